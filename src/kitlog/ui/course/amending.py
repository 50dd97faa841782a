"""Putting right what is wrong about a course: the acts behind "Amend…" on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kitlog.domain.patient import Patient
from kitlog.domain.patient_limits import LimitsSet
from kitlog.domain.people import Role
from kitlog.domain.session import Session
from kitlog.ui.course import amend_dialog
from kitlog.ui.course.amend_dialog import (
    AFTERWARDS,
    IDENTITY,
    IN_ERROR,
    LIMITS,
    WAYS,
    InErrorDialog,
)
from kitlog.ui.course.identity_dialog import IdentityDialog, earlier
from kitlog.ui.course.limits_dialog import LimitsDialog
from kitlog.words import tr
from kitlog.workflow import amending, patient_limits

if TYPE_CHECKING:
    from kitlog.ui.course.course_file import CourseFile
    from kitlog.ui.course.page import CoursePage


class Amending:
    """The acts of one course's page; no state of its own."""

    def __init__(self, page: CoursePage) -> None:
        self._page = page

    def ask(self) -> None:
        """Which of the ways."""
        file = self._page.file
        if file is not None:
            amend_dialog.amend(self._page.window(), file.patient.name, _wrong(file), self._go)

    def _go(self, way: int) -> None:
        page = self._page
        if page.file is None:
            return
        if way == AFTERWARDS:
            page.go.emit("afterwards", page.file.course.id)
        elif way == IDENTITY:
            self._identity()
        elif way == IN_ERROR:
            self._in_error()
        elif way == LIMITS:
            self.limits()
        else:
            wrong = _wrong(page.file)
            page.go.emit("chair", wrong[way - len(WAYS)].id)

    def _in_error(self) -> None:
        page, file = self._page, self._page.file
        if file is None:
            return
        if all(session.in_error for session in file.course.sessions):
            page.toast.offer(tr("This course has no session yet."), None)
            return

        def said(session_id: str, why: str) -> None:
            page.answer(
                dialog,
                lambda desk: amending.enter_in_error(desk, session_id, why),
                lambda _: page.read(),
            )

        dialog = InErrorDialog(page.window(), file.patient.name, file.course, said)
        dialog.open_it(dialog.which.options[0])

    def limits(self) -> None:
        page, file = self._page, self._page.file
        if file is None:
            return
        id, clinic = file.course.id, page.station.clinic

        def said(wanted: LimitsSet, prescriber: str, pin: str) -> None:
            page.answer(
                dialog,
                lambda desk: patient_limits.set_limits(desk, id, wanted, prescriber, pin),
                lambda _: page.read(),
                dialog.refused,
            )

        prescribers = tuple(one for one in clinic.at_work if one.role is Role.PRESCRIBER)
        dialog = LimitsDialog(
            page.window(), file.patient.name, file.course, clinic.name_of, prescribers, said
        )
        page.destroyed.connect(dialog.deleteLater)
        dialog.open_it(dialog.lines["limits.sys.caution.low"].line)

    def _identity(self) -> None:
        page, file = self._page, self._page.file
        if file is None:
            return
        patient_id, today = file.course.opened.patient_id, page.station.today()

        def said(amended: Patient, why: str) -> None:
            page.answer(
                dialog,
                lambda desk: amending.amend_identity(desk, patient_id, amended, why, today),
                lambda _: page.read(),
                dialog.refused,
            )

        before = earlier(file.identity, page.station.clinic.name_of) if file.identity else ()
        dialog = IdentityDialog(page.window(), file.patient, before, said)
        dialog.open_it(dialog.fields["family"].line)


def _wrong(file: CourseFile) -> tuple[Session, ...]:
    return tuple(session for session in file.course.sessions if session.in_error)
