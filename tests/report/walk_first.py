"""The first page of a course as paper must say it: figures, sentence, treatment, totals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from kitlog.domain.checks import CheckOverridden, DoseChecked
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.infusion import InfusionEnded, InfusionStarted
from kitlog.domain.preparing import DrugPrepared
from tests.report.example import LABELS
from tests.report.random_courses import Made
from tests.report.walk import DayWalk
from tests.report.walk_events import adverse, interventions
from tests.report.walk_outcomes import answers
from tests.report.walk_slots import read_of
from tests.report.walk_terms import ordered_by
from tests.report.walk_words import number

_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


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


def count(made: Made) -> str:
    """Infusions are numbered; called days where they were given on days on end."""
    once = made.course.protocol.infusions == 1
    return "Infusion" if once or any(gaps(made)) else "Day"


def gaps(made: Made) -> list[list[date]]:
    """Between each two infusions the clinic's days that passed without one."""
    days = [one.day for one in made.course.infusions]
    found = []
    for before, after in pairwise(days):
        between = [before + timedelta(days=n) for n in range(1, (after - before).days)]
        found.append([day for day in between if day.weekday() < 5])
    return found


def first_page(made: Made, walks: list[DayWalk], given: list[DayWalk], sentence: str) -> str:
    """All words above the table of infusions, in the order they are painted."""
    parts = (_given(made, given), _doses(made, given), *_peaks(made, walks, given),
             _adverse(walks), _responders(made))  # fmt: skip
    treated = " ".join(f"{label} {words}" for label, words in _treatment(made))
    return " ".join((*parts, sentence, treated))


def _given(made: Made, given: list[DayWalk]) -> str:
    wanted = made.course.protocol.infusions
    many = sum(map(bool, gaps(made)))
    told = ", no gap" if not many else ", 1 gap" if many == 1 else f", {many} gaps"
    part = sum(early(walk) for walk in given)
    return (
        f"{len(given)} of {wanted} infusion{'s' if wanted > 1 else ''} "
        f"{span([walk.opened.day for walk in given])}{told if len(given) > 1 else ''}"
        + (f" {part} of them in part" if part else "")
    )


def early(walk: DayWalk) -> bool:
    end = walk.fact(InfusionEnded)
    return isinstance(end, InfusionEnded) and end.early


def span(days: list[date]) -> str:
    """12 to 16-Jan-2026; all lie in one month here, or in two of one year."""
    first, last = days[0], days[-1]
    whole = f"{last:%d-%b-%Y}"
    if first == last:
        return whole
    return f"{first:%d} to {whole}" if first.month == last.month else f"{first:%d-%b} to {whole}"


def total(given: list[DayWalk], made: Made) -> str:
    """Below the table of infusions."""
    checked = [walk for walk in given if walk.of(DoseChecked) and _agrees(walk)]
    words = (
        f"Dose checked by two nurses, each on their own, before {len(checked)} of "
        f"{len(given)} infusions."
    )
    for n, walk in enumerate(given, 1):
        alone = walk.fact(CheckOverridden)
        if isinstance(alone, CheckOverridden) and walk not in checked:
            words += f" One nurse only before infusion {n}: {alone.why}"
    ordered, ready, gone = _sums(made, given)
    return f"Total ordered {ordered} mg, prepared {ready} mg, infused {gone} mg. {words}"


def _agrees(walk: DayWalk) -> bool:
    fact = walk.of(DoseChecked)[-1].counts.fact
    return isinstance(fact, DoseChecked) and fact.first_figures == fact.second_figures


def _sums(made: Made, given: list[DayWalk]) -> tuple[str, str, str]:
    ordered = made.course.opened.ordered_mg * len(given)
    ready = sum((prepared(walk) or Decimal(0) for walk in given), Decimal(0))
    gone = sum((infused(walk) or Decimal(0) for walk in given), Decimal(0))
    return number(ordered), number(ready), number(gone)


def _doses(made: Made, given: list[DayWalk]) -> str:
    ordered, ready, gone = _sums(made, given)
    return f"{gone} mg infused prepared {ready} mg ordered {ordered} mg"


def _peaks(made: Made, walks: list[DayWalk], given: list[DayWalk]) -> Iterator[str]:
    reads = [(walk, one, read_of(one)) for walk in walks for one in walk.reads()]
    known = [one for one in reads if one[2].sys is not None]
    walk, one, read = max(known, key=lambda each: each[2].sys or 0)
    dia = "–" if read.dia is None else read.dia
    yield f"{read.sys}/{dia} highest BP {_where(made, walk, given, one)}"
    known = [one for one in reads if one[2].spo2 is not None]
    walk, one, read = min(known, key=lambda each: each[2].spo2 or 0)
    yield f"{read.spo2} % lowest SpO₂ {_where(made, walk, given, one)}"


def _where(made: Made, walk: DayWalk, given: list[DayWalk], one: object) -> str:
    if walk not in given:
        day = walk.opened.day
        return f"{_WEEKDAYS[day.weekday()]} {day:%d-%b}, held"
    at = walk.minute(one.counts.measured)  # type: ignore[attr-defined]
    told = at if at == "before" else f"{at} min"
    return f"{count(made).lower()} {given.index(walk) + 1}, {told}"


def _adverse(walks: list[DayWalk]) -> str:
    many = sum(map(adverse, walks))
    done = sum(len(interventions(walk)) for walk in walks)
    return f"{many} adverse event{'' if many == 1 else 's'} interventions {done}"


def _responders(made: Made) -> str:
    known = answers(made)
    if not known:
        return "– responder measures not recorded"
    return f"{sum(known)} of {len(known)} responder measures"


def _treatment(made: Made) -> Iterator[tuple[str, str]]:
    opened, wanted = made.course.opened, made.course.protocol.infusions
    yield "Reason for treatment", opened.reason
    drug = opened.ordered.drug.value if opened.ordered.drug else "ketamine"
    many = f"{wanted} infusions" if wanted > 1 else "once"
    off = f", off protocol: {opened.off_protocol}" if opened.off_protocol else ""
    dose = f"{number(opened.mg_per_kg)} mg/kg {drug} IV over {opened.minutes} min, {many}{off}"
    yield f"Protocol {made.course.protocol.name}", dose
    yield "Weight · allergies", f"{number(opened.weight_kg)} kg · {made.patient.allergies}"
    yield "Prescriber", ordered_by(made)
    if opened.own:
        yield "Own opioids, benzodiazepines", "; ".join(opened.own)


def worst(walk: DayWalk) -> dict[str, int]:
    """Each effect that was asked for at its worst."""
    asked: dict[str, int] = {}
    for one in walk.of(EffectsAsked):
        fact = one.counts.fact
        assert isinstance(fact, EffectsAsked)
        for score in fact.scores:
            label = score.text or LABELS[score.effect]
            asked[label] = max(score.severity, asked.get(label, 0))
    return asked


def side_effects(made: Made, given: list[DayWalk]) -> str:
    """The table with its heads and its key."""
    every = [worst(walk) for walk in given]
    heads = ""
    for n, walk in enumerate(given, 1):
        day = walk.opened.day
        below = _WEEKDAYS[day.weekday()] if count(made) == "Day" else f"{day:%d-%b}"
        heads += f"{count(made)} {n} {below} "
    labels = dict.fromkeys([*list(LABELS.values())[:8], *(one for asked in every for one in asked)])
    rows = " ".join(
        " ".join((one, *(str(asked.get(one, "–")) for asked in every))) for one in labels
    )
    return f"{heads}{rows} 0 none 1 mild 2 moderate 3 severe – not asked"
