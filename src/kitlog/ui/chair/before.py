"""What the chair shows before the start: time-out, baseline, dose, what is still to do."""

from __future__ import annotations

from kitlog.domain import arrival, dose, limits, numbers
from kitlog.domain.course import Course
from kitlog.domain.dates import clock, weekday_day
from kitlog.domain.moment import Moment
from kitlog.domain.ordered import Drug
from kitlog.domain.patient_limits import limited_by
from kitlog.domain.ready import (
    NO_CHECK,
    Todo,
    asked_again,
    check_words,
    room,
    still_to_do,
    to_confirm,
    worth_asking,
)
from kitlog.domain.session import BASELINE, Session
from kitlog.domain.silence import ToneTested
from kitlog.domain.timeout import LINES
from kitlog.domain.vitals import SHORT, Vitals
from kitlog.ui.chair.parts.baseline_card import BaselineValue, BaselineView
from kitlog.ui.chair.parts.dose_card import DoseView
from kitlog.ui.chair.parts.timeout_row import TimeoutLine
from kitlog.ui.chair.parts.yesterday_card import PastInfusion, YesterdayView
from kitlog.words import tr
from kitlog.workflow.reading import ChairFile

SECOND = "second"
"""The twelfth line: not a statement, the second nurse's own check."""


def timeout_lines(session: Session, now: Moment) -> tuple[TimeoutLine, ...]:
    """Eleven statements with the answers that count, and the second nurse's button."""
    found, again = [], asked_again(session, now)
    for line in LINES:
        title, statement, question = map(tr, (line.title, line.statement, line.detail))
        if line.id in again:
            asked = clock(again[line.id].local)
            words = tr("{statement}; asked {time}, ask again", statement=statement, time=asked)
            found.append(TimeoutLine(line.id, title, words, question=question))
            continue
        said = session.time_out.get(line.id)
        ok = said.ok if said else None
        detail = said.detail if said else ""
        found.append(TimeoutLine(line.id, title, statement, ok, detail, question))
    found.append(_second(session, now))
    return tuple(found)


def _second(session: Session, now: Moment) -> TimeoutLine:
    title, missing = tr("Second nurse"), check_words(session, now)
    if missing:
        words = tr("independent check, own PIN") if missing == tr(NO_CHECK) else missing
        return TimeoutLine(SECOND, title, words, action=tr("Check…"))
    how = tr("overridden by the charge nurse") if session.override else tr("both agree")
    return TimeoutLine(SECOND, title, how, True, action=tr("Again…"))


def open_points(file: ChairFile, now: Moment) -> tuple[Todo, ...]:
    """What keeps Start closed."""
    earlier = file.course.earlier(file.session)
    return room(file.free_mb) + still_to_do(file.session, now, earlier)


def asides(file: ChairFile) -> tuple[str, ...]:
    """What else belongs to the day; the start does not wait for it."""
    found = worth_asking(file.session, file.course.earlier(file.session))
    return tuple(one.words for one in found)


def tone_words(session: Session) -> str:
    """How the last tone test went, "heard 09:21"; "" without one."""
    tested = session.standing(ToneTested)
    if not tested:
        return ""
    time = clock(tested[-1].measured.local)
    heard = tested[-1].as_(ToneTested).heard
    return tr("heard {time}", time=time) if heard else tr("not heard {time}", time=time)


def baseline_view(session: Session) -> BaselineView:
    """The baseline values with their flags, or "not taken yet"."""
    taken = [c for c in session.vitals if c.slot == BASELINE]
    if not taken:
        return BaselineView()
    vitals = taken[-1].as_(Vitals)
    values = []
    for field in session.protocol.vitals:
        value = vitals.value(field)
        flag = None if value is None else limits.flag(field, value, session.protocol)
        ink = "ink" if flag is None else "highText" if flag.level == limits.URGENT else "medText"
        text = "–" if value is None else limits.number(value)
        values.append(BaselineValue(tr(SHORT[field]), text, flag.arrow if flag else "", ink))
    confirm = to_confirm(session)
    stop, _ = limits.before_start(vitals, session.protocol)
    sub, ink = " · ".join((clock(taken[-1].measured.local), tr("within limits"))), "ink2"
    if stop:
        words = stop[0].words
        sub, ink = tr("{value}: do not start, call the prescriber", value=words), "highText"
    elif confirm:
        sub, ink = tr("{value}: confirm with the prescriber", value=confirm[0]), "medText"
    return BaselineView(tuple(values), sub, ink)


