"""Going home, closing notes and signatures of the course."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain import discharge
from kitlog.domain.course import Course
from kitlog.domain.course_facts import ClosingNote
from kitlog.domain.course_signing import Part
from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Signed
from kitlog.report.amendments import stamp
from kitlog.report.counting import runs
from kitlog.report.course_signatures import SignedPart
from kitlog.report.document import grouped
from kitlog.report.record import NOTHING, Pair
from kitlog.report.sentence import full
from kitlog.report.summary import Quote, Signature
from kitlog.report.wording import Wording
from kitlog.words import tr


def home(course: Course) -> tuple[Pair, ...]:
    """Aldrete, escort and advice over all infusions, then what departs from the rule."""
    given = course.infusions
    many = len(given)
    scores = [str(s.aldrete.total) if s.aldrete else NOTHING for s in given]
    aldrete = scores[0] if len(set(scores)) == 1 else ", ".join(scores)
    escorted = [s for s in given if _left(s) and not _left(s, "against_advice")]
    advised = [s for s in given if (said := s.criteria.get("advice")) and said.met]
    rows = [
        Pair(
            tr("Aldrete before leaving, each infusion"),
            tr("{aldrete} of 10", aldrete=aldrete) if scores else NOTHING,
        ),
        Pair(tr("Left with an escort"), tr("{n} of {many}", n=len(escorted), many=many)),
        Pair(tr("Written advice given"), tr("{n} of {many}", n=len(advised), many=many)),
    ]
    for number, session in enumerate(given, 1):
        rows += _departures(session, number)
    return tuple(rows)


def _departures(session: Session, number: int) -> Iterator[Pair]:
    against = _left(session, "against_advice")
    if against:
        yield Pair(tr("Infusion {number}, left against advice", number=number), tr(against))
    for words, why in discharge.left_without(session):
        left = tr("Infusion {number}, left without: {words}", number=number, words=tr(words))
        yield Pair(left, tr(why))


def notes(course: Course, wording: Wording) -> tuple[Quote, ...]:
    """Closing notes as they were written, each with its author."""
    return tuple(
        Quote(c.as_(ClosingNote).text, f"{wording.by(c)}, {stamp(c.measured)}")
        for c in course.notes
    )


def signatures(
    course: Course, wording: Wording, of_course: tuple[SignedPart, ...] = ()
) -> tuple[Signature, ...]:
    """Who signed which infusions, by the name of then, and last when, and who the course; lines
    for ink where nobody did."""
    signed: dict[tuple[str, str], list[tuple[int, str, str]]] = {}
    for number, session in enumerate(course.infusions, 1):
        if session.signed:
            fact = session.signed.as_(Signed)
            row = (number, fact.meaning, stamp(session.signed.measured))
            name = wording.at(session.signed.first.entered).name_of(fact.person_id)
            signed.setdefault((fact.person_id, name), []).append(row)
    found = [
        Signature(
            name,
            _infusions([n for n, _, _ in rows]),
            signed_words(rows[-1][1], rows[-1][2]),
        )
        for (_, name), rows in signed.items()
    ]
    by_ink = {
        Part.NURSE: Signature(tr("Nurse"), tr("for the course"), tr("name, signed, date:")),
        Part.PRESCRIBER: Signature(
            course.opened.prescriber, tr("prescriber"), tr("read and signed, date:")
        ),
    }
    for part, by_hand in by_ink.items():
        own = [_of_course(one) for one in of_course if one.part is part]
        found += own or [by_hand]
    return tuple(found)


def signed_words(meaning: str, when: str) -> str:
    """What a signature says it means, and when it was given."""
    return tr("{meaning}; signed {when}", meaning=tr(meaning), when=when)


def _infusions(numbers: list[int]) -> str:
    """infusions 1–3, 5"""
    one = tr("infusion {n}", n=numbers[0])
    return tr("infusions {list}", list=runs(numbers)) if len(numbers) > 1 else one


def _of_course(one: SignedPart) -> Signature:
    seal = tr("SHA-256 of what was signed: {digest}", digest=grouped(one.sha256)) + "."
    return Signature(
        one.name,
        one.role,
        signed_words(one.meaning, one.when),
        (seal, *map(full, one.after)),
    )


def _left(session: Session, field: str = "escort") -> str:
    if session.discharged is None:
        return ""
    return str(getattr(session.discharged.as_(Discharged), field))
