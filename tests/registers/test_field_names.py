"""No two fields of a register have the same name in the language of the reader."""

import pytest

from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import label


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("register_id", list(REGISTERS))
def test_each_field_has_a_name_of_its_own(register_id: str, language: str) -> None:
    t, register = translator(language), REGISTERS[register_id]
    names = [label(t, register, field) for field in register.fields]
    assert len(set(names)) == len(names), names
