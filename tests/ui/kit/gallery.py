"""Sets the kit as drawing 12 shows it, in both looks, and the frames of drawing 11.

Run: python -m tests.ui.kit.gallery    (pictures go to build/gallery)
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.course import Dot
from kitlog.ui.kit.app_bar import AppBar, Mark
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.chair_header import Banner, ChairHeader, DockChip
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.dots import Dots
from kitlog.ui.kit.empty_card import EmptyCard
from kitlog.ui.kit.error_card import ErrorCard
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.kit.pill import Look, Pill
from kitlog.ui.kit.status_line import StatusLine, StatusView
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.kit.theme import DAY, DIM, Theme, dress, load_fonts
from kitlog.ui.kit.tick_box import TickBox
from kitlog.ui.kit.toast import Toast

D, N, T, F, M, P, G = (
    Dot.DONE, Dot.NOW, Dot.TODAY, Dot.FUTURE, Dot.MISSED, Dot.PART, Dot.GAP,
)  # fmt: skip
COURSES = ((D, D, N, F, F), (D, G, T, F, F, F), (D, M, T, F, F), (D, P, T, F, F), (D,) * 5, (T,))
STATES: tuple[tuple[str, Look], ...] = (
    ("Due 10:15", "due"), ("Infusing", "run"), ("Paused 01:12", "med"),
    ("Recovery", "ok"), ("Signed", "signed"), ("Not arrived", "medsoft"), ("Urgent", "high"),
)  # fmt: skip
CALM_KEYS = (("V", "Vitals"), ("S", "Side effects"), ("P", "Pause"), ("A", "Acknowledge"))
LINES = (
    StatusView("calm", "Infusing at 150 mL/h", "No alerts", (*CALM_KEYS, ("F1", "All keys"))),
    StatusView("low", "Infusion ends in 02:00"),
    StatusView("paused", "Paused 01:12", "at 18:48 by R. Mock RN · patient’s wish"),
    StatusView("medium", "25 min vitals overdue 02:34", acts=(("Chart now", "V"),)),
    StatusView("high", "SpO₂ 91 % ▼ below 94", "charted 09:55", acts=(("Acknowledge", "A"),)),
)
ADA = Banner(
    1, "TEST, Ada", "Born 12-Mar-1971 (54 y) · Female", "ZZ 000 417", "None known",
    "82.4 kg · 41.2 mg", 3, 5, (D, D, N, F, F), 2,
)  # fmt: skip
LONG = Banner(
    12, "Łukaszewicz-O'Něill & Sönderegger, Wilhelmina Alexandrina",
    "Born 12-Mar-1971 (54 y) · Female", "ZZ 000 417 / 2026-114", "Penicillin, latex, ondansetron",
    "182.4 kg · 91.2 mg", 3, 5, (D, D, N, F, F), 2,
)  # fmt: skip
DOCK = (
    DockChip("2", 4, "34:10", "vitals 04:10"),
    DockChip("3", 5, "12:02", "vitals overdue 01:47", "medium"),
)


class Sheet(QWidget):
    """A page of the gallery in one look."""

    def __init__(self, theme: Theme, width: int, height: int, margin: int = 18) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("ground", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(width, height)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(margin, 14, margin, 14)
        self.box.setSpacing(5)
        dress(self, theme)

    def caption(self, words: str) -> None:
        self.box.addWidget(Label(words, "micro", "ink2", weight=600))

    def row(self, *widgets: QWidget, gap: int = 10) -> None:
        row = QHBoxLayout()
        row.setSpacing(gap)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self.box.addLayout(row)


def components(theme: Theme) -> Sheet:
    """The twin of one half of drawing 12."""
    sheet = Sheet(theme, 683, 1076)
    sheet.row(Mark())
    sheet.caption("Buttons: primary 56, standard 44, stop, unavailable with reason")
    closed = KitButton("Start infusion")
    closed.refuse("Opens when the time-out is done")
    save = KitButton("Save", key="↵", kind="primary", height=LARGE)
    rest = (
        KitButton("Open"),
        KitButton("View", kind="quiet"),
        KitButton("Stop early…", kind="danger"),
    )
    sheet.row(save, *rest, closed)
    sheet.caption("Fields: empty, typed, refused, unusual")
    refused = NumberField("Weight", "kg")
    refused.set_text("1,5")
    refused.refuse("Use a decimal point: 1.5.")
    unusual = TextField("Weight", "kg")
    unusual.set_text("154")
    unusual.ask("84 → 154 kg. Weigh again.")
    typed = TextField("Dose", "mg/kg")
    typed.set_text("0.5")
    sheet.row(TextField("Record no."), typed, refused, unusual)
    sheet.caption("Choice: boxes, joined")
    boxes = Choice(("Blood pressure", "Side effect", "Weight or drug check", "Other…"), 4)
    boxes.set_index(1)
    joined = Choice(("F", "M", "Other"), 3, gap=0)
    joined.set_index(0)
    sheet.box.addWidget(boxes)
    sheet.row(joined, TickBox("Advice sheet given"), ticked("Escort here"))
    sheet.caption("Five dots: running, gap, missed, stopped early, complete, booster")
    sheet.row(*(dots(course) for course in COURSES), gap=22)
    sheet.caption("State")
    sheet.row(*(pill(*state) for state in STATES))
    sheet.caption("Status line 52: calm, low, paused, medium, high")
    for view in LINES:
        line = StatusLine()
        line.draw(view)
        sheet.box.addWidget(line)
    sheet.caption("Empty list, error, toast with undo")
    empty = EmptyCard()
    empty.words.say("No one is booked today.")
    sheet.box.addWidget(empty)
    rest_of_it = "The entry stays on screen. Free space or call IT, then press Save again."
    sheet.box.addWidget(ErrorCard("Not saved: disk full.", rest_of_it))
    sheet.box.addStretch(1)
    return sheet


def with_toast(sheet: Sheet) -> Toast:
    toast = Toast(sheet)
    toast.offer("Nausea 2 charted 09:48:51", lambda: None)
    return toast


def ticked(words: str) -> TickBox:
    box = TickBox(words)
    box.setChecked(True)
    return box


def dots(course: tuple[Dot, ...]) -> Dots:
    row = Dots(17)
    row.draw(course, "Infusion 3 of 5")
    return row


def pill(words: str, look: Look) -> Pill:
    one = Pill()
    one.draw(words, look)
    return one


def bars(theme: Theme, width: int = 1366) -> Sheet:
    """The two bars, with short and with long names, full and empty docks."""
    sheet = Sheet(theme, width, 300, 0)
    bar = AppBar("Today", search=True)
    sheet.box.addWidget(bar)
    bar.draw("09:48:48", "R. Mock RN")
    for banner, chips in ((ADA, DOCK[:1]), (ADA, DOCK), (LONG, DOCK[:1])):
        header = ChairHeader()
        sheet.box.addWidget(header)
        header.draw(banner, "09:48:48", "R. Mock RN")
        header.draw_dock(chips)
    sheet.box.addStretch(1)
    return sheet


def stop_dialog(window: QWidget) -> Dialog:
    """The first dialog of drawing 11, opened over `window`."""
    told = (
        "18:48 of 40:00 run · about 19.4 mg of 41.2 mg given. The timer can’t be restarted today."
    )
    dialog = Dialog(
        window, "Stop the infusion early?", told, "Log stop at 09:48", lambda: None,
        safe="Keep infusing", kind="stop", icon="stop",
    )  # fmt: skip
    reasons = ("Blood pressure", "Oxygen", "Side effect", "Patient’s wish", "IV problem",
               "Pump problem", "Prescriber", "Other…")  # fmt: skip
    reason = Choice(reasons, 4, label="Reason")
    reason.set_index(2)
    effect = Choice(("Dissociation 3", "Vomiting 2", "Anxiety 3", "Other…"), 4, label="Side effect")
    dialog.body.addWidget(reason)
    dialog.body.addWidget(effect)
    dialog.body.addStretch(1)
    dialog.open_it()
    return dialog


def save_all(folder: Path) -> None:
    """Every sheet in both looks as a picture."""
    folder.mkdir(parents=True, exist_ok=True)
    for theme in (DAY, DIM):
        sheet = components(theme)
        with_toast(sheet)
        sheet.grab().save(str(folder / f"12-{theme.name}.png"))
        bars(theme).grab().save(str(folder / f"bars-{theme.name}.png"))
        page = Sheet(theme, 1366, 768)
        page.show()
        stop_dialog(page)
        page.grab().save(str(folder / f"11-stop-{theme.name}.png"))
        page.close()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    application.setStyle("Fusion")
    load_fonts()
    save_all(Path("build/gallery"))
