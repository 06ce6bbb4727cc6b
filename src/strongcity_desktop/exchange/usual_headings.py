"""Words that towns put over their columns, beside the names of the fields: by key, folded."""

from functools import cache

from strongcity_desktop.registers.folding import folded

_USUAL: dict[str, str] = {
    "name": "nom, nom complet, intitulé, titre, désignation, dénomination, raison sociale, "
            "organisation, organization, organisme, structure, association, institution, acteur, "
            "partenaire, partner, stakeholder, nom de la structure, nom de l’organisation, "
            "name of organisation, title, libellé, objet, الاسم, اسم, اسم المنظمة, المنظمة, "
            "الجمعية, اسم الجمعية, المؤسسة, الجهة, الشريك, العنوان الكامل, الموضوع",
    "sector": "secteur, secteur d’activité, domaine, domaine d’activité, catégorie, category, "
              "type d’acteur, field of work, القطاع, المجال, الصنف",
    "person_or_organisation": "type, nature, statut juridique, النوع",
    "level": "niveau, échelle, échelon, level of action, المستوى",
    "groups": "public, publics, public cible, bénéficiaires, groupes, target group, target groups, "
              "beneficiaries, audience, الفئة المستهدفة, الفئات, المستفيدون",
    "role": "rôle, mission, missions, activité, activités, activities, what they do, fonction de "
            "la structure, الدور, المهام, النشاط",
    "influence": "pouvoir, power, poids, influence (1-5), التأثير, النفوذ",
    "interest": "intérêt, motivation, الاهتمام",
    "trust": "confiance, niveau de confiance, الثقة",
    "relation": "relations, position, attitude, العلاقة, الموقف",
    "languages": "langue, langues, language, langues parlées, اللغة, اللغات",
    "contact_name": "contact, personne contact, personne de contact, personne ressource, "
                    "interlocuteur, référent, responsable, contact person, focal point, point "
                    "focal, جهة الاتصال, شخص الاتصال, المسؤول",
    "phone": "tel, tél, tel., téléphone, telephone, phone, phone number, mobile, portable, gsm, "
             "n° de téléphone, numéro de téléphone, telephone number, cell, الهاتف, رقم الهاتف, "
             "الجوال, المحمول",
    "email": "e-mail, mail, courriel, email address, adresse e-mail, adresse mail, adresse "
             "électronique, البريد, البريد الإلكتروني, الايميل",
    "address": "adresse, adresse postale, siège, localisation, lieu, location, العنوان, المقر",
    "contact_purpose": "motif du contact, purpose, الغرض",
    "consent": "consentement, accord, rgpd, الموافقة",
    "consent_date": "date du consentement, date d’accord, date of consent, تاريخ الموافقة",
    "listed_publicly": "publiable, public list, annuaire public, peut être publié, قائمة عامة",
    "last_met": "dernière rencontre, dernier contact, dernier échange, date de la dernière "
                "rencontre, rencontré le, last contact, last meeting, last contacted, آخر لقاء, "
                "آخر اتصال",
    "kept_by": "suivi par, référent ville, chargé de suivi, owner, kept by, المتابعة",
    "next_step": "prochaine étape, suite, suites à donner, à faire, next action, follow-up, "
                 "الخطوة التالية",
    "next_step_on": "échéance, date prochaine étape, prochaine rencontre, relance le, next date, "
                    "تاريخ الخطوة التالية",
    "note": "notes, remarque, remarques, observation, observations, commentaire, commentaires, "
            "comment, comments, remarks, ملاحظة, ملاحظات",
    "population": "habitants, nombre d’habitants, inhabitants, nb habitants, السكان, عدد السكان",
    "description": "descriptif, détail, détails, details, explication, الوصف",
    "kind": "type, nature, genre, catégorie, category, النوع",
    "affected": "personnes touchées, publics touchés, victimes, affected groups, المتضررون",
    "likelihood": "probabilité, vraisemblance, probability, الاحتمال",
    "impact": "gravité, sévérité, severity, conséquences, الأثر",
    "trend": "évolution, tendance, الاتجاه",
    "reason": "justification, raison, السبب",
    "evidence": "preuves, éléments, sources, الأدلة",
    "owner": "responsable, porteur, pilote, détenteur, service, responsible, lead, in charge, "
             "assigned to, المسؤول, الجهة المالكة",
    "period": "années, années couvertes, years, الفترة",
    "neighbourhoods": "quartier, quartiers, secteurs géographiques, zone, zones, neighborhood, "
                      "area, areas, الحي, الأحياء",
    "topics": "thèmes, thème, sujets, sujet, themes, المواضيع",
    "access": "accès, disponibilité, availability, النفاذ",
    "quality": "qualité, fiabilité, reliability, الجودة",
    "updated_on": "mise à jour, date de mise à jour, dernière mise à jour, updated, last update, "
                  "آخر تحديث",
    "run_by": "porté par, animé par, organisateur, organised by, led by, تشرف عليه",
    "what": "contenu, compte rendu, description, ce qui a été dit, minutes, summary, résumé, "
            "المحتوى, الملخص",
    "meets": "fréquence, périodicité, frequency, الدورية",
    "method": "méthode, format, الطريقة",
    "held_on": "date, le, jour, tenue le, date de la réunion, day, التاريخ, تاريخ",
    "place": "lieu, endroit, salle, venue, location, المكان",
    "reached": "participants, nombre de participants, nb participants, people, attendance, "
               "عدد المشاركين",
    "reached_women": "femmes, dont femmes, women, nombre de femmes, النساء",
    "reached_men": "hommes, dont hommes, men, nombre d’hommes, الرجال",
    "reached_young": "jeunes, dont jeunes, youth, young, الشباب",
    "heard": "propos, ce qui a été entendu, findings, résultats, النتائج",
    "stakeholders": "acteur, acteurs, partenaires, avec, organisations, with whom, الشركاء",
    "who": "qui, pour la ville, agent, staff, من",
    "status": "statut, état, avancement, état d’avancement, الحالة",
    "due_on": "échéance, délai, date limite, pour le, deadline, due date, الأجل, الموعد النهائي",
    "done_on": "fait le, terminé le, réalisé le, completed on, أنجزت في",
    "signs": "signes, signaux, indicateurs, warning signs, العلامات",
    "mitigation": "mesures, réponse, parade, response, التدابير",
    "review_on": "à revoir le, revue, date de revue, review date, المراجعة",
}


@cache
def usual_headings(key: str) -> frozenset[str]:
    """The usual words over a column of the field with this key, folded."""
    return frozenset(folded(word) for word in _USUAL.get(key, "").split(", ") if word)
