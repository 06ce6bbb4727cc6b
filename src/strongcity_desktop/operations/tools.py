"""The tools beside the diagnosis: on which shelf each stands, what it asks, keeps and prints."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.catalogue import REGISTERS


@dataclass(frozen=True)
class Shelf:
    """A place of the side bar where tools stand; texts are English source messages."""

    id: str
    title: str
    told: str
    icon: str
    place: str = "shelf"
    """The place that opens for it; one of its own, where its tools share a page."""

    @property
    def way(self) -> tuple[str, dict[str, str]]:
        """The place at which its tools are found, and the arguments of that place."""
        return (self.place, {"shelf": self.id} if self.place == "shelf" else {})


@dataclass(frozen=True)
class Tool:
    """One tool. `title` is the label of its worksheet, word for word, where it has one.

    `feeds` are the points of the pathway that it knows, as keys of stage and point. A tool without
    a worksheet is a view of a register: `view` is how the register then stands. `registers` are
    those that it fills, shared ones included; `review` is the question for the day to look at it
    again, and `renew` says that a run grows old after a year even without one. `drafts` are further
    worksheets, for papers that it helps to write.
    """

    id: str
    worksheet: str
    shelf: str
    stage: str
    icon: str
    title: str
    purpose: str
    chapter: str
    registers: tuple[str, ...] = ()
    feeds: tuple[tuple[str, str], ...] = ()
    renew: bool = False
    review: str = ""
    drafts: tuple[str, ...] = ()
    view: Mapping[str, Any] = field(default_factory=dict)

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of what it prints, its blank worksheet last."""
        # Imported here: the side bar stands before any document is known.
        from strongcity_desktop.operations.documents_offered import documents

        blank = f"{self.worksheet.replace('_', '-')}-worksheet"
        offered = [kind for kind in documents() if kind.tool == self.id or kind.id == blank]
        return tuple(kind.id for kind in sorted(offered, key=lambda kind: kind.id == blank))

    def title_in(self, t: Translator) -> str:
        """Its name, in the words of its worksheet; the worksheet itself is not read for it."""
        return t.content(f"{self.worksheet}.label", self.title) if self.worksheet \
            else t(self.title)


SHELVES: tuple[Shelf, ...] = (
    Shelf("strategy", mark("Strategy"),
          mark("What the town may do, what it wants, who leads it, and with what means."),
          "map-trifold"),
    Shelf("actions", mark("Actions"),
          mark("What the town does, with whom, when and with what money."), "leaf",
          place="actions"),
    Shelf("results", mark("Results"),
          mark("What should change, how it is seen, and what is learned."), "chart-line-up",
          place="results"),
    Shelf("coordination", mark("Coordination"),
          mark("Who sits at one table, how town and state work together, and who shares what."),
          "handshake"),
    Shelf("sensitive", mark("Sensitive topics"),
          mark("Prepare in quiet days for what is hard to do well in a hurry."), "lifebuoy"),
    Shelf("plan", mark("Plan and prints"),
          mark("The plan for the council, put together and printed."), "printer", place="plan"),
)

