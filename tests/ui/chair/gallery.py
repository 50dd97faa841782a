"""Composes the drawn chair screens from the parts and saves them under build/gallery.

Run: python -m tests.ui.chair.gallery [name …]
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kitlog.domain.flowsheet import Sheet
from kitlog.domain.vitals import RASS, Vitals
from kitlog.ui.chair.parts.aldrete_card import AldreteCard
from kitlog.ui.chair.parts.baseline_card import BaselineCard
from kitlog.ui.chair.parts.chart import Chart
from kitlog.ui.chair.parts.criteria_card import CriteriaCard
from kitlog.ui.chair.parts.dose_card import DoseCard
from kitlog.ui.chair.parts.effects_card import EffectsCard, EffectsView
from kitlog.ui.chair.parts.entry_row import EntryRow, EntryView
from kitlog.ui.chair.parts.event_log import EventLog, LogEntry
from kitlog.ui.chair.parts.facts import FactsView, Figure
from kitlog.ui.chair.parts.field_reading import LastMeasured
from kitlog.ui.chair.parts.keypad import Keypad, KeypadView
from kitlog.ui.chair.parts.limits_card import LimitsCard
from kitlog.ui.chair.parts.next_vitals import NextVitals, NextVitalsView
from kitlog.ui.chair.parts.quick_events import QuickEvents
from kitlog.ui.chair.parts.ring import RingView, Tick
from kitlog.ui.chair.parts.run_buttons import RunButtons, RunButtonsView, Stage
from kitlog.ui.chair.parts.short_card import ShortCard
from kitlog.ui.chair.parts.sign_card import SignCard
from kitlog.ui.chair.parts.timeout_card import TimeoutCard
from kitlog.ui.chair.parts.timer_card import TimerCard
from kitlog.ui.chair.parts.todo_card import TodoCard
from kitlog.ui.chair.parts.yesterday_card import YesterdayCard
from kitlog.ui.kit.theme import DAY, DIM, dress, load_fonts
from tests.asked import FIELDS
from tests.ui.chair import drawn

ABOVE = 56 + 52
"""Header and status line, which are not parts of the chair screen."""


class Page(QWidget):
    """The three columns of the chair screen at one window size."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.resize(width, height)
        self.setProperty("ground", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left, right = (340, 290) if width >= 1500 else (288, 264)
        centre = width - 24 - left - right - 16
        self.left, self.centre, self.right = (
            self._column(12, left, height),
            self._column(12 + left + 8, centre, height),
            self._column(width - 12 - right, right, height),
        )

    def _column(self, x: int, width: int, height: int) -> QVBoxLayout:
        column = QWidget(self)
        column.setGeometry(x, ABOVE + 8, width, height - ABOVE - 16)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        return box

    def timer(self, ring: RingView, facts: FactsView) -> None:
        card = TimerCard()
        card.set_room(self.width(), self.height())
        card.draw(ring, facts)
        self.left.addWidget(card)

    def vitals(self, view: NextVitalsView) -> None:
        card = NextVitals()
        card.draw(view)
        self.left.addWidget(card)

    def buttons(self, stage: Stage, closed: str = "") -> None:
        buttons = RunButtons()
        buttons.draw(RunButtonsView(stage, closed))
        self.left.addStretch(1)
        self.left.addWidget(buttons)

    def charting(
        self, sheet: Sheet, entry: EntryView, texts: dict[str, str], asked: EffectsView
    ) -> EntryRow:
        chart, row, card = Chart(), EntryRow(drawn.protocol()), EffectsCard()
        for part in (chart, row, card):
            self.centre.addWidget(part)
        chart.draw(sheet)
        row.draw(entry)
        row.set_texts(texts)
        card.draw(asked)
        return row

    def log(self, entries: tuple[LogEntry, ...]) -> None:
        log = EventLog()
        log.draw(entries)
        self.right.addWidget(QuickEvents())
        self.right.addWidget(log)


PREVIOUS = dict(zip(FIELDS, map(LastMeasured, (142, 84, 84, 97, 13, 1, 5)), strict=True))
BASE = Vitals(128, 76, 72, 98, 14, 0, 7)
TYPED = {"sys": "146", "dia": "86"}
PLANNED_END = Figure("Planned end", "10:10")


def ready(page: Page) -> None:
    page.timer(
        RingView(0, "not started", "40:00", "planned", "Infusion not started",
                 ticks=drawn.ticks((), 0)),
        FactsView(Figure("Ends if started now", "10:08"), Figure("Dose today", "41.2", "mg"),
                  "Set the pump to", "150 mL/h · 100 mL"),
    )  # fmt: skip
    todo = TodoCard()
    todo.draw(("Rescue", "Second-nurse check"))
    page.left.addWidget(todo)
    page.buttons("before", "Open: rescue and the second nurse")
    timeout, baseline, limits = TimeoutCard(), BaselineCard(), LimitsCard()
    timeout.draw(drawn.TIMEOUT)
    baseline.draw(drawn.BASELINE)
    limits.draw(drawn.LIMITS, "clinic protocol")
    dose, yesterday = DoseCard(), YesterdayCard()
    dose.draw_dose(drawn.DOSE)
    yesterday.draw(drawn.YESTERDAY)
    for card in (timeout, baseline, limits):
        page.centre.addWidget(card)
    page.right.addWidget(dose)
    page.right.addWidget(yesterday)
    page.show()
    timeout.begin()


def _running(page: Page) -> EntryRow:
    page.timer(
        RingView(18.8 / 40, "18:48 elapsed", "21:12", "remaining", "Infusion, 21 min remaining",
                 ticks=drawn.ticks((5, 10, 15), 20)),
        FactsView(PLANNED_END, Figure("Delivered (est.)", "19.4", "of 41.2 mg"),
                  "Pump should read", "150 mL/h · 47 mL"),
    )  # fmt: skip
    page.vitals(
        NextVitalsView("Next vitals", "20 min set", "01:12", "due 09:50", "soon", passed=0.76)
    )
    page.buttons("running")
    entry = EntryView(
        "20 min vitals", "due 09:50 · charting opens 2 min early", previous=PREVIOUS, baseline=BASE
    )
    row = page.charting(drawn.running_sheet(), entry, TYPED, drawn.RUNNING_EFFECTS)
    page.show()
    row.begin()
    return row


def running(page: Page) -> None:
    _running(page)
    page.log(drawn.LOG)


def keypad(page: Page) -> None:
    row = _running(page)
    row.type_in("hr", "8")
    pad = Keypad()
    pad.draw(
        KeypadView("hr", "Heart rate", "/min · previous 84", "8", "Accepts 20–250", "limits 50–120")
    )
    page.right.addWidget(pad)


def words(page: Page) -> None:
    row = _running(page)
    row.fields["sedation"].setFocus()
    pad = Keypad()
    pad.draw(
        KeypadView(
            "sedation",
            "Sedation",
            "RASS · previous 1",
            "",
            "",
            words=tuple((value, str(words)) for value, words in RASS.items()),
        )
    )
    page.right.addWidget(pad)


def paused(page: Page) -> None:
    page.timer(
        RingView(18.8 / 40, "paused 01:12", "21:12", "remaining", "Pump paused",
                 "lineStrong", drawn.ticks((5, 10, 15), 20)),
        FactsView(Figure("End, if resumed", "10:11"),
                  Figure("Delivered (est.)", "19.4", "of 41.2 mg"),
                  "Pump should read", "0 mL/h · 47 mL"),
    )  # fmt: skip
    page.vitals(
        NextVitalsView("Vitals due now", "20 min set", "00:00", "due 09:50", "due", passed=1)
    )
    page.buttons("paused")
    entry = EntryView("20 min vitals", "", "due now", "accent", PREVIOUS, BASE)
    sheet = drawn.running_sheet(20, paused=True)
    row = page.charting(sheet, entry, TYPED, drawn.RUNNING_EFFECTS)
    page.log(drawn.PAUSED_LOG)
    page.show()
    row.begin()


def alert(page: Page) -> None:
    page.timer(
        RingView(29.17 / 40, "29:10 elapsed", "10:50", "remaining", "Infusion, 11 min remaining",
                 ticks=drawn.ticks((5, 10, 15, 20, 25), 30)),
        FactsView(PLANNED_END, Figure("Delivered (est.)", "30", "of 41.2 mg"),
                  "Pump should read", "150 mL/h · 73 mL"),
    )  # fmt: skip
    page.vitals(
        NextVitalsView("Recheck overdue", "due 09:57", "01:40", "30 min set\nin 00:50", "amber")
    )
    page.buttons("running")
    entry = EntryView(
        "Recheck vitals", "· 2 min after an out-of-limit set", "overdue 01:40", "medText",
        {f: LastMeasured(v) for f in FIELDS if (v := drawn.READ["25"].value(f)) is not None}, BASE,
    )  # fmt: skip
    row = page.charting(drawn.alert_sheet(), entry, {"sys": "164"}, drawn.ALERT_EFFECTS)
    page.log(drawn.ALERT_LOG)
    page.show()
    row.begin()


def recovery(page: Page) -> None:
    page.timer(
        RingView(22.17 / 30, "since infusion end", "22:10", "of 30:00 observation",
                 "Recovery, 22 of 30 min", "okRing", (Tick(0.5, "done"),)),
        FactsView(Figure("Infusion", "09:30–10:14"), Figure("Given", "41.2", "mg")),
    )  # fmt: skip
    page.vitals(NextVitalsView("Next vitals", "+30 min set", "07:50", "due 10:44", passed=0.48))
    page.buttons("recovery", "2 of 8 criteria open")
    aldrete, criteria, chart = AldreteCard(), CriteriaCard(), Chart()
    aldrete.draw(drawn.ALDRETE)
    criteria.draw(drawn.CRITERIA)
    chart.set_mode("strip")
    chart.draw(drawn.recovery_sheet())
    short, sign = ShortCard(), SignCard()
    short.draw("Infusion 3 in short", drawn.SHORT)
    sign.draw(drawn.SIGN)
    for card in (aldrete, criteria, chart):
        page.centre.addWidget(card)
    page.right.addWidget(short)
    page.right.addWidget(sign)


def crowded(page: Page) -> None:
    """Every state of a slot on sixteen columns, two tiers of limits, and the swap question."""
    page.timer(
        RingView(1.2, "41:10 elapsed", "+01:10", "over", "Infusion, 1 minute over"),
        FactsView(PLANNED_END, Figure("Delivered (est.)", "41.2", "of 41.2 mg")),
    )
    page.vitals(NextVitalsView("Vitals overdue", "due 09:45", "10:12", "chart now", "red"))
    page.buttons("ended")
    entry = EntryView("15 min vitals", "", "overdue 10:12", "highText", PREVIOUS, BASE)
    page.charting(drawn.crowded_sheet(), entry, {"sys": "86", "dia": "146"}, drawn.ALERT_EFFECTS)
    page.log((replace(drawn.LOG[0], struck=True), *drawn.LOG[1:]))


PICTURES = (
    ("crowded-day", crowded, 1366, 768, DAY),
    ("crowded-dim", crowded, 1366, 704, DIM),
    ("03-chair-ready-day", ready, 1366, 768, DAY),
    ("03-chair-ready-dim", ready, 1366, 768, DIM),
    ("04-chair-running-day", running, 1366, 768, DAY),
    ("04-chair-running-dim", running, 1366, 768, DIM),
    ("04-chair-running-day-1366x704", running, 1366, 704, DAY),
    ("04-chair-running-dim-1920x1080", running, 1920, 1080, DIM),
    ("04b-chair-keypad-day", keypad, 1366, 768, DAY),
    ("04b-chair-words-dim", words, 1366, 768, DIM),
    ("04c-chair-paused-day", paused, 1366, 768, DAY),
    ("05-chair-alert-day", alert, 1366, 768, DAY),
    ("05-chair-alert-dim", alert, 1366, 768, DIM),
    ("06-chair-recovery-day", recovery, 1366, 768, DAY),
    ("06-chair-recovery-dim", recovery, 1366, 768, DIM),
)


def main(names: list[str]) -> None:
    app = QApplication([])
    load_fonts()
    folder = Path("build/gallery")
    folder.mkdir(parents=True, exist_ok=True)
    for name, fill, width, height, theme in PICTURES:
        if names and name not in names:
            continue
        page = Page(width, height)
        dress(page, theme)
        fill(page)
        page.show()
        page.activateWindow()
        app.processEvents()
        if fill is recovery and (seen := app.focusWidget()):
            seen.clearFocus()
        page.grab().save(str(folder / f"{name}.png"))
        page.close()


if __name__ == "__main__":
    main(sys.argv[1:])
