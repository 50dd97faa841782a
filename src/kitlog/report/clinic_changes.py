"""What a new setting, person, list or limit changed: each value that is not as it was before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kitlog.domain.clinic import AdviceSet, ClinicSet, PathwaySet
from kitlog.domain.dates import weekday
from kitlog.domain.effects import EffectsSet
from kitlog.domain.measures import MEASURES
from kitlog.domain.medicines import Adjunct, AdjunctsSet
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.preparing import ChairPump
from kitlog.domain.thresholds import OutcomesSet
from kitlog.domain.volume import ChairVolumeSet, QuietRuleSet
from kitlog.words import NAMES, tr, unsaid

_NAMINGS = {
    "course": unsaid("course number"),
    "patient": unsaid("patient’s name and record number"),
}
_SHEETS = {"": unsaid("as usual here"), "a4": unsaid("A4"), "letter": unsaid("Letter")}


@dataclass(frozen=True, slots=True)
class Change:
    """ "Idle time 5 min → 3 min"; `what` is "" where the line's own title says it."""

    what: str
    old: str
    new: str

    @property
    def words(self) -> str:
        return f"{self.was} → {self.new}"

    @property
    def was(self) -> str:
        return f"{self.what} {self.old}".strip()

    @property
    def now(self) -> str:
        return f"{self.what} {self.new}".strip()


def from_lines(lines: Iterable[str]) -> tuple[Change, ...]:
    """Of "SYS red above: 180 → 175 mmHg", as protocols and limits are compared."""
    found = []
    for line in lines:
        what, _, values = line.partition(": ")
        old, _, new = values.partition(" → ")
        found.append(Change(what, old, new))
    return tuple(found)


def changes(before: object, fact: object, effect: Callable[[str], str]) -> tuple[Change, ...]:
    """`before` is what counted until then; `effect` says what a side effect is called."""
    match before, fact:
        case ClinicSet(), ClinicSet():
            pairs = zip(_clinic(before), _clinic(fact), strict=True)
        case PersonEnrolled(), PersonEnrolled():
            pairs = zip(_person(before, fact), _person(fact, fact, before), strict=True)
        case AdjunctsSet(), AdjunctsSet():
            return tuple(_medicines(before, fact))
        case EffectsSet(), EffectsSet():
            return tuple(_effects(before, fact, effect))
        case AdviceSet(), AdviceSet():
            return _lines(before.text.splitlines(), fact.text.splitlines())
        case PathwaySet(), PathwaySet():
            return _lines(before.text.splitlines(), fact.text.splitlines())
        case OutcomesSet(), OutcomesSet():
            return tuple(_outcomes(before, fact))
        case ChairPump(), ChairPump():
            return _one("", *(tr("no. {serial}", serial=one.serial) for one in (before, fact)))
        case ChairVolumeSet(), ChairVolumeSet():
            return _one("", f"{before.pct} %", f"{fact.pct} %")
        case QuietRuleSet(), QuietRuleSet():
            return _one(tr("A danger"), _loud(before), _loud(fact))
        case _:
            return ()
    return tuple(Change(what, old, new) for (what, old), (_, new) in pairs if old != new)


Values = tuple[tuple[str, str], ...]
"""What each is called, and as it is now."""


def _clinic(fact: ClinicSet) -> Values:
    return (
        (tr("Name"), fact.name),
        (tr("Address"), fact.address or tr("none")),
        (tr("Chairs"), str(fact.chairs)),
        (tr("Open", "clinic"), ", ".join(weekday(one) for one in fact.open_weekdays)),
        (tr("Idle time"), f"{fact.idle_min} min"),
        (tr("Paper"), tr(_SHEETS[fact.sheet])),
        (tr("Language of papers"), NAMES[fact.language]),
        (tr("Files begin with"), fact.file_word or tr("nothing")),
        (tr("Files are called by"), tr(_NAMINGS[fact.file_naming])),
        (tr("Summaries are filed in"), ", ".join(fact.filing_places)),
    )


def _person(
    fact: PersonEnrolled, now: PersonEnrolled, before: PersonEnrolled | None = None
) -> Values:
    """A PIN is never shown: only that it is another one than before."""
    other = before is not None and before.verifier != fact.verifier
    return (
        (tr("Name"), fact.name),
        (tr("{name}, role", name=now.name), fact.role.words),
        (
            tr("{name}, account", name=now.name),
            tr("closed", "account") if fact.left else tr("open", "account"),
        ),
        (tr("{name}, PIN", name=now.name), tr("a new one") if other else tr("the former")),
    )


def _medicines(before: AdjunctsSet, fact: AdjunctsSet) -> Iterator[Change]:
    was = {one.name: medicine(one) for one in before.adjuncts}
    now = {one.name: medicine(one) for one in fact.adjuncts}
    for name in {**was, **now}:
        old, new = was.get(name), now.get(name)
        if old is None and new is not None:
            yield Change("", tr("not on the list"), new)
        elif old is not None and new is None:
            yield Change("", old, tr("taken off"))
        elif old is not None and new is not None and old != new:
            yield Change("", old, new)


def medicine(one: Adjunct) -> str:
    """ "clonidine 0.1 mg oral, blood pressure, in the drug account" """
    account = tr("in the drug account") if one.controlled else ""
    return ", ".join(filter(None, (one.words, one.works.words, account)))


def _effects(
    before: EffectsSet, fact: EffectsSet, effect: Callable[[str], str]
) -> Iterator[Change]:
    was, now = _asked(before), _asked(fact)
    for id in {**was, **now}:
        if was.get(id) != now.get(id):
            yield Change(effect(id), was.get(id, tr("not asked")), now.get(id, tr("not asked")))
    if before.shown != fact.shown and set(before.shown) == set(fact.shown):
        old, new = (", ".join(map(effect, one.shown)) for one in (before, fact))
        yield Change(tr("Order"), old, new)


def _outcomes(before: OutcomesSet, fact: OutcomesSet) -> Iterator[Change]:
    for measure in MEASURES:
        old, new = (one.threshold(measure.id) for one in (before, fact))
        if old != new:
            yield Change(
                tr(measure.name),
                old.words if old else tr("not asked"),
                new.words if new else tr("not asked"),
            )


def _asked(fact: EffectsSet) -> dict[str, str]:
    return {
        **dict.fromkeys(fact.shown, tr("on screen")),
        **dict.fromkeys(fact.others, tr("under Other…")),
    }


def _lines(before: list[str], fact: list[str]) -> tuple[Change, ...]:
    gone = " / ".join(line for line in before if line and line not in fact)
    come = " / ".join(line for line in fact if line and line not in before)
    return _one("", gone or tr("no line"), come or tr("taken out")) if gone or come else ()


def _loud(fact: QuietRuleSet) -> str:
    return tr("sounds at {pct} %", pct=fact.urgent_pct) if fact.urgent_pct else tr("shows only")


def _one(what: str, old: str, new: str) -> tuple[Change, ...]:
    return (Change(what, old, new),) if old != new else ()
