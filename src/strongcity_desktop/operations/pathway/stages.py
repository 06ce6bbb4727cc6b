"""The eight stages of the pathway and what each is made of, with their short names."""

from typing import NamedTuple

from strongcity_desktop.language.refusal import mark


class Point(NamedTuple):
    """One part of a stage; `label` is an English source message."""

    key: str
    label: str


class Stage(NamedTuple):
    """One stage of the pathway; `label` is an English source message."""

    key: str
    label: str
    points: tuple[Point, ...]


STAGES: tuple[Stage, ...] = (
    Stage("understand", mark("Understand challenges and resources"), (
        Point("challenges", mark("Map the challenges")),
        Point("stakeholders", mark("Find who has a part in this")),
        Point("consultative", mark("Listen to the town")),
        Point("marginalised", mark("Hear groups long left aside")),
    )),
    Stage("mandate", mark("Get a mandate, work with the state"), (
        Point("align", mark("Fit in with the national frame")),
        Point("strengthen", mark("Strengthen the town’s mandate")),
        Point("continuous", mark("Keep in touch with the state")),
    )),
    Stage("approach", mark("Choose a shared approach"), (
        Point("principles", mark("Agree on principles and priorities")),
        Point("model", mark("Choose what fits the diagnosis")),
        Point("formalise", mark("Write it into the town’s policies")),
        Point("consult_again", mark("Ask the town once more")),
    )),
    Stage("coordination", mark("Set up local coordination"), (
        Point("whole_society", mark("Bring everyone to one table")),
        Point("build_on", mark("Build on what is there")),
        Point("durable", mark("Make it last")),
    )),
    Stage("partnerships", mark("Widen the partnerships"), (
        Point("communities", mark("Back communities and associations")),
        Point("trust", mark("Build trust with groups long left aside")),
        Point("sharing_information", mark("Share information where it is right")),
    )),
    Stage("interventions", mark("Carry out the actions"), (
        Point("levels", mark("Choose whom to reach, and how early")),
        Point("roles", mark("Say how, and who does what")),
        Point("resources", mark("Find the means")),
        Point("carry_out", mark("Carry the actions out")),
    )),
    Stage("learning", mark("Monitor, evaluate, learn"), (
        Point("theory", mark("Say what should change, and how to see it")),
        Point("triangulate", mark("Compare several sources")),
        Point("analyse", mark("Read the results")),
        Point("institutional", mark("Let the town learn from them")),
    )),
    Stage("sharing", mark("Share what you learn"), (
        Point("transparent", mark("Be open about what worked and what did not")),
        Point("promote", mark("Pass good practice on to other towns")),
        Point("evidence_base", mark("Add to what is known")),
    )),
)
