"""Every kind of entry, by the name it is stored under."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kitlog.domain import (
    access,
    afterwards,
    arrival,
    checks,
    clinic,
    course_facts,
    course_signed,
    discharge_facts,
    drug_account,
    effects,
    emergency,
    events,
    follow_up,
    handover,
    infusion,
    medicines,
    outcome_follow_up,
    outcomes,
    oxygen,
    papers,
    patient,
    patient_limits,
    people,
    preparing,
    protocol_versions,
    pump_error,
    seal,
    session_facts,
    shown,
    silence,
    thresholds,
    timeout,
    vitals,
    volume,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A fact's class and its present version; `raises[i]` lifts version i+1 to i+2."""

    fact: type
    raises: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = ()

    @property
    def version(self) -> int:
        return len(self.raises) + 1


def _as_it_is(row: dict[str, Any]) -> dict[str, Any]:
    """A version that only adds fields: what an older entry lacks has its default."""
    return row


KINDS: dict[str, Kind] = {
    "clinic": Kind(clinic.ClinicSet, (_as_it_is, _as_it_is, _as_it_is)),
    "advice": Kind(clinic.AdviceSet),
    "effects-list": Kind(effects.EffectsSet),
    "seal-chosen": Kind(seal.SealChosen),
    "outcomes-list": Kind(thresholds.OutcomesSet),
    "pathway": Kind(clinic.PathwaySet),
    "protocol-drafted": Kind(protocol_versions.ProtocolDrafted),
    "person": Kind(people.PersonEnrolled),
    "sign-in": Kind(access.SignedIn, (_as_it_is, _as_it_is)),
    "password-chosen": Kind(access.PasswordChosen),
    "password-dropped": Kind(access.PasswordDropped),
    "sheet-made": Kind(access.SheetMade),
    "holders-found": Kind(access.HoldersFound),
    "sheet-used": Kind(access.SheetUsed),
    "self-opening": Kind(access.SelfOpeningSet),
    "opened-by-itself": Kind(access.OpenedByItself),
    "key-changed": Kind(access.KeyChanged),
    "restored": Kind(access.Restored),
    "backup-place": Kind(access.BackupPlaceSet),
    "emergency-access": Kind(emergency.EmergencyAccess),
    "emergency-looked-at": Kind(emergency.EmergencyLookedAt),
    "read": Kind(access.Opened, (_as_it_is,)),
    "act-refused": Kind(access.ActRefused),
    "trail-exported": Kind(access.TrailExported),
    "cohort-exported": Kind(access.CohortExported),
    "patient": Kind(patient.Patient),
    "course-opened": Kind(course_facts.CourseOpened, (_as_it_is, _as_it_is)),
    "limits-set": Kind(patient_limits.LimitsSet),
    "day-missed": Kind(course_facts.DayMissed),
    "course-closed": Kind(course_facts.CourseClosedEarly),
    "course-note": Kind(course_facts.ClosingNote),
    "course-signed": Kind(course_signed.CourseSigned),
    "data-exported": Kind(course_facts.DataExported),
    "summary-exported": Kind(course_facts.SummaryExported, (_as_it_is, _as_it_is)),
    "summary-filed": Kind(course_facts.SummaryFiled),
    "outcome": Kind(outcomes.OutcomeRecorded, (_as_it_is,)),
    "follow-up": Kind(outcome_follow_up.FollowUpTried),
    "session-opened": Kind(session_facts.SessionOpened),
    "held": Kind(session_facts.HeldToday),
    "entered-in-error": Kind(session_facts.EnteredInError),
    "struck": Kind(session_facts.Struck),
    "signed": Kind(session_facts.Signed),
    "addendum": Kind(session_facts.Addendum),
    "closed-while-running": Kind(session_facts.ProgramWasClosed),
    "slept": Kind(session_facts.ComputerSlept),
    "clock-step": Kind(session_facts.ClockStepped),
    "charted-afterwards": Kind(afterwards.ChartedAfterwards),
    "arrived": Kind(arrival.Arrived),
    "night-asked": Kind(arrival.NightAsked),
    "past-read": Kind(arrival.PastRead),
    "weight": Kind(preparing.WeightTaken),
    "prepared": Kind(preparing.DrugPrepared, (_as_it_is,)),
    "chair-pump": Kind(preparing.ChairPump),
    "dose-check": Kind(checks.DoseChecked),
    "check-overridden": Kind(checks.CheckOverridden),
    "time-out": Kind(timeout.LineAnswered),
    "vitals": Kind(vitals.Vitals, (_as_it_is,)),
    "slot-missed": Kind(vitals.SlotMissed),
    "effects": Kind(effects.EffectsAsked),
    "started": Kind(infusion.InfusionStarted),
    "rate": Kind(infusion.RateChanged),
    "paused": Kind(infusion.InfusionPaused),
    "resumed": Kind(infusion.InfusionResumed),
    "ended": Kind(infusion.InfusionEnded),
    "note": Kind(events.NoteWritten),
    "medication": Kind(events.MedicationGiven, (_as_it_is,)),
    "adverse-event": Kind(events.AdverseEvent),
    "prescriber-called": Kind(events.PrescriberCalled, (_as_it_is,)),
    "alert-acknowledged": Kind(events.AlertAcknowledged),
    "alert-shown": Kind(shown.AlertShown),
    "tones-silenced": Kind(silence.TonesSilenced),
    "quiet-room": Kind(silence.QuietRoomSet),
    "tone-test": Kind(silence.ToneTested),
    "chair-volume": Kind(volume.ChairVolumeSet),
    "quiet-rule": Kind(volume.QuietRuleSet),
    "intervention-judged": Kind(events.InterventionJudged),
    "adjuncts": Kind(medicines.AdjunctsSet),
    "oxygen-on": Kind(oxygen.OxygenOn),
    "oxygen-off": Kind(oxygen.OxygenOff),
    "medicine-reassessed": Kind(follow_up.MedicineReassessed),
    "adverse-event-followed": Kind(follow_up.AdverseEventFollowed),
    "handed-over": Kind(handover.HandedOver),
    "pump-error": Kind(pump_error.PumpErrorFound),
    "drug-accounted": Kind(drug_account.DrugAccounted),
    "not-accounted": Kind(drug_account.NotAccounted),
    "aldrete": Kind(discharge_facts.AldreteScored),
    "criterion": Kind(discharge_facts.CriterionAnswered),
    "criterion-overridden": Kind(discharge_facts.CriterionOverridden, (_as_it_is,)),
    "paper-written": Kind(papers.PaperWritten, (_as_it_is,)),
    "discharged": Kind(discharge_facts.Discharged),
}

NAMES: dict[type, str] = {kind.fact: name for name, kind in KINDS.items()}
