"""The chair's questions: one dialog an act, each returning a plain fact to be kept."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog import resources
from kitlog.domain import numbers
from kitlog.domain.effects import Effect, Score
from kitlog.domain.errors import Refused
from kitlog.domain.events import (
    GRADES,
    AdverseEvent,
    InterventionJudged,
    MedicationGiven,
    NoteWritten,
    PrescriberCalled,
)
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.moment import Moment
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.kit.tick_box import TickBox

Now = Callable[[], Moment]
Said = Callable[[object, Moment | None], None]
"""Called with the fact and when it happened (None for now)."""

STOP_REASONS = (
    "Blood pressure", "Oxygen", "Side effect", "Patient’s wish",
    "IV problem", "Pump problem", "Prescriber", "Other…",
)  # fmt: skip
HAPPENED = (
    "Low oxygen", "High BP", "Low BP", "Fainted", "Rash", "Chest pain", "Drip leaked", "Other…",
)  # fmt: skip
MISSED_REASONS = (
    "Patient in bathroom", "Patient asleep, left in peace", "Cuff failed", "Busy at another chair",
    "Patient refused", "Other…",
)  # fmt: skip
ABSENT_REASONS = (
    "Cuff failed", "Probe failed", "Can’t answer", "Patient refused", "Not asked", "Other…",
)  # fmt: skip
ROUTES = ("IV", "by mouth", "under the tongue", "nasal", "IM", "other route")
JUDGED_REASONS = (
    "Expected, transient", "Comfort measure", "Planned by prescriber", "Other…",
)  # fmt: skip


def reason_of(choice: Choice, other: TextField) -> str:
    """The chosen word, or what was typed for "Other…"."""
    return other.text.strip() if choice.text.endswith("…") or not choice.text else choice.text


def with_other(
    dialog: Dialog, words: tuple[str, ...], label: str, columns: int = 4
) -> tuple[Choice, TextField]:
    """A choice whose "Other…" opens a field for words of one's own; `reason_of` reads both."""
    choice = Choice(words, columns, label=label)
    other = TextField("In words")
    other.setVisible(False)
    choice.chosen.connect(lambda place: other.setVisible(words[place].endswith("…")))
    dialog.body.addWidget(choice)
    dialog.body.addWidget(other)
    return choice, other


def stop_early(window: QWidget, now: Now, run_words: str, pump_ml: str, said: Said) -> Dialog:
    """Why, and what the pump's display says was infused."""

    def confirm() -> None:
        _keep(dialog, lambda: _ended(pump, residue, flush, reason_of(choice, other), early=True),
              when, said)  # fmt: skip

    dialog = Dialog(window, "Log stop?", run_words, "Log stop", confirm, safe="Keep infusing",
                    kind="stop", icon="stop")  # fmt: skip
    choice, other = with_other(dialog, STOP_REASONS, "Reason")
    pump, residue, flush = _volumes(dialog, pump_ml)
    when = TimeBack(now)
    dialog.body.addWidget(when)
    dialog.open_it(choice.options[0])
    return dialog


def log_end(window: QWidget, now: Now, run_words: str, pump_ml: str, said: Said) -> Dialog:
    """The pump's volume, residue and flush; an infusion never ends by itself."""

    def confirm() -> None:
        _keep(dialog, lambda: _ended(pump, residue, flush, "", early=False), when, said)

    dialog = Dialog(window, "Log end", run_words, "Log end", confirm, safe="Not yet")
    pump, residue, flush = _volumes(dialog, pump_ml)
    when = TimeBack(now)
    dialog.body.addWidget(when)
    dialog.open_it(pump.line)
    return dialog


def _volumes(dialog: Dialog, expected: str) -> tuple[TextField, TextField, TextField]:
    row = QHBoxLayout()
    fields = (
        TextField("Pump says infused", "mL"), TextField("Residue", "mL"), TextField("Flush", "mL"),
    )  # fmt: skip
    fields[0].hint(f"expected about {expected} mL")
    for field in fields:
        row.addWidget(field, 1)
    dialog.body.addLayout(row)
    return fields


