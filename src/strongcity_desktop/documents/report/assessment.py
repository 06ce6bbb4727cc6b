"""What every chapter of the report reads: the answers that count, and the rows they name."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block
from strongcity_desktop.documents.challenge_words import most_urgent_first
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.years import Years
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.voices import Voices, voices_unheard
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.worksheets.answers import counted, is_empty, visible
from strongcity_desktop.worksheets.flow import Flow, Gap
from strongcity_desktop.worksheets.kinds import Kind, Question


class Assessment:
    """One assessment in one edition. Making it counts, once, the answers that are left out."""

    def __init__(self, source: Source, filled: Answered, years: Years | None = None) -> None:
        self.source, self.filled, self.years = source, filled, years
        self.sheet = filled.worksheet
        self.flow = Flow(self.sheet, filled.answers, filled.depth, source.setting.printed_on)
        self.asked = visible(self.sheet, filled.answers, filled.depth)
        self.answers = counted(self.sheet, filled.answers, filled.depth)
        self.shown = {question.key for question in self.asked
                      if source.left_out.shows(question.mark,
                                               is_filled=self.is_answered(question))}

    @property
    def t(self) -> Translator:
        """The reader's language."""
        return self.source.setting.t

    def is_answered(self, question: Question) -> bool:
        """Whether the question has an answer that counts."""
        return question.kind is not Kind.NOTE and \
            not is_empty(question, self.answers.get(question.key))

    @cached_property
    def challenges(self) -> tuple[Row, ...]:
        """The challenges of this assessment, the most urgent first."""
        return most_urgent_first(self.chosen("challenges_faced", "challenges"))

    @cached_property
    def voices(self) -> Voices:
        """Whom no consultation of this assessment has heard."""
        return voices_unheard(self.chosen("consultations_held", "consultations"),
                              self.source.registers.get("neighbourhoods", ()),
                              today=self.source.setting.printed_on)

    def chosen(self, question_key: str, register_id: str) -> tuple[Row, ...]:
        """The rows that an answer chose from a register, in the order of their numbers."""
        if question_key not in self.shown:
            return ()
        answer = self.answers.get(question_key)
        wanted = set(answer) if isinstance(answer, list) else set()
        return tuple(row for row in self.source.registers.get(register_id, ())
                     if row.id in wanted)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What is to be looked at again, as far as this edition shows the question."""
        return tuple(gap for gap in self.flow.missing if gap.question_key in self.shown)


@dataclass(frozen=True)
class Chapter:
    """One chapter: the key of its heading, its title for the reader, and what it says.

    One that has nothing to say leaves no heading.
    """

    key: str
    title: str
    says: Callable[[Assessment], list[Block]]
