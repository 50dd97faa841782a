"""Coming in: the arrival, the questions about the time since the last infusion, and the card.

The questions are those of FACTS section 3, asked on every day but the first. They never keep
the pump from being started: what they find is for the nurse and the prescriber to judge.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kitlog.domain import texts
from kitlog.domain.errors import Refused
from kitlog.domain.session import Session
from kitlog.words import Unsaid, tr, unsaid

SUICIDAL = "suicidal"
"""A yes here is urgent at once and shows the clinic's own pathway."""


class Reply(Enum):
    """Not asked is an answer of its own; it is never a no (DESIGN 1.5). Stored by its value."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not asked"

    @property
    def words(self) -> str:
        return tr(_REPLIES[self])


_REPLIES = {
    Reply.YES: unsaid("yes"),
    Reply.NO: unsaid("no"),
    Reply.NOT_ASKED: unsaid("not asked"),
}


@dataclass(frozen=True, slots=True)
class Question:
    """`words` are read aloud; a yes is what wants a word more. `once`: once a course."""

    id: str
    title: Unsaid
    words: Unsaid
    once: bool = False


QUESTIONS = (
    Question("dreams", unsaid("Dreams"), unsaid("vivid dreams or nightmares")),
    Question("sleep", unsaid("Sleep"), unsaid("slept badly")),
    Question("nausea", unsaid("Nausea"), unsaid("sick for long after going home")),
    Question("falls", unsaid("Falls"), unsaid("fell or nearly fell")),
    Question("mood", unsaid("Mood"), unsaid("low or unlike yourself")),
    Question(SUICIDAL, unsaid("Suicidal thoughts"), unsaid("thoughts of ending your life")),
    Question("bladder", unsaid("Bladder"), unsaid("going often, pain or blood"), once=True),
)
"""FACTS section 3: the bladder is asked once a course, all else on every day after the first."""

BY_ID = {question.id: question for question in QUESTIONS}


@dataclass(frozen=True, slots=True)
class Arrived:
    """The patient came in; when is the entry's own time."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One question's answer, with the patient's words or the nurse's, or ""."""

    question: str
    reply: Reply
    words: str = ""

    def __post_init__(self) -> None:
        if self.question not in BY_ID:
            raise Refused(tr("That question is not asked."), self.question)
        texts.one_line(self.words, self.question)

    @property
    def urgent(self) -> bool:
        return self.question == SUICIDAL and self.reply is Reply.YES


@dataclass(frozen=True, slots=True)
class NightAsked:
    """What was answered about the time since the last infusion.

    `pathway` is the clinic's text that stood on the screen when suicidal thoughts were
    answered with yes, word for word; "" otherwise.
    """

    answers: tuple[Answer, ...]
    pathway: str = ""

    def __post_init__(self) -> None:
        if not self.answers:
            raise Refused(tr("Nothing is answered yet."), QUESTIONS[0].id)
        if len({one.question for one in self.answers}) < len(self.answers):
            raise Refused(tr("A question has one answer."), self.answers[0].question)
        texts.several_lines(self.pathway, SUICIDAL)

    @property
    def urgent(self) -> bool:
        return any(one.urgent for one in self.answers)


@dataclass(frozen=True, slots=True)
class PastRead:
    """The card of the earlier infusions was read; `infusions` are the sessions on it."""

    infusions: tuple[str, ...]


def arrived(session: Session) -> bool:
    return bool(session.standing(Arrived))


def answers(session: Session) -> dict[str, Answer]:
    """The latest answer to each question that has one."""
    said = (c.as_(NightAsked) for c in session.standing(NightAsked))
    return {one.question: one for asked in said for one in asked.answers}


def questions(earlier: tuple[Session, ...]) -> tuple[Question, ...]:
    """What is asked of this patient today; nothing on the day of the first infusion."""
    if not earlier:
        return ()
    known = {id for past in earlier for id, one in answers(past).items()
             if one.reply is not Reply.NOT_ASKED}  # fmt: skip
    return tuple(q for q in QUESTIONS if not (q.once and q.id in known))


def open_questions(session: Session, earlier: tuple[Session, ...]) -> int:
    """How many of today's questions have no answer yet."""
    said = answers(session)
    return sum(question.id not in said for question in questions(earlier))


def past_read(session: Session, earlier: tuple[Session, ...]) -> bool:
    """Whether the card of the infusion before this one was read today; true if there is none."""
    if not earlier:
        return True
    return any(
        earlier[-1].id in said.as_(PastRead).infusions for said in session.standing(PastRead)
    )


def in_words(session: Session) -> tuple[str, ...]:
    """Each answer as `answer_words`, in the order of the questions."""
    said = answers(session)
    return tuple(answer_words(said[q.id]) for q in QUESTIONS if q.id in said)


def answer_words(answer: Answer) -> str:
    """ "Dreams: yes, chased by dogs" """
    words = f", {answer.words}" if answer.words else ""
    return f"{BY_ID[answer.question].title}: {answer.reply.words}{words}"