def _ended(
    pump: TextField, residue: TextField, flush: TextField, why: str, *, early: bool
) -> InfusionEnded:
    return InfusionEnded(
        _number(pump, needed=True) or Decimal(0), early, why, _number(residue), _number(flush)
    )


def _number(field: TextField, *, needed: bool = False) -> Decimal | None:
    """The typed number; what is wrong stands beside its field."""
    if not field.text and not needed:
        return None
    try:
        return numbers.read(field.text)
    except Refused as error:
        field.refuse(error.sentence)
        field.line.setFocus()
        raise


def _keep(dialog: Dialog, fact: Callable[[], object], when: TimeBack | None, said: Said) -> None:
    """Build the fact and hand it on; a refusal stands in the dialog, everything typed stays."""
    try:
        built, moment = fact(), when.moment() if when else None
    except Refused as error:
        dialog.refuse(error.sentence)
        return
    dialog.refuse("")
    said(built, moment)


def note(window: QWidget, now: Now, said: Said) -> Dialog:
    def confirm() -> None:
        _keep(dialog, lambda: NoteWritten(text.text), when, said)

    dialog = Dialog(window, "Note", "", "Log note", confirm)
    text, when = TextField("In your words"), TimeBack(now)
    dialog.body.addWidget(text)
    dialog.body.addWidget(when)
    dialog.open_it(text.line)
    return dialog


def medication(window: QWidget, now: Now, said: Said) -> Dialog:
    """Names of the clinic's list; dose and route are always typed or chosen by the nurse."""
    names = (*tomllib.loads(resources.text("adjuncts.toml"))["names"], "Other…")

    def confirm() -> None:
        name = reason_of(choice, other)
        _keep(dialog, lambda: MedicationGiven(name, dose.text, route.text, why.text), when, said)

    idle = "Log medication"
    dialog = Dialog(window, "Medication given", "KitLog suggests no dose.", idle, confirm)
    choice, other = with_other(dialog, names, "Medicine")
    row = QHBoxLayout()
    dose, why = TextField("Dose with its unit"), TextField("For")
    row.addWidget(dose, 1)
    row.addWidget(why, 1)
    dialog.body.addLayout(row)
    route = Choice(ROUTES, 6, label="Route")
    when = TimeBack(now)

    def name_the_act() -> None:
        words = (reason_of(choice, other), dose.text.strip(), route.text)
        dialog.act.setText(" ".join(("Log", *filter(None, words))) if any(words) else idle)

    choice.chosen.connect(lambda _: name_the_act())
    route.chosen.connect(lambda _: name_the_act())
    other.edited.connect(lambda _: name_the_act())
    dose.edited.connect(lambda _: name_the_act())
    dialog.body.addWidget(route)
    dialog.body.addWidget(when)
    dialog.open_it(choice.options[0])
    return dialog


def adverse_event(window: QWidget, now: Now, subtitle: str, said: Said) -> Dialog:
    def confirm() -> None:
        what = reason_of(choice, other)
        told = prescriber.isChecked()
        _keep(dialog, lambda: AdverseEvent(what, grade.index + 1, told), when, said)

    dialog = Dialog(window, "Adverse event", subtitle, "Log event", confirm)
    grade = Choice(GRADES, 5, label="How severe")
    dialog.body.addWidget(grade)
    choice, other = with_other(dialog, HAPPENED, "What happened")
    prescriber, when = TickBox("Prescriber told"), TimeBack(now)
    dialog.body.addWidget(prescriber)
    dialog.body.addWidget(when)
    dialog.open_it(grade.options[0])
    return dialog


def prescriber_called(window: QWidget, now: Now, said: Said) -> Dialog:
    def confirm() -> None:
        _keep(dialog, lambda: PrescriberCalled(name.text, answer.text), when, said)

    dialog = Dialog(window, "Prescriber called", "", "Log call", confirm)
    name, answer, when = TextField("Who"), TextField("What was said"), TimeBack(now)
    for widget in (name, answer, when):
        dialog.body.addWidget(widget)
    dialog.open_it(name.line)
    return dialog


