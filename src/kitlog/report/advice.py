"""The advice sheet the patient takes home: the clinic's own words, with name, day and escort."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kitlog.domain.course import Course
from kitlog.domain.dates import clock, long_day
from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.patient import Patient
from kitlog.domain.session import Session
from kitlog.domain.shapes import Dot
from kitlog.report.document import Foot, Person
from kitlog.report.grid import boxes
from kitlog.report.maker import Maker
from kitlog.report.page import Flow
from kitlog.report.parts import Part
from kitlog.report.record import Pair
from kitlog.report.setting import Piece
from kitlog.words import tr, unsaid

TITLE = unsaid("After your infusion")
_SIZE, _LINE = 14.0, 21.0
"""px; larger than on the other papers: it is read at home, by tired eyes."""
_INDENT = 18.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    words: str
    heading: bool = False
    point: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """`given` are boxes to sign by hand."""

    title: str
    clinic: str
    address: str
    patient: Person
    course: str
    notice: str
    facts: tuple[Pair, ...]
    text: tuple[Paragraph, ...]
    given: tuple[Pair, ...]
    foot: Foot


def advice(patient: Patient, course: Course, session: Session, text: str, maker: Maker) -> Advice:
    """The sheet for one day; `text` is plain, as `paragraphs` reads it."""
    return Advice(
        title=tr(TITLE),
        clinic=maker.clinic.name,
        address=maker.clinic.address,
        patient=maker.person(patient),
        course=course.opened.number,
        notice="",
        facts=tuple(_facts(session)),
        text=paragraphs(text),
        given=(Pair(tr("Given and explained by"), ""), Pair(tr("Received by"), "")),
        foot=maker.foot(course.opened.number),
    )


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """An empty line parts paragraphs; "# " begins a heading, "- " a point."""
    found: list[Paragraph] = []
    parted = True
    for line in map(str.strip, text.splitlines()):
        if line.startswith(("# ", "- ")):
            found.append(Paragraph(line[2:].strip(), line[0] == "#", line[0] == "-"))
        elif line and not parted and not found[-1].heading:
            found[-1] = replace(found[-1], words=f"{found[-1].words} {line}")
        elif line:
            found.append(Paragraph(line))
        parted = not line
    return tuple(found)


def _facts(session: Session) -> Iterator[Pair]:
    yield Pair(tr("Day"), long_day(session.day))
    ended = session.run.ended if session.run else None
    yield Pair(tr("Infusion ended at"), clock(ended.local) if ended else "")
    left, named = session.discharged, session.criteria.get("escort")
    escort = left.as_(Discharged).escort if left else named.detail if named else ""
    yield Pair(tr("Going home with"), escort)


def advice_page(flow: Flow, sheet: Advice) -> None:
    """Set the sheet; a long text goes on to a further page."""
    flow.gap(14)
    flow.block(boxes(sheet.facts, [flow.room * share for share in (0.36, 0.22, 0.42)], 40))
    flow.gap(14)
    points = Part("L")
    for one in sheet.text:
        points = points if one.point else Part("L")
        _paragraph(flow, one, Part("LBody", Part("LI", points)) if one.point else Part("P"))
    flow.gap(10)
    flow.block(boxes(sheet.given, [flow.room / 2] * 2, 52))


def _paragraph(flow: Flow, one: Paragraph, part: Part) -> None:
    if one.heading:
        flow.gap(8)
        flow.need(_LINE * 3)
        title = Part("H2", words=one.words)
        flow.words((Piece(one.words, 650, "ink", 16),), 24, part=title)
        return
    indent = _INDENT if one.point else 0.0
    flow.need(_LINE)
    if one.point:
        flow.draw([Dot((6, _LINE / 2), 2.2, "ink")])
    flow.words((Piece(one.words, 400, "ink", _SIZE),), _LINE, x=indent, part=part)
    flow.gap(4)
