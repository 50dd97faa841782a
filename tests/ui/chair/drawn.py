"""The values the drawings show, so that a picture can stand beside its drawing."""

from __future__ import annotations

from dataclasses import replace

from kitlog import resources
from kitlog.domain.flowsheet import Column, Mark, Occurrence, Sheet, SlotState, Span
from kitlog.domain.protocol import Bounds, Protocol, Tiers, parse
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair.parts.aldrete_card import AldreteRow, AldreteView
from kitlog.ui.chair.parts.baseline_card import BaselineValue, BaselineView
from kitlog.ui.chair.parts.criteria_card import Criterion
from kitlog.ui.chair.parts.dose_card import DoseView
from kitlog.ui.chair.parts.effects_card import EffectsView
from kitlog.ui.chair.parts.event_log import LogEntry
from kitlog.ui.chair.parts.ring import Tick
from kitlog.ui.chair.parts.severity import SeverityView
from kitlog.ui.chair.parts.sign_card import SignView
from kitlog.ui.chair.parts.timeout_row import TimeoutLine
from kitlog.ui.chair.parts.yesterday_card import PastInfusion, YesterdayView


def protocol() -> Protocol:
    """KIT-40 with the limits of the drawings, which know one tier only."""
    shipped = parse(resources.text("protocols", "kit-40.toml"))
    drawn = {
        "sys": Bounds(90, 160), "dia": Bounds(50, 100), "hr": Bounds(50, 120),
        "spo2": Bounds(94), "rr": Bounds(10, 24),
    }  # fmt: skip
    return replace(shipped, limits={name: Tiers(b, b) for name, b in drawn.items()})


TIMES = {
    "B": "09:24", "5": "09:35", "10": "09:40", "15": "09:45", "20": "09:50", "25": "09:55",
    "30": "10:00", "35": "10:05", "40": "10:10", "+15": "10:25", "+30": "10:40",
}  # fmt: skip
MINUTES = {
    "B": -5, "5": 5, "10": 10, "15": 15, "20": 20, "25": 25, "30": 30, "35": 35, "40": 40,
    "+15": 55, "+30": 70,
}  # fmt: skip
READ = {
    "B": Vitals(128, 76, 72, 98, 14, 0, 7),
    "5": Vitals(132, 78, 76, 98, 14, 0, 6),
    "10": Vitals(138, 82, 80, 97, 14, 1, 5),
    "15": Vitals(142, 84, 84, 97, 13, 1, 5),
    "20": Vitals(146, 86, 92, 96, 13, 1, 4),
    "25": Vitals(168, 98, 108, 91, 11, 2, 4),
    "30": Vitals(150, 88, 94, 96, 14, 1, 4),
    "35": Vitals(142, 84, 88, 97, 14, 1, 4),
    "40": Vitals(138, 82, 84, 98, 14, 1, 4),
    "+15": Vitals(134, 80, 80, 98, 14, 0, 4),
}
RECOVERY_TIMES = {"30": "10:04", "35": "10:09", "40": "10:14", "+15": "10:29", "+30": "10:44"}


def _column(key: str, state: SlotState, clock: str = "") -> Column:
    label = "Base" if key == "B" else key
    return Column(key, label, clock or TIMES[key], MINUTES[key], state)


def _marks(keys: tuple[str, ...]) -> tuple[Mark, ...]:
    return tuple(Mark(key, MINUTES[key], READ[key]) for key in keys)


def running_sheet(now: float = 18.8, paused: bool = False) -> Sheet:
    done = ("B", "5", "10", "15")
    columns = tuple(
        _column(key, "done" if key in done else "next" if key == "20" else "planned")
        for key in TIMES
    )
    events = (Occurrence(12, "M"), *((Occurrence(18.8, "P"),) if paused else ()))
    pauses = (Span(18.8),) if paused else ()
    return Sheet(protocol(), columns, _marks(done), events, pauses, now)


def alert_sheet() -> Sheet:
    done = ("B", "5", "10", "15", "20", "25")
    columns = [_column(key, "done" if key in done else "planned") for key in TIMES]
    columns.insert(6, Column("re-25", "27", "09:57", 27.5, "overdue", "+01:40"))
    return Sheet(protocol(), tuple(columns), _marks(done), (Occurrence(12, "M"),), (), 29.17)


