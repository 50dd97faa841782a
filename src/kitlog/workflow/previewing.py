"""The summary as it will be written, to be looked at first; before its time, a draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kitlog.domain.rights import Right
from kitlog.words import in_language, tr, unsaid
from kitlog.workflow import reading, summarising
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk
from kitlog.workflow.summarising import Prepared

if TYPE_CHECKING:
    from kitlog.report.picture import Picture as Picture  # what the page is handed


WATERMARK = unsaid("DRAFT")


@dataclass(frozen=True, slots=True)
class Sight:
    """A PDF to look at.

    sizes     width and height of each page in points
    prepared  what can be kept; None for a draft
    draft     why it is only a draft, "" when it is not
    """

    data: bytes
    sizes: tuple[tuple[float, float], ...]
    prepared: Prepared | None
    draft: str


@may(Right.EXPORT)
def begin(desk: Desk, course_id: str, paper: str) -> Sight:
    """Set the next version on `paper`, or a draft while the summary may not exist yet."""
    from kitlog.report.pdf import pdf_bytes
    from kitlog.report.picture import page_sizes

    gate = reading.course(desk, course_id).gate()
    if gate.open:
        prepared = summarising.prepare(desk, course_id, paper)
        return Sight(prepared.data, page_sizes(prepared.data), prepared, "")
    with in_language(reading.clinic_settings(desk).language):
        data = pdf_bytes(summarising.draft(desk, course_id), paper, watermark=tr(WATERMARK))
    return Sight(data, page_sizes(data), None, gate.reason)


def picture(data: bytes, number: int, width: int) -> Picture:
    """Page `number`, counted from 0, `width` px wide."""
    from kitlog.report.picture import picture as drawn

    return drawn(data, number, width)
