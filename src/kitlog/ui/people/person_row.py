"""One of the people who work here."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.people import PersonEnrolled
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.icons import Icon
from kitlog.ui.kit.labels import Label


class PersonRow(QWidget):
    """A name with its role; `left` closes the account, for a charge nurse."""

    def __init__(self, person: PersonEnrolled) -> None:
        super().__init__()
        self.person = person
        self.setFixedHeight(52)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(12)
        row.addWidget(Icon("user", tone="ink2"))
        row.addWidget(Label(person.name, "body", weight=650), 1)
        row.addWidget(Label(person.role.value.capitalize(), "body", "ink2"))
        self.left = KitButton("Left…", kind="quiet", parent=self)
        self.left.setAccessibleName(f"{person.name} has left…")
        self.left.hide()
        row.addWidget(self.left)
