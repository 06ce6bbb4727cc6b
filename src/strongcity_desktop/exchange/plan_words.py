"""The words in which towns write their action plans: over columns, and for how it goes; folded."""

from collections.abc import Mapping
from functools import cache

from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.folding import folded

_HEADINGS: dict[str, str] = {
    "name": "action, actions, key action, key actions, planned action, action to address risk, "
            "action required, activity, measure, action clé, actions clés, action prévue, action "
            "à mener, mesure, mesures, الإجراء, الإجراءات, الإجراء الرئيسي, العمل, التدبير",
    "reference": "#, no, no., n°, nº, number, ref, ref., reference, référence, numéro, réf, réf., "
                 "رقم, الرقم, المرجع",
    "theme": "theme, priority area, objective, objectives, work area, objective/work area, "
             "objective / work area, strategic objective, thème, axe, volet, objectif, objectifs, "
             "objectif stratégique, المحور, الهدف, الأهداف, الموضوع, مجال العمل",
    "responsible": "lead, lead officer, lead body, owner, responsibility, responsible, who, "
                   "responsable, pilote, porteur, responsabilité, responsables, المسؤول, "
                   "المسؤولية, الجهة المسؤولة, القيادة, المشرف",
    "timescale": "timescale, time scale, timeframe, time frame, timeline, when, deadline, "
                 "calendrier, échéance, échéancier, délai, délais, période, الإطار الزمني, "
                 "الجدول الزمني, الأجل, المدة, الفترة",
    "intended": "outcome, outcomes, intended outcome, intended result, intended results, expected "
                "result, results, résultat, résultats, résultats attendus, résultat attendu, effet "
                "attendu, النتيجة, النتائج, النتيجة المنشودة, النتائج المتوقعة",
    "note": "note, notes, comments, comment, remarques, commentaires, observations, ملاحظة, "
            "ملاحظات",
    "indicators_in_words": "indicator, indicators, measure of success, indicateur, indicateurs, "
                           "المؤشر, المؤشرات",
    "answers_risk": "risk, risks, risk/vulnerability, risk / vulnerability, vulnerability, "
                    "finding, risque, risques, risque ou vulnérabilité, vulnérabilité, besoin, "
                    "الخطر, المخاطر, الخطر أو الهشاشة",
    "evidence_of_progress": "evidence, evidence of progress, progress, work to date, preuves, "
                            "preuves d’avancement, avancement, état d’avancement, الأدلة, "
                            "أدلة التقدم, التقدم",
    "rag": "rag, rag rating, rag status, r/a/g, feu tricolore, feux tricolores, couleur, إشارة "
           "المرور, اللون",
    "partners_in_words": "key partners, partner organisations, partenaires associés, الشركاء "
                         "الرئيسيون",
}
_COLOURS: dict[str, str] = {
    "green": "green, g, vert, v, أخضر", "amber": "amber, a, yellow, y, orange, o, jaune, j, "
    "برتقالي, أصفر", "red": "red, r, rouge, أحمر"}
FILLED_DOWN = "theme"
"""The field of a column in which a cell left empty says the same as the one above."""


@cache
def plan_headings(register_id: str) -> Mapping[str, str]:
    """What stands over the columns of a plan, folded -> field key; nothing for other registers."""
    if register_id != ACTIONS.id:
        return {}
    return {folded(word): key for key, words in _HEADINGS.items() for word in words.split(", ")}


@cache
def plan_colours(register_id: str, key: str) -> Mapping[str, str]:
    """The colours that say how it goes, folded -> choice key; nothing for other fields."""
    if (register_id, key) != (ACTIONS.id, "rag"):
        return {}
    return {folded(word): colour for colour, words in _COLOURS.items()
            for word in words.split(", ")}
