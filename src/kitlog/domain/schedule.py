"""One schedule: which readings are due, done, late, in part or missed, through every pause.

Badge, alert, chart and paper all read these slots (PRODUCT demand 4). Infusion slots count
pump minutes; while paused, clock checks are added; an urgent value adds a recheck for the
values that offended (RULINGS "Where numbers differed", "Quiet").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from kitlog.domain import limits
from kitlog.domain.charted import Charted
from kitlog.domain.moment import Moment, later
from kitlog.domain.recovery_marks import recovery_marks
from kitlog.domain.run import Run
from kitlog.domain.session import BASELINE, Session
from kitlog.domain.vitals import FIELDS, NEEDED, Vitals
from kitlog.words import tr, unsaid


class State(Enum):
    PLANNED = "planned"
    NEXT = "next"
    DUE = "due"
    OVERDUE = "overdue"
    DONE = "done"
    LATE = "late"
    PART = "part"
    MISSED = "missed"


_RECHECK_EARLY_S = 60.0
"""A full reading this long before a recheck is due still answers it."""

_LONGEST_S = 12 * 3600.0
"""A session that nobody closed stops asking for readings after so long."""

OPEN = (State.PLANNED, State.NEXT, State.DUE, State.OVERDUE)


@dataclass(frozen=True, slots=True)
class Slot:
    """One due reading.

    key      "base", "10", "+15", "pause-1-5" or "re-ID"; stored with the answering entry
    label    "Base", "10", "+15", "27"; what no slot asked for by its minute
    minute   infusion minute for the chart; minutes after the end are counted on
    in_s     seconds until due, negative when past; None while nothing runs
    due      wall clock (UTC), None before the start; once answered, as it stood at the reading
    late_s   seconds after the due time at which it was charted
    lacking  fields still wanted; a set without BP or SpO₂ stays due for them
    passed   the slot after it is due, or open after a part set: that one is asked for now
    unseen   passed, and no later reading holds what is wanting here: it goes on being overdue
    """

    key: str
    label: str
    minute: float
    in_s: float | None
    due: datetime | None
    state: State
    values: Vitals | None = None
    answers: tuple[Charted, ...] = ()
    late_s: float = 0.0
    lacking: tuple[str, ...] = ()
    reason: str = ""
    recheck: bool = False
    passed: bool = False
    unseen: bool = False

    @property
    def open(self) -> bool:
        """Whether a reading is still wanted here."""
        part = self.state is State.PART and self.still_due and not self.passed
        return self.state in OPEN or part

    @property
    def wanting(self) -> tuple[str, ...]:
        """What of the lacking keeps it due: BP and SpO₂, in a recheck whatever offended."""
        return tuple(f for f in self.lacking if self.recheck or f in NEEDED)

    @property
    def still_due(self) -> bool:
        return bool(self.wanting) and not self.reason

    @property
    def title(self) -> str:
        """20 min vitals, +15 min vitals, Baseline vitals, Recheck"""
        if self.recheck:
            return tr("Recheck vitals")
        if self.key == BASELINE:
            return tr("Baseline vitals")
        return tr("{minute} min vitals", minute=self.label)


_BASE = unsaid("Base")


@dataclass(frozen=True, slots=True)
class _Wanted:
    key: str
    label: str
    minute: float
    at_s: float | None
    fields: tuple[str, ...] = FIELDS
    recheck: bool = False


def slots(session: Session, now: Moment) -> tuple[Slot, ...]:
    """All slots of the session in the order of time, seen from `now`."""
    run = session.run
    now_s = run.seconds(now) if run else 0.0
    wanted = _wanted(session, run, now_s)
    answers = _answers(session, run, wanted)
    built = [_slot(want, session, run, now, now_s, answers.get(want.key, ())) for want in wanted]
    return _with_next(_superseded(built, session, run, now_s))


def _wanted(session: Session, run: Run | None, now_s: float) -> list[_Wanted]:
    protocol = session.protocol
    wanted = [_Wanted(BASELINE, _BASE.text, -protocol.baseline_column_min, None)]
    if run is None:
        wanted += [_Wanted(str(m), str(m), m, None) for m in protocol.infusion_minutes]
        wanted += [
            _Wanted(f"+{m}", f"+{m}", protocol.minutes + m, None) for m in protocol.recovery_marks()
        ]
        return wanted
    end_s = run.seconds(run.ended) if run.ended else None
    end_minute = run.pump_minute(end_s) if end_s is not None else float(protocol.minutes)
    keys = _keys(session)
    for minute in protocol.infusion_minutes:
        at = run.at_pump_minute(minute, now_s)
        if end_s is None or minute <= end_minute + 0.5 or str(minute) in keys:
            wanted.append(_Wanted(str(minute), str(minute), minute, at))
    wanted += _clock_checks(run, protocol.paused_check_min, now_s)
    wanted += _recovery(session, run, now_s, end_s, end_minute)
    wanted += _rechecks(session, run)
    wanted += _extras(session, run, {want.key for want in wanted})
    return sorted(wanted, key=lambda want: float("-inf") if want.at_s is None else want.at_s)


def _keys(session: Session) -> set[str]:
    return {c.slot for c in session.vitals} | session.missed.keys()


def _clock_checks(run: Run, every_min: int, now_s: float) -> list[_Wanted]:
    """Every `every_min` minutes of each pause, by the clock."""
    found = []
    pauses = [s for s in run.stretches if not s.rate_ml_h]
    for number, pause in enumerate(pauses, 1):
        length = min(pause.length_s(now_s), _LONGEST_S)
        # The next check of a pause that still lasts is shown before it is due.
        count = int(length // (every_min * 60)) + (pause.end_s is None and run.ended is None)
        for turn in range(1, count + 1):
            at = pause.start_s + turn * every_min * 60
            found.append(
                _Wanted(f"pause-{number}-{turn}", f"P{turn * every_min}", run.pump_minute(at), at)
            )
    return found


def _recovery(
    session: Session, run: Run, now_s: float, end_s: float | None, end_minute: float
) -> list[_Wanted]:
    """Every so many minutes after the end until the patient left; at least as planned."""
    protocol = session.protocol
    marks = list(protocol.recovery_marks())
    start_s = end_s
    if start_s is None:
        start_s = max(now_s, run.at_pump_minute(protocol.minutes, now_s))
        end_minute = float(protocol.minutes)
    left = session.discharged
    until = min(run.seconds(left.measured) if left else now_s, start_s + _LONGEST_S)
    keys = _keys(session)
    if run.ended is not None:
        marks = recovery_marks(session, run.ended, until - start_s)
        charted = {int(key[1:]) for key in keys if key[:1] == "+" and key[1:].isdigit()}
        marks = sorted({*marks, *charted})
    if left:
        marks = [m for m in marks if start_s + m * 60 <= until or f"+{m}" in keys]
    return [_Wanted(f"+{m}", f"+{m}", end_minute + m, start_s + m * 60) for m in marks]


def _rechecks(session: Session, run: Run) -> list[_Wanted]:
    """After each reading with urgent values, once more for just those values."""
    found = []
    for said in session.vitals:
        urgent = tuple(
            flag.field
            for flag in limits.flags(said.as_(Vitals), session.protocol)
            if flag.level == limits.URGENT
        )
        at = run.seconds(said.measured)
        if not urgent or at < 0:
            continue
        at += session.protocol.recheck_min * 60
        fields = ("sys", "dia", *urgent) if {"sys", "dia"} & set(urgent) else urgent
        place = _place(run, at)
        found.append(_Wanted(f"re-{said.id}", *place, at, tuple(dict.fromkeys(fields)), True))
    return found


def _extras(session: Session, run: Run, keys: set[str]) -> list[_Wanted]:
    """Readings that no slot asked for get a column of their own."""
    found = []
    for said in session.vitals:
        if said.slot not in keys:
            at = run.seconds(said.measured)
            found.append(_Wanted(said.id, *_place(run, at), at, said.as_(Vitals).measured))
    return found


def _place(run: Run, at_s: float) -> tuple[str, float]:
    """Label and minute of what no slot stands for: after the end the pump's minute stands still."""
    minute = run.pump_minute(at_s)
    after = (at_s - run.seconds(run.ended)) / 60 if run.ended else 0.0
    return (f"+{after:.0f}", minute + after) if after > 0 else (f"{minute:.0f}", minute)


