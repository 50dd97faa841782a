"""The annex lists every alert with its time and who acknowledged it; other papers stay as long."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from kitlog.domain.alerts import Priority
from kitlog.domain.clinic import Clinic
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.session_facts import Struck
from kitlog.domain.shown import AlertShown
from kitlog.domain.silence import ALL, QuietRoomSet, TonesSilenced, ToneTested
from kitlog.domain.vitals import Vitals
from kitlog.report.alerts_list import NOT_ACKNOWLEDGED, SIGNED_OUT
from kitlog.report.collect import collect
from kitlog.report.pdf import pdf_bytes
from kitlog.report.record import AlertRow
from kitlog.report.summary import Summary
from kitlog.report.written import write
from tests.report import papers
from tests.report.example import (
    CLINIC,
    DRAWN,
    LABELS,
    PATIENT,
    PEOPLE,
    SHA,
    Stream,
    course_stream,
    folded,
    moment,
    session,
    streams,
)
from tests.report.papers import START
from tests.report.reading_pdf import pages_of, squeezed

MOCK, SAMPLE = PEOPLE["mock"], PEOPLE["sample"]
NAMES = Clinic(None, {id: PersonEnrolled(id, n, Role.NURSE, "x") for id, n in PEOPLE.items()})
LATE = "20 min vitals overdue 03:00"


def third() -> Stream:
    """The drawn third day, with what its screen showed and what was silenced."""
    stream = session(3, DRAWN[2])
    low = next(e for e in stream.entries if isinstance(e.fact, AlertAcknowledged))
    alert = low.fact.alert  # type: ignore[attr-defined]

    def add(minute: float, fact: object, author: str = "", corrects: str = "") -> None:
        stream.add(START + timedelta(minutes=minute), fact, author, corrects=corrects)

    add(23, AlertShown("due:20:2", Priority.MEDIUM, LATE))
    add(24, TonesSilenced("vitals", 5), "sample")
    add(25, AlertShown(alert, Priority.HIGH, "SpO₂ 91 % ▼ below 92 SYS 168 mmHg ▲ above 160"))
    add(26, TonesSilenced(ALL, 2, (alert,)))
    add(27, QuietRoomSet(True, 30), "mock")
    add(28, ToneTested(True), "mock")
    add(41, AlertAcknowledged("soon:+15", "+15 min vitals in 01:00"), "mock")
    return stream


def summary_of(stream: Stream) -> Summary:
    first, second, *_ = streams()
    course = folded(course_stream(), [first, second, stream])
    return collect(
        PATIENT, course, CLINIC, NAMES.name_of, made=moment(START + timedelta(hours=2)),
        made_by=MOCK, version=1, program="KitLog 1.0", record_sha256=SHA, effect_labels=LABELS,
    )  # fmt: skip


def test_each_alert_says_when_it_was_shown_and_who_acknowledged_it() -> None:
    assert summary_of(third()).days[2].alerts == (
        AlertRow("09:53", "23", "caution", LATE, str(NOT_ACKNOWLEDGED), ""),
        AlertRow("09:54", "24", "sound", "Vitals tones silenced for 5 min", "", SAMPLE),
        AlertRow(
            "09:55", "25", "urgent", "SpO₂ 91 % ▼ below 92 SYS 168 mmHg ▲ above 160", "09:59", MOCK
        ),
        AlertRow("09:56", "26", "sound", "All tones silenced for 2 min", "", str(SIGNED_OUT)),
        AlertRow("09:57", "27", "sound", "Quiet room on, urgent tones at 30 %", "", MOCK),
        AlertRow("–", "", "–", "+15 min vitals in 01:00", "10:11", MOCK),
    )


def test_a_value_corrected_after_it_was_seen_is_not_printed_as_seen() -> None:
    stream = session(3, DRAWN[2])
    low = next(e for e in stream.entries if isinstance(e.fact, Vitals) and e.fact.spo2 == 91)
    assert isinstance(low.fact, Vitals)
    lower = replace(low.fact, spo2=85)
    stream.add(START + timedelta(minutes=33), lower, "mock", corrects=low.id, reason="Typed wrong")
    events = {event.what: event.action for event in summary_of(stream).events}
    assert events["SpO₂ 85 % ▼ below 92"] == ""


def test_nothing_stands_twice_and_the_tone_test_stays_where_it_was() -> None:
    what = [one.what for one in summary_of(third()).days[2].log]
    assert not {"Alert shown", "Alert seen", "Tones", "Quiet room"} & set(what)
    assert "Tone test" in what


def test_it_is_read_back_from_the_annex_in_that_order(tmp_path: Path) -> None:
    summary = summary_of(third())
    write(summary, tmp_path / "course.pdf", "a4")
    text = "".join(pages_of((tmp_path / "course.pdf").read_bytes()))
    places = [
        text.index(squeezed(line))
        for line in (
            f"09:53 23 caution {LATE} not acknowledged",
            f"09:54 24 sound Vitals tones silenced for 5 min {SAMPLE}",
            "09:55 25 urgent SpO₂ 91 % ▼ below 92",
            f"– – +15 min vitals in 01:00 10:11 {MOCK}",
        )
    ]
    assert places == sorted(places)


def test_a_day_without_any_has_no_such_list() -> None:
    (first, *_) = summary_of(third()).days
    assert first.alerts == ()
    text = pages_of(pdf_bytes(summary_of(third()), "a4"))
    assert sum("Alertseachbythetimeitwasfirstshown" in page for page in text) == 1


def test_a_struck_acknowledgement_leaves_the_alert_not_acknowledged() -> None:
    stream = third()
    low = next(e for e in stream.entries if isinstance(e.fact, AlertAcknowledged))
    stream.add(low.measured.utc, Struck(), "mock", corrects=low.id, reason="charted twice")
    urgent = next(row for row in summary_of(stream).days[2].alerts if row.grade == "urgent")
    assert (urgent.acknowledged, urgent.by) == (str(NOT_ACKNOWLEDGED), "")


def test_the_day_note_is_the_same_with_and_without_it() -> None:
    """For tonight's emergency department: what was charted, on one page."""
    plain, noted = session(3, DRAWN[2]), session(3, DRAWN[2])
    noted.add(START + timedelta(minutes=23), AlertShown("due:20:2", Priority.MEDIUM, LATE), "")
    one, other = (papers.note_of(papers.sealed(stream)) for stream in (plain, noted))
    texts = [pages_of(pdf_bytes(note, "a4")) for note in (one, other)]
    assert [len(pages) for pages in texts] == [1, 1]
    assert "overdue" not in texts[1][0]
    assert one.events == other.events
