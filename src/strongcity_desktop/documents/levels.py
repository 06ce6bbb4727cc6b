"""The word of a level beside a label that says already what is rated."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers import wording
from strongcity_desktop.registers.fields import Field, Register


def level_beside_label(t: Translator, register: Register, field: Field, level: int) -> str:
    """The level, from 1, in words: "High" beside "Impact", where the levels say "High impact"."""
    words = [wording.choice_label(t, register, field, one).split() for one in field.levels]
    label = wording.label(t, register, field).casefold()
    kept = words[level - 1]
    for end in (0, -1):
        same = {one[end].casefold() for one in words}
        if len(same) == 1 and label.endswith(same.pop()) and all(len(one) > 1 for one in words):
            kept = kept[1:] if end == 0 else kept[:-1]
            break
    said = " ".join(kept)
    return said[:1].upper() + said[1:]
