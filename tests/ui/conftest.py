"""What a workstation prefers holds for the whole program: no test leaves its own to the next."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kitlog.ui.kit.keymap import Keymap, use_keymap
from kitlog.ui.kit.theme import set_text_size
from kitlog.workflow.workstation import Workstation


@pytest.fixture(autouse=True)
def _the_usual_workstation() -> Iterator[None]:
    yield
    use_keymap(Keymap())
    set_text_size(Workstation().text_percent)
