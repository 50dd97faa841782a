"""What the chair shows after the end: Aldrete, criteria, the infusion in short, signing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kitlog.domain import discharge, limits, numbers, papers, readiness, signing
from kitlog.domain.charted import Charted
from kitlog.domain.conditions import last_said
from kitlog.domain.dates import clock
from kitlog.domain.discharge_facts import ALDRETE, AldreteScored
from kitlog.domain.moment import Moment
from kitlog.domain.oxygen import in_words
from kitlog.domain.recovery import in_recovery, recovery_from
from kitlog.domain.session import Session
from kitlog.domain.view import View
from kitlog.domain.vitals import ROOM_AIR, SHORT, Vitals
from kitlog.domain.waiting import waiting
from kitlog.ui.chair.parts.aldrete_card import AldreteRow, AldreteView
from kitlog.ui.chair.parts.criteria_card import Criterion
from kitlog.ui.chair.parts.sign_card import SignView
from kitlog.words import tr


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
        return tr("now {value}", value=f"{last.sys}/{last.dia or '–'}{moved}")
    if part == "oxygen" and last.spo2 is not None:
        said = last_said(session).oxygen
        oxygen = tr("room air", "beside SpO₂") if said == ROOM_AIR else in_words(said)
        return f"{tr(SHORT['spo2'])} {last.spo2} {oxygen}".strip()
    return ""


def _none_since(session: Session) -> str:
    """The recovery began with the end, or again with a medicine."""
    begun = recovery_from(session)
    again = begun is not None and session.run is not None and begun != session.run.ended
    if begun and again:
        return tr("none since {time}", time=clock(begun.local))
    return tr("none since the end")


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
        mg = numbers.dose(session.infused_mg)
        pairs.append((tr("Infused"), tr("{mg} mg in {minutes}", mg=mg, minutes=minutes)))
    pressures = [(v.sys, v.dia, c) for c, v in read if v.sys is not None]
    if pressures:
        top = max(pressures, key=lambda p: p[0] or 0)
        pairs.append((tr("Peak BP"), _at(f"{top[0]}/{top[1] or '–'}", top[2])))
    saturations = [(v.spo2, c) for c, v in read if v.spo2 is not None]
    if saturations:
        low = min(saturations, key=lambda p: p[0] or 0)
        pairs.append((tr("Lowest SpO₂"), _at(f"{low[0]}", low[1])))
    ready = readiness.ready_at(session, view.now)
    if ready is not None:
        when = clock(ready.local)
        if session.discharged:
            left = clock(session.discharged.measured.local)
            when = tr("{ready}, left {left}", ready=when, left=left)
        pairs.append((tr("Ready"), when))
    worst = sorted(session.worst_scores().items(), key=lambda item: -item[1])
    named = tr("not asked")
    if worst:
        effect, points = worst[0]
        named = f"{session.protocol.effect_label(effect, effect).lower()} {points}"
    pairs.append((tr("Side effects"), named))
    if view.paused_s:
        pairs.append((tr("Paused"), f"{view.paused_s / 60:.0f} min"))
    pains = [v.pain for _, v in read if v.pain is not None]
    if pains:
        pairs.append((tr("Pain"), f"{pains[0]} → {pains[-1]}"))
    return tuple(pairs)


def _at(value: str, said: Charted) -> str:
    return tr("{value} at {time}", value=value, time=clock(said.measured.local))


def sign_view(session: Session, view: View, number: int) -> SignView:
    """The signing card: dashed with its reason until nothing is open."""
    open_points = signing.open_points(session, view.now)
    if session.signed:
        title = tr("This day is signed")
        if session.run:
            title = tr("Infusion {number} is signed", number=number)
        return SignView(
            title, sign=tr("Signed"), closed=tr("Addenda only"),
            told=_addenda(session), signed=True, noted=not papers.note_owed(session),
        )  # fmt: skip
    escort = session.criteria["escort"].detail if "escort" in session.criteria else ""
    points = tuple(
        (id, words, bool(session.criteria.get(id) and session.criteria[id].met))
        for id, words in (
            ("advice", tr("Written advice given", "short")),
            ("iv_out", tr("IV removed, last")),
        )
    )
    closed = open_points[0] if open_points else ""
    if session.run is None:
        return SignView(tr("Sign this day"), (), "", tr("Sign"), closed)
    title = tr("Sign infusion {number}", number=number)
    return SignView(title, points, escort, tr("Sign"), closed)


def _addenda(session: Session) -> str:
    """How many were written, and when the last one was."""
    said, waits = session.addenda, [one.words.lower() for one in waiting(session)]
    if waits:
        left = ", ".join(waits)
        return tr("Today’s record is closed. Still to do: {what}.", what=left)
    if not said:
        return tr("Today’s record is closed. What comes later is an addendum.")
    last = clock(said[-1].measured.local)
    if len(said) == 1:
        return tr("Today’s record is closed. One addendum, at {time}.", time=last)
    return tr("Today’s record is closed. {n} addenda, the last at {time}.", n=len(said), time=last)
