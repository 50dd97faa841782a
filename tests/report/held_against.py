"""Holds the annex of a printed course against a walk over its raw entries, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.events import InterventionJudged
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.preparing import DrugPrepared, WeightTaken
from kitlog.domain.session_facts import EnteredInError
from tests.report import walk_head, walk_terms
from tests.report.either_way import Drawn, backwards, holds, key
from tests.report.example import LABELS
from tests.report.first_pages import first_pages
from tests.report.panels import panels
from tests.report.printed import Page, Section, pages, sections
from tests.report.random_courses import Made
from tests.report.reading_pdf import figures_of, squeezed
from tests.report.walk import DayWalk, Row, clock, flat, walked
from tests.report.walk_first import infused
from tests.report.walk_signed import amended
from tests.report.walk_slots import Slots
from tests.report.walk_words import account, number, words


def wrong(made: Made, data: bytes | list[Page]) -> list[str]:
    """Every place where the paper is not what the record says; empty when all of it is."""
    of = data if isinstance(data, list) else pages(data)
    found = sections(of, _notice(made))
    starts = [n for n, one in enumerate(found) if re.search(r"-\d{4},chair\d+$", one.title)]
    ends = [n for n, one in enumerate(found) if one.title.startswith("Protocol")]
    last = ends[0] if ends else len(found)
    days = [found[a:b] for a, b in pairwise([*starts, last])]
    walks = walked(made)
    if len(days) != len(walks):
        return [f"{len(days)} days on paper, {len(walks)} in the record"]
    bad = list(_every_page(made, of))
    bad += first_pages(made, walks, found[: starts[0]])
    if isinstance(data, bytes):
        bad += _charts(made, walks, found, data, of[0].wide)
    for walk, day in zip(walks, days, strict=True):
        bad += (f"{day[0].title}: {one}" for one in _day(walk, day))
    bad += _typed(made, found)
    bad += walk_head.reported(made, found)
    return bad + list(_protocol(made, walks, found[last:]))


def _charts(
    made: Made, walks: list[DayWalk], found: list[Section], data: bytes, wide: float
) -> Iterator[str]:
    given = [one for one in walks if one.start is not None]
    own = next(one for one in found if one.title == "Vitals,infusionbyinfusion")
    yield from panels(made, given, own, figures_of(data), wide)


def _notice(made: Made) -> str:
    course, said = made.course, []
    if course.closed is not None and not course.complete:
        given, of = len(course.signed), course.protocol.infusions
        said.append(f"Course closed after {given} of {of}: {course.closed.why}")
    if amended(made):
        said.append("Amended after signature: see Signatures.")
    return " ".join(said)


def _every_page(made: Made, of: list[Page]) -> Iterator[str]:
    """Whose paper it is and which page, on each of them."""
    notice, head = _notice(made), walk_head.head(made)
    for n, page in enumerate(of, 1):
        foot = walk_head.foot(made, n, len(of))
        for there, wanted in ((page.head, head), (page.foot, foot)):
            if key(there) != key(wanted):
                yield f"page {n} says {there}, it should {wanted}"
        body = Drawn.of(getattr(run, "text", "") for run in page.body)
        if not body.startswith(squeezed(notice)) and not (
            backwards(notice) and holds(body, notice)
        ):
            yield f"page {n} does not say that the course ended early"


def rows(day: list[Section], title: str) -> list[Row]:
    """Of a table of one day, without its head."""
    return [row for one in day if one.title == squeezed(title) for row in one.rows[1:]]


def differing(what: str, found: Iterable[Row], wanted: Iterable[Row]) -> Iterator[str]:
    """Rows that are there and should not be, and those that are missing; their order too."""
    got, want = [flat(row) for row in found], [flat(row) for row in wanted]
    yield from (f"{what}, not in the record: {one}" for one in got if one not in want)
    yield from (f"{what}, not on paper: {one}" for one in want if one not in got)
    if got != want and set(got) == set(want):
        yield f"{what}: another order or number"


def _day(walk: DayWalk, day: list[Section]) -> Iterator[str]:
    due = Slots(walk)
    log = rows(day, "Everything else, in order")
    yield from differing("log", log, walk.log(due.told_there()))
    yield from differing("alerts", rows(day, "Alerts"), walk.alerts())
    yield from differing("time-out", rows(day, "Time-out"), walk.time_out())
    yield from differing("check", rows(day, "Dose check, each on their own"), walk.check())
    yield from differing("readings", rows(day, "Readings"), due.rows())
    yield from _complete(due, day)
    yield from _facts(walk, day[0])
    known = {"Readings", "Dosecheck,eachontheirown", "Time-out", "Alerts", "Everythingelse,inorder"}
    yield from (f"what is {one.title}?" for one in day[1:] if one.title not in known)


def _complete(due: Slots, day: list[Section]) -> Iterator[str]:
    """The words beside the heading, or below it where they are many."""
    own = next(one for one in day if one.title == "Readings")
    wanted = due.complete()
    beside, below = key(own.small) == key(wanted), own.text.startswith(squeezed(wanted))
    if not beside and not below and not (backwards(wanted) and holds(own.text, wanted)):
        yield f"readings, how complete: {own.small or own.text[:200]}, in the record {wanted}"


def _facts(walk: DayWalk, section: Section) -> Iterator[str]:
    """Label and words in turn."""
    if backwards("".join(label + said for label, said in facts(walk))):
        # Where one pair ends can't be told there; that all is there can.
        every = " ".join(f"{label} {said}" for label, said in facts(walk))
        if not holds(section.text, every):
            yield f"{every} is not on paper"
        return
    cells = section.rows[0] if section.rows else []
    found = list(zip(cells[::2], cells[1::2], strict=False))
    wanted = [(squeezed(label), squeezed(said)) for label, said in facts(walk)]
    yield from (f"{one} is not on paper" for one in wanted if one not in found)
    for label, said in found:
        ready = label == "Readytoleave" and walk_head.may_be_ready(walk, said)
        open_ = label.startswith("Account,") and said.startswith("notclosed")
        if (label, said) not in wanted and not ready and not open_:
            yield f"{label}: {said} is not in the record"


def facts(walk: DayWalk) -> Iterator[tuple[str, str]]:
    """What stands at the top of a day, as far as it is counted here a second time."""
    yield from walk_head.facts(walk)
    come = [one for one in walk.standing if type(one.counts.fact).__name__ == "Arrived"]
    if come:
        yield "Arrived", walk.at(come[-1].counts.measured)
    weight, drug, end = (walk.fact(kind) for kind in (WeightTaken, DrugPrepared, InfusionEnded))
    nobody: dict[str, object] = {}
    if weight:
        yield "Weight that day", words(weight, str, nobody)[1]
    if isinstance(drug, DrugPrepared):
        yield "Prepared", words(drug, str, nobody)[1].partition(", pump no.")[0]
    mg = infused(walk)
    if mg is not None and isinstance(end, InfusionEnded):
        yield "Infused", f"{number(mg)} mg, pump {number(end.pump_ml)} mL"
    for one in walk.standing:
        kind = type(one.counts.fact).__name__
        if kind == "HeldToday" and walk.start is None:
            yield "Held today", one.counts.fact.why  # type: ignore[attr-defined]
        if kind == "Discharged":
            yield "Left", clock(one.counts.measured)
    yield from _accounts(walk)
    yield from _effects(walk)


def _accounts(walk: DayWalk) -> Iterator[tuple[str, str]]:
    signed = [one for one in walk.standing if type(one.counts.fact).__name__ == "Signed"]
    for one in walk.of(DrugAccounted):
        fact = one.counts.fact
        assert isinstance(fact, DrugAccounted)
        after = signed and one.first.id > signed[0].first.id
        said = account(fact, lambda id, one=one: walk.name(id, one.first.entered))  # type: ignore[misc]
        yield f"Account, {fact.drug}", said + (", after the signature" if after else "")


def _effects(walk: DayWalk) -> Iterator[tuple[str, str]]:
    """Onset, peak, and gone or still there."""
    asked: dict[str, list[tuple[str, int]]] = {}
    for one in walk.of(EffectsAsked):
        fact, minute = one.counts.fact, walk.minute(one.counts.measured)
        assert isinstance(fact, EffectsAsked)
        at = "before the start" if minute == "before" else f"at {minute} min"
        for score in fact.scores:
            asked.setdefault(score.text or LABELS[score.effect], []).append((at, score.severity))
    for label, row in asked.items():
        there = [n for n, (_, severity) in enumerate(row) if severity]
        if not there:
            continue
        most = max(severity for _, severity in row)
        peak = next(at for at, severity in row if severity == most)
        name = ("none", "mild", "moderate", "severe")[most]
        said = f"onset {row[there[0]][0]}, peak {most}, {name}, {peak}, "
        if there[-1] == len(row) - 1:
            said += f"still {row[-1][1]} when last asked, {row[-1][0]}"
        else:
            said += f"none {row[there[-1] + 1][0]}"
        yield label, said


def _typed(made: Made, found: list[Section]) -> Iterator[str]:
    """Every text anybody typed stands there as typed, and no text of anybody else."""
    tagged = re.compile(r"(?:w|other)\d+\.\d{3}\.")
    whole = "\n".join(squeezed("".join(row)) for one in found for row in one.rows)
    whole += "\n".join(one.title + one.small for one in found)
    for text in made.typed:
        tag = tagged.match(text)
        if squeezed(text) not in whole and not (
            backwards(text) and tag and tag[0].strip("wother.") in whole
        ):
            yield f"typed and not on paper: {text[:60]}"
    own = {tagged.match(text).group() for text in made.typed}  # type: ignore[union-attr]
    own |= {tagged.match(c.closed.why).group() for c in made.before if c.closed}  # type: ignore[union-attr]
    for walk in (DayWalk(made, tuple(stream.entries)) for stream in made.days):
        # Why it is another patient's day is said; what stands in that day is not.
        own |= {tagged.match(one.counts.fact.why).group() for one in walk.of(EnteredInError)}  # type: ignore[attr-defined,union-attr]
    yield from (f"somebody else’s words: {tag}" for tag in set(tagged.findall(whole)) - own)


def _protocol(made: Made, walks: list[DayWalk], found: list[Section]) -> Iterator[str]:
    if not found:
        yield "no protocol"
        return
    every = " ".join(f"{label} {words}" for label, words in walk_terms.facts(made))
    if backwards(every):
        if key(found[0].text) != key(every):
            yield f"protocol: {found[0].text}"
        return
    cells = found[0].rows[0]
    pairs = list(zip(cells[::2], cells[1::2], strict=False))
    wanted = [(squeezed(label), squeezed(words)) for label, words in walk_terms.facts(made)]
    yield from (f"protocol, not in the record: {one}" for one in pairs if one not in wanted)
    yield from (f"protocol, not on paper: {one}" for one in wanted if one not in pairs)
    tables = [one for one in found if one.title == "Limitsused"]
    used = walk_terms.used(made, walks)
    if len(tables) != len(used):
        yield f"{len(tables)} tables of limits, {len(used)} in the record"
    for table, (whose, limits) in zip(tables, used, strict=False):
        said = table.text.startswith(squeezed(whose) + "Value")
        if not said and not (backwards(whose) and holds(table.text, whose)):
            yield f"limits: not said whose: {whose}"
        yield from differing("limits", table.rows[1:], limits)


def judged(walk: DayWalk) -> int:
    """Interventions judged to be adverse events."""
    said = [one.counts.fact for one in walk.of(InterventionJudged)]
    return sum(isinstance(one, InterventionJudged) and one.adverse for one in said)
