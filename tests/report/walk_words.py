"""What each kind of entry says on paper, put into words a second time for the tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from kitlog.domain import (
    afterwards,
    arrival,
    checks,
    discharge_facts,
    drug_account,
    effects,
    events,
    follow_up,
    handover,
    infusion,
    oxygen,
    preparing,
    pump_error,
    session_facts,
    silence,
    vitals,
)
from tests.report.example import LABELS

Names = Callable[[str], str]
CRITERIA = {
    "awake": "Fully awake and orientated", "gait": "Walks steadily",
    "escort": "Escort here and named", "advice": "Written advice given", "iv_out": "IV removed",
    "vitals": "Last vitals in limits",
}  # fmt: skip
_QUESTIONS = {
    "dreams": "Dreams", "sleep": "Sleep", "nausea": "Nausea", "falls": "Falls", "mood": "Mood",
    "suicidal": "Suicidal thoughts", "bladder": "Bladder",
}  # fmt: skip
_GRADES = ("", "mild", "moderate", "severe", "life-threatening", "death")


def number(value: Decimal) -> str:
    """41.2, 0.5, 1,000"""
    whole, _, part = f"{value:,f}".partition(".")
    return f"{whole}.{part.rstrip('0')}" if part.rstrip("0") else whole


def when(value: date) -> str:
    return f"{value:%d}-{value:%b}-{value.year}"


def words(fact: object, name: Names, ids: Mapping[str, object]) -> tuple[str, str]:
    """What kind of entry, and what it says; `ids` are the other entries of the day."""
    n = number
    match fact:
        case session_facts.SessionOpened():
            return "Seated", f"chair {fact.chair}, {when(fact.day)}"
        case arrival.Arrived():
            return "Arrived", ""
        case arrival.NightAsked():
            said = "; ".join(
                f"{_QUESTIONS[a.question]}: {a.reply.value}" + (f", {a.words}" if a.words else "")
                for a in fact.answers
            )
            shown = f". Shown: “{fact.pathway}”" if fact.pathway else ""
            return "Since the last infusion", said + shown
        case vitals.SlotMissed():
            return "Reading missed", f"{fact.slot}: {fact.reason}"
        case arrival.PastRead():
            return "Read", "the infusion before this one"
        case afterwards.ChartedAfterwards():
            told = f"{fact.why}; dose checked by {fact.checked_by}, on paper"
            return "Charted afterwards", told
        case preparing.WeightTaken():
            pounds = f"{n(fact.reading)} lb = " if fact.unit == "lb" else ""
            asked = ", confirmed when asked" if fact.confirmed else ""
            return "Weight", f"{pounds}{n(fact.kg)} kg{asked}"
        case preparing.DrugPrepared():
            return "Drug prepared", _drug(fact)
        case checks.DoseChecked():
            first, second = name(fact.first), name(fact.second)
            if fact.first_figures == fact.second_figures:
                return "Dose check", f"{first} and {second} agree: {_figures(fact.first_figures)}"
            apart = f"{first} {_figures(fact.first_figures)}; "
            apart += f"{second} {_figures(fact.second_figures)}"
            return "Dose check", f"{first} and {second} differ: {apart}"
        case checks.CheckOverridden():
            alone = f"one nurse only, by {name(fact.charge)} ({_figures(fact.figures)})"
            return "Dose check", f"{alone}: {fact.why}"
        case infusion.InfusionStarted():
            return "Pump started", f"{n(fact.rate_ml_h)} mL/h, {n(fact.volume_ml)} mL"
        case infusion.RateChanged():
            return "Rate changed", f"{n(fact.rate_ml_h)} mL/h: {fact.why}"
        case infusion.InfusionPaused():
            return "Paused", fact.why
        case infusion.InfusionResumed():
            return "Restarted", ""
        case infusion.InfusionEnded():
            return ("Stopped early" if fact.early else "Ended"), _ended(fact)
        case effects.EffectsAsked():
            return "Side effects", ", ".join(
                f"{s.text or LABELS[s.effect]} {s.severity}" for s in fact.scores
            )
        case session_facts.Signed():
            return "Signed", f"{fact.meaning}. SHA-256 of what was signed: {fact.digest}"
    return _happened(fact, name, ids) or _leaving(fact)


def _happened(fact: object, name: Names, ids: Mapping[str, object]) -> tuple[str, str] | None:
    n = number
    match fact:
        case events.NoteWritten():
            return "Note", f"“{fact.text}”"
        case events.MedicationGiven():
            why = f", for {fact.given_for}" if fact.given_for else ""
            return "Medicine", f"{fact.name} {fact.dose} {fact.route}{why}"
        case events.AdverseEvent():
            told = ", prescriber told" if fact.prescriber_told else ""
            more = f". “{fact.text}”" if fact.text else ""
            grade = f"grade {fact.grade}, {_GRADES[fact.grade]}"
            return "Adverse event", f"{fact.what}, {grade}{told}{more}"
        case events.PrescriberCalled():
            by = f", restart allowed by {fact.restart_by}" if fact.restart_by else ""
            return "Prescriber called", f"{fact.name}: {fact.answer}{by}"
        case events.InterventionJudged():
            verdict = "adverse event" if fact.adverse else f"no adverse event: {fact.why_not}"
            return "Judged", f"{fact.intervention}: {verdict}"
        case follow_up.MedicineReassessed():
            about = ids[fact.given]
            assert isinstance(about, events.MedicationGiven)
            text = f", “{fact.text}”" if fact.text else ""
            return "Reassessed", f"{about.name}: {fact.effect.lower()}{text}"
        case follow_up.AdverseEventFollowed():
            event = ids[fact.event]
            assert isinstance(event, events.AdverseEvent)
            treated = f", treatment: {fact.treatment}" if fact.treatment else ""
            told = f"{event.what}: {fact.outcome.lower()}, told: {fact.told}{treated}"
            return "Outcome", told
        case oxygen.OxygenOn():
            return "Oxygen", f"{n(fact.l_min)} L/min {fact.device}"
        case oxygen.OxygenOff():
            return "Oxygen stopped", "room air"
        case handover.HandedOver():
            return "Handover", _handover(fact, name)
        case pump_error.PumpErrorFound():
            parts = [f"showed {n(fact.found_ml_h)} mL/h since {fact.since}", f"told: {fact.told}"]
            parts += [f"pump no. {fact.serial}", fact.done]
            return "Pump error", ", ".join(filter(None, parts))
        case drug_account.DrugAccounted():
            return "Drug account", f"{fact.drug}: {account(fact, name)}"
        case drug_account.NotAccounted():
            return "Not accounted for yet", f"{fact.drug}: {fact.why}"
        case silence.ToneTested():
            heard = "heard" if fact.heard else "not heard"
            return "Tone test", heard + (f", {fact.why}" if fact.why else "")
    return None


def _leaving(fact: object) -> tuple[str, str]:
    match fact:
        case session_facts.HeldToday():
            return "Held today", fact.why
        case session_facts.Addendum():
            return "Addendum", f"“{fact.text}”"
        case session_facts.ProgramWasClosed():
            again = ", the computer was restarted" if fact.reboot else ""
            return "KitLog was closed", f"for {_lasted(fact.seconds)}{again}"
        case session_facts.ComputerSlept():
            return "Computer slept", f"for {_lasted(fact.seconds)}"
        case session_facts.ClockStepped():
            sign = "−" if fact.seconds < 0 else "+"
            return "Computer clock moved", f"by {sign}{_lasted(abs(fact.seconds))}"
        case discharge_facts.AldreteScored():
            parts = ("activity", "respiration", "circulation", "consciousness", "oxygen")
            scores = {part: getattr(fact, part) for part in parts}
            each = ", ".join(f"{part} {score}" for part, score in scores.items())
            return "Aldrete", f"{sum(scores.values())} of 10: {each}"
        case discharge_facts.CriterionAnswered():
            detail = f", {fact.detail}" if fact.detail else ""
            yes = "yes" if fact.met else "no"
            return "Going home", f"{CRITERIA[fact.criterion]}: {yes}{detail}"
        case discharge_facts.CriterionOverridden():
            judged = f" ({fact.judged})" if fact.judged else ""
            return "Going home", f"{CRITERIA[fact.criterion]}{judged}, without it: {fact.why}"
        case discharge_facts.Discharged():
            against = f"; against advice: {fact.against_advice}" if fact.against_advice else ""
            return "Left", f"with {fact.escort}, phone {fact.phone}{against}"
    raise AssertionError(f"no words for {fact!r}")


def account(fact: drug_account.DrugAccounted, name: Names) -> str:
    n, lot = number, f", lot {fact.lot}" if fact.lot else ""
    ml = ", ".join(
        f"{what} {n(amount)} mL ({n(amount * fact.strength)} mg)"
        for what, amount in (
            ("drawn", fact.drawn_ml), ("given", fact.given_ml), ("wasted", fact.wasted_ml),
        )
    )  # fmt: skip
    people = f"given by {name(fact.giver)}, witnessed by {name(fact.witness)}"
    return f"{n(fact.strength)} mg/mL{lot}, {ml}, {people}"


def _drug(fact: preparing.DrugPrepared) -> str:
    n = number
    if fact.label_mg is not None:
        said = f"pharmacy-made bag, label {n(fact.label_mg)} mg in {n(fact.drawn_ml)} mL"
    else:
        mg = fact.drawn_ml * fact.strength
        said = f"{n(fact.drawn_ml)} mL × {n(fact.strength)} mg/mL = {n(mg)} mg"
    until = "use by" if fact.label_mg is not None else "expires"
    said += f", lot {fact.lot}" if fact.lot else ""
    said += f", {until} {fact.expiry}" if fact.expiry else ""
    return said + (f", pump no. {fact.pump_serial}" if fact.pump_serial else "")


def _figures(of: checks.Figures) -> str:
    n = number
    return (
        f"{n(of.weight_kg)} kg, {n(of.dose_mg)} mg, {n(of.draw_ml)} mL, {n(of.pump_rate)} mL/h, "
        f"{n(of.pump_volume)} mL"
    )


def _ended(fact: infusion.InfusionEnded) -> str:
    parts = [f"pump {number(fact.pump_ml)} mL"]
    if fact.residue_ml is not None:
        parts.append(f"{number(fact.residue_ml)} mL left in bag and line")
    if fact.flush_ml is not None:
        parts.append(f"flush {number(fact.flush_ml)} mL")
    return ", ".join([*parts, fact.why] if fact.why else parts)


def _handover(fact: handover.HandedOver, name: Names) -> str:
    said = f"{name(fact.giver)} to {name(fact.taker)}"
    if fact.giver_read and fact.taker_read:
        volumes = dict.fromkeys(number(r.infused_ml) for r in (fact.giver_read, fact.taker_read))
        rate = number(fact.taker_read.rate_ml_h)
        said += f", pump read by both: {rate} mL/h, {' and '.join(volumes)} mL"
    return f"{said}. SHA-256 of the part signed: {fact.digest}"


def _lasted(total: int) -> str:
    minutes, rest = divmod(total, 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(hours, "h"), (minutes, "min"), (0 if hours else rest, "s")]
    return " ".join(f"{many} {unit}" for many, unit in parts if many)
