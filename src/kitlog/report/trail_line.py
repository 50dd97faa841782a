"""One line of the trail: who did what when and where, whose record it was, and what it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kitlog.domain.entry import Entry, Unreadable
from kitlog.domain.moment import Moment
from kitlog.domain.session_facts import Struck
from kitlog.report.amendments import STRUCK, pair
from kitlog.report.clinic_changes import Change
from kitlog.report.clinic_words import access_words, any_words, clinic_words, raw
from kitlog.report.wording import Wording
from kitlog.words import tr

NOBODY = "KitLog"
"""Who noted what nobody said: an alert that was shown, a machine that slept."""


@dataclass(frozen=True, slots=True)
class TrailLine:
    """An entry as it is read out.

    what, words  the kind of thing, and what it said
    happened     when it was measured or done; `entered` when it was typed
    where        the workstation
    whose        "TEST, Ada · ZZ 000 431", "" for what is nobody's record
    old, new     of a correction or a change, "" otherwise
    changes      of a setting, a person, a list: value by value, all of them in `old` and `new`
    reason       why it was made or entered late
    readable     False for an entry that KitLog never wrote so
    """

    id: str
    who: str
    what: str
    words: str
    happened: Moment
    entered: Moment
    where: str
    whose: str
    old: str = ""
    new: str = ""
    reason: str = ""
    changes: tuple[Change, ...] = ()
    readable: bool = True

    @property
    def told(self) -> str:
        """ "Idle time 5 min → 3 min"; what it said, where it changed nothing."""
        if self.changes:
            return "; ".join(one.words for one in self.changes)
        return f"{self.old} → {self.new}" if self.new else self.words


def trail_line(
    entry: Entry,
    family: Sequence[Entry],
    wording: Wording,
    whose: str,
    changes: tuple[Change, ...] = (),
) -> TrailLine:
    """`family` holds what the entry corrects, oldest first; empty where it corrects nothing.

    `changes` is what it changed without pointing at anything.
    """
    wording = wording.at(entry.entered)
    what, words = fact_words(entry.fact, wording)
    old, new = "; ".join(one.was for one in changes), "; ".join(one.now for one in changes)
    before = next((e for e in reversed(family) if not isinstance(e.fact, Struck)), None)
    if before is not None and isinstance(entry.fact, Struck):
        what = tr("Struck: {what}", what=fact_words(before.fact, wording)[0].lower())
        old, new = fact_words(before.fact, wording)[1], tr(STRUCK)
    elif before is not None:
        what = tr("Corrected: {what}", what=what.lower())
        old, new = pair(before, entry, lambda fact: fact_words(fact, wording)[1])
    return TrailLine(
        id=entry.id,
        who=wording.name_of(entry.author) if entry.author else NOBODY,
        what=what,
        words=words,
        happened=entry.measured,
        entered=entry.entered,
        where=entry.workstation,
        whose=whose,
        old=old,
        new=new,
        reason=tr(entry.reason) if entry.reason else "",
        changes=changes,
        readable=not isinstance(entry.fact, Unreadable),
    )


def fact_words(fact: object, wording: Wording) -> tuple[str, str]:
    """Any fact at all: of a session as paper says it, else of the clinic, else field by field."""
    own = clinic_words(fact) or access_words(fact, wording.name_of)
    if own is not None:
        return own
    what, words = wording.of(fact)
    return any_words(fact, wording.name_of) if words == raw(fact) else (what, words)
