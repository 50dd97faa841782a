"""`make tour`: a whole course in the real window by keys, leaving pictures and the summary.

The demo's clock is jumped, and with it the time in which a second tap is the same tap; nothing
else is shortened: each act goes through the page a nurse would use, and each step waits until the
record has answered.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt

from kitlog.app.hands import Hands
from kitlog.app.places import places
from kitlog.app.record import Opened, open_record
from kitlog.app.start import application
from kitlog.domain.arrival import PastRead
from kitlog.domain.clock import DemoClock, SystemClock
from kitlog.domain.errors import Fault
from kitlog.domain.expected import FIGURES
from kitlog.domain.signing import unaccounted, unjudged
from kitlog.domain.timeout import LINES
from kitlog.domain.view import Phase
from kitlog.ui.chair.bodies import RecoveryBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.course.page import CoursePage
from kitlog.ui.kit import rest
from kitlog.ui.language import use_language
from kitlog.ui.new_course.page import NewCoursePage
from kitlog.ui.station import Station
from kitlog.words import tr
from kitlog.workflow.board import board

DAYS = 5
READINGS = ("1388290971305", "1448492971304", "1508694961304", "1468490971303")
RECOVERY = ("1348082981403", "1307880981403", "1287676981403", "1267674981403")
"""SYS DIA HR SpO₂ Resp RASS Pain, as they are typed: one after another."""
WEIGHT, _ = FIGURES["weight_kg"]
"""The first figure of the second check."""
PINS = {"R. Mock RN": "147258", "T. Sample RN": "258369"}


class Tour(Hands):
    """Five days of one patient; `run` gives the summary's path."""

    def run(self, folder: Path) -> Path:
        """The whole course; the path of its summary."""
        self._open(folder)
        self._first_run()
        self._new_course()
        for day in range(DAYS):
            if day:
                self.next_morning()
            self._infusion(day)
        return self._summary()

    def _open(self, folder: Path) -> None:
        here = places(folder, demo=True)

        def keep(opened: Opened) -> None:
            self.opened = opened

        clock = DemoClock.starting(datetime.now(UTC), SystemClock())
        self.clerk.do(lambda: open_record(here, "tour", clock, empty=True), keep)
        self.see("the record to open", lambda: self.opened is not None)
        assert self.opened is not None
        station = Station(self.clerk, clock)
        station.take(self.opened.desk)
        self.window.show()
        self.window.activateWindow()
        self.see("the window to be active", self.window.isActiveWindow)
        self.window.begin(station)

    def _first_run(self) -> None:
        from kitlog.ui.first_run.page import FirstRunPage

        self.page(FirstRunPage)
        for text in ("Example Pain Clinic", "1 Sample Road, Testville", "4"):
            self.write(text)
            self.press(Qt.Key.Key_Return)
        for name, pin in PINS.items():
            self.write(name)
            self.press(Qt.Key.Key_Return)
            for _ in range(2):
                self.write(pin)
                if (name, _) == ("T. Sample RN", 1):
                    self.picture("first-run")
                self.press(Qt.Key.Key_Return)
        self.picture("protocol")
        for text in ("60", "Dr P. Example", "741852", "741852"):
            self.write(text)
            self.press(Qt.Key.Key_Return)
        self._today()
        self.say("first run: a clinic, two people, the protocol signed")

    def _today(self) -> None:
        from kitlog.ui.today.page import TodayPage

        page = self.page(TodayPage)
        assert isinstance(page, TodayPage)
        self.see("the board", lambda: page.board is not None)

    def _new_course(self) -> None:
        self.press(Qt.Key.Key_C)
        page = self.page(NewCoursePage)
        assert isinstance(page, NewCoursePage)
        patient, order = page.patient, page.order
        for field, text in (
            (patient.record, "ZZ 000 417"), (patient.family, "TEST"), (patient.given, "Ada"),
            (patient.born, "12-Mar-1971"), (patient.allergies, "None known"),
            (patient.weight, "82.4"), (order.clock, "08:30"), (order.chair, "1"),
            (order.reason, "Complex regional pain syndrome, left arm"),
            (order.prescriber, "Dr P. Example"),
        ):  # fmt: skip
            field.line.setFocus()
            self.write(text)
        for choice, place in (
            (patient.sex, 0), (patient.unit, 0), (order.drug, 0), (order.strength, 1),
            (order.bag, 1), (order.first_day, 0),
        ):  # fmt: skip
            choice.options[place].click()
        self.picture("new-course")
        page.create_button.click()
        self._rest()
        self._today()
        self.picture("today")
        self.say("new course: TEST, Ada, 82.4 kg, 0.5 mg/kg over 40 min")

    def _infusion(self, day: int) -> None:
        """One day: seated, checked, infused, watched, home, signed."""
        self._seat()
        page = self.page(ChairPage)
        assert isinstance(page, ChairPage)
        self.see("the session", lambda: page.centre is not None)
        if day:
            self.press(Qt.Key.Key_R)
            self.see("the last infusion read", lambda: bool(page.live.session.standing(PastRead)))
        self._time_out()
        self._baseline(page)
        self._second_check(page, day)
        if not day:
            self.picture("chair-ready")
        self.press(Qt.Key.Key_F9)
        self._phase(page, Phase.RUNNING)
        for place, reading_ in enumerate(READINGS):
            self.later(10)
            self.keys(reading_)
            self.press(Qt.Key.Key_Return)
            self.see("a set", lambda want=place: len(page.live.session.vitals) == want + 2)  # type: ignore[misc]
            self._no_effects(page)
            if (day, place) == (0, 1):
                self._look_around(page)
        self._end(page)
        self._recover(page)
        self._leave_and_sign(page)
        if not day:
            self.picture("signed")
        self.say(f"infusion {day + 1}: infused, home, signed")
        self.press(Qt.Key.Key_Escape)
        self._today()

    def _seat(self) -> None:
        from kitlog.ui.today.page import TodayPage

        page = self.window.page
        assert isinstance(page, TodayPage)
        page.read()
        self.see("a row to start", lambda: bool(page.board and page.board.rows))
        self.press(Qt.Key.Key_1)
        self._rest()
        if isinstance(self.window.page, TodayPage):
            self.press(Qt.Key.Key_Return)

    def _time_out(self) -> None:
        details = {"escort": "P. TEST, 555 0100", "medicines": "none since 22:00",
                   "access": "left forearm, 22 G"}  # fmt: skip
        for line in LINES:
            self.press(Qt.Key.Key_Y)
            if line.detail:
                self.write(details[line.id])
                self.press(Qt.Key.Key_Return)

    def _baseline(self, page: ChairPage) -> None:
        self.press(Qt.Key.Key_V)
        self.keys("1287672981407")
        self.press(Qt.Key.Key_Return)
        self.see("the baseline", lambda: page.live.session.baseline is not None)

    def _second_check(self, page: ChairPage, day: int) -> None:
        page.preparing.second_check()
        self._rest()
        self.write("0.82")
        for _ in range(3):
            self.press(Qt.Key.Key_Return)
        self._figures()
        self.press(Qt.Key.Key_T)
        self.keys(PINS["T. Sample RN"])
        self.see("the second nurse", lambda: self._named(tr(WEIGHT)))
        if not day:
            self.picture("second-check")
        self._figures()
        self.see(
            "the comparison",
            lambda: page.live.session.check is not None or not self._named(tr(WEIGHT)),
        )
        if not day:
            self.picture("second-check-agrees")
        self.press(Qt.Key.Key_Return)
        self.see("the check", lambda: page.live.session.dose_checked)

    def _figures(self) -> None:
        for text in ("82.4", "41.2", "0.82", "150", "100"):
            self.write(text)
            self.press(Qt.Key.Key_Return)

    def _named(self, start: str) -> bool:
        return self._focus().accessibleName().startswith(start)

    def _phase(self, page: ChairPage, wanted: Phase) -> None:
        self.see(wanted.value, lambda: page.live.view().phase is wanted)

    def _no_effects(self, page: ChairPage) -> None:
        before = len(page.live.session.scores())
        self.press(Qt.Key.Key_Asterisk)
        self.see("the side effects", lambda: len(page.live.session.scores()) > before)

    def _look_around(self, page: ChairPage) -> None:
        """Pictures of what a first day shows: running, dim, paused, an alert."""
        self.picture("chair-running")
        self.press(Qt.Key.Key_F8)
        self.picture("chair-running-dim")
        self.press(Qt.Key.Key_F8)
        self.press(Qt.Key.Key_P)
        self._phase(page, Phase.PAUSED)
        self.picture("chair-paused")
        self.press(Qt.Key.Key_P)
        self._phase(page, Phase.RUNNING)

    def _end(self, page: ChairPage) -> None:
        self.press(Qt.Key.Key_F10)
        self.write("100")
        self.press(Qt.Key.Key_Return)
        self._phase(page, Phase.RECOVERY)

    def _recover(self, page: ChairPage) -> None:
        for reading_ in RECOVERY:
            self.later(15)
            self.press(Qt.Key.Key_V)
            self.keys(reading_)
            self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_S)
        self._no_effects(page)
        self.press(Qt.Key.Key_D)
        for _ in range(5):
            self.press(Qt.Key.Key_2)
        self.see("the score", lambda: page.live.session.aldrete is not None)
        body = page.centre
        assert isinstance(body, RecoveryBody)
        for criterion in ("awake", "gait", "advice"):
            body.criteria.chosen.emit(criterion)
            self._rest()
        body.criteria.chosen.emit("escort")
        self.write("P. TEST (partner)")
        self.press(Qt.Key.Key_Return)
        self.see("the escort", lambda: "escort" in page.live.session.criteria)
        body.criteria.chosen.emit("iv_out")  # last, when nothing else is open
        self._rest()
        self._tick()

    def _leave_and_sign(self, page: ChairPage) -> None:
        if page.live.file is not None and page.live.file.number == 1:
            self.picture("chair-recovery")
        self.press(Qt.Key.Key_F10)
        self.press(Qt.Key.Key_Return)
        self._phase(page, Phase.LEFT)
        for _ in unjudged(page.live.session):
            left = len(unjudged(page.live.session))
            page.going_home.answer_open_point()
            self.press(Qt.Key.Key_2)  # no adverse event
            self.press(Qt.Key.Key_Tab)
            self.press(Qt.Key.Key_Tab)
            self.press(Qt.Key.Key_1)  # expected, transient
            self.press(Qt.Key.Key_Return)
            self.see("the answer", lambda was=left: len(unjudged(page.live.session)) < was)  # type: ignore[misc]
        page.going_home.answer_open_point()
        self.press(Qt.Key.Key_1)  # accounted for at the evening count
        self.press(Qt.Key.Key_Return)
        self.see("the reason", lambda: not unaccounted(page.live.session))
        page.going_home.sign()
        self.keys(PINS["R. Mock RN"])
        self.press(Qt.Key.Key_Return)
        self._phase(page, Phase.SIGNED)

    def _summary(self) -> Path:
        """F12 on the course page: written, read back and compared before it counts."""
        found: list[str] = []
        self.station.do(board, lambda seen: found.append(seen.unfinished[0].course_id))
        self.see("the course", lambda: bool(found))
        self.station.summaries = self.out
        self.window.show_page("course", found[0])
        page = self.page(CoursePage)
        self._tick()
        self.press(Qt.Key.Key_F12)
        self.see("the summary", lambda: any(self.out.glob("*.pdf")))
        self._rest()
        self.picture("course")
        page.tick(self.station.now())
        summary = next(self.out.glob("*.pdf"))
        self.say(f"course summary: {summary.name}, read back and compared")
        return summary


def main(arguments: list[str]) -> int:
    """Run the tour into the folder named; 0 when the summary is there."""
    out = Path(arguments[1] if len(arguments) > 1 else "build/tour")
    app = application(arguments[:1])
    use_language("")  # KITLOG_LANG says which
    rest.DOUBLE_TAP_MS = 0  # ten minutes of the demo may be less than one tap of a hand
    tour = Tour(out)
    with tempfile.TemporaryDirectory() as folder:
        try:
            summary = tour.run(Path(folder))
        except Fault as fault:
            print(fault.sentence, file=sys.stderr)
            return 1
        finally:
            tour.close()
            app.quit()
    print(f"{tour.shots} pictures and {summary.name} are in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