def rate_change(
    window: QWidget, now: Now, rate: str, said: Callable[[Decimal, str, Moment | None], None]
) -> Dialog:
    def confirm() -> None:
        try:
            ml_h = _number(field, needed=True)
            moment = when.moment()
        except Refused as error:
            dialog.refuse(error.sentence)
            return
        if ml_h is not None:
            said(ml_h, why.text, moment)

    dialog = Dialog(window, "Rate change", f"Now {rate} mL/h. Change the pump first.", "Log rate",
                    confirm)  # fmt: skip
    field, why, when = TextField("New rate", "mL/h"), TextField("Why"), TimeBack(now)
    for widget in (field, why, when):
        dialog.body.addWidget(widget)
    dialog.open_it(field.line)
    return dialog


def other_effect(window: QWidget, effects: tuple[Effect, ...], said: Said) -> Dialog:
    """An effect that is not on screen, by name or in words, with its severity."""

    def fact() -> Score:
        place = choice.index
        if place < 0:
            raise Refused("Choose the effect.")
        if severity.index < 0:
            raise Refused("Choose how severe it is.")
        if place < len(effects):
            return Score(effects[place].id, severity.index)
        return Score("other", severity.index, text.text)

    dialog = Dialog(window, "Other side effect", "", "Log effect",
                    lambda: _keep(dialog, fact, None, said))  # fmt: skip
    labels = (*(effect.label for effect in effects), "In words…")
    choice, text = with_other(dialog, labels, "Effect")
    severity = Choice(("0 none", "1 mild", "2 moderate", "3 severe"), 4, label="Severity")
    dialog.body.addWidget(severity)
    dialog.open_it(choice.options[0])
    return dialog


def why(
    window: QWidget,
    title: str,
    subtitle: str,
    words: tuple[str, ...],
    act: str,
    said: Callable[[str], None],
) -> Dialog:
    """A reason out of a few, or in words."""

    def confirm() -> None:
        reason = reason_of(choice, other)
        if not reason:
            dialog.refuse("Say why.")
        else:
            said(reason)

    dialog = Dialog(window, title, subtitle, act, confirm)
    choice, other = with_other(dialog, words, "Why", 3)
    dialog.open_it(choice.options[0])
    return dialog


def judge(window: QWidget, intervention: str, said: Said) -> Dialog:
    """Adverse event? If not, why not? (RULINGS Safety 11)"""

    def fact() -> InterventionJudged:
        if verdict.index < 0:
            raise Refused("Choose yes or no.")
        adverse = verdict.index == 0
        return InterventionJudged(
            intervention, adverse, "" if adverse else reason_of(choice, other)
        )

    dialog = Dialog(window, f"{intervention.capitalize()}: an adverse event?",
                    "Asked before signing, because an intervention can hide one.", "Log answer",
                    lambda: _keep(dialog, fact, None, said))  # fmt: skip
    verdict = Choice(("Yes, adverse event", "No"), 2)
    dialog.body.addWidget(verdict)
    choice, other = with_other(dialog, JUDGED_REASONS, "If not, why not")
    dialog.open_it(verdict.options[0])
    return dialog


def text_answer(
    window: QWidget,
    title: str,
    subtitle: str,
    fields: tuple[str, ...],
    act: str,
    said: Callable[[tuple[str, ...]], None],
    *,
    secret: bool = False,
) -> tuple[Dialog, tuple[TextField, ...]]:
    """A dialog of plain text fields; the caller closes it once the act is kept."""
    lines = tuple(TextField(label, secret=secret) for label in fields)
    dialog = Dialog(window, title, subtitle, act, lambda: said(tuple(f.text for f in lines)))
    for line in lines:
        dialog.body.addWidget(line)
    dialog.open_it(lines[0].line)
    return dialog, lines