def _answers(
    session: Session, run: Run | None, wanted: list[_Wanted]
) -> dict[str, tuple[Charted, ...]]:
    """Which readings answer which slot. A later full reading answers a waiting recheck too."""
    found: dict[str, tuple[Charted, ...]] = {}
    keys = {want.key for want in wanted}
    for said in session.vitals:
        key = said.slot if said.slot in keys else said.id
        if run is not None and key in found:
            key = _repeated(key, run.seconds(said.measured), session, wanted)
        found[key] = (*found.get(key, ()), said)
    for want in wanted:
        if run is None or want.at_s is None or not want.recheck:
            continue
        own = found.get(want.key, ())
        if set(want.fields) <= {f for said in own for f in said.as_(Vitals).measured}:
            continue
        for said in session.vitals:
            soon = run.seconds(said.measured) >= want.at_s - _RECHECK_EARLY_S
            if soon and set(want.fields) <= set(said.as_(Vitals).measured):
                found[want.key] = (*own, said)
                break
    return found


def _repeated(key: str, at_s: float, session: Session, wanted: list[_Wanted]) -> str:
    """The slot that a second reading under `key` tells of: once the next one opened, that one.

    Values measured then would say nothing true of the earlier time (RULINGS Safety 6).
    """
    extras = {said.id for said in session.vitals}
    timed = [w for w in wanted if w.at_s is not None and not w.recheck and w.key not in extras]
    opened = [w.key for w in timed if (w.at_s or 0.0) - _early_s(session) <= at_s]
    return opened[-1] if key in opened else key


