"""How wide a text would like to be."""

from strongcity_desktop.documents.typesetting.paragraph import Paragraph

_ENDLESS = 1_000_000.0


def width_in_one_line(paragraph: Paragraph) -> float:
    """The width in points where a line may be as long as it likes; wrap again before drawing."""
    paragraph.wrap(_ENDLESS, _ENDLESS)
    return max((line.width for line in paragraph.laid_out), default=0.0)
