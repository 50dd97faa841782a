"""The summary sentence follows the rules of docs/summary-sentence.md, in any course."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kitlog.domain.infusion import InfusionEnded
from tests.report import variants
from tests.report.example import LABELS, example, summary_of
from tests.report.random_courses import Made, random_course
from tests.report.walk import seconds, walked
from tests.report.walk_first import infused, prepared
from tests.report.walk_words import number

PAGE = Path(__file__).parents[2] / "docs/summary-sentence.md"
_N, _DAYS, _WHAT = r"\d+", r"\d+(–\d+)?(, \d+(–\d+)?)*", "(Day|Infusion)"
RULES = (
    (
        rf"(Second course|Course {_N}) of this patient; the one before, [^:]+: "
        rf"{_N} of {_N} infusions(, [^:.]+)?(, closed early: …)?\."
    ),
    rf"{_N} of {_N} infusions given on consecutive clinic days\.",
    rf"{_N} of {_N} infusions given\.",
    rf"{_N} of {_N} infusions given with {_N} clinic days? between them missed\.",
    rf"Course closed after {_N} of {_N} infusions: …\.",
    rf"{_WHAT} {_N} was paused for {_N} min(: …(; …)*)?\.",
    rf"{_WHAT} {_N} was stopped after {_N} min of pump time, [\d.–]+ of [\d.–]+ mg infused: …\.",
    r"Held on \w{3} \d\d-\w{3}, not infused\.",
    rf"(E|…) was (moderate|severe) on (day|infusion)s? {_DAYS}\.",
    rf"Average pain was {_N} of 10 at baseline and {_N} at the last infusion\.",
)
"""In the order of the page. … is what somebody typed, E a side effect of the clinic's list."""


@pytest.fixture(scope="module")
def courses() -> list[tuple[Made, str]]:
    """Random courses with their sentences."""
    made = [random_course(seed) for seed in range(40)]
    return [(one, one.summary().sentence) for one in made]


def bare(sentence: str, typed: tuple[str, ...]) -> str:
    """Without what people typed and without the names of side effects."""
    for text in sorted(typed, key=len, reverse=True):
        sentence = sentence.replace(text, "…")
    for label in LABELS.values():
        sentence = sentence.replace(label + " was", "E was")
    return sentence


def ruled(sentence: str) -> list[int]:
    """The rules it follows, from 1, one after the other; fails on words of no rule."""
    found, left = [], sentence
    while left:
        rule = next((n for n, one in enumerate(RULES, 1) if re.match(one, left)), None)
        assert rule, left
        found.append(rule)
        left = re.sub(RULES[rule - 1], "", left, count=1).lstrip(" ")
    return found


def test_the_page_gives_an_example_of_every_rule() -> None:
    rows = re.findall(r"^\| (\d+) \| .* \| `(.+)` \|$", PAGE.read_text(encoding="utf-8"), re.M)
    assert [int(number_) for number_, _ in rows] == list(range(1, len(RULES) + 1))
    for number_, words in rows:
        reason = re.sub(r"(infusions|min|infused): .+\.$", r"\1: ….", words)
        assert re.fullmatch(RULES[int(number_) - 1], bare(reason, ())), words


def test_in_any_course_the_sentence_follows_the_rules_in_their_order(
    courses: list[tuple[Made, str]],
) -> None:
    seen: set[int] = set()
    for made, sentence in courses:
        earlier = tuple(one.closed.why for one in made.before if one.closed)
        found = ruled(bare(sentence, (*made.typed, *earlier)))
        seen |= set(found)
        order = [6 if rule == 7 else rule for rule in found]
        assert order == sorted(order), (made.seed, found)
    assert seen == set(range(1, len(RULES) + 1))


def test_a_sentence_that_judges_follows_no_rule() -> None:
    drawn = "Day 3 was paused for 4 min for SpO₂ 91 %; both settled with oxygen and rest."
    with pytest.raises(AssertionError):
        ruled(drawn)


def test_pauses_parts_and_doses_are_those_of_the_record(
    courses: list[tuple[Made, str]],
) -> None:
    for made, sentence in courses:
        given = [one for one in walked(made) if one.start is not None]
        for n, walk in enumerate(given, 1):
            paused = sum(b - a for a, b in walk.pauses)
            said = re.search(rf"(?:Day|Infusion) {n} was paused for (\d+) min", sentence)
            assert (f"{paused / 60:.0f}" if paused else None) == (said and said[1])
            end, start = walk.of(InfusionEnded)[0], walk.start
            part = re.search(rf" {n} was stopped after (\d+) min of pump time, (.+?) mg", sentence)
            assert bool(part) is end.counts.fact.early  # type: ignore[attr-defined]
            if part and start:
                ran = seconds(start, end.counts.measured) - paused
                doses = (infused(walk), prepared(walk))
                of_ = " of ".join("–" if mg is None else number(mg) for mg in doses)
                assert part.groups() == (f"{ran / 60:.0f}", of_)


def test_a_reason_that_ends_its_own_sentence_gets_no_second_full_stop() -> None:
    assert ".." not in example().sentence
    course = variants.closed_early("Patient moved away.")
    assert "infusions: Patient moved away. " in summary_of(course).sentence
