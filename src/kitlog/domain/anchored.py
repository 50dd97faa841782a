"""What is anchored outside the database at once: signatures, and what left the program."""

from __future__ import annotations

from kitlog.domain.access import CohortExported, TrailExported
from kitlog.domain.checks import CheckOverridden, DoseChecked
from kitlog.domain.course_facts import DataExported, SummaryExported
from kitlog.domain.course_signed import CourseSigned
from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.handover import HandedOver
from kitlog.domain.papers import PaperWritten
from kitlog.domain.session_facts import Signed

ANCHORED = (
    Signed, CourseSigned, DoseChecked, CheckOverridden, DrugAccounted, HandedOver,
    PaperWritten, DataExported, SummaryExported, TrailExported, CohortExported,
)  # fmt: skip
