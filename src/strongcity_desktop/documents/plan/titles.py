"""The usual titles of the parts of the prevention plan, by section."""

from collections.abc import Mapping

from strongcity_desktop.language.refusal import mark

_BEFORE: tuple[tuple[str, str], ...] = (
    ("cover", mark("Cover")),
    ("contents", mark("Contents")),
    ("foreword", mark("Foreword")),
)
SECTIONS: tuple[tuple[str, str], ...] = (
    ("summary", mark("Summary")),
    ("diagnosis", mark("Diagnosis")),
    ("mandate", mark("Mandate")),
    ("strategy", mark("Strategy and goals")),
    ("actions", mark("Action plan")),
    ("budget", mark("Resources and budget")),
    ("coordination", mark("Coordination")),
    ("results", mark("Results and theory of change")),
    ("risks", mark("Risks and do no harm")),
    ("approval", mark("Approval")),
    ("annexes", mark("Annexes")),
)
"""Each of them can be left away; they tell of every town, whatever it wrote itself."""

TITLES: Mapping[str, str] = dict(
    (*_BEFORE, *SECTIONS, ("minutes", mark("Minutes of the platform")),
     ("own", mark("A section of your own"))))
"""The title of every section where the town gave it none."""