def limit_pairs(session: Session) -> tuple[tuple[str, str], ...]:
    fields = limited_by(session.protocol)
    return tuple((tr(SHORT[f]), limits.in_words(f, session.protocol)) for f in fields)


def worksheet(course: Course) -> dose.Worksheet:
    """The sum of the course's order."""
    opened = course.opened
    order = dose.Order(opened.mg_per_kg, opened.minutes, opened.strength, opened.bag_ml)
    return dose.work_out(order, opened.weight_kg, course.protocol.dose)


def _drug(course: Course) -> str:
    """Ketamine means the racemic one; only the other is named."""
    return tr(Drug.S.value) if course.opened.ordered.drug is Drug.S else tr("ketamine")


def dose_view(course: Course) -> DoseView:
    """Dose today, from the order to the pump."""
    sheet, d = worksheet(course), numbers.dose
    order = sheet.order
    return DoseView(
        order=f"{d(order.mg_per_kg)} mg/kg × {d(sheet.weight_kg)} kg",
        ordered=f"{d(sheet.ordered_mg)} mg",
        drug=f"{_drug(course)} {d(order.strength)} mg/mL",
        drawn=f"{d(sheet.draw_ml)} mL",
        bag=tr("NaCl 0.9 % bag"),
        volume=f"{d(order.bag_ml)} mL",
        over=f"{order.minutes} min",
        rate=f"{d(sheet.rate_ml_h)} mL/h",
    )


def yesterday(course: Course, session: Session) -> YesterdayView:
    """The last two infusions: worst effects, peak BP, lowest SpO₂, what helped, going home."""
    past = course.earlier(session)
    urgent, told = _night(session)
    return YesterdayView(
        tuple(_past(course, one) for one in reversed(past[-2:])),
        night=(*urgent, *told),
        urgent=len(urgent),
        read=_read(session, past),
        asks=tr("Last night…") if past else tr("Arrival…"),
    )


def _night(session: Session) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is urgent; then what was not answered with no, and how often no was said."""
    asked = arrival.answers(session).values()
    told = [one for one in asked if one.reply is not arrival.Reply.NO]
    urgent = [one for one in told if one.urgent]
    no = len(asked) - len(told)
    calm = [tr("last night: {n} × no", n=no)] if no else []
    rest = [arrival.answer_words(one) for one in told if not one.urgent]
    return tuple(map(arrival.answer_words, urgent)), (*rest, *calm)


def _read(session: Session, past: tuple[Session, ...]) -> str:
    if not past or not arrival.past_read(session, past):
        return ""
    read = session.standing(arrival.PastRead)[-1].measured
    return tr("Read {time}", time=clock(read.local))


def _past(course: Course, session: Session) -> PastInfusion:
    worst = sorted(session.worst_scores().items(), key=lambda item: -item[1])
    named = [f"{session.protocol.effect_label(e, e)} {n}" for e, n in worst if n][:3]
    facts = []
    read = [c.as_(Vitals) for c in session.vitals]
    pressures = [(v.sys, v.dia) for v in read if v.sys is not None]
    saturations = [v.spo2 for v in read if v.spo2 is not None]
    if pressures:
        top = max(pressures, key=lambda p: p[0] or 0)
        facts.append(tr("Peak BP {value}", value=f"{top[0]}/{top[1] or '–'}"))
    if saturations:
        facts.append(tr("Lowest SpO₂ {value}", value=min(saturations)))
    if session.discharged:
        home = tr("Home {time}", time=clock(session.discharged.measured.local))
        aldrete = session.aldrete
        scored = tr("Aldrete {points}", points=aldrete.total) if aldrete else ""
        facts.append(" · ".join(filter(None, (home, scored))))
    infusion = tr("Infusion {number}", number=course.number_of(session))
    title = f"{infusion} · {weekday_day(session.day)}"
    felt = ", ".join(named).capitalize() or tr("No side effects charted")
    return PastInfusion(title, felt, tuple(facts))
