"""A person is found in texts however they are written, and found again by who cannot read them."""

import pytest

from strongcity_desktop.registers.mentions import Sought

PERSON = Sought.of(["Zoé Nadjar-Okonkwo"], ["z.okonkwo@example.org"], ["+000 555 01 72 31"],
                   ["14 Almond Stairs, Valmora"])


def found(text: str, sought: Sought = PERSON) -> list[str]:
    return [text[span.start:span.end] for span in sought.spans(text, with_parts=False)]


@pytest.mark.parametrize(("text", "wanted"), [
    ("Called Zoé Nadjar-Okonkwo about it", ["Zoé Nadjar-Okonkwo"]),
    ("ZOE  NADJAR OKONKWO said yes", ["ZOE  NADJAR OKONKWO"]),
    ("(Okonkwo, Zoé)", ["Okonkwo, Zoé"]),
    ("Write to Z.Okonkwo@example.org.", ["Z.Okonkwo@example.org"]),
    ("ring 555-01-72-31 or wait", ["555-01-72-31"]),
    ("ring +000 555 017231, on 12 May 2026", ["+000 555 017231"]),
    ("On 3/5/2026 000555017231 rang", ["000555017231"]),
    ("٠٠٠ ٥٥٥ ٠١ ٧٢ ٣١", ["٠٠٠ ٥٥٥ ٠١ ٧٢ ٣١"]),
    ("at 14, Almond Stairs, Valmora.", ["14, Almond Stairs, Valmora"]),
    ("Zoé said the 555 flats and Okonkwo street stay", []),
    ("", []),
])
def test_a_person_is_found_however_written(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted
    assert found(text, PERSON.sealed()) == wanted


def test_arabic_names_are_found_with_vowel_signs_and_joined_words() -> None:
    person = Sought.of(["أمينة صالح"])
    assert found("تحدثنا مع أَمِينَة صالِح أمس", person) == ["أَمِينَة صالِح"]
    assert found("وأمينة صالح قالت", person) == ["أمينة صالح"]
    assert found("امينه صالح", person) == ["امينه صالح"]


def test_a_part_of_a_name_is_told_from_the_whole() -> None:
    spans = PERSON.spans("Zoé Okonkwo came, then Mrs Okonkwo left")
    assert [span.is_part for span in spans] == [False, True]
    assert PERSON.blanked("Mrs Okonkwo left") == "Mrs … left"
    assert PERSON.blanked("Mrs Okonkwo left", with_parts=False) == "Mrs Okonkwo left"


def test_a_sealed_one_holds_no_words_and_comes_back_from_json() -> None:
    sealed = PERSON.sealed()
    kept = str(sealed.to_json()).casefold()
    assert not any(word in kept for word in ("zo", "okonkwo", "nadjar", "example", "017231"))
    again = Sought.from_json(sealed.to_json())
    assert again.blanked("Ask Zoé Nadjar-Okonkwo, 555 01 72 31") == "Ask …, …"
    assert PERSON.sealed().salt != sealed.salt


def test_the_words_of_a_name_are_sealed_in_one_order_only() -> None:
    assert len(Sought.of(["Ada Byron"]).sealed().wholes) == 1
    person = Sought.of(["Ada Mary Byron"])
    assert person.wholes == {"ada byron mary", "ada byron"}
    for said in ("Byron, Ada Mary", "Ada Byron", "Byron Ada", "Mary Byron Ada"):
        assert found(said, person.sealed()) == [said]


def test_nobody_to_look_for_finds_nothing() -> None:
    assert Sought.of([""], [""], [""], [""]).is_empty
    assert Sought.of(["ab"], ["none"], ["12"]).is_empty
    assert found("ab 12 none", Sought.of(["ab"], ["none"], ["12"])) == []
