"""Any entry in words, as the annex and the list of amendments print it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace

from kitlog.domain import course_facts, discharge, effect_names, events, infusion, stopped, timeout
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
from kitlog.domain.protocol import Protocol
from kitlog.domain.session import Session
from kitlog.domain.vitals import FIELDS, SHORT, SlotMissed, Vitals
from kitlog.report.around import around
from kitlog.report.clinic_words import raw
from kitlog.report.event_words import event_words
from kitlog.report.outcome_words import reported
from kitlog.words import Unsaid, tr, unsaid

Names = Callable[[str], str]
"""From a person's id to the name as it is printed."""
_CRITERIA: dict[str, str | Unsaid] = {
    **discharge.MANUAL,
    "minutes": unsaid("Minutes observed"),
    "vitals": unsaid("Last vitals in limits"),
    "aldrete": unsaid("Aldrete"),
    "effects": unsaid("Side effects"),
    "nausea": unsaid("Nausea"),
    "dissociation": unsaid("Dissociation"),
}


_ALDRETE = {
    "activity": unsaid("Activity"),
    "respiration": unsaid("Respiration"),
    "circulation": unsaid("Circulation"),
    "consciousness": unsaid("Consciousness"),
    "oxygen": unsaid("Oxygen"),
}


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
        label = self.effect_labels.get(id)
        return effect_names.in_words(label) if label else otherwise or Protocol.effect_label(id, "")

    def of(self, fact: object, session: Session | None = None) -> tuple[str, str]:
        """What kind of thing happened, and what it said; `session` names what it points to."""
        match fact:
            case Vitals():
                return tr("Vitals"), reading(fact)
            case EffectsAsked():
                return tr("Side effects"), self.scores(fact)
            case said.Signed():
                digest = tr("SHA-256 of what was signed: {digest}", digest=fact.digest)
                return tr("Signed"), f"{tr(fact.meaning)}. {digest}"
        return event_words(fact, self.name_of, session) or around(fact) or plain(fact)

    def scores(self, asked: EffectsAsked) -> str:
        """Dissociation 2, Nausea 1"""
        return ", ".join(f"{self.effect(s.effect, s.text)} {s.severity}" for s in asked.scores)


def aldrete(part: str) -> str:
    """What a part of the score is called: Activity."""
    return tr(_ALDRETE[part])


def reading(vitals: Vitals) -> str:
    """SYS 128, DIA 76, HR 72 …, then what is missing and why."""
    parts = [
        f"{tr(SHORT[field])} {number(value)}"
        for field in FIELDS
        if (value := vitals.value(field)) is not None
    ]
    parts += [f"{tr(SHORT[a.field])}: {a.words}" for a in vitals.absent]
    parts += [vitals.oxygen_words] if vitals.oxygen else []
    parts += [tr("at {site}", site=vitals.site_words)] if vitals.site else []
    return ", ".join(parts)


def plain(fact: object) -> tuple[str, str]:
    """The kinds of entry whose words need no names."""
    match fact:
        case SlotMissed():
            return tr("Reading missed"), f"{fact.slot}: {tr(fact.reason)}"
        case infusion.InfusionStarted():
            return tr("Pump started"), f"{dose(fact.rate_ml_h)} mL/h, {dose(fact.volume_ml)} mL"
        case infusion.RateChanged():
            return tr("Rate changed"), f"{dose(fact.rate_ml_h)} mL/h: {tr(fact.why)}"
        case infusion.InfusionPaused():
            return tr("Paused"), tr(fact.why)
        case infusion.InfusionResumed():
            return tr("Restarted"), ""
        case infusion.InfusionEnded():
            return _ended(fact)
        case WeightTaken():
            return tr("Weight"), _weight(fact)
        case DrugPrepared():
            serial = fact.pump_serial
            pump = ", " + tr("pump no. {serial}", serial=serial) if serial else ""
            return tr("Drug prepared"), drug(fact) + pump
        case timeout.LineAnswered():
            title = tr(timeout.BY_ID[fact.line].title)
            answer = tr("OK") if fact.ok else tr("not OK")
            return tr("Time-out"), f"{title}: {answer}{_after(fact.detail)}"
        case events.NoteWritten():
            return tr("Note"), f"“{fact.text}”"
        case events.MedicationGiven():
            return tr("Medicine"), medicine_words(fact)
        case events.AdverseEvent():
            grade = tr(events.GRADES[fact.grade - 1]).lower()
            what = tr("{what}, grade {n}, {grade}", what=tr(fact.what), n=fact.grade, grade=grade)
            what += ", " + tr("prescriber told") if fact.prescriber_told else ""
            return tr("Adverse event"), what + (f". “{fact.text}”" if fact.text else "")
        case events.PrescriberCalled():
            by = fact.restart_by
            restart = ", " + tr("restart allowed by {who}", who=by) if by else ""
            return tr("Prescriber called"), f"{fact.name}: {fact.answer}{restart}"
        case events.AlertAcknowledged():
            return tr("Alert seen"), " ".join(fact.words.split())
        case events.InterventionJudged():
            return tr("Judged"), f"{tr(fact.intervention)}: {judged(fact)}"
    return _leaving(fact)


