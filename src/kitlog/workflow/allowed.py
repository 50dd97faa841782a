"""Who may do an act is asked before it; that it was refused is written down.

Every function of this package that writes is marked: `@may(Right.CHART)` for an act of a
person, `@program` for what happens whoever is signed in.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Concatenate, ParamSpec, TypeVar

from kitlog.domain import emergency
from kitlog.domain.access import ActRefused
from kitlog.domain.emergency import EmergencyAccess
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.rights import NotAllowed, Right, refusal
from kitlog.workflow.desk import ACCESS, CLINIC, Desk, course_stream, patient_stream, session_stream

P = ParamSpec("P")
T = TypeVar("T")
Act = Callable[Concatenate[Desk, P], T]

MARK = "right"
"""Under this name a marked act carries its Right, None for an act of the program."""
_STREAMS = {
    "session_id": session_stream,
    "course_id": course_stream,
    "patient_id": patient_stream,
}


def may(right: Right) -> Callable[[Act[P, T]], Act[P, T]]:
    """Mark an act of a person. NotAllowed, and noted, for whoever has not this right."""

    def mark(act: Act[P, T]) -> Act[P, T]:
        return _marked(act, right)

    return mark


def program(act: Act[P, T]) -> Act[P, T]:
    """Mark what the program does by itself, or what is done before anybody signs in."""
    return _marked(act, None)


def check(desk: Desk, right: Right, beside: str | None = None, field: str = "role") -> None:
    """NotAllowed when the person at the desk, or the one `beside` them, has not this right."""
    asked = desk.author if beside is None else beside
    sentence = refusal(_person(desk, asked), right)
    if sentence:
        raise NotAllowed(sentence if beside is None else right.sentence, field, asked)


def _marked(act: Act[P, T], right: Right | None) -> Act[P, T]:
    @wraps(act)
    def asked(desk: Desk, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            if right is not None:
                check(desk, right)
            return act(desk, *args, **kwargs)
        except NotAllowed as refused:
            # Inside a transaction the note would be undone with it: the act around notes it.
            if not (refused.noted or desk.store.in_transaction):
                given = signature(act).bind(desk, *args, **kwargs).arguments
                _note(desk, refused, _name(act), _stream(given))
            raise

    asked.__dict__[MARK] = right
    return asked


def _note(desk: Desk, refused: NotAllowed, act: str, stream: str) -> None:
    fact = ActRefused(refused.person_id or desk.author, act, stream)
    desk.store.append((desk.entry(ACCESS, fact),))
    refused.noted = True


def _name(act: Callable[..., object]) -> str:
    """ "charting.chart_vitals"."""
    return f"{act.__module__.rpartition('.')[2]}.{act.__qualname__}"


def _stream(given: dict[str, object]) -> str:
    """The stream the act was about, "" when it was about none that is there already."""
    for name, stream in _STREAMS.items():
        if name in given:
            return stream(str(given[name]))
    return ""


def _person(desk: Desk, person_id: str) -> PersonEnrolled | None:
    """As enrolled last. Nothing else of the clinic is folded: this is asked at every tap."""
    for entry in reversed(desk.store.entries(CLINIC)):
        if isinstance(entry.fact, PersonEnrolled) and entry.fact.person_id == person_id:
            return entry.fact
        if isinstance(entry.fact, EmergencyAccess) and entry.fact.access_id == person_id:
            return emergency.person(entry.fact, entry.entered, desk.now())
    return None
