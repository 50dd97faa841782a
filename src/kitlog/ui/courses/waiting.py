"""Courses that wait for the signature of whoever is signed in: what is said of them."""

from __future__ import annotations

from kitlog.domain.people import PersonEnrolled, Role
from kitlog.words import plural, unsaid

TO_SIGN = "to sign"
"""With it the page of courses opens on these."""
NONE_TO_SIGN = unsaid("No course awaits your signature.")


def waiting_words(count: int, person: PersonEnrolled | None) -> str:
    """2 courses await your signature; of nurses any may sign who charted there. "" for none."""
    if not count or person is None:
        return ""
    if person.role is Role.PRESCRIBER:
        return plural("{n} course awaits your signature", "{n} courses await your signature", count)
    return plural(
        "{n} course awaits a nurse’s signature", "{n} courses await a nurse’s signature", count
    )