def crowded_sheet() -> Sheet:
    """Sixteen slots in every state, under the shipped limits with their two tiers."""
    states: tuple[SlotState, ...] = (
        "done",
        "late",
        "part",
        "missed",
        "recheck",
        "overdue",
        *("planned",) * 10,
    )
    notes = ("", "+3", "", "", "", "+10:12")
    shipped = parse(resources.text("protocols", "kit-40.toml"))
    columns = tuple(
        Column(
            f"re-{n}" if state == "recheck" else str(5 * n), "Base" if n == 0 else str(5 * n),
            f"09:{25 + n}", 5 * n, state, notes[n] if n < len(notes) else "",
        )
        for n, state in enumerate(states)
    )  # fmt: skip
    read = (Vitals(168, 76, 72, 93, 14, -2), Vitals(188, 112, 156, 91, 32, -3), Vitals(140, 82))
    marks = tuple(Mark(c.key, c.minute, v) for c, v in zip(columns, read, strict=False))
    events = tuple(Occurrence(m, letter) for m, letter in ((3, "M"), (3.2, "R"), (11, "E")))
    return Sheet(shipped, columns, marks, events, (Span(12),), 24)


def recovery_sheet() -> Sheet:
    columns = tuple(
        _column(key, "next" if key == "+30" else "done", RECOVERY_TIMES.get(key, ""))
        for key in TIMES
    )
    return Sheet(protocol(), columns, _marks(tuple(READ)))


def ticks(done: tuple[int, ...], following: int) -> tuple[Tick, ...]:
    return tuple(
        Tick(m / 40, "done" if m in done else "next" if m == following else "planned")
        for m in range(5, 41, 5)
    )


EFFECTS = (
    "Dissociation", "Dizziness", "Nausea", "Vomiting", "Anxiety", "Hallucination",
    "Blurred vision", "Headache",
)  # fmt: skip


def effects(scores: tuple[int | None, ...], last: tuple[int | None, ...], at: str) -> EffectsView:
    rows = zip(EFFECTS, scores, last, strict=True)
    return EffectsView(tuple(SeverityView(n.lower(), n, s, w) for n, s, w in rows), at)


RUNNING_EFFECTS = effects((2, 1, 0, 0, 0, None, None, None), (1, 1, 0, 0, 0, 0, 0, 0), "09:40")
ALERT_EFFECTS = effects((None,) * 8, (2, 1, 1, 0, 0, 0, 1, 0), "09:55")

LOG = (
    LogEntry("7", "09:45", "check", "15 min vitals", "142/84 · HR 84 · SpO₂ 97"),
    LogEntry("6", "09:42", "pill", "ondansetron 4 mg IV", "for nausea 1"),
    LogEntry("5", "09:40", "check", "10 min vitals + side effects",
             "dissociation 1 · dizziness 1 · nausea 1"),
    LogEntry("4", "09:35", "check", "5 min vitals", "132/78 · HR 76 · SpO₂ 98"),
    LogEntry("3", "09:30", "play", "Pump started", "41.2 mg at 150 mL/h"),
    LogEntry("2", "09:28", "user", "Double-check", "R. Mock RN · T. Sample RN"),
    LogEntry("1", "09:24", "check", "Baseline vitals", "128/76 · HR 72 · SpO₂ 98"),
)  # fmt: skip
PAUSED_LOG = (LogEntry("8", "09:48", "pause", "Pump paused at 18:48", "patient’s wish"), *LOG)
ALERT_LOG = (
    LogEntry("11", "09:55", "warn", "Alert",
             "SpO₂ 91 ▼ · BP 168/98 ▲ · not acknowledged", tone="alert"),
    LogEntry("10", "09:55", "check", "25 min vitals", "168/98 · HR 108 · SpO₂ 91 ▼"),
    LogEntry("9", "09:50", "check", "20 min vitals", "146/86 · HR 92 · SpO₂ 96"),
    LogEntry("8", "09:48", "check", "Side effects", "dissociation 2, dizziness 1"),
    *LOG[:3],
)  # fmt: skip

