"""What a prescriber reads before signing comes from the protocol, and leaves nothing out."""

from __future__ import annotations

import pytest

from kitlog.domain.protocol import parse
from kitlog.domain.protocol_plain import differing, plainly
from kitlog.domain.protocol_text import changed
from kitlog.domain.protocol_versions import differences
from kitlog.workflow.reading import shipped_protocols

KIT_40, *OTHERS = shipped_protocols()


def test_the_shipped_protocol_is_said_plainly() -> None:
    said = dict(plainly(KIT_40))
    assert said["Dose"].startswith("0.5 mg/kg over 40 min; a reason is asked outside 0.45–0.55")
    assert said["Course"] == "5 infusions, one a day"
    assert said["Vitals"].endswith("then at 10, 20, 30, 40 min")
    assert said["Recovery"] == "at least 60 min, vitals every 15 min, once ready every 30 min"
    assert "SpO₂ below 92" in said["Red"]
    assert said["Red"].endswith("any side effect from severity 3, chest pain from 1")
    assert "Sedation below −2 or above 2" in said["Amber"]


@pytest.mark.parametrize(
    ("key", "value", "about", "words"),
    [
        ("dose.mg_per_kg", "0.48", "Dose", "0.48 mg/kg"),
        ("dose.most_mg", "50", "Dose", "at most 50 mg"),
        ("schedule.infusion_minutes", "15, 40", "Vitals", "at 15, 40 min"),
        ("schedule.recovery_min", "90", "Recovery", "at least 90 min"),
        ("before_start.confirm.sys.high", "150", "Ask the prescriber", "SYS above 150"),
        ("before_start.stop.hr.low", "45", "Do not start", "HR below 45"),
        ("limits.spo2.caution.low", "95", "Amber", "SpO₂ below 95"),
        ("limits.dia.urgent.high", "", "Red", "SYS below 90 or above 180 · HR"),
        ("limits.baseline_pct", "25", "Marked", "more than 25 %"),
        ("discharge.aldrete_home", "10", "Going home", "Aldrete 10 of 10"),
    ],
)
def test_another_value_is_said(key: str, value: str, about: str, words: str) -> None:
    text, wrong = changed(KIT_40.text, {key: value}, 2)
    assert wrong == {}
    other = parse(text)
    assert [where for where, _ in differing(KIT_40, other)] == [about]
    assert words in dict(plainly(other))[about]


@pytest.mark.parametrize("other", OTHERS, ids=lambda one: one.name)
def test_how_the_other_shipped_ones_differ_is_said_whole(other: object) -> None:
    """Beside name and title nothing differs that is not among the lines shown."""
    assert isinstance(other, type(KIT_40))
    found = [line.partition(":")[0] for line in differences(KIT_40.text, other.text)]
    known = {"Name", "Title", "Vitals at", "Infusions"}
    assert set(found) <= known
    assert len(differing(KIT_40, other)) == len(set(found) - {"Name", "Title"})