def _leaving(fact: object) -> tuple[str, str]:
    match fact:
        case AldreteScored():
            parts = (f"{aldrete(f.name).lower()} {getattr(fact, f.name)}" for f in fields(fact))
            total = tr("{total} of 10", total=fact.total)
            return tr("Aldrete"), f"{total}: {', '.join(parts)}"
        case CriterionAnswered():
            words = tr(_CRITERIA.get(fact.criterion, fact.criterion))
            met = tr("yes") if fact.met else tr("no")
            return tr("Going home"), f"{words}: {met}{_after(fact.detail)}"
        case CriterionOverridden():
            words = tr(_CRITERIA.get(fact.criterion, fact.criterion))
            words += f" ({tr(fact.judged)})" if fact.judged else ""
            said_ = tr("{criterion}, without it: {why}", criterion=words, why=tr(fact.why))
            return tr("Going home"), said_
        case Discharged():
            return tr("Left"), left(fact)
        case said.SessionOpened():
            return tr("Seated"), tr("chair {chair}, {day}", chair=fact.chair, day=day(fact.day))
        case said.HeldToday():
            return tr("Held today"), tr(fact.why)
        case said.EnteredInError():
            return tr("Entered in error"), tr(fact.why)
        case said.Addendum():
            return tr("Addendum"), f"“{fact.text}”"
        case PaperWritten():
            version = tr("version {version}", version=fact.version)
            return tr("Paper written"), f"{fact.paper.words}, {version}"
        case said.ProgramWasClosed():
            restart = ", " + tr("the computer was restarted") if fact.reboot else ""
            return tr("KitLog was closed"), tr("for {time}", time=lasted(fact.seconds)) + restart
        case said.ComputerSlept():
            return tr("Computer slept"), tr("for {time}", time=lasted(fact.seconds))
        case said.ClockStepped():
            return tr("Computer clock moved"), tr("by {time}", time=moved(fact.seconds))
    return _of_course(fact)


def _of_course(fact: object) -> tuple[str, str]:
    match fact:
        case course_facts.DayMissed():
            return tr("Day missed"), f"{day(fact.day)}: {tr(fact.why)}"
        case course_facts.CourseClosedEarly():
            return tr("Course closed early"), tr(fact.why)
        case course_facts.ClosingNote():
            return tr("Closing note"), f"“{fact.text}”"
    return reported(fact) or (type(fact).__name__, raw(fact))


def judged(fact: events.InterventionJudged) -> str:
    """no adverse event: expected and short"""
    why = f": {tr(fact.why_not)}" if fact.why_not else ""
    return (tr("adverse event") if fact.adverse else tr("no adverse event")) + why


def medicine_words(fact: events.MedicationGiven) -> str:
    """ondansetron 4 mg IV, for nausea"""
    what_for = fact.given_for
    return (
        tr("{medicine}, for {what}", medicine=fact.words, what=what_for) if what_for else fact.words
    )


def drug(fact: DrugPrepared) -> str:
    """0.82 mL × 50 mg/mL = 41 mg, lot 123, expires 2027-01; or what a bag's label says"""
    if fact.label_mg is not None:
        mg, ml = dose(fact.mg), dose(fact.drawn_ml)
        bag = tr("pharmacy-made bag, label {mg} mg in {ml} mL", mg=mg, ml=ml)
        return bag + printed(fact)
    words = f"{dose(fact.drawn_ml)} mL × {dose(fact.strength)} mg/mL = {dose(fact.mg)} mg"
    return words + printed(fact)


def printed(fact: DrugPrepared) -> str:
    """, lot 123, expires 2027-01: what vial or bag says of itself"""
    lot = ", " + tr("lot {lot}", lot=fact.lot) if fact.lot else ""
    until = tr("expires") if fact.label_mg is None else tr("use by")
    return lot + (f", {until} {fact.expiry}" if fact.expiry else "")


def ordered_by(opened: CourseOpened) -> str:
    """Dr P. Example, verbal, read back, 12-Jan-2026 07:50"""
    how = tr(opened.ordered.how)
    return f"{opened.prescriber}, {how}" if how else opened.prescriber


def drug_name(opened: CourseOpened) -> str:
    """racemic ketamine; ketamine, where the order did not say which"""
    return opened.ordered.drug.words if opened.ordered.drug else tr("ketamine")


def ordered(opened: CourseOpened) -> str:
    """41 mg racemic ketamine over 40 min"""
    mg, drug = dose(opened.ordered_mg), drug_name(opened)
    return tr("{mg} mg {drug} over {minutes} min", mg=mg, drug=drug, minutes=opened.minutes)


def own(opened: CourseOpened) -> str:
    """oxycodone 10 mg twice a day; none listed"""
    return "; ".join(opened.own) or tr("none listed")


def left(fact: Discharged) -> str:
    """with B. Test, phone 123; against advice: in a hurry"""
    words = tr("with {escort}", escort=fact.escort)
    words += ", " + tr("phone {phone}", phone=fact.phone) if fact.phone else ""
    why = tr(fact.against_advice)
    return words + "; " + tr("against advice: {why}", why=why) if why else words


def _ended(fact: infusion.InfusionEnded) -> tuple[str, str]:
    parts = [tr("pump {ml} mL", ml=dose(fact.pump_ml))]
    if fact.residue_ml is not None:
        parts.append(tr("{ml} mL left in bag and line", ml=dose(fact.residue_ml)))
    if fact.flush_ml is not None:
        parts.append(tr("flush {ml} mL", ml=dose(fact.flush_ml)))
    parts += [stopped.in_words(fact.why)] if fact.why else []
    return (tr("Stopped early") if fact.early else tr("Ended")), ", ".join(parts)


def _weight(fact: WeightTaken) -> str:
    asked = ", " + tr("confirmed when asked") if fact.confirmed else ""
    if fact.unit == "kg":
        return f"{dose(fact.kg)} kg{asked}"
    return f"{dose(fact.reading)} {fact.unit} = {dose(fact.kg)} kg{asked}"


def _after(detail: str) -> str:
    return f", {tr(detail)}" if detail else ""
