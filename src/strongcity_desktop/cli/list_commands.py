"""Commands that say what there is: list and describe."""

from typing import Any

from strongcity_desktop.cli.spoken import Call
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.library.glossary import glossary
from strongcity_desktop.library.practices import practices
from strongcity_desktop.operations.keep_register import names_of_rows, rows_of
from strongcity_desktop.operations.make_document import documents
from strongcity_desktop.operations.open_town import TownFile, describe_town
from strongcity_desktop.registers import wording as register_wording
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Field, Register, Row
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.condition import explain
from strongcity_desktop.worksheets.kinds import Choice, Kind, Question, Worksheet
from strongcity_desktop.worksheets.loader import all_worksheets

Entry = dict[str, Any]
_WHICH_TOWN = mark("Say which town: strongcity list {register} FILE")
_NO_FILE = mark("No town file is needed for this. Leave it out: strongcity list {what}")


def show_list(call: Call) -> int:
    """List documents, registers, worksheets, languages, practices, glossary, or a town's rows."""
    if call.given.what in REGISTERS:
        entries = _rows(call, REGISTERS[call.given.what])
    elif call.given.file is not None:
        raise Refusal(_NO_FILE, what=call.given.what)
    else:
        entries = _listed(call)
    if call.given.json:
        call.answer_json(entries)
    else:
        for entry in entries:
            call.say("  ".join(str(value) for value in entry.values() if value))
    return 0


def _listed(call: Call) -> list[Entry]:
    return {"documents": _documents, "registers": _registers, "worksheets": _worksheets,
            "languages": _languages, "practices": _practices, "glossary": _glossary,
            }[call.given.what](call)


def _rows(call: Call, register: Register) -> list[Entry]:
    """The rows of a town in words, as the table of the window shows them at first sight."""
    if call.given.file is None:
        raise Refusal(_WHICH_TOWN, register=register.id)

    shown = [field for field in register.fields if field.in_table]

    def read(town: TownFile) -> list[Entry]:
        names, currency = names_of_rows(town, call.t), describe_town(town).details.currency

        def said(row: Row) -> Entry:
            return {field.key: in_words(register, field, row.values.get(field.key), call.t,
                                        row_names=names.get(field.register), currency=currency)
                    for field in shown}

        return [{"number": row.number, **said(row), "id": row.id}
                for row in rows_of(town, register.id)]

    return call.on_town(read)


def _documents(call: Call) -> list[Entry]:
    return [{"id": d.id, "tool": d.tool, "title": d.title_in(call.t)} for d in documents()]


def _registers(call: Call) -> list[Entry]:
    return [{"id": r.id, "tool": r.tool, "title": register_wording.title(call.t, r)}
            for r in REGISTERS.values()]


def _worksheets(call: Call) -> list[Entry]:
    return [{"id": w.id, "tool": w.tool, "title": wording.worksheet_label(call.t, w)}
            for w in all_worksheets().values()]


def _languages(call: Call) -> list[Entry]:
    return [{"code": code, "name": call.t.language_name(code)} for code in SHIPPED]


def _practices(call: Call) -> list[Entry]:
    return [{"id": p.key, "tool": "L1",
             "title": f"{p.town or p.country}: {p.title_in(call.t)}"}
            for p in practices()]


def _glossary(call: Call) -> list[Entry]:
    return [{"id": term.key, "tool": "L3", "title": term.name_in(call.t)} for term in glossary()]


def describe(call: Call) -> int:
    """Describe one worksheet or register: keys, kinds, choices, labels, marks, conditions."""
    made = _worksheet(call) if call.given.what == "worksheet" else _register(call)
    if call.given.json:
        call.answer_json(made)
        return 0
    call.say(f"{made['id']} ({made['tool']})")
    for field in made["fields"]:
        call.say(f"  {field['key']}  {field['kind']}  {field['mark']}  {field['label']}")
        for choice in field["choices"]:
            call.say(f"      {choice['key']}  {choice['label']}")
    return 0


def _worksheet(call: Call) -> Entry:
    sheet = all_worksheets().get(call.given.id)
    if sheet is None:
        raise Refusal(mark("There is no worksheet “{id}”. To see them all: "
                           "strongcity list worksheets"), id=call.given.id)
    asked = [question for question in sheet.questions if question.kind is not Kind.NOTE]
    made: Entry = {"id": sheet.id, "tool": sheet.tool, "edition": sheet.edition,
                   "fields": [_question(call, sheet, question) for question in asked]}
    if sheet.fixed_line:
        made["fixed_line"] = wording.fixed_line(call.t, sheet)
    if sheet.outcomes:
        made["outcomes"] = [
            {"key": outcome.key, "label": wording.outcome_label(call.t, outcome),
             "reasons": [{"key": reason.key,
                          "label": wording.reason_label(call.t, outcome, reason)}
                         for reason in outcome.reasons]} for outcome in sheet.outcomes]
    return made


def _question(call: Call, sheet: Worksheet, question: Question) -> Entry:
    t = call.t

    def listed(name: wording.ListName, choices: tuple[Choice, ...]) -> list[Entry]:
        return [{"key": c.key, "label": wording.choice_label(t, question, name, c),
                 **_beside(call, question, c)} for c in choices]

    entry: Entry = {
        "key": question.key, "kind": str(question.kind), "label": wording.label(t, question),
        "mark": str(question.mark), "required": not question.optional, "depth": question.depth,
        "chapter": question.chapter, "choices": listed("choices", question.choices)}
    lists: dict[wording.ListName, tuple[Choice, ...]] = {
        "levels": question.levels, "rows": question.rows, "groups": question.groups,
        "sources": question.sources}
    entry.update({name: listed(name, choices) for name, choices in lists.items() if choices})
    if question.columns:
        entry["columns"] = [_question(call, sheet, column) for column in question.columns]
    if question.register:
        entry["register"] = question.register
    if question.gaps:
        entry["gaps"] = [{"key": gap.key, "label": wording.gap_label(t, question, gap),
                          "next_step": wording.gap_next_step(t, question, gap),
                          "chapter": gap.chapter} for gap in question.gaps]
    if question.low:
        entry["low"] = question.low
    if question.relevant is not None:
        entry["condition"] = without_isolates(explain(question.relevant, sheet, t))
    return entry


def _beside(call: Call, question: Question, choice: Choice) -> Entry:
    """What some choices say beside their key and label."""
    t = call.t
    said: Entry = {
        "depth": "full" if choice.depth == "full" else "",
        "next_step": wording.row_next_step(t, question, choice),
        "advantages": wording.advantages(t, question, choice),
        "drawbacks": wording.drawbacks(t, question, choice),
        "considerations": [wording.consideration(t, question, choice, thought)
                           for thought in choice.considerations]}
    return {name: value for name, value in said.items() if value}


def _register(call: Call) -> Entry:
    register = REGISTERS.get(call.given.id)
    if register is None:
        raise Refusal(mark("There is no register “{id}”. To see them all: "
                           "strongcity list registers"), id=call.given.id)

    def one(field: Field) -> Entry:
        return {"key": field.key, "kind": str(field.kind),
                "label": register_wording.label(call.t, register, field),
                "mark": str(field.mark), "required": field.required,
                "choices": [{"key": c.key, "label": register_wording.choice_label(
                    call.t, register, field, c)} for c in (*field.choices, *field.levels)],
                "register": field.register, "per_assessment": field.per_assessment,
                "derived": field.derived}

    return {"id": register.id, "tool": register.tool, "fields": [one(f) for f in register.fields]}
