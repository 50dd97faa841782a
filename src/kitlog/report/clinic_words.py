"""What happened to the clinic, its people and its courses, in words; and who looked at what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from decimal import Decimal

from kitlog.domain.access import (
    LOOKED_AT,
    SEARCH,
    ActRefused,
    BackupPlaceSet,
    CohortExported,
    HoldersFound,
    KeyChanged,
    Opened,
    OpenedByItself,
    PasswordChosen,
    PasswordDropped,
    Restored,
    SelfOpeningSet,
    SheetMade,
    SheetUsed,
    SignedIn,
    TrailExported,
)
from kitlog.domain.clinic import AdviceSet, ClinicSet, PathwaySet
from kitlog.domain.course_facts import CourseOpened, DataExported, SummaryExported, SummaryFiled
from kitlog.domain.course_signed import CourseSigned
from kitlog.domain.dates import clock, day, weekday
from kitlog.domain.effects import EffectsSet
from kitlog.domain.emergency import EmergencyAccess, EmergencyLookedAt
from kitlog.domain.entry import Unreadable
from kitlog.domain.kinds import NAMES
from kitlog.domain.medicines import AdjunctsSet
from kitlog.domain.numbers import dose
from kitlog.domain.patient_limits import LimitsSet
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.preparing import ChairPump
from kitlog.domain.protocol_versions import ProtocolDrafted
from kitlog.domain.seal import SealChosen
from kitlog.domain.session_facts import Struck
from kitlog.domain.thresholds import OutcomesSet
from kitlog.domain.vitals import NAMES as NAMES_OF
from kitlog.domain.volume import ChairVolumeSet, QuietRuleSet
from kitlog.report.clinic_changes import medicine

Names = Callable[[str], str]

_SECRET = ("verifier", "wrap", "secret", "salt", "key", "pin")
"""Fields whose names hold one of these are never put into words."""


def clinic_words(fact: object) -> tuple[str, str] | None:
    """What kind of thing happened, and what it said; None for what is worded elsewhere."""
    match fact:
        case Unreadable():
            return "Can’t be read", f"KitLog never wrote this entry of kind “{fact.kind}” so."
        case SignedIn():
            return _signed_in(fact)
        case Opened():
            words = f"“{fact.of}”" if fact.what == SEARCH else ""
            return LOOKED_AT.get(fact.what, f"Looked at {fact.what}"), words
        case TrailExported():
            lines = f"{fact.lines:,} line{'' if fact.lines == 1 else 's'}"
            words = f"{fact.format}, {lines}: {fact.filter}. SHA-256 of the file: {fact.sha256}"
            return "Trail exported", words
        case CohortExported():
            words = f"{fact.courses:,} course{'' if fact.courses == 1 else 's'} counted"
            words = f"{words}: {fact.filter}. SHA-256 of the file: {fact.sha256}"
            return "Clinic’s figures exported", words
        case PasswordChosen():
            return "Password chosen", ""
        case SheetMade():
            gone = f", instead of {' and '.join(fact.instead_of)}" if fact.instead_of else ""
            return "Recovery sheet made", fact.sheet + gone
        case SheetUsed():
            return "Opened with the recovery sheet", fact.sheet
        case SelfOpeningSet():
            words = "Opens by itself from now on" if fact.on else "No longer opens by itself"
            return words, f"at {fact.workstation}"
        case OpenedByItself():
            return "Opened by itself", "by the keyring of this workstation"
        case KeyChanged():
            return "Data key changed", ""
        case Restored():
            return "Restored from a backup", _restored(fact)
        case BackupPlaceSet():
            return "Second place of backups", fact.place or "none"
        case SealChosen():
            return "Certificate of the seal", _seal(fact)
        case ActRefused():
            return "Refused by role", fact.act.replace("_", " ").replace(".", ": ")
        case PersonEnrolled():
            return "Person", _person(fact) + (", left" if fact.left else "")
        case Struck():
            return "Struck", ""
    return _of_clinic(fact) or _of_course(fact)


def access_words(fact: object, name_of: Names) -> tuple[str, str] | None:
    """What happened to somebody's way in; None for what needs no names."""
    match fact:
        case PasswordDropped():
            return "Forgotten password dropped", name_of(fact.person_id)
        case HoldersFound():
            holders = (*map(name_of, fact.people), *fact.sheets)
            return "Found in the key file", f"opened by {', '.join(holders) or 'nobody'}"
        case EmergencyAccess():
            by = name_of(fact.vouched_by)
            return "Emergency access", f"{fact.name}, vouched for by {by}: {fact.reason}"
        case EmergencyLookedAt():
            return "Emergency access looked at", f"{name_of(fact.access_id)}: {fact.note}"
    return None


def _person(fact: PersonEnrolled) -> str:
    return f"{fact.name}, {fact.role.value}"


def _signed_in(fact: SignedIn) -> tuple[str, str]:
    by = "password" if fact.by_password else "PIN"
    if fact.accepted:
        return "Signed in", f"by {by}"
    why = f"too soon after a wrong {by}" if fact.too_soon else f"the {by} does not fit the name"
    return "Sign-in refused", why


