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
from kitlog.domain.protocol import Protocol
from kitlog.domain.protocol_versions import ProtocolDrafted
from kitlog.domain.seal import SealChosen
from kitlog.domain.session_facts import Struck
from kitlog.domain.thresholds import OutcomesSet
from kitlog.domain.vitals import NAMES as NAMES_OF
from kitlog.domain.volume import ChairVolumeSet, QuietRuleSet
from kitlog.report.clinic_changes import medicine
from kitlog.words import plural, tr

Names = Callable[[str], str]

_SECRET = ("verifier", "wrap", "secret", "salt", "key", "pin")
"""Fields whose names hold one of these are never put into words."""


def clinic_words(fact: object) -> tuple[str, str] | None:
    """What kind of thing happened, and what it said; None for what is worded elsewhere."""
    match fact:
        case Unreadable():
            return tr("Can’t be read"), tr(
                "KitLog never wrote this entry of kind “{kind}” so.", kind=fact.kind
            )
        case SignedIn():
            return _signed_in(fact)
        case Opened():
            words = f"“{fact.of}”" if fact.what == SEARCH else ""
            known = LOOKED_AT.get(fact.what)
            return tr(known) if known else tr("Looked at {what}", what=fact.what), words
        case TrailExported():
            lines = plural("{n} line", "{n} lines", fact.lines)
            words = f"{fact.format}, {lines}: {fact.filter}. {_file(fact.sha256)}"
            return tr("Trail exported"), words
        case CohortExported():
            words = plural("{n} course counted", "{n} courses counted", fact.courses)
            words = f"{words}: {fact.filter}. {_file(fact.sha256)}"
            return tr("Clinic’s figures exported"), words
        case PasswordChosen():
            return tr("Password chosen"), ""
        case SheetMade():
            words = fact.sheet
            if fact.instead_of:
                gone = tr(" and ").join(fact.instead_of)
                words = tr("{sheet}, instead of {gone}", sheet=words, gone=gone)
            return tr("Recovery sheet made"), words
        case SheetUsed():
            return tr("Opened with the recovery sheet"), fact.sheet
        case SelfOpeningSet():
            at = tr("at {workstation}", workstation=fact.workstation)
            return tr("Opens by itself from now on") if fact.on else tr(
                "No longer opens by itself"
            ), at
        case OpenedByItself():
            return tr("Opened by itself"), tr("by the keyring of this workstation")
        case KeyChanged():
            return tr("Data key changed"), ""
        case Restored():
            return tr("Restored from a backup"), _restored(fact)
        case BackupPlaceSet():
            return tr("Second place of backups"), fact.place or tr("none")
        case SealChosen():
            return tr("Certificate of the seal"), _seal(fact)
        case ActRefused():
            return tr("Refused by role"), fact.act.replace("_", " ").replace(".", ": ")
        case PersonEnrolled():
            return tr("Person"), _person(fact)
        case Struck():
            return tr("Struck"), ""
    return _of_clinic(fact) or _of_course(fact)


def access_words(fact: object, name_of: Names) -> tuple[str, str] | None:
    """What happened to somebody's way in; None for what needs no names."""
    match fact:
        case PasswordDropped():
            return tr("Forgotten password dropped"), name_of(fact.person_id)
        case HoldersFound():
            holders = ", ".join((*map(name_of, fact.people), *fact.sheets))
            return tr("Found in the key file"), tr("opened by {who}", who=holders or tr("nobody"))
        case EmergencyAccess():
            by = name_of(fact.vouched_by)
            words = tr("{name}, vouched for by {by}", name=fact.name, by=by)
            return tr("Emergency access"), f"{words}: {tr(fact.reason)}"
        case EmergencyLookedAt():
            return tr("Emergency access looked at"), f"{name_of(fact.access_id)}: {fact.note}"
    return None


def _person(fact: PersonEnrolled) -> str:
    words = f"{fact.name}, {fact.role.words}"
    return tr("{person}, left", person=words) if fact.left else words


def _signed_in(fact: SignedIn) -> tuple[str, str]:
    typed = fact.by_password
    if fact.accepted:
        return tr("Signed in"), tr("by password") if typed else tr("by PIN")
    why = tr("the password does not fit the name") if typed else tr("the PIN does not fit the name")
    if fact.too_soon:
        why = tr("too soon after a wrong password") if typed else tr("too soon after a wrong PIN")
    return tr("Sign-in refused"), why