def _early_s(session: Session) -> float:
    """Seconds before its due time at which a slot opens."""
    return session.protocol.opens_early_min * 60.0


def merged(answers: tuple[Charted, ...]) -> Vitals | None:
    """The set that several part readings make together; a later value wins."""
    if not answers:
        return None
    readings = [said.as_(Vitals) for said in answers]
    if len(readings) == 1:
        return readings[0]
    values = {
        field: next((v for r in reversed(readings) if (v := r.value(field)) is not None), None)
        for field in FIELDS
    }
    if values["sys"] is not None and values["dia"] is not None and values["dia"] >= values["sys"]:
        return readings[-1]
    why = {a.field: a for r in readings for a in r.absent if values[a.field] is None}
    oxygen = next((r.oxygen for r in reversed(readings) if r.oxygen), "")
    site = next((r.site for r in reversed(readings) if r.site), "")
    return Vitals(**values, oxygen=oxygen, site=site, absent=tuple(why.values()))


def _slot(
    want: _Wanted,
    session: Session,
    run: Run | None,
    now: Moment,
    now_s: float,
    answers: tuple[Charted, ...],
) -> Slot:
    values = merged(answers)
    asked = (f for f in want.fields if f in session.protocol.entry)
    lacking = tuple(f for f in asked if values is None or values.value(f) is None)
    in_s = None if want.at_s is None else want.at_s - now_s
    due = None if in_s is None else later(now.utc, in_s)
    reason = session.missed.get(want.key, "")
    late = 0.0
    if values is None:
        state = State.MISSED if reason else _waiting(in_s, session)
    else:
        if run is not None and want.at_s is not None:
            late = run.seconds(answers[0].measured) - want.at_s
            # By the clock that showed it: a wall clock moved since then changes nothing here.
            due = later(answers[0].measured.utc, -late)
        state = State.PART if lacking else State.DONE
        if state is State.DONE and late > session.protocol.grace_min * 60:
            state = State.LATE
    return Slot(
        want.key, want.label, want.minute, in_s, due, state, values, answers, max(0.0, late),
        lacking, reason, want.recheck,
    )  # fmt: skip


def _waiting(in_s: float | None, session: Session) -> State:
    """Overdue is said at 0:00; the grace only decides when amber comes (RULINGS)."""
    if in_s is None or in_s > _early_s(session):
        return State.PLANNED
    if in_s > 0:
        return State.DUE
    return State.OVERDUE


def _superseded(built: list[Slot], session: Session, run: Run | None, now_s: float) -> list[Slot]:
    """A slot nobody charted is missed once the one after it is due.

    A part set keeps what it has from the moment the one after it opens. The last infusion
    reading (40 min) and rechecks are never given up silently: nobody having charted them, they
    stay overdue until they are or a reason is given (FACTS section 2). A missed one goes on
    being overdue until somebody has looked at the patient, so that red comes at + 10 min even
    where readings are 10 min apart (RULINGS "Quiet").
    """
    kept = str(session.protocol.infusion_minutes[-1])
    found: list[Slot] = []
    after: float | None = None
    for slot in reversed(built):
        missed = slot.state is State.OVERDUE
        waits = missed or (slot.state is State.PART and slot.still_due)
        fixed = slot.recheck or (missed and slot.key == kept)
        early_s = 0.0 if missed else _early_s(session)
        if run and waits and not fixed and after is not None and after <= early_s:
            state = State.MISSED if missed else State.PART
            unseen = not _seen_since(slot, session, run, now_s)
            slot = replace(slot, state=state, passed=True, unseen=unseen)
        if not slot.recheck and slot.in_s is not None:
            after = slot.in_s
        found.append(slot)
    return found[::-1]


def _seen_since(slot: Slot, session: Session, run: Run, now_s: float) -> bool:
    """Whether a reading after the slot's due time holds all that is wanting in it."""
    due_s = now_s + (slot.in_s or 0.0)
    return any(
        due_s < run.seconds(said.measured) and set(slot.wanting) <= set(said.as_(Vitals).measured)
        for said in session.vitals
    )


def _with_next(built: list[Slot]) -> tuple[Slot, ...]:
    """Mark the first planned slot as next when nothing else is waiting."""
    if not any(s.state in (State.DUE, State.OVERDUE) for s in built):
        for position, slot in enumerate(built):
            if slot.state is State.PLANNED and slot.in_s is not None:
                built[position] = replace(slot, state=State.NEXT)
                break
    return tuple(built)


def next_slot(built: tuple[Slot, ...]) -> Slot | None:
    """The slot the nurse should chart next: what is overdue or due first, then what follows."""
    waiting = [s for s in built if s.open and s.in_s is not None]
    return min(waiting, key=lambda s: s.in_s or 0.0) if waiting else None
