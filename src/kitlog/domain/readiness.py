"""Since when a patient has been ready to go home; "ready at" and "left at" are two times.

Ready means that every criterion about the patient is met or overridden. Escort, written advice
and the IV are about the leaving and do not count (RULINGS Safety 8).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kitlog.domain.awake import AWAKE
from kitlog.domain.charted import Charted
from kitlog.domain.criteria import LEAVING, MANUAL, MILD, reaches, vitals_trouble
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, CriterionOverridden
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.events import MedicationGiven
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.overrides import judged_on, outdated_by, refused
from kitlog.domain.recovery import follows, restarts
from kitlog.domain.session import Session
from kitlog.domain.vitals import Vitals

_ABOUT_THE_PATIENT = ("vitals", "aldrete", "effects", "nausea", "dissociation",
                      *(id for id in MANUAL if id not in LEAVING))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ready:
    """From a moment to another, None while it lasts."""

    start: Moment
    end: Moment | None

    def holds(self, at: Moment) -> bool:
        begun = elapsed(self.start, at).seconds >= 0
        return begun and (self.end is None or elapsed(at, self.end).seconds > 0)


def ready_stretches(session: Session) -> tuple[Ready, ...]:
    """Every stretch in which the patient was ready, oldest first."""
    if session.run is None or session.run.ended is None:
        return ()
    so_far = _SoFar(session, session.run.ended, scores=_scores_before(session, session.run.ended))
    found: list[Ready] = []
    since: Moment | None = None
    for one in _since(session, session.run.ended):
        # Readiness may have come with the clock alone, between two entries.
        since = so_far.ready_from(since, one.measured)
        so_far.take(one)
        if since is not None and so_far.ready_from(since, one.measured) is None:
            found.append(Ready(since, one.measured))
            since = None
    left = session.discharged.measured if session.discharged else None
    since = so_far.ready_from(since, left)
    if since is not None:
        found.append(Ready(since, None))
    return tuple(found)


def ready_at(session: Session, now: Moment) -> Moment | None:
    """Since when the patient has been ready, None when that is not so at `now`."""
    stretches = ready_stretches(session)
    return stretches[-1].start if stretches and stretches[-1].holds(now) else None


def _since(session: Session, ended: Moment) -> list[Charted]:
    kinds = (Vitals, AldreteScored, EffectsAsked, CriterionAnswered, CriterionOverridden,
             MedicationGiven)  # fmt: skip
    return [
        c
        for c in session.happenings
        if not c.struck and isinstance(c.fact, kinds) and elapsed(ended, c.measured).seconds >= 0
    ]


def _scores_before(session: Session, ended: Moment) -> dict[str, int]:
    scores = ((c, score) for c, score in session.scores() if elapsed(ended, c.measured).seconds < 0)
    return {score.name: score.severity for _, score in scores}


@dataclass(slots=True)
class _SoFar:
    """What is met after the entries taken so far, in the order in which they happened.

    `scores` are the last of every effect, `asked` those asked since the recovery clock started.
    """

    session: Session
    counted_from: Moment
    met: set[str] = field(default_factory=set)
    overridden: set[str] = field(default_factory=set)
    scores: dict[str, int] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    asleep: bool = False
    last: Moment | None = None

    def take(self, one: Charted) -> None:
        fact = one.fact
        self.last = one.measured
        self.overridden = {id for id in self.overridden if not judged_on(id, fact)}
        match fact:
            case Vitals():
                self._judge("vitals", not vitals_trouble(self.session, fact))
                self._take_sedation(fact.sedation)
            case AldreteScored():
                self._judge("aldrete", fact.total >= self.session.protocol.aldrete_home)
            case EffectsAsked():
                self._take_scores(fact)
            case CriterionAnswered():
                self._judge(fact.criterion, fact.met)
            case CriterionOverridden() if not refused(fact) and self._knew(one):
                self.overridden.add(fact.criterion)
            case MedicationGiven() if restarts(fact):
                self.counted_from = one.measured
                self.met.clear()
                self.asked.clear()

    def ready_from(self, since: Moment | None, until: Moment | None) -> Moment | None:
        """When readiness began: `since` while it lasts, or now that all is met, or None.

        `until` is the last moment that counts, None for no end.
        """
        if self.asleep or not set(_ABOUT_THE_PATIENT) <= self.met | self.overridden:
            return None
        wanted = self.session.protocol.recovery_min
        begun = self.last or self.counted_from
        if "minutes" not in self.overridden and not reaches(wanted, self.counted_from, begun):
            if since is not None:
                return None
            begun = self.counted_from.shifted(wanted * 60)
        if since is not None:
            return since
        return None if until and elapsed(begun, until).seconds < 0 else begun

    def _take_sedation(self, rass: int | None) -> None:
        if rass is None:
            return
        self.asleep = rass not in AWAKE
        if self.asleep:
            self.met.discard("awake")

    def _take_scores(self, fact: EffectsAsked) -> None:
        self.scores |= {score.name: score.severity for score in fact.scores}
        self.asked |= {score.name for score in fact.scores}
        self._judge("effects", all(severity <= MILD for severity in self.scores.values()))
        for name in ("nausea", "dissociation"):
            self._judge(name, name in self.asked and self.scores[name] <= MILD)

    def _knew(self, over: Charted) -> bool:
        """Whether all that had happened by then was charted, as it stands now, when it was given.

        What happened later ends it in its turn.
        """
        return all(follows(one, over) for one in outdated_by(self.session, over))

    def _judge(self, criterion: str, met: bool) -> None:
        (self.met.add if met else self.met.discard)(criterion)
