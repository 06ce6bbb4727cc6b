"""The learning log: what was learned, what it means, what the town does about it; and stories."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    QuestionHeading,
    Text,
    Together,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    opening,
    row_facts,
    shown_rows,
)
from strongcity_desktop.documents.result_figures import name_of
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.lesson import LESSONS
from strongcity_desktop.registers.result_words import NOT_REPRESENTATIVE
from strongcity_desktop.registers.story import STORIES

_LESSON = ("kind", "noted_on", "actions", "what", "so_what", "now_what", "status", "shared_with",
           "shared_on", "note")
_STORY = ("kind", "heard_on", "groups", "actions", "what", "effect", "note")


def learning_log(source: Source) -> bytes:
    """The log as a PDF file."""
    t = source.setting.t
    begins = opening(source, t("What the work has taught, and what is done with it."))
    return make_pdf([*begins, *blocks(source), *ending(source)], source.setting,
                    t("Entries keep their numbers in every print."))


def blocks(source: Source) -> list[Block]:
    """Lessons and stories without the front, as a section of another document."""
    t = source.setting.t
    lessons = list(lesson_blocks(source, shown_rows(source, LESSONS)))
    stories = list(story_blocks(source, shown_rows(source, STORIES)))
    return [*(lessons or [Text(t("No lesson is noted yet."), quiet=True)]),
            *([Heading(t("Stories"), "stories", level=1), *stories] if stories else [])]


def lesson_blocks(source: Source, lessons: Sequence[Row]) -> Iterator[Block]:
    """Lessons, the newest first."""
    for row in _newest(lessons, "noted_on"):
        yield _entry(source, LESSONS, row, _LESSON, ())


def story_blocks(source: Source, stories: Sequence[Row]) -> Iterator[Block]:
    """Stories, the newest first, each tagged: one voice stands for no one else."""
    tag = Text(source.setting.t(NOT_REPRESENTATIVE), quiet=True)
    for row in _newest(stories, "heard_on"):
        yield _entry(source, STORIES, row, _STORY, (tag,))


def _newest(rows: Sequence[Row], key: str) -> list[Row]:
    return sorted(rows, key=lambda row: str(row.values.get(key) or ""), reverse=True)


def _entry(source: Source, register: Register, row: Row, keys: Sequence[str],
           tag: tuple[Block, ...]) -> Together:
    title = source.setting.t("{number}. {title}", number=row.number,
                             title=name_of(source, register, row))
    facts = row_facts(source, register, row, keys)
    return Together((QuestionHeading(title), *tag, *((Facts(facts),) if facts else ())))