def _of_clinic(fact: object) -> tuple[str, str] | None:
    match fact:
        case ClinicSet():
            days = ", ".join(weekday(one) for one in fact.open_weekdays)
            where = f"{fact.name}, {fact.address}" if fact.address else fact.name
            idle = f"idle time {fact.idle_min} min"
            return "Clinic", f"{where}; {fact.chairs} chairs; open {days}; {idle}"
        case AdviceSet():
            return "Advice sheet", fact.text
        case EffectsSet():
            shown, others = (_names(ids) for ids in (fact.shown, fact.others))
            return "Side effects asked", f"{shown}; under Other…: {others}"
        case OutcomesSet():
            return "Outcomes asked", "; ".join(
                f"{one.of.name}: {one.words}" for one in fact.in_order()
            )
        case PathwaySet():
            return "At suicidal thoughts", fact.text
        case ProtocolDrafted():
            return "Protocol drafted", f"from the version with SHA-256 {fact.of}"
        case AdjunctsSet():
            return "Medicine list", "; ".join(map(medicine, fact.adjuncts)) or "emptied"
        case ChairPump():
            return f"Pump at chair {fact.chair}", f"no. {fact.serial}"
        case ChairVolumeSet():
            return f"Tones at chair {fact.chair}", f"{fact.pct} %"
        case QuietRuleSet():
            loud = f"a danger sounds at {fact.urgent_pct} %" if fact.urgent_pct else "no sound"
            return "Quiet room rule", loud
    return None


def _names(ids: tuple[str, ...]) -> str:
    return ", ".join(id.replace("_", " ") for id in ids) or "none"


def _of_course(fact: object) -> tuple[str, str] | None:
    match fact:
        case CourseOpened():
            planned = f"{dose(fact.mg_per_kg)} mg/kg × {dose(fact.weight_kg)} kg"
            words = f"{fact.number}, {planned} = {dose(fact.ordered_mg)} mg over {fact.minutes} min"
            first = f"from {day(fact.days[0])}, {len(fact.days)} days, chair {fact.chair}"
            return "Course opened", f"{words}, {first}. {fact.reason}; by {fact.prescriber}"
        case LimitsSet():
            return "Limits of this patient", f"{_limits(fact)}. {fact.reason}"
        case DataExported():
            what = "the whole course" if fact.format == "JSON" else "the readings"
            return "Data exported", f"{fact.format}, {what}. SHA-256 of the file: {fact.sha256}"
        case SummaryFiled():
            return "Summary filed", f"version {fact.version}: {fact.where}"
        case SummaryExported():
            pages = f"{fact.pages} page{'' if fact.pages == 1 else 's'}"
            words = f"version {fact.version}, {pages}. SHA-256 of the file: {fact.sha256}"
            return "Summary exported", words
        case CourseSigned():
            words = f"{fact.name}, {fact.role.value}: {fact.meaning}"
            return "Course signed", f"{words}. SHA-256 of what was signed: {fact.digest}"
    return None


def _limits(fact: LimitsSet) -> str:
    """ "SYS amber 90 to 170, red 90 to 190"; an open side is a dash."""
    said = [
        f"{NAMES_OF[one.field]} amber {_side(one.amber_low)} to {_side(one.amber_high)},"
        f" red {_side(one.red_low)} to {_side(one.red_high)}"
        for one in fact.limits
    ]
    return "; ".join(said) or "as the protocol's"


def _seal(fact: SealChosen) -> str:
    whose = "made by KitLog" if fact.own else f"from a file, issued by {fact.issuer}"
    until = day(fact.until.date())
    return f"{fact.subject}, {whose}, valid until {until}. SHA-256: {fact.fingerprint}"


def _restored(fact: Restored) -> str:
    made = f"made {day(fact.made.date())} {clock(fact.made)} UTC, {fact.entries:,} entries"
    return f"{made}; the file before it is kept" if fact.replaced else made


def _side(value: int | None) -> str:
    return "–" if value is None else str(value)


def any_words(fact: object, name_of: Names) -> tuple[str, str]:
    """A kind that has no words of its own yet, field by field: never left out, never a secret."""
    title = NAMES.get(type(fact), type(fact).__name__).replace("-", " ").capitalize()
    if not is_dataclass(fact):
        return title, ""
    parts = [
        f"{field.name.replace('_', ' ')} {_value(getattr(fact, field.name), name_of)}"
        for field in fields(fact)
        if not any(word in field.name for word in _SECRET)
    ]
    return title, ", ".join(parts)


def _value(value: object, name_of: Names) -> str:
    if isinstance(value, Decimal):
        return dose(value)
    return name_of(value) if isinstance(value, str) else str(value)


def raw(fact: object) -> str:
    """A kind of entry this page does not know yet, field by field: never left out."""
    if not is_dataclass(fact):
        return str(fact)
    parts = [(f.name, getattr(fact, f.name)) for f in fields(fact)]
    return ", ".join(f"{n} {dose(v) if isinstance(v, Decimal) else v}" for n, v in parts)
