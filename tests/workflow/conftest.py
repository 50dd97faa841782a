"""One ward a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clock import FakeClock
from tests.workflow.ward import Ward, ward


@pytest.fixture
def here(tmp_path: Path, clock: FakeClock) -> Iterator[Ward]:
    """A ward at nine on a Wednesday."""
    made = ward(tmp_path, clock)
    yield made
    made.desk.store.close()
