"""Speaking, referral and tertiary prevention: no place in the app asks for a person who was helped.

Every field where someone could write freely stands here with what it asks for. A new one fails
until it was read with this question: could anyone take it for a place to name a person?
"""

import re
from collections.abc import Iterator

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.loader import edition, editions_of

SHEETS = ("communication", "referral", "tertiary")
NO_FILES = ("referral", "tertiary")
NO_NAMES = "Do not write the names of people here"
WRITTEN = {Kind.TEXT, Kind.LONG_TEXT, Kind.EVIDENCE}
WRITTEN_IN_ROWS = {FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.NAME}

REVIEWED = {
    "communication.quiet.unreached": "groups that hear nothing; its hint says never persons",
    "communication.principles.never": "words the town does not use; its hint says name no person",
    "referral.aim.goal": "what the mechanism is for, in two sentences",
    "referral.aim.exists": "services and panels that are there already",
    "tertiary.care.agreed_terms": "rules between services; its hint says never a case",
    "messages.name": "the title of a message",
    "messages.audience": "a group in words",
    "messages.message": "words said in public; its hint says name no person",
    "messages.purpose": "what should change",
    "messages.messenger": "a post or an organisation; its hint says not a person",
    "messages.consulted": "groups and services that read it before",
    "messages.owner": "a post; its hint says not a name",
    "messages.response": "what came back, of everyone together",
    "messages.note": "a remark on the message, never printed in public",
}
"""What can be written freely, and what it asks for."""

_OF_A_CASE = re.compile(r"\b(referred|clients?|cases?|patients?|suspects?|returnees?|"
                        r"beneficiar(y|ies)|individuals?|mentees?)\b")


def _asked(sheet_id: str) -> Iterator[Question]:
    for number in editions_of(sheet_id):
        for question in edition(sheet_id, number).questions:
            yield from (question, *question.columns)


def test_every_place_to_write_freely_was_read() -> None:
    found = {question.path for sheet in SHEETS for question in _asked(sheet)
             if question.kind in WRITTEN}
    found |= {f"messages.{field.key}" for field in REGISTERS["messages"].fields
              if field.kind in WRITTEN_IN_ROWS}
    assert found == set(REVIEWED)
    assert all(REVIEWED.values())


def test_no_question_of_them_chooses_a_person() -> None:
    """A register may be chosen from: organisations alone."""
    for sheet in SHEETS:
        chosen = {question.register for question in _asked(sheet)
                  if question.kind is Kind.REGISTER_CHOICE}
        assert chosen <= {"stakeholders"}
        assert all(question.kind is not Kind.REPEAT for question in _asked(sheet))


def test_a_line_on_every_page_says_so() -> None:
    for sheet in NO_FILES:
        for number in editions_of(sheet):
            assert edition(sheet, number).fixed_line.startswith(NO_NAMES)


def test_no_register_belongs_to_referral_or_to_tertiary_prevention() -> None:
    assert not [one.id for one in REGISTERS.values() if one.tool in ("I3", "I4")]


def test_no_register_has_a_field_for_someone_who_was_referred() -> None:
    for register in REGISTERS.values():
        for field in register.fields:
            said = f"{field.key.replace('_', ' ')} {field.label}".lower()
            assert not _OF_A_CASE.search(said), (register.id, field.key)


def test_only_contacts_and_who_added_a_document_are_personal() -> None:
    """People in an official role; no register keeps personal data of anyone else."""
    assert {register.id for register in REGISTERS.values() for field in register.fields
            if field.mark is Mark.PERSONAL} == {
                "stakeholders", "evidence_files"}
