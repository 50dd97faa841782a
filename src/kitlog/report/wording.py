"""Any entry in words, as the annex and the list of amendments print it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace

from kitlog.domain import course_facts, discharge, events, infusion, timeout
from kitlog.domain import session_facts as said
from kitlog.domain.charted import Charted
from kitlog.domain.course_facts import CourseOpened
from kitlog.domain.dates import day, lasted, moved
from kitlog.domain.discharge_facts import (
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
    Discharged,
)
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.limits import number
from kitlog.domain.moment import Moment
from kitlog.domain.numbers import dose
from kitlog.domain.papers import PaperWritten
from kitlog.domain.preparing import DrugPrepared, WeightTaken
from kitlog.domain.session import Session
from kitlog.domain.vitals import FIELDS, SHORT, SlotMissed, Vitals
from kitlog.report.around import around
from kitlog.report.clinic_words import raw
from kitlog.report.event_words import event_words
from kitlog.report.outcome_words import reported
from kitlog.words import tr

Names = Callable[[str], str]
"""From a person's id to the name as it is printed."""
_CRITERIA = {
    **discharge.MANUAL, "minutes": "Minutes observed", "vitals": "Last vitals in limits",
    "aldrete": "Aldrete", "effects": "Side effects", "nausea": "Nausea",
    "dissociation": "Dissociation",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """How people and side effects are called in this clinic; `then` how people were at a time."""

    name_of: Names
    effect_labels: Mapping[str, str]
    then: Callable[[Moment], Names] | None = None

    def at(self, moment: Moment) -> Wording:
        """The same with the names people had then: a signature keeps the name it was given with."""
        return replace(self, name_of=self.then(moment)) if self.then else self

    def by(self, said: Charted) -> str:
        """Who charted it, by the name of that time."""
        return self.at(said.first.entered).name_of(said.author)

    def effect(self, id: str, otherwise: str = "") -> str:
        """Dissociation; an effect that is not on the clinic's list by its own name, as typed."""
        return self.effect_labels.get(id) or otherwise or id.replace("_", " ").capitalize()

    def of(self, fact: object, session: Session | None = None) -> tuple[str, str]:
        """What kind of thing happened, and what it said; `session` names what it points to."""
        match fact:
            case Vitals():
                return "Vitals", reading(fact)
            case EffectsAsked():
                return "Side effects", self.scores(fact)
            case said.Signed():
                return "Signed", f"{fact.meaning}. SHA-256 of what was signed: {fact.digest}"
        return event_words(fact, self.name_of, session) or around(fact) or plain(fact)

    def scores(self, asked: EffectsAsked) -> str:
        """Dissociation 2, Nausea 1"""
        return ", ".join(f"{self.effect(s.effect, s.text)} {s.severity}" for s in asked.scores)


def reading(vitals: Vitals) -> str:
    """SYS 128, DIA 76, HR 72 …, then what is missing and why."""
    parts = [
        f"{SHORT[field]} {number(value)}"
        for field in FIELDS
        if (value := vitals.value(field)) is not None
    ]
    parts += [f"{SHORT[a.field]}: {a.words}" for a in vitals.absent]
    parts += [vitals.oxygen_words] if vitals.oxygen else []
    parts += [f"at {vitals.site}"] if vitals.site else []
    return ", ".join(parts)


def plain(fact: object) -> tuple[str, str]:
    """The kinds of entry whose words need no names."""
    match fact:
        case SlotMissed():
            return "Reading missed", f"{fact.slot}: {fact.reason}"
        case infusion.InfusionStarted():
            return "Pump started", f"{dose(fact.rate_ml_h)} mL/h, {dose(fact.volume_ml)} mL"
        case infusion.RateChanged():
            return "Rate changed", f"{dose(fact.rate_ml_h)} mL/h: {fact.why}"
        case infusion.InfusionPaused():
            return "Paused", fact.why
        case infusion.InfusionResumed():
            return "Restarted", ""
        case infusion.InfusionEnded():
            return _ended(fact)
        case WeightTaken():
            return "Weight", _weight(fact)
        case DrugPrepared():
            pump = f", pump no. {fact.pump_serial}" if fact.pump_serial else ""
            return "Drug prepared", drug(fact) + pump
        case timeout.LineAnswered():
            title = timeout.BY_ID[fact.line].title
            answer = "OK" if fact.ok else "not OK"
            return "Time-out", f"{title}: {answer}{_after(fact.detail)}"
        case events.NoteWritten():
            return "Note", f"“{fact.text}”"
        case events.MedicationGiven():
            return "Medicine", fact.words + (f", for {fact.given_for}" if fact.given_for else "")
        case events.AdverseEvent():
            told = ", prescriber told" if fact.prescriber_told else ""
            grade = tr(events.GRADES[fact.grade - 1]).lower()
            what = f"{fact.what}, grade {fact.grade}, {grade}{told}"
            return "Adverse event", what + (f". “{fact.text}”" if fact.text else "")
        case events.PrescriberCalled():
            restart = f", restart allowed by {fact.restart_by}" if fact.restart_by else ""
            return "Prescriber called", f"{fact.name}: {fact.answer}{restart}"
        case events.AlertAcknowledged():
            return "Alert seen", " ".join(fact.words.split())
        case events.InterventionJudged():
            return "Judged", f"{fact.intervention}: {judged(fact)}"
    return _leaving(fact)


def _leaving(fact: object) -> tuple[str, str]:
    match fact:
        case AldreteScored():
            return "Aldrete", f"{fact.total} of 10: " + ", ".join(
                f"{f.name} {getattr(fact, f.name)}" for f in fields(fact)
            )
        case CriterionAnswered():
            words = _CRITERIA.get(fact.criterion, fact.criterion)
            return "Going home", f"{words}: {'yes' if fact.met else 'no'}{_after(fact.detail)}"
        case CriterionOverridden():
            words = _CRITERIA.get(fact.criterion, fact.criterion)
            judged = f" ({fact.judged})" if fact.judged else ""
            return "Going home", f"{words}{judged}, without it: {fact.why}"
        case Discharged():
            return "Left", left(fact)
        case said.SessionOpened():
            return "Seated", f"chair {fact.chair}, {day(fact.day)}"
        case said.HeldToday():
            return "Held today", fact.why
        case said.EnteredInError():
            return "Entered in error", fact.why
        case said.Addendum():
            return "Addendum", f"“{fact.text}”"
        case PaperWritten():
            return "Paper written", f"{fact.paper.value}, version {fact.version}"
        case said.ProgramWasClosed():
            restart = ", the computer was restarted" if fact.reboot else ""
            return "KitLog was closed", f"for {lasted(fact.seconds)}{restart}"
        case said.ComputerSlept():
            return "Computer slept", f"for {lasted(fact.seconds)}"
        case said.ClockStepped():
            return "Computer clock moved", f"by {moved(fact.seconds)}"
    return _of_course(fact)


def _of_course(fact: object) -> tuple[str, str]:
    match fact:
        case course_facts.DayMissed():
            return "Day missed", f"{day(fact.day)}: {fact.why}"
        case course_facts.CourseClosedEarly():
            return "Course closed early", fact.why
        case course_facts.ClosingNote():
            return "Closing note", f"“{fact.text}”"
    return reported(fact) or (type(fact).__name__, raw(fact))


def judged(fact: events.InterventionJudged) -> str:
    """no adverse event: expected and short"""
    why = f": {fact.why_not}" if fact.why_not else ""
    return f"{'adverse event' if fact.adverse else 'no adverse event'}{why}"


def drug(fact: DrugPrepared) -> str:
    """0.82 mL × 50 mg/mL = 41 mg, lot 123, expires 2027-01; or what a bag's label says"""
    if fact.label_mg is not None:
        bag = f"pharmacy-made bag, label {dose(fact.mg)} mg in {dose(fact.drawn_ml)} mL"
        return bag + printed(fact)
    words = f"{dose(fact.drawn_ml)} mL × {dose(fact.strength)} mg/mL = {dose(fact.mg)} mg"
    return words + printed(fact)


def printed(fact: DrugPrepared) -> str:
    """, lot 123, expires 2027-01: what vial or bag says of itself"""
    lot = f", lot {fact.lot}" if fact.lot else ""
    until = "expires" if fact.label_mg is None else "use by"
    return lot + (f", {until} {fact.expiry}" if fact.expiry else "")


def ordered_by(opened: CourseOpened) -> str:
    """Dr P. Example, verbal, read back, 12-Jan-2026 07:50"""
    how = opened.ordered.how
    return f"{opened.prescriber}, {how}" if how else opened.prescriber


def drug_name(opened: CourseOpened) -> str:
    """racemic ketamine; ketamine, where the order did not say which"""
    return opened.ordered.drug.value if opened.ordered.drug else "ketamine"


def own(opened: CourseOpened) -> str:
    """oxycodone 10 mg twice a day; none listed"""
    return "; ".join(opened.own) or "none listed"


def left(fact: Discharged) -> str:
    """with B. Test, phone 123; against advice: in a hurry"""
    phone = f", phone {fact.phone}" if fact.phone else ""
    against = f"; against advice: {fact.against_advice}" if fact.against_advice else ""
    return f"with {fact.escort}{phone}{against}"


def _ended(fact: infusion.InfusionEnded) -> tuple[str, str]:
    parts = [f"pump {dose(fact.pump_ml)} mL"]
    if fact.residue_ml is not None:
        parts.append(f"{dose(fact.residue_ml)} mL left in bag and line")
    if fact.flush_ml is not None:
        parts.append(f"flush {dose(fact.flush_ml)} mL")
    parts += [fact.why] if fact.why else []
    return ("Stopped early" if fact.early else "Ended"), ", ".join(parts)


def _weight(fact: WeightTaken) -> str:
    asked = ", confirmed when asked" if fact.confirmed else ""
    if fact.unit == "kg":
        return f"{dose(fact.kg)} kg{asked}"
    return f"{dose(fact.reading)} {fact.unit} = {dose(fact.kg)} kg{asked}"


def _after(detail: str) -> str:
    return f", {detail}" if detail else ""
