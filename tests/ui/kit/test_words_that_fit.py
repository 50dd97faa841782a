"""Words cut to their room: as many letters as there is room for, found in few looks."""

from __future__ import annotations

import pytest

from kitlog.ui.kit import fit as fitting
from kitlog.ui.kit.faces import text_width
from kitlog.ui.kit.fit import fit, least_width
from kitlog.ui.kit.theme import grown, set_text_size

SIZE = 16.0


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("room", [0, 9, 30, 60, 61.5, 140, 400])
def test_what_is_cut_keeps_as_many_letters_as_there_is_room_for(room: float) -> None:
    text = "TESTofanamethatnobodybearsbutthatmaybetypedhereallthesame"
    (line,) = fit(text, room, (SIZE,)).lines
    one_by_one = [n for n in range(len(text)) if text_width(text[:n] + "…", SIZE) <= room]
    assert line == text[: max(one_by_one, default=0)] + "…"


@pytest.mark.usefixtures("qapp")
def test_ten_thousand_pasted_digits_are_measured_a_few_times_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def counted(text: str, size: float, weight: int = 500) -> float:
        asked.append(text)
        return text_width(text, size, weight)

    monkeypatch.setattr(fitting, "text_width", counted)
    found = fit("9" * 10_000, 60, (26, 22), 600)
    assert found.cut
    assert len(asked) < 30


@pytest.mark.usefixtures("qapp")
def test_larger_letters_give_way_only_as_far_as_they_must() -> None:
    text = "0 none · 1 mild · 2 moderate · 3 severe"
    set_text_size(125)
    least = least_width(text, 12)
    sizes = [fit(text, room, (13, 12)) for room in (text_width(text, 12), least * 1.12, least)]
    assert [one.cut for one in sizes] == [False] * 3
    assert [grown(one.size) for one in sizes] == pytest.approx([15, 13.2, 12], abs=0.7)
    assert fit(text, least - 1, (13, 12)).cut
