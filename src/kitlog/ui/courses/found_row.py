"""A patient in a list: name, birth date, record number, the latest course, and Open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain import dates
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.moment import Moment
from kitlog.domain.shapes import Shape, Text
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.dots import Dots
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.paint import ground, paint, painting
from kitlog.words import tr
from kitlog.workflow.searching import Found

HEIGHT = 64
_NAME, _DOTS, _STATE, _BUTTON = 18, 330, 520, 130


class FoundRow(QWidget):
    """`asked` gives the course's id, "" for a patient without one."""

    asked = Signal(str)

    def __init__(self, found: Found, clinic: ClinicSet, now: Moment) -> None:
        super().__init__()
        self.found = found
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(860)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        patient, course = found.patient, found.course
        born = tr(
            "born {day} ({age} y)", day=dates.day(patient.born), age=patient.age(now.local.date())
        )
        self._about = f"{born} · {patient.record_no}"
        self._state, self._after = state(found, now)
        self._dots = Dots(15, 6, self)
        if course is not None:
            spoken = _signed(course)
            self._dots.draw(course.dots(now.local.date(), clinic), spoken)
        self._dots.move(_DOTS, (HEIGHT - self._dots.height()) // 2)
        self._dots.setVisible(course is not None)
        self.button = KitButton(
            tr("Open course") if course else tr("New course"), parent=self, px=15
        )
        self.button.setFixedSize(_BUTTON, 48)
        self.button.setAccessibleName(f"{self.button.text()}, {patient.name}, {self._about}")
        self.button.clicked.connect(lambda: self.asked.emit(course.id if course else ""))
        self.setToolTip("".join(self.cut()))
        self.setAccessibleName(f"{patient.name}, {self._about}, {self._state}, {self._after}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.button.move(self.width() - 10 - _BUTTON, (HEIGHT - 48) // 2)

    def cut(self) -> list[str]:
        """The name, when even two lines don't hold it."""
        return [self.found.patient.name] if self._name().cut else []

    def _name(self) -> Fitted:
        room, name = _DOTS - _NAME - 10, self.found.patient.name
        words = fit(name, room, (17, 16, 15, 14), 650)
        return fit(name, room, (12,), 650, 2) if words.cut else words

    def paintEvent(self, event: QPaintEvent) -> None:
        name = self._name()
        about = fit(self._about, _DOTS - _NAME - 10, (13, 12), 400)
        room = self.width() - _STATE - _BUTTON - 24
        first, after = fit(self._state, room, (14, 13), 600), fit(self._after, room, (13, 12), 400)
        top, foot = (28, 48) if len(name.lines) == 1 else (21, 54)
        shapes: list[Shape] = [
            ground(self),
            *(
                Text((_NAME, top + 15 * row), line, name.size, "ink", 650)
                for row, line in enumerate(name.lines)
            ),
            Text((_NAME, foot), about.lines[0], about.size, "ink2", 400),
            Text((_STATE, 28), first.lines[0], first.size, "ink", 600),
            Text((_STATE, 48), after.lines[0], after.size, "ink2", 400),
        ]
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


def state(found: Found, now: Moment) -> tuple[str, str]:
    """Where the patient's latest course stands, in two short lines."""
    course = found.course
    if course is None:
        return tr("No course yet"), ""
    given = f"{course.opened.number} · {_signed(course)}"
    if course.over:
        ended = tr("Complete") if course.complete else tr("Closed early")
        if found.to_sign:
            ended = tr("Complete, to sign") if course.complete else tr("Closed early, to sign")
        return ended, given if course.exports else ", ".join((given, tr("not exported")))
    done = {s.day for s in course.sessions if not s.in_error} | set(course.missed_days)
    left = [day for day in course.planned_days if day not in done]
    today = now.local.date()
    here = [s for s in course.sessions if s.day == today and not s.in_error and not s.signed]
    if here:
        return tr("In chair {chair} today", chair=here[-1].chair), given
    if not left:
        return tr("Open", "a course"), given
    if left[0] < today:
        return tr("Planned {day}, not recorded", day=dates.weekday_day(left[0])), given
    at, chair = course.opened.clock, course.opened.chair
    if left[0] == today:
        return tr("Today {time}, chair {chair}", time=at, chair=chair), given
    following = dates.weekday_day(left[0])
    return tr("Next: {day} {time}, chair {chair}", day=following, time=at, chair=chair), given


def _signed(course: Course) -> str:
    return tr("{signed} of {wanted} signed", signed=len(course.signed), wanted=course.wanted)