def _of_clinic(fact: object) -> tuple[str, str] | None:
    match fact:
        case ClinicSet():
            days = ", ".join(weekday(one) for one in fact.open_weekdays)
            where = f"{fact.name}, {fact.address}" if fact.address else fact.name
            return tr("Clinic"), tr(
                "{where}; {chairs} chairs; open {days}; idle time {idle} min",
                where=where,
                chairs=fact.chairs,
                days=days,
                idle=fact.idle_min,
            )
        case AdviceSet():
            return tr("Advice sheet"), fact.text
        case EffectsSet():
            shown, others = (_names(ids) for ids in (fact.shown, fact.others))
            said = tr("{shown}; under Other…: {others}", shown=shown, others=others)
            return tr("Side effects asked"), said
        case OutcomesSet():
            return tr("Outcomes asked"), "; ".join(
                f"{tr(one.of.name)}: {one.words}" for one in fact.in_order()
            )
        case PathwaySet():
            return tr("At suicidal thoughts"), fact.text
        case ProtocolDrafted():
            return tr("Protocol drafted"), tr("from the version with SHA-256 {of}", of=fact.of)
        case AdjunctsSet():
            listed = "; ".join(map(medicine, fact.adjuncts))
            return tr("Medicine list"), listed or tr("emptied")
        case ChairPump():
            number = tr("no. {serial}", serial=fact.serial)
            return tr("Pump at chair {chair}", chair=fact.chair), number
        case ChairVolumeSet():
            return tr("Tones at chair {chair}", chair=fact.chair), f"{fact.pct} %"
        case QuietRuleSet():
            loud = tr("a danger sounds at {pct} %", pct=fact.urgent_pct)
            return tr("Quiet room rule"), loud if fact.urgent_pct else tr("no sound")
    return None


def _names(ids: tuple[str, ...]) -> str:
    """As the list of side effects calls them; what is not on it by its id."""
    labels = (Protocol.effect_label(id, "").lower() for id in ids)
    return ", ".join(labels) or tr("none")


def _of_course(fact: object) -> tuple[str, str] | None:
    match fact:
        case CourseOpened():
            planned = f"{dose(fact.mg_per_kg)} mg/kg × {dose(fact.weight_kg)} kg"
            words = tr(
                "{number}, {planned} = {dose} mg over {minutes} min, from {day}, {days} days, "
                "chair {chair}. {reason}; by {prescriber}",
                number=fact.number,
                planned=planned,
                dose=dose(fact.ordered_mg),
                minutes=fact.minutes,
                day=day(fact.days[0]),
                days=len(fact.days),
                chair=fact.chair,
                reason=tr(fact.reason),
                prescriber=fact.prescriber,
            )
            return tr("Course opened"), words
        case LimitsSet():
            return tr("Limits of this patient"), f"{_limits(fact)}. {tr(fact.reason)}"
        case DataExported():
            what = tr("the whole course") if fact.format == "JSON" else tr("the readings")
            return tr("Data exported"), f"{fact.format}, {what}. {_file(fact.sha256)}"
        case SummaryFiled():
            version = tr("version {version}", version=fact.version)
            return tr("Summary filed"), f"{version}: {fact.where}"
        case SummaryExported():
            version = tr("version {version}", version=fact.version)
            pages = plural("{n} page", "{n} pages", fact.pages)
            return tr("Summary exported"), f"{version}, {pages}. {_file(fact.sha256)}"
        case CourseSigned():
            words = f"{fact.name}, {fact.role.words}: {tr(fact.meaning)}"
            digest = tr("SHA-256 of what was signed: {digest}", digest=fact.digest)
            return tr("Course signed"), f"{words}. {digest}"
    return None


def _file(sha256: str) -> str:
    return tr("SHA-256 of the file: {sha256}", sha256=sha256)


def _limits(fact: LimitsSet) -> str:
    """ "SYS amber 90 to 170, red 90 to 190"; an open side is a dash."""
    said = [
        tr(
            "{value} amber {low} to {high}, red {red_low} to {red_high}",
            value=tr(NAMES_OF[one.field]),
            low=_side(one.amber_low),
            high=_side(one.amber_high),
            red_low=_side(one.red_low),
            red_high=_side(one.red_high),
        )
        for one in fact.limits
    ]
    return "; ".join(said) or tr("as the protocol's")


def _seal(fact: SealChosen) -> str:
    file = tr("from a file, issued by {issuer}", issuer=fact.issuer)
    whose = tr("made by KitLog") if fact.own else file
    until = day(fact.until.date())
    return tr(
        "{subject}, {whose}, valid until {until}. SHA-256: {fingerprint}",
        subject=fact.subject,
        whose=whose,
        until=until,
        fingerprint=fact.fingerprint,
    )


def _restored(fact: Restored) -> str:
    made = tr(
        "made {day} {clock} UTC, {entries} entries",
        day=day(fact.made.date()),
        clock=clock(fact.made),
        entries=f"{fact.entries:,}",
    )
    return tr("{made}; the file before it is kept", made=made) if fact.replaced else made


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
