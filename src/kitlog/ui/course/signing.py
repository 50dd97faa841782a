"""Signing the course: who signs, what it means, the PIN, and what exactly is signed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kitlog.domain.errors import KitLogError
from kitlog.domain.people import PIN_DIGITS, PersonEnrolled
from kitlog.ui.course.course_file import CourseFile
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.pin_field import not_signed, pin_field, typed_pin
from kitlog.words import tr, unsaid
from kitlog.workflow import course_signing

if TYPE_CHECKING:
    from kitlog.ui.course.page import CoursePage

LATER = unsaid("A change after it is kept, and shown as amended after signature.")


class CourseSignDialog(Dialog):
    """`said` gets the PIN. One that was refused is typed again."""

    def __init__(
        self, window: QWidget, file: CourseFile, person: PersonEnrolled, said: Callable[[str], None]
    ) -> None:
        course, signed = file.course, file.signed
        given = tr(
            "{signed} of {wanted} infusions signed",
            signed=len(course.signed),
            wanted=course.wanted,
        )
        super().__init__(
            window, tr("Sign course {number}", number=course.opened.number),
            f"{file.patient.name} · {given}", tr("Sign course"), self._sign, icon="sign",
        )  # fmt: skip
        self._said = said
        self.body.addWidget(Label(f"{person.name}, {person.role.words}", "h2"))
        self.meaning = Label(
            tr("“{words}”", words=tr(signed.meaning)), "body", wraps=True, weight=600
        )
        self.body.addWidget(self.meaning)
        self.pin = pin_field(tr("Your PIN, {digits} digits", digits=PIN_DIGITS))
        self.body.addWidget(self.pin)
        self.body.addWidget(Label(tr(LATER), "label", "ink2", wraps=True))
        seal = f"{signed.sha256[:32]} {signed.sha256[32:]}"
        words = tr("SHA-256 of all that is recorded of this course until now: {seal}", seal=seal)
        self.body.addWidget(Label(words, "micro", "ink2", wraps=True))
        self.open_it(self.pin.line)

    def _sign(self) -> None:
        if pin := typed_pin(self.pin):
            self._said(pin)


def ask_signature(page: CoursePage) -> None:
    """The PIN of whoever is signed in, for the course as this page shows it."""
    file, person = page.file, page.station.person
    if file is None or person is None:
        return
    id, sha256 = file.course.id, file.signed.sha256

    def said(pin: str) -> None:
        page.answer(
            dialog,
            lambda desk: course_signing.sign(desk, id, pin, sha256),
            lambda _: page.read(),
            refused,
        )

    def refused(error: KitLogError) -> None:
        not_signed(dialog, dialog.pin, error)
        page.read()  # it may be another course by now

    dialog = CourseSignDialog(page.window(), file, person, said)
    page.destroyed.connect(dialog.deleteLater)