TIMEOUT = (
    TimeoutLine("identity", "Identity", "name and birth date, said aloud", True),
    TimeoutLine("allergies", "Allergies", "asked again today, as on record", True),
    TimeoutLine("consent", "Consent and order", "both on file for this course", True),
    TimeoutLine("fasting", "Food and drink", "fasted as the clinic asks", True),
    TimeoutLine("escort", "Way home", "escort named, does not drive", True,
                "P. TEST, collects 11:15", "Escort and phone"),
    TimeoutLine("medicines", "Medicines", "opioid, sedative, BP medicine", True,
                "oxycodone 5 mg, 22:00", "Last taken: what, when"),
    TimeoutLine("pregnancy", "Pregnancy", "not pregnant or not applicable", True),
    TimeoutLine("history", "Since last time", "no chest pain, psychosis, infection", True),
    TimeoutLine("access", "IV access", "patent, flushes freely", True,
                "left forearm, 22 G", "Site and gauge"),
    TimeoutLine("monitor", "Monitor", "ECG, SpO₂, BP on; alarms on", True),
    TimeoutLine("rescue", "Rescue", "oxygen, suction, kit; prescriber reachable"),
    TimeoutLine("second", "Second nurse", "independent check, own PIN", action="Enter PIN"),
)  # fmt: skip
BASELINE = BaselineView(
    tuple(
        BaselineValue(*one)
        for one in (
            ("SYS", "128", "+2 %"), ("DIA", "76", "0 %"), ("HR", "72", "−3 %"), ("SpO₂", "98", "0"),
            ("Resp", "14", "0"), ("Sedation", "0", "0"), ("Pain", "7", "−1"),
        )
    ),
    "09:24 · all within limits · change from infusion 2 baseline",
)  # fmt: skip
LIMITS = (
    ("SYS", "90–160"), ("DIA", "50–100"), ("HR", "50–120"), ("SpO₂", "≥ 94"), ("Resp", "10–24"),
)  # fmt: skip
DOSE = DoseView(
    "0.5 mg/kg × 82.4 kg", "41.2 mg", "ketamine 50 mg/mL", "0.82 mL", "NaCl 0.9 % bag", "100 mL",
    "40 min", "150 mL/h",
)  # fmt: skip
YESTERDAY = YesterdayView(
    (
        PastInfusion("Infusion 2 · Tue 13-Jan", "Dissociation 2, dizziness 1",
                     ("Peak BP 148/88 · lowest SpO₂ 96", "Home 11:02 · Aldrete 10")),
        PastInfusion("Infusion 1 · Mon 12-Jan", "Dissociation 2, nausea 2",
                     ("Peak BP 152/90 · lowest SpO₂ 95", "ondansetron 4 mg · Home 11:20")),
    ),
    "From infusion 1",
    "Nausea 2 at 20 min: offer ondansetron early.",
)  # fmt: skip
ALDRETE = AldreteView(
    {
        "activity": AldreteRow(2),
        "respiration": AldreteRow(2),
        "circulation": AldreteRow(2, 2, "now 134/80, +5 %"),
        "consciousness": AldreteRow(1),
        "oxygen": AldreteRow(2, 2, "SpO₂ 98 on air"),
    },
    "10:34",
)
CRITERIA = (
    Criterion("observed", "30 min observed", False, "in 07:50"),
    Criterion("vitals", "Last vitals within limits", True, "+15 min"),
    Criterion("aldrete", "Aldrete 9 or more", True, "9"),
    Criterion("effects", "Side effects 0 or 1", True, "dizziness 1"),
    Criterion("dissociation", "No dissociation", True, "0 at 10:34"),
    Criterion("gait", "Walks steadily", True, answered=True),
    Criterion("drip", "Drip removed", True, "10:31", answered=True),
    Criterion("escort", "Escort here", False, answered=True),
)
SHORT = (
    ("Given", "41.2 mg in 40 min"), ("Peak BP", "168/98 at 25 min"),
    ("Lowest SpO₂", "91 at 25 min"), ("Side effects", "dissociation 2"),
    ("Paused", "4 min at 29 min"), ("Pain", "7 → 4"),
)  # fmt: skip
SIGN = SignView(
    "Sign infusion 3",
    (("advice", "Advice sheet given", True), ("driving", "No driving until tomorrow", True)),
    "P. TEST (partner)",
    closed="Opens after discharge",
)
