"""What the chair shows after the end: Aldrete, criteria, the infusion in short, signing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kitlog.domain import discharge, limits, numbers, papers, readiness, signing
from kitlog.domain.conditions import last_said
from kitlog.domain.dates import clock
from kitlog.domain.discharge_facts import ALDRETE, AldreteScored
from kitlog.domain.moment import Moment
from kitlog.domain.recovery import in_recovery, recovery_from
from kitlog.domain.session import Session
from kitlog.domain.view import View
from kitlog.domain.vitals import Vitals
from kitlog.domain.waiting import waiting
from kitlog.ui.chair.parts.aldrete_card import AldreteRow, AldreteView
from kitlog.ui.chair.parts.criteria_card import Criterion
from kitlog.ui.chair.parts.sign_card import SignView


def aldrete_view(
    session: Session,
    chosen: Mapping[str, int],
    others: Mapping[str, tuple[int, str]] = MappingProxyType({}),
) -> AldreteView:
    """The score as charted, over it what was tapped since, beside it what the last set suggests.

    What another nurse had tapped stands there as a suggestion, with her name.
    """
    suggested = discharge.suggested_aldrete(session)
    charted = in_recovery(session, AldreteScored)
    score = charted[-1].as_(AldreteScored) if charted else None
    rows = {}
    for part in ALDRETE:
        value = chosen.get(part, getattr(score, part) if score else None)
        if part in others and part not in chosen:
            points, name = others[part]
            rows[part] = AldreteRow(value, points, f"{name}: {points}")
        else:
            rows[part] = AldreteRow(value, suggested.get(part), _basis(part, session))
    taken = clock(charted[-1].measured.local) if charted else ""
    return AldreteView(rows, taken, session.protocol.aldrete_home)


def _basis(part: str, session: Session) -> str:
    read = in_recovery(session, Vitals)
    if not read:
        return "" if part not in ("circulation", "oxygen") else _none_since(session)
    last = read[-1].as_(Vitals)
    if part == "circulation" and last.sys is not None:
        change = limits.change_pct("sys", last.sys, session.baseline)
        moved = f", {numbers.signed(change)} %" if change is not None else ""
        return f"now {last.sys}/{last.dia or '–'}{moved}"
    if part == "oxygen" and last.spo2 is not None:
        return f"SpO₂ {last.spo2} {last_said(session).oxygen}".strip()
    return ""


def _none_since(session: Session) -> str:
    """The recovery began with the end, or again with a medicine."""
    begun = recovery_from(session)
    again = begun is not None and session.run is not None and begun != session.run.ended
    return f"none since {clock(begun.local)}" if begun and again else "none since the end"


def criteria_rows(session: Session, now: Moment) -> tuple[Criterion, ...]:
    return tuple(
        Criterion(
            c.id, c.words, c.met, c.shown, answered=c.manual, override=c.overridden,
            waivable=c.manual and not c.passed and c.id not in discharge.MANDATORY, former=c.former,
        )
        for c in discharge.criteria(session, now)
    )  # fmt: skip


def short(session: Session, view: View) -> tuple[tuple[str, str], ...]:
    """Infusion in short: dose, peaks, worst effect, pauses, pain."""
    run = session.run
    read = [(c, c.as_(Vitals)) for c in session.vitals]
    pairs = []
    if session.infused_mg is not None and run is not None:
        minutes = f"{view.elapsed_s / 60:.0f} min"
        pairs.append(("Infused", f"{numbers.dose(session.infused_mg)} mg in {minutes}"))
    pressures = [(v.sys, v.dia, c) for c, v in read if v.sys is not None]
    if pressures:
        top = max(pressures, key=lambda p: p[0] or 0)
        pairs.append(("Peak BP", f"{top[0]}/{top[1] or '–'} at {clock(top[2].measured.local)}"))
    saturations = [(v.spo2, c) for c, v in read if v.spo2 is not None]
    if saturations:
        low = min(saturations, key=lambda p: p[0] or 0)
        pairs.append(("Lowest SpO₂", f"{low[0]} at {clock(low[1].measured.local)}"))
    ready = readiness.ready_at(session, view.now)
    if ready is not None:
        left = f", left {clock(session.discharged.measured.local)}" if session.discharged else ""
        pairs.append(("Ready", f"{clock(ready.local)}{left}"))
    worst = sorted(session.worst_scores().items(), key=lambda item: -item[1])
    named = f"{worst[0][0].replace('_', ' ')} {worst[0][1]}" if worst else "not asked"
    pairs.append(("Side effects", named))
    if view.paused_s:
        pairs.append(("Paused", f"{view.paused_s / 60:.0f} min"))
    pains = [v.pain for _, v in read if v.pain is not None]
    if pains:
        pairs.append(("Pain", f"{pains[0]} → {pains[-1]}"))
    return tuple(pairs)


def sign_view(session: Session, view: View, number: int) -> SignView:
    """The signing card: dashed with its reason until nothing is open."""
    open_points = signing.open_points(session, view.now)
    name = f"Infusion {number}" if session.run else "This day"
    if session.signed:
        return SignView(
            f"{name} is signed", sign="Signed", closed="Addenda only",
            told=_addenda(session), signed=True, noted=not papers.note_owed(session),
        )  # fmt: skip
    escort = session.criteria["escort"].detail if "escort" in session.criteria else ""
    points = tuple(
        (id, words, bool(session.criteria.get(id) and session.criteria[id].met))
        for id, words in (("advice", "Written advice given"), ("iv_out", "IV removed, last"))
    )
    closed = open_points[0] if open_points else ""
    if session.run is None:
        return SignView("Sign this day", (), "", "Sign", closed)
    return SignView(f"Sign infusion {number}", points, escort, "Sign", closed)


def _addenda(session: Session) -> str:
    """How many were written, and when the last one was."""
    said, waits = session.addenda, [one.words.lower() for one in waiting(session)]
    if waits:
        return f"Today’s record is closed. Still to do: {', '.join(waits)}."
    if not said:
        return "Today’s record is closed. What comes later is an addendum."
    last = clock(said[-1].measured.local)
    many = f"{len(said)} addenda, the last" if len(said) > 1 else "One addendum,"
    return f"Today’s record is closed. {many} at {last}."
