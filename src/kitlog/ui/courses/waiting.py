"""Courses that wait for the signature of whoever is signed in: what is said of them."""

from __future__ import annotations

from kitlog.domain.people import PersonEnrolled, Role

TO_SIGN = "to sign"
"""With it the page of courses opens on these."""
NONE_TO_SIGN = "No course awaits your signature."


def waiting_words(count: int, person: PersonEnrolled | None) -> str:
    """2 courses await your signature; of nurses any may sign who charted there. "" for none."""
    if not count or person is None:
        return ""
    many = "1 course awaits" if count == 1 else f"{count} courses await"
    return f"{many} {'your' if person.role is Role.PRESCRIBER else 'a nurse’s'} signature"
