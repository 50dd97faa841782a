"""The note of one day: what was given, what was seen, how the patient left, and who signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain import discharge, signing
from kitlog.domain.course import Course
from kitlog.domain.dates import clock
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, Discharged
from kitlog.domain.drug_account import late_accounts, not_accounted
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.domain.numbers import dose
from kitlog.domain.panel import Trace, trace
from kitlog.domain.patient import Patient
from kitlog.domain.readiness import ready_at
from kitlog.domain.schedule import slots
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Signed
from kitlog.domain.waiting import waiting
from kitlog.report import amendments, events_list
from kitlog.report.amendments import stamp
from kitlog.report.around import observed_again
from kitlog.report.day_record import completeness, on_chair
from kitlog.report.day_seen import (
    EffectSeen,
    SeenRow,
    effects_note,
    effects_seen,
    heads,
    repeated,
    seen,
)
from kitlog.report.document import Foot, Person, grouped
from kitlog.report.leaving import signed_words
from kitlog.report.maker import Maker
from kitlog.report.record import NOTHING, Pair
from kitlog.report.summary import Amendment, Event, Signature
from kitlog.report.tonight import tonight, until
from kitlog.report.wording import printed
from kitlog.words import tr, unsaid

TITLE = unsaid("Infusion day note")
NOT_SIGNED = unsaid("The day note opens when the day is signed.")


@dataclass(frozen=True, slots=True)
class DayNote:
    """`tonight` is what an emergency department looks for first; the rest is the day."""

    title: str
    clinic: str
    address: str
    patient: Person
    course: str
    notice: str
    infusion: str
    tonight_title: str
    tonight: tuple[Pair, ...]
    doses: tuple[Pair, ...]
    trace: Trace | None
    seen_heads: tuple[str, ...]
    seen: tuple[SeenRow, ...]
    seen_note: str
    effects: tuple[EffectSeen, ...]
    effects_note: str
    events: tuple[Event, ...]
    events_note: str
    home: tuple[Pair, ...]
    changes: tuple[Amendment, ...]
    signature: Signature
    signed_sha256: str
    foot: Foot


def day_note(patient: Patient, course: Course, session: Session, maker: Maker) -> DayNote:
    """The note of a signed day as its record stands now. Refused before the signature."""
    if session.signed is None or session.in_error:
        raise Refused(tr(NOT_SIGNED))
    wording, number = maker.wording, course.number_of(session)
    infused = session in course.infusions
    which = tr("Infusion {number} of {wanted}", number=number, wanted=course.wanted)
    signed = session.signed.as_(Signed)
    happened = tuple(events_list.of_session(session, "", wording))
    built = slots(session, maker.made)
    return DayNote(
        title=tr(TITLE),
        clinic=maker.clinic.name,
        address=maker.clinic.address,
        patient=maker.person(patient),
        course=course.opened.number,
        notice=_notice(session, maker),
        infusion=on_chair(which if infused else tr("Nothing infused"), session),
        tonight_title=until(session),
        tonight=tuple(tonight(patient, course, session, wording)),
        doses=(*_doses(course, session), *_emergencies(session, maker)),
        trace=trace(session, maker.made) if session.run else None,
        seen_heads=heads(session),
        seen=tuple(seen(session)),
        seen_note=" ".join((completeness(session, built), *repeated(built))),
        effects=tuple(effects_seen(session, wording)),
        effects_note=effects_note(session, wording),
        events=happened,
        events_note=_events_note(session),
        home=tuple(_home(session, maker.made)),
        changes=amendments.of_session(session, wording),
        signature=Signature(
            wording.at(session.signed.first.entered).name_of(signed.person_id),
            maker.role_at(signed.person_id, session.signed.first.entered),
            signed_words(signed.meaning, stamp(session.signed.measured)) + _unaccounted(session),
        ),
        signed_sha256=grouped(signed.digest),
        foot=maker.foot(course.opened.number),
    )


def _unaccounted(session: Session) -> str:
    """What had no account when the day was signed, and still has none."""
    found = []
    for one in waiting(session):
        why = not_accounted(session, one.of)
        if one.what == "account" and why:
            found.append(f"{tr(why.drug)} ({tr(why.why)})")
    return ". " + tr("Not accounted for yet: {drugs}", drugs=", ".join(found)) if found else ""


def _notice(session: Session, maker: Maker) -> str:
    """What came after the signature, on every page."""
    assert session.signed is not None
    found = []
    if session.addenda:
        last = stamp(session.addenda[-1].measured)
        many = len(session.addenda)
        several = tr("{many} addenda, the last {last}", many=many, last=last)
        found.append(several if many > 1 else tr("an addendum, {last}", last=last))
    late = (stamp(one.measured) for one in late_accounts(session))
    found += [tr("drug account, {stamp}", stamp=one) for one in late]
    if maker.record_sha256 != session.signed.as_(Signed).digest:
        found.append(tr("the record is not the one that was signed"))
    return tr("Amended after the signature: {what}.", what="; ".join(found)) if found else ""


def _doses(course: Course, session: Session) -> Iterator[Pair]:
    """Three doses, never one (RULINGS Safety 5)."""
    opened, run, end, drug = course.opened, session.run, session.end, session.prepared
    of = f"{dose(opened.mg_per_kg)} mg/kg × {dose(opened.weight_kg)} kg"
    how = f"; {tr(opened.ordered.how)}" if opened.ordered.how else ""
    yield Pair(tr("Ordered"), f"{dose(opened.ordered_mg)} mg, {of}{how}")
    prepared = NOTHING
    if drug:
        prepared = f"{dose(drug.mg)} mg, {dose(drug.drawn_ml)} mL × {dose(drug.strength)} mg/mL"
        if drug.label_mg is not None:
            bag = tr("pharmacy-made bag of {ml} mL", ml=dose(drug.drawn_ml))
            prepared = f"{dose(drug.mg)} mg, {bag}"
        prepared += printed(drug)
    yield Pair(tr("Prepared"), prepared)
    infused = tr("nothing")
    if session.infused_mg is not None and run and end:
        pump = tr("pump {ml} of {volume} mL", ml=dose(end.pump_ml), volume=dose(run.volume_ml))
        infused = f"{dose(session.infused_mg)} mg, {pump}"
    yield Pair(tr("Infused"), infused)


def _emergencies(session: Session, maker: Maker) -> Iterator[Pair]:
    """Who charted without an account of their own, and who vouched for them."""
    authors = {entry.author for one in session.happenings for entry in one.history}
    for one in maker.emergencies:
        if one.access.access_id in authors:
            who, by = maker.name_of(one.access.access_id), maker.name_of(one.access.vouched_by)
            yield Pair(tr("Emergency access"), tr("{who}, vouched for by {by}", who=who, by=by))


def _events_note(session: Session) -> str:
    """Adverse events never stand without the interventions beside them (RULINGS Safety 11)."""
    done = signing.interventions(session)
    names = f" ({', '.join(map(tr, done))})" if done else ""
    count = events_list.adverse_events(session)
    return tr(
        "Adverse events {adverse}, interventions {done}. Min: infusion minutes.",
        adverse=count,
        done=f"{len(done)}{names}",
    )


def _home(session: Session, made: Moment) -> Iterator[Pair]:
    left, score = session.discharged, session.standing(AldreteScored)[-1:]
    for said in score:
        total = said.as_(AldreteScored).total
        at = clock(said.measured.local)
        yield Pair(tr("Aldrete"), tr("{total} of 10 at {clock}", total=total, clock=at))
    if left is None:
        return
    ready, fact = ready_at(session, made), left.as_(Discharged)
    yield from (Pair(*told) for told in observed_again(session))
    yield Pair(tr("Ready at"), clock(ready.local) if ready else tr("not before leaving"))
    yield Pair(tr("Left at"), clock(left.measured.local))
    if fact.against_advice:
        yield Pair(tr("Against advice"), tr(fact.against_advice))
    yield Pair(tr("Before that"), ", ".join(_done(session)))
    for words, why in discharge.left_without(session):
        yield Pair(tr("Left without: {words}", words=tr(words)), tr(why))


def _done(session: Session) -> Iterator[str]:
    """advice given 10:46, IV removed 10:47"""
    for id, words in (("advice", tr("advice given")), ("iv_out", tr("IV removed"))):
        answers = session.standing(CriterionAnswered)
        said = [c for c in answers if c.as_(CriterionAnswered).criterion == id]
        met = bool(said) and said[-1].as_(CriterionAnswered).met
        when = clock(said[-1].measured.local) if met else tr("not recorded")
        yield f"{words} {when}"
