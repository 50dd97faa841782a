"""What counted before an entry that replaces something without pointing at it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from kitlog.domain.clinic import AdviceSet, ClinicSet, PathwaySet
from kitlog.domain.effects import EffectsSet
from kitlog.domain.entry import Entry, Unreadable
from kitlog.domain.errors import KitLogError
from kitlog.domain.kinds import NAMES
from kitlog.domain.medicines import AdjunctsSet
from kitlog.domain.patient_limits import LimitsSet, between, with_limits
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.preparing import ChairPump
from kitlog.domain.protocol import parse
from kitlog.domain.protocol_versions import ProtocolDrafted, differences
from kitlog.domain.thresholds import SHIPPED, OutcomesSet
from kitlog.domain.volume import FLOOR_PCT, USUAL_PCT, ChairVolumeSet, QuietRuleSet
from kitlog.report.clinic_changes import Change, changes, from_lines
from kitlog.report.wording import Wording
from kitlog.workflow import reading
from kitlog.workflow.desk import Desk

_REPLACE = (
    AdjunctsSet, AdviceSet, ChairPump, ChairVolumeSet, ClinicSet, EffectsSet, LimitsSet,
    OutcomesSet, PathwaySet, PersonEnrolled, ProtocolDrafted, QuietRuleSet,
)  # fmt: skip


def changes_of(desk: Desk, wording: Wording) -> Callable[[Entry], tuple[Change, ...]]:
    """What each entry changed; nothing where what was before is not known. Read once a kind."""
    read: dict[tuple[str, str], tuple[Entry, ...]] = {}

    def before(entry: Entry) -> list[object]:
        """Facts of the same kind saved before it, the last one first, as far as can be read."""
        key = entry.stream, NAMES[type(entry.fact)]
        if key not in read:
            read[key] = desk.store.trail.of_kind(*key)
        facts = (one.fact for one in reversed(read[key]) if one.id < entry.id)
        return list(takewhile(lambda fact: not isinstance(fact, Unreadable), facts))

    def changed(entry: Entry) -> tuple[Change, ...]:
        fact = entry.fact
        if entry.corrects or not isinstance(fact, _REPLACE):
            return ()
        former = before(entry)
        try:
            if isinstance(fact, LimitsSet):
                return from_lines(_limits(desk, entry.stream, fact, former))
            if isinstance(fact, ProtocolDrafted):
                return from_lines(_protocol(fact, former))
        except KitLogError:  # forged so that it can't be read: what is left is said without it
            return ()
        found = next((one for one in former if _same(one, fact)), _shipped(fact))
        return changes(found, fact, wording.effect)

    return changed


def _same(one: object, fact: object) -> bool:
    """Whether `fact` takes the place of `one`: of the same person, of the same chair."""
    match one, fact:
        case PersonEnrolled(), PersonEnrolled():
            return one.person_id == fact.person_id
        case ChairPump(), ChairPump():
            return one.chair == fact.chair
        case ChairVolumeSet(), ChairVolumeSet():
            return one.chair == fact.chair
    return type(one) is type(fact)


def _shipped(fact: object) -> object | None:
    """What counts until a clinic decides; None for what it has to say itself."""
    match fact:
        case ChairVolumeSet():
            return ChairVolumeSet(fact.chair, USUAL_PCT)
        case QuietRuleSet():
            return QuietRuleSet(FLOOR_PCT)
        case EffectsSet():
            known = reading.shipped_effects()
            shown = tuple(one.id for one in known if one.shown)
            return EffectsSet(shown, tuple(one.id for one in known if not one.shown))
        case OutcomesSet():
            return SHIPPED
        case PathwaySet():
            return PathwaySet(reading.shipped_pathway())
    return None


def _limits(desk: Desk, stream: str, fact: LimitsSet, former: list[object]) -> tuple[str, ...]:
    """Against those set before, or the protocol's."""
    protocol = reading.protocol_of(desk, stream.partition(":")[2])
    last = next((one for one in former if isinstance(one, LimitsSet)), None)
    before = with_limits(protocol, last) if last else protocol
    return between(before, with_limits(protocol, fact))


def _protocol(fact: ProtocolDrafted, former: list[object]) -> tuple[str, ...]:
    """Against the version it was copied from."""
    texts = [one.text for one in former if isinstance(one, ProtocolDrafted)]
    texts += [one.text for one in reading.shipped_protocols()]
    base = next((text for text in texts if parse(text).sha256 == fact.of), None)
    return differences(base, fact.text) if base else ()
