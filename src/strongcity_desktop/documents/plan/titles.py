"""The sections of the prevention plan in their order, by key, with their titles."""

from strongcity_desktop.language.refusal import mark

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
"""Each of them can be left away; cover and contents always stand."""
