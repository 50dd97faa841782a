"""Another name or role for somebody who works here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kitlog.domain.people import PersonEnrolled, Role
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.lettering import tell_unprintable
from kitlog.ui.people.person_dialog import PersonDialog
from kitlog.words import tr, unsaid
from kitlog.workflow import accounts

if TYPE_CHECKING:
    from kitlog.ui.page import Page
    from kitlog.workflow.accounts import Seen
    from kitlog.workflow.desk import Desk

ABOUT = unsaid("From now on. What was signed before keeps the name and role it was signed with.")
OWN = unsaid("Your own role is changed by another charge nurse.")


class ChangePerson(PersonDialog):
    """`kept` gets the people as they then are."""

    def __init__(
        self, page: Page, person: PersonEnrolled, *, own: bool, kept: Callable[[Seen], None]
    ) -> None:
        super().__init__(page, tr("Change {name}", name=person.name), tr(ABOUT), tr("Save"))
        self._person, self._kept = person, kept
        self._roles = (person.role,) if own else tuple(Role)
        self.name = TextField(tr("Name as it is printed"))
        self.name.set_text(person.name)
        self.fields = {"name": self.name}
        tell_unprintable(page.station.clerk, self.name)
        words = tuple(role.words.capitalize() for role in self._roles)
        self.role = Choice(words, len(words), label=tr("Role"), parent=self)
        self.role.set_index(self._roles.index(person.role))
        self.body.addWidget(self.name)
        self.body.addWidget(self.role)
        if own:
            self.role.hide()
            self.body.addWidget(Label(tr(OWN), "label", "ink2", wraps=True))
        self.open_it(self.name.line)

    def answer(self) -> None:
        who, name, role = self._person.person_id, self.name.text, self._roles[self.role.index]

        def change(desk: Desk) -> Seen:
            accounts.change(desk, who, name, role)
            return accounts.seen(desk)

        self.send(change, self._kept)
