"""A nurse with four chairs, by real keys and taps: she knows only what the screen says.

Her moods come from a seed: she is quick or slow, sets a reading aside for another chair, pauses
a pump, writes notes, gives medicines, dims the room, locks it and hands it to the other nurse.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kitlog.domain import limits
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair.bodies import ReadyBody, RecoveryBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.today.page import TodayPage
from tests.asked import FIELDS
from tests.soak.eyes import wanting
from tests.soak.hands import PINS
from tests.soak.kitchen_timer import KitchenTimer
from tests.ui.today.clinic_room import Room

WAITS = (0, 0, 0, 1, 2, 4, 9, 14, 45)
"""Beats she lets an overdue reading wait: mostly none, up to amber, once in a while past red."""
WAITS_WEIGHTS = (8, 8, 8, 4, 4, 3, 2, 2, 1)


@dataclass
class Chair:
    """What the nurse carries in her head for one chair."""

    number: int
    timer: KitchenTimer = field(default_factory=KitchenTimer)
    taken: bool = False
    patience: int | None = None
    resumes_in: int = 0
    empty_for: int = 0
    session_id: str = ""


class Nurse:
    """`did` counts what was done."""

    def __init__(self, room: Room, seed: int) -> None:
        self.room, self.chance = room, Random(seed)
        self.chairs = {number: Chair(number) for number in range(1, 5)}
        self.did: Counter[str] = Counter()
        self._away_for, self._pin = 0, PINS["r"]

    # -- going about ------------------------------------------------------------------

    def work(self) -> None:
        """One thing in a quarter of a minute."""
        if self.room.station.person is None:
            self._come_back()
            return
        wanted = self._wanted()
        if wanted is not None:
            self.chart(wanted)
            wanted.patience = None
        elif not self._routine():
            self._by_chance()

    def _wanted(self) -> Chair | None:
        """The chair that has waited as long as she lets it wait, of those the screen names."""
        said = wanting(self.room.window.page)
        for chair in self.chairs.values():
            if chair.number not in said:
                chair.patience = None
            elif chair.patience is None:
                chair.patience = self.chance.choices(WAITS, WAITS_WEIGHTS)[0]
            else:
                chair.patience -= 1
        ready = [c for c in self.chairs.values() if c.patience is not None and c.patience <= 0]
        return self.chance.choice(ready) if ready else None

    def _routine(self) -> bool:
        """Start who is ready, resume who is paused, end, go through the list for home."""
        for chair in self.chance.sample(list(self.chairs.values()), 4):
            if chair.timer.stage == "pause":
                chair.resumes_in -= 1
                if chair.resumes_in <= 0:
                    self._resume(chair)
                    return True
            if self._pump_is_done(chair):
                self._end(chair)
                return True
            if chair.taken and not chair.timer.stage and self.chance.random() < 0.3:
                starts = self._at(chair).left.buttons.start.isVisible()
                (self.start if starts else self._sign)(chair)
                return True
            if chair.timer.stage == "recovery" and self.chance.random() < 0.15:
                return self._send_home(chair)
        return False

    def _by_chance(self) -> None:
        running = [c for c in self.chairs.values() if c.timer.stage == "infusion"]
        acts: dict[Callable[[], None], int] = {
            self._wait: 40, self._look_at_another: 12, self._today: 4, self._lock: 2,
            self._dim: 2, self._look_back: 2,
        }  # fmt: skip
        if running:
            chair = self.chance.choice(running)
            acts |= {
                lambda: self._pause(chair): 1,
                lambda: self._effects(chair): 6,
                lambda: self._note(chair): 3,
                lambda: self.give_medicine(chair): 1,
                lambda: self._early_set(chair): 4,
            }
        self.chance.choices(list(acts), list(acts.values()))[0]()

    def _at(self, chair: Chair) -> ChairPage:
        """Alt and its number, unless it is in view."""
        page = self.room.window.page
        if not (isinstance(page, ChairPage) and page.live.session.chair == chair.number):
            key = Qt.Key(int(Qt.Key.Key_0) + chair.number)
            QTest.keyClick(self.room.focus, key, Qt.KeyboardModifier.AltModifier)
            self.room.settle()
            self.did["moved"] += 1
        page = self.room.window.page
        assert isinstance(page, ChairPage), f"Alt {chair.number} leads to {page}"
        assert page.live.id == chair.session_id, f"Alt {chair.number}: another patient’s day"
        return page

    # -- readings ---------------------------------------------------------------------

    def chart(self, chair: Chair, *, interrupted: bool = True) -> None:
        """A whole set; now and then called away with it half typed, unless never `interrupted`."""
        page = self._at(chair)
        before = len(page.live.session.vitals)
        reading, mood = self._reading(), self.chance.random() if interrupted else 1.0
        self.room.keys("v")
        self._type_next(page, reading)
        if mood < 0.08 and sum(c.taken for c in self.chairs.values()) > 1:
            self._look_at_another()
            page = self._at(chair)
        elif mood < 0.12:
            page = self._locked_and_back(chair)
        while self._type_next(page, reading):
            pass
        self.room.key(Qt.Key.Key_Return)
        self.room.settle()
        found = page.live.session.vitals
        assert len(found) == before + 1, f"not kept: {page.status.view.spoken}"
        self._tell_timer(chair, page)
        self.did["set"] += 1

    def _tell_timer(self, chair: Chair, page: ChairPage) -> None:
        last = page.live.session.vitals[-1]
        flags = limits.flags(last.as_(Vitals), page.live.session.protocol)
        urgent = any(flag.level == limits.URGENT for flag in flags)
        chair.timer.chart(last.slot, last.id, urgent=urgent)

    def _type_next(self, page: ChairPage, reading: dict[str, str]) -> bool:
        """The value of the field in focus, a recheck has few of them; False when all are in."""
        assert page.centre is not None
        row = page.centre.entry
        name = row.focused
        if not name or row.texts[name]:
            return False
        self._type(reading[name])
        return True

    def _reading(self) -> dict[str, str]:
        """Every value as it is typed; one set in fifteen has an urgent one."""
        chance = self.chance
        sys, dia, rate = chance.randint(118, 138), chance.randint(66, 82), chance.randint(64, 88)
        spo2, resp = chance.randint(95, 99), chance.randint(12, 18)
        if chance.random() < 1 / 15:
            sys, spo2 = (184, spo2) if chance.random() < 0.5 else (sys, 91)
        values = (sys, dia, rate, spo2, resp, 0, chance.randint(1, 7))
        return dict(zip(FIELDS, map(str, values), strict=True))

    def _early_set(self, chair: Chair) -> None:
        """The card counts down the last two minutes: she does not wait for zero."""
        page = self._at(chair)
        if page.left.next._view.state == "soon":
            self.chart(chair)
            self.did["early"] += 1

    def _locked_and_back(self, chair: Chair) -> ChairPage:
        who = "r" if self._pin == PINS["r"] else "t"
        self.room.window.lock()
        self.room.settle()
        self.sign_in(who)
        return self._at(chair)

    # -- the pump ---------------------------------------------------------------------

    def start(self, chair: Chair) -> None:
        page = self._at(chair)
        assert isinstance(page.centre, ReadyBody)
        self.room.key(Qt.Key.Key_F9)
        self.room.settle()
        assert page.left.buttons.pause.isVisible(), page.status.view.spoken
        chair.timer.start()
        self.did["start"] += 1

    def _pause(self, chair: Chair) -> None:
        self._pump_key(chair, chair.timer.pause, "pause")
        chair.resumes_in = self.chance.choice((2, 6, 14, 26))

    def _resume(self, chair: Chair) -> None:
        self._pump_key(chair, chair.timer.resume, "resume")

    def _pump_key(self, chair: Chair, log: Callable[[], None], what: str) -> None:
        page = self._at(chair)
        page.setFocus()
        self.room.keys("p")
        self.room.settle()
        paused = page.status.view.words.startswith("Paused") or page.left.buttons.resume.isVisible()
        assert paused is (what == "pause"), page.status.view.spoken
        log()
        self.did[what] += 1

    def _pump_is_done(self, chair: Chair) -> bool:
        """The pump beeps: its bag is empty."""
        done = chair.timer.stage == "infusion" and chair.timer.pumped_s > 40 * 60
        return done and self.chance.random() < 0.3

    def _end(self, chair: Chair) -> None:
        page = self._at(chair)
        self.room.key(Qt.Key.Key_F10)
        self.room.keys("100")
        self.room.key(Qt.Key.Key_Return)
        self.room.settle()
        assert isinstance(page.centre, RecoveryBody), page.status.view.spoken
        chair.timer.end()
        self.did["end"] += 1

    # -- going home -------------------------------------------------------------------

    def _send_home(self, chair: Chair) -> bool:
        """The next open point of the list, once the hour is over."""
        page = self._at(chair)
        body = page.centre
        assert isinstance(body, RecoveryBody)
        rows = {row.criterion.id: row for row in body.criteria.rows}
        open_ = [id for id, row in rows.items() if not row.criterion.met]
        if "minutes" in open_:
            return False
        match open_[0] if open_ else "":
            case "":
                self._leave(chair, page)
            case "aldrete":
                self.room.keys("d")
                self._type("22222")
            case "effects" | "nausea" | "dissociation":
                self.room.keys("s")
                self.room.keys("*")
            case "vitals":
                self.chart(chair)
            case "escort":
                self._tap(rows["escort"])
                self.room.keys("P. TEST")
                self.room.key(Qt.Key.Key_Return)
            case other:
                self._tap(rows[other])
        self.room.settle()
        return True

    def _leave(self, chair: Chair, page: ChairPage) -> None:
        self.room.key(Qt.Key.Key_F10)
        self.room.key(Qt.Key.Key_Return)
        self.room.settle()
        assert not page.left.buttons.isVisible(), page.status.view.spoken
        chair.timer.leave()
        self.did["home"] += 1

    def _sign(self, chair: Chair) -> None:
        """Answer what the Sign button still asks, then the PIN."""
        page = self._at(chair)
        body = page.centre
        assert isinstance(body, RecoveryBody)
        self._tap(body.sign.sign)
        title = self._dialog().accessibleName()
        if title.startswith("Sign"):
            self.room.keys(self._pin)
        elif title.endswith("an adverse event?"):
            self.room.keys("2")
            self.room.key(Qt.Key.Key_Tab)
            self.room.key(Qt.Key.Key_Tab)
            self.room.keys("1")
        elif title.endswith(": not accounted for yet"):
            self.room.keys("1")
        else:
            assert title.endswith(": missed"), title
            self.room.keys("4")
            self.did["reason"] += 1
        self.room.key(Qt.Key.Key_Return)
        self.room.settle()
        assert not self._dialogs(), title
        if title.startswith("Sign"):
            assert page.live.session.signed is not None, page.status.view.spoken
            self.did["signed"] += 1
            chair.taken, chair.empty_for = False, self.chance.randint(4, 40)

    # -- by chance --------------------------------------------------------------------

    def _wait(self) -> None:
        """Nothing to do: she sits beside a patient."""

    def _look_at_another(self) -> None:
        taken = [c for c in self.chairs.values() if c.taken]
        if taken:
            self._at(self.chance.choice(taken))

    def _today(self) -> None:
        page = self.room.window.page
        if isinstance(page, ChairPage):
            page.setFocus()
            self.room.key(Qt.Key.Key_Escape)
            self.room.settle()
            assert isinstance(self.room.window.page, TodayPage)
            self.did["today"] += 1

    def _effects(self, chair: Chair) -> None:
        self._at(chair).setFocus()
        self.room.keys("s")
        self.room.keys(self.chance.choice("012"))
        self.room.keys("*")
        self.room.settle()
        self.did["effects"] += 1

    def _note(self, chair: Chair) -> None:
        self._at(chair).setFocus()
        self.room.keys("n")
        self.room.keys("line flushed")
        self._answered("note")

    def give_medicine(self, chair: Chair) -> None:
        """Ondansetron, the dose typed: KitLog has none of its own."""
        self._at(chair).setFocus()
        self.room.keys("m")
        self.room.keys("1")
        self._tab_to("Dose")
        self.room.keys("4 mg")
        self._tab_to("IV")
        self.room.keys("1")
        self._answered("medicine")

    def _tab_to(self, words: str) -> None:
        for _ in range(40):
            if self.room.focus.accessibleName().startswith(words):
                return
            self.room.key(Qt.Key.Key_Tab)
        raise AssertionError(f"no Tab reaches “{words}”")

    def _answered(self, what: str) -> None:
        dialog = self._dialog()
        self.room.key(Qt.Key.Key_Return)
        self.room.settle()
        assert not self._dialogs(), f"{what}: {dialog.sentence.text()}"
        self.did[what] += 1

    def _dim(self) -> None:
        self.room.key(Qt.Key.Key_F8)
        self.did["dim"] += 1

    def _look_back(self) -> None:
        """The day before, the table, and the digits for three metres; each put away again."""
        page = self.room.window.page
        if isinstance(page, ChairPage):
            for key in (Qt.Key.Key_B, Qt.Key.Key_T, Qt.Key.Key_F4):
                for _ in range(2):
                    page.setFocus()
                    self.room.key(key)
            self.did["looked back"] += 1

    def _lock(self) -> None:
        page = self.room.window.page
        if page is not None:
            page.setFocus()
            self.room.keys("l")
            self.room.settle()
            assert self.room.station.person is None
            self._away_for = self.chance.randint(0, 3)
            self.did["locked"] += 1

    def _come_back(self) -> None:
        self._away_for -= 1
        if self._away_for < 0:
            self.sign_in(self.chance.choice(list(PINS)))

    def sign_in(self, who: str = "r") -> None:
        """By the first letter of the name, and the PIN."""
        self._pin = PINS[who]
        self.room.keys(who + self._pin)
        self.room.settle()
        assert self.room.station.person is not None

    # -- keys and taps ----------------------------------------------------------------

    def _type(self, digits: str) -> None:
        """Digit by digit: focus moves on by itself."""
        for digit in digits:
            QTest.keyClicks(self.room.focus, digit)
        QApplication.processEvents()

    def _tap(self, widget: QWidget) -> None:
        self.room.tap(widget)
        self.room.settle()

    def _dialogs(self) -> list[Dialog]:
        return [one for one in self.room.window.findChildren(Dialog) if one.isVisible()]

    def _dialog(self) -> Dialog:
        (dialog,) = self._dialogs()
        return dialog
