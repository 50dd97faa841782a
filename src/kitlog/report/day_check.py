"""Dose check and time-out of one day: both nurses' figures, every answer with who gave it."""

from __future__ import annotations

from kitlog.domain.charted import Charted
from kitlog.domain.checks import CheckOverridden, DoseChecked, Figures
from kitlog.domain.dates import clock
from kitlog.domain.expected import FIGURES, figure_names
from kitlog.domain.numbers import dose
from kitlog.domain.session import Session
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.report.record import CheckRow, Pair
from kitlog.report.wording import Wording
from kitlog.words import tr


def checkers(session: Session, wording: Wording) -> tuple[str, str]:
    """The two nurses by their names of then; of an override the charge nurse."""
    if session.check:
        then = wording.at(session.standing(DoseChecked)[-1].first.entered)
        return then.name_of(session.check.first), then.name_of(session.check.second)
    if session.override:
        then = wording.at(session.standing(CheckOverridden)[-1].first.entered)
        return then.name_of(session.override.charge), tr("no second nurse")
    return "", ""


def figures(session: Session) -> tuple[CheckRow, ...]:
    """What each nurse found, figure by figure."""
    check, over = session.check, session.override
    asked = _asked(session)
    if check:
        first, second = check.first_figures, check.second_figures
        return tuple(
            CheckRow(what, _figure(first, name), _figure(second, name))
            for name, what in asked.items()
        )
    if over:
        rows = [CheckRow(what, _figure(over.figures, name), "") for name, what in asked.items()]
        return (*rows, CheckRow(tr("Why one nurse only"), tr(over.why), ""))
    return ()


def _asked(session: Session) -> dict[str, str]:
    """Each figure's name with its unit; of a pharmacy-made bag the label is read."""
    names = figure_names(session.prepared)
    return {name: f"{tr(names[name])}, {unit}" for name, (_, unit) in FIGURES.items()}


def _figure(figures: Figures, name: str) -> str:
    return dose(getattr(figures, name))


def time_out(session: Session, wording: Wording) -> tuple[Pair, ...]:
    """Every statement that was answered; an answer that was given anew stands after the first."""
    said: dict[str, list[Charted]] = {}
    for one in session.standing(LineAnswered):
        said.setdefault(one.as_(LineAnswered).line, []).append(one)
    return tuple(
        Pair(
            f"{tr(line.title)}, {tr(line.statement)}",
            tr("; then ").join(_answer(one, wording) for one in said[line.id]),
        )
        for line in LINES
        if line.id in said
    )


def _answer(one: Charted, wording: Wording) -> str:
    answer = one.as_(LineAnswered)
    detail = f": {tr(answer.detail)}" if answer.detail else ""
    by = f"{wording.by(one)} {clock(one.measured.local)}"
    words = tr("OK") if answer.ok else tr("Not OK")
    return f"{words}{detail} ({by})"
