"""One record a module, made once and copied for every trial; figures printed past pytest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.durability.nurses import Nurses, nurses
from tests.durability.record import Record, running


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Record:
    return running(tmp_path_factory.mktemp("record") / "clinic")


@pytest.fixture
def fresh(template: Record, tmp_path: Path) -> Callable[[], Record]:
    """A copy of the record, another one each time."""
    count = 0

    def copy() -> Record:
        nonlocal count
        count += 1
        return template.copy_to(tmp_path / str(count))

    return copy


@pytest.fixture(scope="module")
def staff() -> Iterator[Nurses]:
    with nurses() as found:
        yield found


@pytest.fixture
def figure(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Prints what was tried and what was lost."""

    def say(words: str) -> None:
        with capsys.disabled():
            print(f"\n{words}")

    return say