TOOLS: tuple[Tool, ...] = (
    Tool("M1", "mandate", "strategy", "mandate", "file-text", "The mandate",
         mark("See what the town may do, who says so, and whether it is enough."), "2.1",
         feeds=(("mandate", "align"), ("mandate", "strengthen")), renew=True,
         review="review_on", drafts=("council_motion",)),
    Tool("S1", "strategy", "strategy", "approach", "map-trifold", "The strategic framework",
         mark("Agree on an approach, principles, a vision and goals."), "2.2",
         registers=("goals", "definitions"),
         feeds=(("approach", "principles"), ("approach", "model"), ("approach", "formalise"),
                ("approach", "consult_again")), review="review_on"),
    Tool("S2", "setup", "strategy", "coordination", "tree-structure", "The institutional set-up",
         mark("Choose who leads in the town hall, and keep why."), "2.3",
         feeds=(("coordination", "build_on"),), review="look_again_on"),
    Tool("S3", "sustainability", "strategy", "coordination", "anchor", "Making it last",
         mark("Prepare for elections, new faces and the next budget."), "2.4",
         feeds=(("coordination", "durable"),), review="look_again_on"),
    Tool("S4", "means", "strategy", "interventions", "wallet", "The means",
         mark("Count people, money and skills, and what needs no new money."), "2.5",
         registers=("resources",), feeds=(("interventions", "resources"),),
         review="means_review_on"),
    Tool("I1", "", "actions", "interventions", "leaf", mark("The actions"),
         mark("Plan what the town does, and follow it: who, when, with what money."), "3.1",
         registers=("actions",),
         feeds=(("interventions", "levels"), ("interventions", "roles"),
                ("interventions", "carry_out"))),
    Tool("I2", "communication", "actions", "interventions", "megaphone", "How the town speaks",
         mark("Plan who says what to whom, on quiet days and in a crisis."), "3.4",
         registers=("messages",), feeds=(("interventions", "roles"),), review="review_on"),
    Tool("I3", "referral", "actions", "interventions", "lifebuoy", "The referral mechanism",
         mark("Design how worried people find help early. It keeps no file on anyone."), "3.5",
         feeds=(("interventions", "levels"),), review="review_on"),
    Tool("I4", "tertiary", "actions", "interventions", "arrow-counter-clockwise",
         "Ready for tertiary prevention",
         mark("See what the town can do for a way back. It keeps no file on anyone."), "3.6",
         feeds=(("interventions", "levels"),), review="review_on"),
    Tool("T1", "training", "actions", "interventions", "chalkboard-teacher",
         "Skills and training",
         mark("See who needs to learn what, plan it, and ask what it brought."), "3.7",
         registers=("training_needs", "trainings"),
         feeds=(("interventions", "resources"),), review="review_on"),
    Tool("E1", "learning", "results", "learning", "chart-line-up", "Results and learning",
         mark("Say what should change, measure it, and learn from it."), "3.9",
         registers=("indicators", "change_boxes", "stories", "lessons"),
         feeds=(("learning", "theory"), ("learning", "triangulate"), ("learning", "analyse"),
                ("learning", "institutional")), review="learning_review_on"),
    Tool("C1", "platform", "coordination", "coordination", "users-three",
         "The coordination platform",
         mark("Bring everyone to one table, and keep what was decided."), "4.1",
         registers=("meetings", "decisions", "stakeholders"),
         feeds=(("coordination", "whole_society"),), review="review_on"),
    Tool("C2", "cooperation", "coordination", "mandate", "bank", "Working with the state",
         mark("See how well town and state work together, year by year."), "4.2",
         registers=("stakeholders",), feeds=(("mandate", "align"), ("mandate", "continuous")),
         renew=True, review="review_on"),
    Tool("C3", "information_sharing", "coordination", "partnerships", "share-network",
         "Sharing information",
         mark("Agree on who may tell whom what, in which form, and until when."), "4.3",
         feeds=(("partnerships", "sharing_information"),), renew=True, review="review_on"),
    Tool("C4", "", "coordination", "partnerships", "storefront", mark("Businesses as partners"),
         mark("See what businesses gain, what they can offer, and what the town asks."), "4.4",
         registers=("stakeholders",), feeds=(("partnerships", "communities"),),
         view={"filters": [{"key": "sector", "op": "one_of", "values": ["business"]}],
               "columns": ["name", "gains", "offers", "asked_of", "last_met", "next_step"]}),
    Tool("Q1", "sensitive_topics", "sensitive", "partnerships", "lifebuoy", "Sensitive topics",
         mark("Four checklists for hard moments, printed as cards."), "3.8",
         registers=("stakeholders",), feeds=(("partnerships", "trust"),)),
    Tool("X1", "", "plan", "approach", "file-text", mark("The prevention plan"),
         mark("Put the plan together for the council, and keep what it adopted."), "2.2",
         registers=("plan_sections", "adopted_versions"), feeds=(("approach", "formalise"),)),
    Tool("X8", "council_report", "plan", "approach", "scales", "The council papers",
         mark("Write what the council reads and decides beside the plan."), "2.2",
         feeds=(("approach", "formalise"),), review="review_on"),
)

SHARED_REGISTERS = ("challenges", "stakeholders", "tasks", "risks", "evidence_files")
"""The registers that belong to no tool alone, and so have a place of their own."""

DIAGNOSIS_TOOL = "D1"
"""The diagnosis, which has a place of its own and stands on no shelf."""

_NO_TOOL = mark("There is no tool “{tool}”. There are: {tools}.")


def tool(tool_id: str) -> Tool:
    """The tool with this id. Raises Refusal that names those there are."""
    for declared in TOOLS:
        if declared.id == tool_id:
            return declared
    raise Refusal(_NO_TOOL, tool=tool_id, tools=", ".join(declared.id for declared in TOOLS))


def tool_of(worksheet_id: str) -> Tool | None:
    """The tool that a worksheet belongs to, if it is one of these."""
    return next((one for one in TOOLS if worksheet_id in (one.worksheet, *one.drafts)), None) \
        if worksheet_id else None


def shelf(shelf_id: str) -> Shelf:
    """The shelf with this id. Raises KeyError."""
    return {declared.id: declared for declared in SHELVES}[shelf_id]


def tools_on(shelf_id: str) -> tuple[Tool, ...]:
    """The tools that stand on a shelf, in their order."""
    return tuple(declared for declared in TOOLS if declared.shelf == shelf_id)


def home_of(register_id: str) -> str:
    """The id of the tool on whose page a register is offered; "" for a shared one."""
    declared = REGISTERS[register_id]
    outer = REGISTERS[declared.within] if declared.within else declared
    return "" if outer.id in SHARED_REGISTERS else outer.tool


def registers_at_home(tool_id: str) -> tuple[str, ...]:
    """The registers that are offered on the page of this tool and nowhere else."""
    return tuple(declared.id for declared in REGISTERS.values()
                 if not declared.within and home_of(declared.id) == tool_id)
