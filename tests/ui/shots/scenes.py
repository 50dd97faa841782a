"""Every scene by the name of its drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.ui.shots import chair, closed, dialogs, pages, states
from tests.ui.shots.stage import Stage

SCENES: Mapping[str, Callable[[], Stage]] = MappingProxyType(
    {
        "00-first-run": closed.first_run,
        "00b-first-run-protocol": closed.protocol,
        "00c-first-run-sheet": closed.sheet,
        "01-today": pages.today,
        "01b-today-without-patients": pages.today_without_patients,
        "01c-search-without-result": pages.search_without_result,
        "01d-today-emergency": pages.today_emergency,
        "02-new-course": pages.new_course,
        "02b-second-check": chair.numbers_differ,
        "02b-second-check-blind": chair.second_check,
        "03-chair-ready": chair.ready,
        "04-chair-running": chair.running,
        "04b-chair-keypad": chair.keypad,
        "04b-chair-keypad-words": chair.sedation_words,
        "04c-chair-paused": chair.paused,
        "05-chair-alert": chair.alert,
        "06-chair-recovery": chair.recovery,
        "07-course": pages.course_running,
        "07b-course-complete": pages.course_complete,
        "07c-course-closed-early": pages.course_closed_early,
        "09-sign-in": pages.sign_in,
        "09c-password": closed.password,
        "09d-password-wait": closed.too_many_tries,
        "09b-type-first": pages.type_first,
        "09b-typed-first-and-left": pages.typed_first_and_left,
        "09c-emergency-access": pages.emergency_access,
        "09c-emergency-second-person": pages.emergency_vouched,
        "11-dialog-emergency-looked-at": pages.emergency_looked_at,
        "11-dialog-medication": dialogs.medication,
        "11-dialog-adverse-event": dialogs.adverse_event,
        "11-dialog-note": dialogs.note,
        "11-dialog-call": dialogs.call,
        "11-dialog-rate": dialogs.rate_change,
        "04c-chair-pause-undo": dialogs.pause,
        "11-dialog-stop-early": dialogs.stop_early,
        "11-dialog-discharge": dialogs.discharge,
        "12-screen-keyboard": dialogs.screen_keyboard,
        "11-dialog-more-events": dialogs.more_events,
        "11-dialog-oxygen": dialogs.oxygen,
        "11-dialog-pump-error": dialogs.pump_error,
        "11-dialog-medicine-list": dialogs.medicine_list,
        "11-dialog-hand-over": dialogs.hand_over,
        "11-dialog-account": dialogs.account,
        "09-locked-overdue": states.locked_overdue,
        "11-dialog-missed-day": states.missed_day,
        "12-chair-entry-values": states.entry_values,
        "12-chair-slots": states.slots,
        "12-chair-end-in-sight": states.end_in_sight,
        "12-chair-not-saved": states.not_saved,
        "12-today-paused": states.today_paused,
        "13-courses": pages.courses,
        "14-people": pages.people,
        "14b-somebody-left": closed.somebody_left,
        "14c-my-password": closed.my_password,
        "15-settings": pages.settings,
        "15b-settings-side-effects": pages.side_effects,
        "15c-settings-protocol": pages.protocol_copy,
        "15d-settings-signature": pages.protocol_signature,
        "11-dialog-patient-limits": pages.patient_limits,
    }
)
