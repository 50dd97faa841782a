"""Which reminders may sound: kinds silenced for a time, and the quiet room (RULINGS "Quiet").

Only the tone is ever silenced: what is wanted stays on the screen, in its colour. A danger
(high) is not silenced by kind; signed out, those that sound can be paused for two minutes, and
one that is new sounds at once (H49).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kitlog.domain import texts, volume
from kitlog.domain.alerts import PUMP, VITALS, Alert, Priority
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.reminders import Hearing, Hush
from kitlog.domain.session import Session
from kitlog.words import tr, unsaid

ALL = "all"
NAMES = {VITALS: unsaid("Vitals tones"), PUMP: unsaid("Pump tones"), ALL: unsaid("All tones")}
MINUTES = (5, 15, 30)
"""As they are offered; no silence lasts longer."""
LOCKED_MIN = 2
"""For so long sound can be silenced without a PIN (DESIGN 7)."""


@dataclass(frozen=True, slots=True)
class TonesSilenced:
    """Tones of one kind are off at this chair for so many minutes; 0 lets them sound again.

    `dangers` are the keys of high alerts that were paused too, which only "all" can do.
    """

    tones: str
    minutes: int
    dangers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.tones not in NAMES:
            raise Refused(tr("Choose which tones."), "tones")
        most = LOCKED_MIN if self.tones == ALL else max(MINUTES)
        if not 0 <= self.minutes <= most:
            raise Refused(tr("At most {most} minutes.", most=most), "minutes")
        if self.dangers and self.tones != ALL:
            raise Refused(tr("A danger is never silenced by kind."), "dangers")

    @property
    def words(self) -> str:
        """Vitals tones silenced for 5 min"""
        name = NAMES[self.tones]
        if not self.minutes:
            return tr("{what} sound again", what=name)
        return tr("{what} silenced for {minutes} min", what=name, minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class QuietRoomSet:
    """No sound below a danger; a danger at the clinic's `urgent_pct`, 0 when it shows only."""

    on: bool
    urgent_pct: int

    def __post_init__(self) -> None:
        volume.may_be(self.urgent_pct)

    @property
    def words(self) -> str:
        """On, urgent tones at 30 %"""
        if not self.on:
            return tr("Off", "the quiet room")
        if not self.urgent_pct:
            return tr("On, urgent shows only")
        return tr("On, urgent tones at {pct} %", pct=self.urgent_pct)


@dataclass(frozen=True, slots=True)
class ToneTested:
    """Whether the nurse heard the test; `why` not, when the program knows it."""

    heard: bool
    why: str = ""

    def __post_init__(self) -> None:
        texts.one_line(self.why, "why")


@dataclass(frozen=True, slots=True)
class Tone:
    """What one chair asks the voice for; `volume_pct` of the loudest, more than 0."""

    chair: int
    key: str
    priority: Priority
    volume_pct: int


def tones(
    session: Session, alerts: Iterable[Alert], now: Moment, volume_pct: int
) -> tuple[Tone, ...]:
    """What sounds at this chair now, highest first; `volume_pct` is the chair's own."""
    return heard(session.chair, hearing(session, now, volume_pct), alerts)


def hearing(session: Session, now: Moment, volume_pct: int) -> Hearing:
    """What may be heard at this chair from now on, if nobody changes it."""
    quiet = quiet_room(session)
    hushes = tuple(_hush(said, now) for said in silences(session, now).values())
    return Hearing(volume_pct, quiet.urgent_pct if quiet else None, hushes)


def heard(chair: int, here: Hearing, alerts: Iterable[Alert]) -> tuple[Tone, ...]:
    """What of `alerts` sounds in such a place, highest first."""
    sounding = (a for a in alerts if a.tone and not a.acknowledged)
    found = []
    for alert in sounding:
        pct = 0 if _silenced(here, alert) else _loudness(here, alert)
        if pct:
            found.append(Tone(chair, alert.key, alert.priority, pct))
    return tuple(sorted(found, key=lambda tone: -tone.priority))


def silences(session: Session, now: Moment) -> dict[str, Charted]:
    """The silences that last, by the kind of tone."""
    latest = {c.as_(TonesSilenced).tones: c for c in session.standing(TonesSilenced)}
    return {
        kind: said
        for kind, said in latest.items()
        if elapsed(said.measured, now).seconds < said.as_(TonesSilenced).minutes * 60
    }


def until(said: Charted) -> str:
    """When a silence ends, 09:52."""
    return clock(said.measured.shifted(said.as_(TonesSilenced).minutes * 60).local)


def quiet_room(session: Session) -> QuietRoomSet | None:
    """The rule in force, None when the room is not quiet."""
    latest = session.latest(QuietRoomSet)
    return latest if latest is not None and latest.on else None


def muted_words(session: Session, now: Moment) -> str:
    """What does not sound at this chair: "Quiet room, vitals tones off to 09:52"; or ""."""
    parts = [tr("Quiet room")] if quiet_room(session) else []
    parts += [
        tr("{what} off to {time}", what=NAMES[kind], time=until(said))
        for kind, said in silences(session, now).items()
    ]
    return ", ".join(part if not place else part.lower() for place, part in enumerate(parts))


def _hush(said: Charted, now: Moment) -> Hush:
    fact = said.as_(TonesSilenced)
    left_s = fact.minutes * 60 - elapsed(said.measured, now).seconds
    return Hush(fact.tones, left_s, fact.dangers)


def _silenced(here: Hearing, alert: Alert) -> bool:
    lasting = {hush.tones: hush for hush in here.hushes if hush.left_s > 0}
    danger = alert.priority is Priority.HIGH
    if ALL in lasting:
        return not danger or alert.key in lasting[ALL].dangers
    return alert.tones in lasting and not danger


def _loudness(here: Hearing, alert: Alert) -> int:
    quiet = here.quiet_pct is not None
    if alert.priority is not Priority.HIGH:
        return 0 if quiet else here.volume_pct
    return here.quiet_pct or 0 if quiet else max(here.volume_pct, volume.FLOOR_PCT)
