"""The chair page's keys: what each does before, during and after the infusion (DESIGN 8)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kitlog.domain.view import Phase, phase
from kitlog.ui.chair.bodies import ReadyBody, RunningBody

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage


def acts(page: ChairPage) -> dict[Qt.Key, Callable[[], None]]:
    """Single letters act wherever no text box takes them."""
    running = isinstance(page.centre, RunningBody)
    keys: dict[Qt.Key, Callable[[], None]] = {
        Qt.Key.Key_V: page.vitals.begin,
        Qt.Key.Key_A: page.acknowledge,
        Qt.Key.Key_Escape: page.escape,
        Qt.Key.Key_L: lambda: page.go.emit("lock", ""),
        Qt.Key.Key_F4: page.far_view,
        Qt.Key.Key_F6: page.papers.failsafe,
        Qt.Key.Key_F7: page.papers.paste,
        Qt.Key.Key_F9: page.pump.start,
        Qt.Key.Key_W: page.preparing.weigh,
        Qt.Key.Key_F10: page.going_home.discharge,
        Qt.Key.Key_D: page.going_home.aldrete,
        Qt.Key.Key_Asterisk: page.happenings.rest_none,
        Qt.Key.Key_S: page.side_effects,
        Qt.Key.Key_C: page.happenings.call,
        Qt.Key.Key_B: page.looking_back.before,
        Qt.Key.Key_T: page.looking_back.table,
        Qt.Key.Key_G: page.more_events.oxygen,
        Qt.Key.Key_U: page.quieting.open,
        Qt.Key.Key_H: page.witnessed.hand_over,
        Qt.Key.Key_X: page.more_events.menu,
        Qt.Key.Key_F: page.correcting.open_log,
    }
    if running:
        keys |= {
            Qt.Key.Key_P: page.pump.pause_or_resume,
            Qt.Key.Key_N: page.happenings.note,
            Qt.Key.Key_M: page.happenings.medication,
            Qt.Key.Key_R: page.pump.change_rate,
            Qt.Key.Key_E: page.happenings.adverse_event,
            Qt.Key.Key_F10: page.pump.end,
        }
    elif isinstance(page.centre, ReadyBody):
        keys |= {
            Qt.Key.Key_Q: page.preparing.ask_night,
            Qt.Key.Key_R: page.preparing.read_past,
        }
    elif phase(page.live.session) in (Phase.RECOVERY, Phase.LEFT):
        keys |= {
            Qt.Key.Key_N: page.happenings.note,
            Qt.Key.Key_M: page.happenings.medication,
            Qt.Key.Key_E: page.happenings.adverse_event,
        }
    elif page.live.session.signed:
        keys[Qt.Key.Key_N] = page.correcting.addendum
    return keys
