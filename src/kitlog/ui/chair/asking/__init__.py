"""The chair's questions: one dialog an act, each returning a plain fact to be kept."""

from kitlog.ui.chair.asking.accounts import Account, AccountQuestion
from kitlog.ui.chair.asking.adverse import adverse_event
from kitlog.ui.chair.asking.answer import Now, Said, reason_of, with_other
from kitlog.ui.chair.asking.calls import prescriber_called
from kitlog.ui.chair.asking.flow import oxygen
from kitlog.ui.chair.asking.follow_ups import outcome, reassess
from kitlog.ui.chair.asking.handing_over import Handing, HandoverQuestion
from kitlog.ui.chair.asking.medicine_list import MedicineListQuestion
from kitlog.ui.chair.asking.medicines import MedicineQuestion
from kitlog.ui.chair.asking.menu import more
from kitlog.ui.chair.asking.notes import note
from kitlog.ui.chair.asking.pump_errors import pump_error
from kitlog.ui.chair.asking.rates import rate_change
from kitlog.ui.chair.asking.reasons import MISSED_REASONS, why
from kitlog.ui.chair.asking.stopping import EndQuestion, stop_early
from kitlog.ui.chair.asking.texts import text_answer
from kitlog.ui.chair.asking.timed import earlier
from kitlog.ui.chair.asking.verdict import judge

__all__ = [
    "MISSED_REASONS", "Account", "AccountQuestion", "EndQuestion", "Handing",
    "HandoverQuestion", "MedicineListQuestion", "MedicineQuestion", "Now", "Said",
    "adverse_event", "earlier", "judge", "more", "note", "outcome",
    "oxygen", "prescriber_called", "pump_error", "rate_change", "reason_of", "reassess",
    "stop_early", "text_answer", "why", "with_other",
]  # fmt: skip
