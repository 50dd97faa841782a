"""Holds the first pages of a printed course against a walk over its raw entries."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from kitlog.domain.course_facts import ClosingNote
from kitlog.domain.discharge_facts import AldreteScored, Discharged
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.events import (
    AdverseEvent,
    InterventionJudged,
    MedicationGiven,
    NoteWritten,
    PrescriberCalled,
)
from kitlog.domain.follow_up import AdverseEventFollowed, MedicineReassessed
from kitlog.domain.infusion import InfusionEnded, InfusionPaused, InfusionStarted, RateChanged
from kitlog.domain.outcomes import OutcomeRecorded
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session_facts import Signed, Struck
from kitlog.domain.vitals import Vitals
from tests.report.example import LABELS
from tests.report.printed import Section
from tests.report.random_courses import Made
from tests.report.reading_pdf import squeezed
from tests.report.walk import DayWalk, Row, Said, clock, day_of, flat, said
from tests.report.walk_signed import signatures
from tests.report.walk_words import number, words

_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_LIKE_THE_LOG = (
    RateChanged, AdverseEvent, PrescriberCalled, NoteWritten, OxygenOn, OxygenOff, PumpErrorFound,
    MedicineReassessed, AdverseEventFollowed,
)  # fmt: skip


def first_pages(made: Made, walks: list[DayWalk], found: list[Section]) -> Iterator[str]:
    given = [one for one in walks if one.start is not None]
    own = said(made.record["course:c1"])
    yield from _figures(made, walks, given, found[0].text)
    yield from _infusions(made, given, found)
    yield from _side_effects(given, found)
    yield from _events(walks, given, _rows(found, "Events and interventions"))
    yield from _outcomes(own, _rows(found, "Outcomes reported by the patient"))
    yield from _home(given, found)
    yield from _notes(made, own, found)
    yield from _signed(made, given, found)
    yield from _amendments(made, walks, own, _rows(found, "Corrections and additions"))


def _rows(found: list[Section], title: str) -> list[Row]:
    of = [one for one in found if one.title.startswith(squeezed(title))]
    return [row for one in of for row in one.rows[1:]]


def prepared(walk: DayWalk) -> Decimal | None:
    drug = walk.fact(DrugPrepared)
    if not isinstance(drug, DrugPrepared):
        return None
    return drug.label_mg or drug.drawn_ml * drug.strength


def infused(walk: DayWalk) -> Decimal | None:
    mg, end, begun = prepared(walk), walk.fact(InfusionEnded), walk.fact(InfusionStarted)
    if mg is None or not isinstance(end, InfusionEnded) or not isinstance(begun, InfusionStarted):
        return None
    share = mg * min(end.pump_ml, begun.volume_ml) / begun.volume_ml
    return share.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _read(walk: DayWalk) -> list[Vitals]:
    return [one.counts.fact for one in walk.of(Vitals)]  # type: ignore[misc]


def _figures(made: Made, walks: list[DayWalk], given: list[DayWalk], text: str) -> Iterator[str]:
    """Doses, highest BP, lowest SpO₂, adverse events: each as a number of the first page."""
    every = [(one.sys, one.dia) for walk in walks for one in _read(walk) if one.sys is not None]
    spo2 = [one.spo2 for walk in walks for one in _read(walk) if one.spo2 is not None]
    high = next(pair for pair in every if pair[0] == max(sys for sys, _ in every))
    total = sum(filter(None, map(infused, given)), Decimal(0))
    drawn = sum(filter(None, map(prepared, given)), Decimal(0))
    opened = made.course.opened
    drug = opened.ordered.drug.value if opened.ordered.drug else "ketamine"
    events = sum(
        max(len(one.of(AdverseEvent)), sum(judged(said_) for said_ in one.of(InterventionJudged)))
        for one in walks
    )
    dia = "–" if high[1] is None else high[1]
    for wanted in (
        f"{len(given)} of {made.course.protocol.infusions} infusion",
        f"{number(total)} mg infused", f"prepared {number(drawn)} mg",
        f"ordered {number(opened.ordered_mg * len(given))} mg", f"mg/kg {drug} IV",
        f"{high[0]}/{dia}highest BP", f"{min(spo2)}%lowest SpO₂", f"{events}adverse event",
        opened.reason, f"{number(opened.weight_kg)} kg · {made.patient.allergies}",
        opened.prescriber, f"{number(opened.mg_per_kg)} mg/kg", *opened.own,
    ):  # fmt: skip
        if squeezed(str(wanted)) not in text:
            yield f"first page lacks {wanted}"


def judged(one: Said) -> bool:
    fact = one.counts.fact
    return isinstance(fact, InterventionJudged) and fact.adverse


def _infusions(made: Made, given: list[DayWalk], found: list[Section]) -> Iterator[str]:
    section = next(one for one in found if one.title == "Infusions")
    got = [row for row in section.rows[1:] if row[0].isdigit()]
    want = [_infusion(made, walk, n) for n, walk in enumerate(given, 1)]
    for row, wanted in zip([flat(one) for one in got], [flat(one) for one in want], strict=False):
        if row != wanted:
            yield f"infusions: {row}, in the record {wanted}"
    if len(got) != len(want):
        yield f"{len(got)} infusions on paper, {len(want)} in the record"
    breaks = "".join(row[0] for row in section.rows[1:] if not row[0].isdigit())
    for day, why in made.course.missed_days.items():
        if squeezed(why) not in breaks:
            yield f"{day} was missed, not on paper"


def _infusion(made: Made, walk: DayWalk, n: int) -> Row:
    read, day = _read(walk), walk.opened.day
    base = [one.counts.fact for one in walk.of(Vitals) if one.first.slot == "base"]
    sys = [(one.sys, one.dia) for one in read if one.sys is not None]
    high = next((pair for pair in sys if pair[0] == max(s for s, _ in sys)), None)
    pains = [one.pain for one in read if one.pain is not None]
    aldrete, left, signed = walk.of(AldreteScored), walk.of(Discharged), walk.of(Signed)
    end = walk.of(InfusionEnded)
    fact = end[0].counts.fact
    assert isinstance(fact, InfusionEnded)
    assert walk.start
    first = base[-1] if base else None
    assert first is None or isinstance(first, Vitals)
    change = "–"
    if first and first.sys and high:
        pct = (Decimal(high[0] - first.sys) / first.sys * 100).quantize(Decimal(1), ROUND_HALF_UP)
        change = f"{pct:+}".replace("-", "−") if pct else "0"
    paused = sum(b - a for a, b in walk.pauses)
    total = sum(getattr(aldrete[-1].counts.fact, part) for part in _ALDRETE) if aldrete else "–"
    return [
        str(n), f"{_WEEKDAYS[day.weekday()]} {day.day:02d}-{day:%b}",
        f"{number(made.course.opened.ordered_mg)} / {_mg(prepared(walk))} / {_mg(infused(walk))}",
        "part" if fact.early else "",
        f"{clock(walk.start)}–{clock(end[0].counts.measured)}",
        f"{paused / 60:.0f}" if paused else "–",
        f"{_dash(first.sys)}/{_dash(first.dia)}" if first else "–",
        f"{high[0]}/{_dash(high[1])}" if high else "–", change,
        str(min(v.spo2 for v in read if v.spo2 is not None)),
        str(max(v.hr for v in read if v.hr is not None)),
        *(map(str, (pains[0], pains[-1])) if pains else ("–", "–")), str(total),
        clock(left[-1].counts.measured) if left else "–",
        walk.name(signed[0].counts.fact.person_id, signed[0].first.entered),  # type: ignore[attr-defined]
    ]  # fmt: skip


_ALDRETE = ("activity", "respiration", "circulation", "consciousness", "oxygen")


def _mg(value: Decimal | None) -> str:
    return "–" if value is None else number(value)


def _dash(value: int | None) -> str:
    return "–" if value is None else str(value)


def _side_effects(given: list[DayWalk], found: list[Section]) -> Iterator[str]:
    """Each effect with the worst of each infusion, a dash where it was not asked."""
    text = "".join(one.text for one in found if one.title == "Sideeffects")
    worst: list[dict[str, int]] = []
    for walk in given:
        asked: dict[str, int] = {}
        for one in walk.of(EffectsAsked):
            for score in one.counts.fact.scores:  # type: ignore[attr-defined]
                label = score.text or LABELS[score.effect]
                asked[label] = max(score.severity, asked.get(label, 0))
        worst.append(asked)
    for label in {label for asked in worst for label in asked}:
        row = label + "".join(str(asked.get(label, "–")) for asked in worst)
        if squeezed(row) not in text:
            yield f"side effects lack {row}"


def _events(walks: list[DayWalk], given: list[DayWalk], found: list[Row]) -> Iterator[str]:
    """Each row tells of an entry of its day and minute; no entry of these kinds is left out."""
    wanted: list[tuple[str, str]] = []
    for walk in walks:
        ids = {one.first.id: one.counts.fact for one in walk.all}
        n = str(given.index(walk) + 1) if walk in given else "–"
        for one in walk.standing:
            where = n + clock(one.counts.measured) + (walk.minute(one.counts.measured) or "–")
            if words_ := _event(one, walk, ids):
                wanted.append((where, squeezed(words_)))
    free = ("alertacknowledged", "Oxygen", "KitLogwasclosed", "Computer", "Handover", "Restarted")
    for row in found:
        text = flat(row)
        match = [one for one in wanted if text.startswith(one[0]) and one[1] in text]
        if match:
            wanted.remove(match[0])
        elif len(row) > 3 and not (
            row[3].startswith(free) or {"▲", "▼"} & set(text) or row[3][-1:].isdigit()
        ):
            yield f"event, not in the record: {text}"
    yield from (f"event, not on paper: {one}" for one in wanted)


def _event(one: Said, walk: DayWalk, ids: dict[str, object]) -> str:
    fact = one.counts.fact
    match fact:
        case MedicationGiven():
            return f"{fact.given_for or 'Medicine'}{fact.name} {fact.dose} {fact.route}"
        case InfusionPaused():
            return fact.why or "Paused"
        case InfusionEnded() if fact.early:
            return f"Stopped early{fact.why}, pump {number(fact.pump_ml)} mL"
        case InterventionJudged():
            verdict = "adverse event" if fact.adverse else f"no adverse event: {fact.why_not}"
            return f"Judged: {fact.intervention}{verdict}"
    if isinstance(fact, _LIKE_THE_LOG):
        return "".join(words(fact, lambda id: walk.name(id, one.first.entered), ids))
    return ""


def _outcomes(own: list[Said], found: list[Row]) -> Iterator[str]:
    """Every total stands in the row of its measure."""
    for one in own:
        fact = one.counts.fact
        if isinstance(fact, OutcomeRecorded) and not one.struck:
            name = squeezed(fact.of.name)
            cells = [cell for row in found if row[0].startswith(name) for cell in row[1:]]
            values = (number(fact.value), f"{fact.value:.1f}")
            if not any(cell.startswith(values) for cell in cells):
                yield f"outcome {fact.measure} {fact.point.value} {fact.value} is not on paper"


def _home(given: list[DayWalk], found: list[Section]) -> Iterator[str]:
    text = "".join(one.text for one in found if one.title == "Goinghome")
    left = [one.of(Discharged)[-1].counts.fact for one in given if one.of(Discharged)]
    escorted = sum(not one.against_advice for one in left)  # type: ignore[attr-defined]
    if squeezed(f"Left with an escort{escorted} of {len(given)}") not in text:
        yield f"{escorted} left with an escort, not on paper"
    for one in left:
        if squeezed(one.against_advice) not in text:  # type: ignore[attr-defined]
            yield "left against advice, not on paper"


def _notes(made: Made, own: list[Said], found: list[Section]) -> Iterator[str]:
    text = "".join(one.text for one in found if one.title.startswith("Closingnote"))
    for one in own:
        fact = one.counts.fact
        if isinstance(fact, ClosingNote):
            by = made.then(one.first.entered)(one.first.author)
            at = one.counts.measured
            wanted = squeezed(f"“{fact.text}”{by}, {day_of(at.local)} {clock(at)}")
            if wanted not in text:
                yield f"closing note not on paper: {wanted}"
            text = text.replace(wanted, "", 1)
    if text.replace("nonewritten", ""):
        yield f"closing notes, not in the record: {text}"


def _signed(made: Made, given: list[DayWalk], found: list[Section]) -> Iterator[str]:
    text = "".join(one.text for one in found if one.title == "Signatures")
    wanted = squeezed(signatures(made, given))
    if text != wanted:
        yield f"signatures: {text}, in the record {wanted}"


def _amendments(
    made: Made, walks: list[DayWalk], own: list[Said], found: list[Row]
) -> Iterator[str]:
    """A row for each correction, with when, both values, why and who."""
    wanted = []
    families = [*own, *said(made.identity), *(one for walk in walks for one in walk.all)]
    for one in families:
        for before, after in zip(one.history, one.history[1:], strict=False):
            by = made.then(after.entered)(after.author)
            at = f"{day_of(after.entered.local)} {clock(after.entered)}"
            parts = [*_changed(before.fact, after.fact), f". {after.reason}. {by}"]
            wanted.append((squeezed(at), [squeezed(part) for part in parts]))
    for at, parts in wanted:
        match = [row for row in found if flat(row).startswith(at)]
        match = [row for row in match if all(part in flat(row) for part in parts)]
        if not match:
            yield f"correction of {at} not on paper: {parts}"
        else:
            found = [row for row in found if row is not match[0]]
    for row in found:
        if "Addendum" not in flat(row) and "enteredinerror" not in flat(row):
            yield f"correction, not in the record: {flat(row)}"


def _changed(before: object, after: object) -> Iterator[str]:
    if isinstance(after, Struck):
        yield "changed to struck"
    if isinstance(before, NoteWritten):
        yield f"“{before.text}”"
    if isinstance(before, Vitals) and isinstance(after, Vitals) and before.hr != after.hr:
        yield from (f"HR {one.hr}" for one in (before, after) if one.hr)
