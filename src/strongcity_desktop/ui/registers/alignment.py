"""At which side of its column a value stands, and the heading above it."""

from PySide6.QtCore import Qt

from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.ui.registers.cell_marks import mark_of

CENTRED = (FieldKind.RANGE, FieldKind.YES_NO)
ENDWARDS = (FieldKind.INTEGER, FieldKind.AMOUNT, FieldKind.DECIMAL)


def head_alignment(register: Register, field: Field | None) -> int:
    """How a heading stands: over numbers at their side, over levels and badges in the middle."""
    way = Qt.AlignmentFlag.AlignLeading
    mark = mark_of(register.id, field.key) if field is not None else None
    if mark is not None and mark.instead:
        way = Qt.AlignmentFlag.AlignHCenter
    elif field is not None and field.kind in ENDWARDS:
        way = Qt.AlignmentFlag.AlignTrailing
    elif field is not None and field.kind in CENTRED:
        way = Qt.AlignmentFlag.AlignHCenter
    return way.value | Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value
