"""The day of RULINGS' first sentence, charted as two nurses would chart it on a real record.

Two patients, a pump set wrong, a cuff that fails, dissociation, a dip, a handover, a power
blip, a late escort, a correction, an ill day, a second course.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal as D
from pathlib import Path

from kitlog.domain import signing
from kitlog.domain.arrival import QUESTIONS, Answer, NightAsked, Reply
from kitlog.domain.charted import Charted
from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.course import Course
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, Discharged
from kitlog.domain.dose import Order
from kitlog.domain.drug_account import DrugAccounted, NotAccounted
from kitlog.domain.effects import Score
from kitlog.domain.events import (
    AdverseEvent,
    InterventionJudged,
    MedicationGiven,
    NoteWritten,
    PrescriberCalled,
)
from kitlog.domain.follow_up import AdverseEventFollowed, MedicineReassessed
from kitlog.domain.handover import PumpRead
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.moment import utc
from kitlog.domain.ordered import Drug, Ordered
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.papers import Paper
from kitlog.domain.patient import Patient, Sex
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session import Session
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.domain.view import View, view
from kitlog.domain.vitals import Absent, Vitals
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.workflow import (
    accounting,
    arriving,
    charting,
    discharging,
    enrolling,
    handing_over,
    infusing,
    preparing,
    reading,
    resuming,
    summarising,
)
from kitlog.workflow.desk import Desk
from kitlog.workflow.enrolling import NewCourse
from tests.clock import FakeClock
from tests.workflow.on_paper import keep, write
from tests.workflow.ward import CALM, FIGURES, PIN, SECOND_PIN, Ward, first_run

BORIS = Patient("ZZ 000 538", "SAMPLE", "Boris", date(1964, 7, 2), Sex.MALE, "Penicillin, rash")
BORIS_FIGURES = Figures(D(80), D(40), D("0.8"), D(150), D(100))
PRESCRIBER = "Dr P. Example"
FIRST_DAY, WEDNESDAY, ILL_DAY = date(2026, 1, 13), date(2026, 1, 14), date(2026, 1, 15)
_KEY = Key(bytes(range(KEY_BYTES)))


@dataclass(frozen=True, slots=True)
class Told:
    """What the walk leaves behind: the record, what the screen said, and the papers by name."""

    desk: Desk
    course: Course
    before: Course
    ada: Session
    boris: Session
    ill: Session
    seen: dict[str, View]
    papers: dict[str, Path]

    def name_of(self, person_id: str) -> str:
        return reading.clinic(self.desk).name_of(person_id)

    def name(self, said: Charted) -> str:
        """Who charted it, as printed."""
        return self.name_of(said.author)


class Walk:
    """The script; `seen` keeps what the screen would have said at moments that pass."""

    def __init__(self, folder: Path) -> None:
        self._file, self._folder = folder / "kitlog.db", folder / "papers"
        self.clock = FakeClock(utc(2025, 12, 1, 9))
        desk = Desk(Store.open(self._file, _KEY, "desk"), self.clock)
        self.mock, self.sample = first_run(desk)
        self.ward = Ward(desk.as_person(self.mock), self.clock, self.mock, self.sample)
        self.ada = self.boris = ""
        self.seen: dict[str, View] = {}
        self.papers: dict[str, Path] = {}

    def told(self) -> Told:
        """The whole walk, and what came of it."""
        before, course = self.second_course()
        self.morning(course)
        self.pump_set_wrong()
        self.cuff_fails()
        self.dip()
        self.dissociation()
        self.handover()
        self.correction()
        self.power_blip()
        self.rest_of_the_infusions()
        self.sedative()
        self.ada_goes_home()
        self.late_escort()
        ill = self.ill_day(course)
        self.last_days(course)
        self._summary("ada's course", course)
        return Told(
            desk=self.desk,
            course=reading.course(self.desk, course.id),
            before=reading.course(self.desk, before.id),
            ada=reading.session(self.desk, self.ada),
            boris=reading.session(self.desk, self.boris),
            ill=reading.session(self.desk, ill),
            seen=self.seen,
            papers=self.papers,
        )

    # -- the desk ---------------------------------------------------------------------

    @property
    def desk(self) -> Desk:
        """As the charge nurse, R. Mock RN."""
        return self.ward.desk

    @property
    def theirs(self) -> Desk:
        """As the nurse who takes over, T. Sample RN."""
        return self.desk.as_person(self.sample)

    def at(self, clock: str, day: date = WEDNESDAY) -> None:
        """Time passes until the clock shows this."""
        shown = datetime.fromisoformat(f"{day}T{clock}:00Z")
        self.clock.advance((shown - self.clock.now().utc) / timedelta(seconds=1))

    def look(self, session_id: str) -> View:
        return view(reading.session(self.desk, session_id), self.clock.now())

    def watch(self, desk: Desk, session_id: str, until: str, calm: Vitals = CALM) -> None:
        """Chart each reading in the minute it falls due, up to this time."""
        end = datetime.fromisoformat(f"{WEDNESDAY}T{until}:00Z")
        while self.clock.now().utc < end:
            slot = self.look(session_id).next
            if slot is not None and slot.in_s is not None and slot.in_s <= 0:
                charting.chart_vitals(desk, session_id, calm, slot.key)
            self.clock.advance(60)

    def _sign(self, name: str, desk: Desk, session_id: str) -> None:
        """Sign the day, and write its note at once, as the clinic files it."""
        for one in signing.unaccounted(reading.session(desk, session_id)):
            why_not = NotAccounted("ketamine", "back in the cabinet, counted tonight", one.of)
            accounting.leave_open(desk, session_id, why_not)
        discharging.sign(desk, session_id)
        done = write(desk, session_id, Paper.DAY_NOTE, self._folder)
        self.papers[name] = done.path

    def _summary(self, name: str, course: Course) -> None:
        set_ = summarising.prepare(self.desk, course.id, "a4")
        self.papers[name] = keep(self.desk, course.id, set_, self._folder).path

    # -- the walk ---------------------------------------------------------------------

    def second_course(self) -> tuple[Course, Course]:
        """In December one infusion and a course closed; in January the course that counts."""
        first = self.ward.course()
        self.ward.signed(first)
        before = enrolling.close_early(self.desk, first.id, "travels, comes back in January")
        self.at("09:00", FIRST_DAY)
        second = self.ward.course()
        self.ward.signed(second)
        return before, second

    def morning(self, course: Course) -> None:
        """Both are seated and checked; Ada starts at 09:00, Boris at 09:05."""
        self.at("08:40")
        self.ada = preparing.open_session(self.desk, course.id, WEDNESDAY, 1).id
        night = [Answer(q.id, Reply.NO) for q in QUESTIONS[1:]]
        arriving.come_in(
            self.desk, self.ada,
            NightAsked((Answer("dreams", Reply.YES, "of a train"), *night)),
            self.clock.now().shifted(-300),
        )  # fmt: skip
        arriving.read_past(self.desk, self.ada)
        self.at("08:50")
        self._prepare(self.ada, CALM, DrugPrepared(D("0.7"), D(50), "A17", "2027-01"), FIGURES)
        order = Order(D("0.5"), 40, D(50), D(100))
        boris = enrolling.open_course(
            self.desk,
            NewCourse(
                BORIS, reading.shipped_protocols()[0], order, D(80), "kg", False,
                "Neuropathic pain, right leg", PRESCRIBER, WEDNESDAY, "09:05", 2,
                ordered=Ordered(Drug.RACEMIC),
            ),
        )  # fmt: skip
        self.boris = preparing.open_session(self.desk, boris.id, WEDNESDAY, 2).id
        arriving.come_in(self.desk, self.boris, None)
        self.at("08:55")
        before = Vitals(134, 80, 76, 97, 14, 0, 6, site="left arm, automatic")
        drug = DrugPrepared(D("0.8"), D(50), "A18", "2027-01")
        self._prepare(self.boris, before, drug, BORIS_FIGURES)
        self.at("09:00")
        infusing.start(self.desk, self.ada)
        self.at("09:05")
        infusing.start(self.desk, self.boris)

    def _prepare(self, id: str, before: Vitals, drug: DrugPrepared, figures: Figures) -> None:
        escort = "S. SAMPLE, 555 0107" if id == self.boris else "P. TEST, 555 0100"
        details = {"escort": escort, "medicines": "none today", "access": "left arm, 22 G"}
        for line in LINES:
            said = LineAnswered(line.id, True, details.get(line.id, ""))
            preparing.answer_line(self.desk, id, said)
        preparing.take_weight(self.desk, id, figures.weight_kg, "kg", confirmed=False)
        charting.chart_vitals(self.desk, id, before, "base")
        preparing.prepare_drug(self.desk, id, drug)
        preparing.check_dose(self.desk, id, DoseChecked(self.mock, self.sample, figures, figures))

    def pump_set_wrong(self) -> None:
        """Ada's pump shows 105 instead of 150 mL/h, six minutes long."""
        self.at("09:10")
        charting.chart_vitals(self.desk, self.ada, Vitals(136, 82, 78, 97, 14, 0, 4), "10")
        self.at("09:12")
        found = PumpErrorFound(
            D(105), "09:06, bag hung anew", PRESCRIBER, "P-0417", "set back to 150 mL/h"
        )
        charting.log_event(self.desk, self.ada, found)

    def cuff_fails(self) -> None:
        """Boris has no pressure at 10 min; it stays due until the other arm gives one."""
        self.at("09:15")
        no_cuff = (Absent("sys", "cuff failed"), Absent("dia", "cuff failed"))
        part = Vitals(hr=78, spo2=97, rr=14, sedation=0, pain=6, absent=no_cuff)
        charting.chart_vitals(self.desk, self.boris, part, "10")
        self.at("09:17")
        self.seen["cuff failed"] = self.look(self.boris)
        self.at("09:18")
        again = Vitals(142, 84, site="right arm, by hand")
        charting.chart_vitals(self.desk, self.boris, again, "10")
        self.seen["cuff repeated"] = self.look(self.boris)

    def dip(self) -> None:
        """Ada's SpO₂ is 90 % at 20 min: oxygen, a call, a recheck, an adverse event."""
        self.at("09:20")
        low = charting.chart_vitals(self.desk, self.ada, Vitals(140, 84, 82, 90, 11, -2, 3), "20")
        self.seen["dip"] = self.look(self.ada)
        alert = self.seen["dip"].alerts[0]
        charting.acknowledge(self.desk, self.ada, alert.key, alert.words)
        self.at("09:21")
        charting.log_event(self.desk, self.ada, OxygenOn(D(2), "nasal"))
        self.at("09:22")
        recheck = f"re-{low.vitals[-1].id}"
        better = Vitals(spo2=96, oxygen="2 L/min nasal")
        charting.chart_vitals(self.desk, self.ada, better, recheck)
        self.at("09:23")
        call = PrescriberCalled(PRESCRIBER, "go on, oxygen until above 94 %", PRESCRIBER)
        charting.log_event(self.desk, self.ada, call)
        event = AdverseEvent("Desaturation", 2, True, "SpO₂ 90 % for two minutes")
        said = charting.log_event(self.desk, self.ada, event).standing(AdverseEvent)[0].id
        followed = AdverseEventFollowed(said, "Resolved", PRESCRIBER, "oxygen 2 L/min nasal")
        charting.log_event(self.desk, self.ada, followed)
        for done, adverse, why_not in (
            ("oxygen", True, ""), ("prescriber called", False, "belongs to the desaturation"),
        ):  # fmt: skip
            judged = InterventionJudged(done, adverse, why_not)
            discharging.judge_intervention(self.desk, self.ada, judged)

    def dissociation(self) -> None:
        """Boris can't answer at 20 min; paused, the prescriber called, on again more slowly."""
        self.at("09:25")
        gone = Vitals(150, 88, 92, 96, 14, -1, absent=(Absent("pain", "too dissociated", True),))
        charting.chart_vitals(self.desk, self.boris, gone, "20")
        charting.score_effects(self.desk, self.boris, (Score("dissociation", 3),))
        self.seen["dissociation"] = self.look(self.boris)
        alert = self.seen["dissociation"].alerts[0]
        charting.acknowledge(self.desk, self.boris, alert.key, alert.words)
        self.at("09:26")
        infusing.pause(self.desk, self.boris, "severe dissociation")
        self.at("09:28")
        call = PrescriberCalled(PRESCRIBER, "wait until he answers, then 105 mL/h", PRESCRIBER)
        charting.log_event(self.desk, self.boris, call)
        self.at("09:31")
        charting.chart_vitals(self.desk, self.boris, CALM, "pause-1-1")
        charting.score_effects(self.desk, self.boris, (Score("dissociation", 1),))
        self.at("09:32")
        infusing.resume(self.desk, self.boris)
        infusing.change_rate(self.desk, self.boris, D(105), "as the prescriber said")
        for done in ("pause", "prescriber called"):
            judged = InterventionJudged(done, False, "expected, settled in the pause")
            discharging.judge_intervention(self.desk, self.boris, judged)

    def handover(self) -> None:
        """Boris needs R. Mock RN, so T. Sample RN takes Ada; both read Ada's pump."""
        reads = (PumpRead(D(150), D("75.5")), PumpRead(D(150), D(76)))
        handing_over.hand_over(self.desk, self.ada, self.sample, (PIN, SECOND_PIN), reads)

    def correction(self) -> None:
        """Ada's 30 min systolic was typed as 158; it was 138. Oxygen is off again."""
        charting.chart_vitals(
            self.theirs, self.ada, Vitals(158, 84, 80, 97, 14, -1, 3, "2 L/min nasal"), "30"
        )
        wrong = reading.session(self.desk, self.ada).vitals[-1]
        self.at("09:33")
        right = Vitals(138, 84, 80, 97, 14, -1, 3, "2 L/min nasal")
        charting.correct(self.theirs, self.ada, wrong.id, right, "read the wrong line")
        charting.log_event(self.theirs, self.ada, OxygenOff())

    def power_blip(self) -> None:
        """The power fails at 09:34; nothing is said goodbye to. 2 min 5 s later it is back."""
        self.at("09:34")
        resuming.beat(self.desk)
        self.desk.store.close()
        self.clock.reboot(125)
        self.ward.desk = Desk(Store.open(self._file, _KEY, "desk"), self.clock, self.mock)
        resuming.resume(self.desk)
        self.seen["power blip"] = self.look(self.ada)

    def rest_of_the_infusions(self) -> None:
        self.at("09:41")
        charting.chart_vitals(self.theirs, self.ada, CALM, "40")
        charting.chart_vitals(self.desk, self.boris, CALM, "30")
        self.at("09:42")
        ended = InfusionEnded(D(100), residue_ml=D(2), flush_ml=D(10))
        infusing.end(self.theirs, self.ada, ended)
        # Mock drew it up and started it: whoever ends it, Mock can't be the witness.
        account = DrugAccounted("ketamine", D(50), D("0.7"), D("0.7"), D(0), "", self.sample, "A17")
        accounting.account(self.desk, self.ada, account, SECOND_PIN)
        self.at("09:51")
        charting.chart_vitals(self.desk, self.boris, CALM, "40")
        self.at("09:57")
        charting.chart_vitals(self.theirs, self.ada, CALM, "+15")
        self.at("09:59")
        infusing.end(self.desk, self.boris, InfusionEnded(D(100), flush_ml=D(10)))
        account = DrugAccounted("ketamine", D(50), D("0.8"), D("0.8"), D(0), "", self.sample, "A18")
        accounting.account(self.desk, self.boris, account, SECOND_PIN)

    def sedative(self) -> None:
        """Boris is given midazolam in recovery: his sixty minutes begin again."""
        self.at("10:12")
        charting.chart_vitals(self.theirs, self.ada, CALM, "+30")
        self.at("10:14")
        charting.chart_vitals(self.desk, self.boris, CALM, "+15")
        self.at("10:20")
        self.seen["before the sedative"] = self.look(self.boris)
        given = MedicationGiven("midazolam", "1 mg", "IV", "anxiety")
        after = charting.log_event(self.desk, self.boris, given)
        of = after.standing(MedicationGiven)[0].id
        self.seen["after the sedative"] = self.look(self.boris)
        account = DrugAccounted(
            "midazolam", D(5), D(1), D("0.2"), D("0.8"), "", self.sample, "M3", of
        )  # fmt: skip
        accounting.account(self.desk, self.boris, account, SECOND_PIN)
        self.at("10:27")
        charting.chart_vitals(self.theirs, self.ada, CALM, "+45")
        self.at("10:29")
        charting.chart_vitals(self.desk, self.boris, CALM, "+30")
        self.at("10:35")
        charting.log_event(self.desk, self.boris, MedicineReassessed(of, "Better", "calm, awake"))

    def ada_goes_home(self) -> None:
        self.at("10:42")
        charting.chart_vitals(self.theirs, self.ada, CALM, "+60")
        self._settled(self.theirs, self.ada)
        for criterion in ("awake", "gait", "escort", "advice", "iv_out"):
            detail = "P. TEST" if criterion == "escort" else ""
            self._met(self.theirs, self.ada, criterion, detail)
        discharging.send_home(self.theirs, self.ada, Discharged("P. TEST", "555 0100"))
        self._sign("ada's day", self.theirs, self.ada)

    def late_escort(self) -> None:
        """Boris is ready at 11:20; his escort comes an hour late and he leaves at 12:32."""
        self.watch(self.desk, self.boris, "11:15")
        self._settled(self.desk, self.boris)
        for criterion in ("awake", "gait"):
            self._met(self.desk, self.boris, criterion)
        self.at("11:35")
        late = NoteWritten("Escort not here at 11:30. Phoned 555 0107: stuck in traffic.")
        charting.log_event(self.desk, self.boris, late)
        self.watch(self.desk, self.boris, "12:28")
        self._met(self.desk, self.boris, "escort", "S. SAMPLE")
        self._met(self.desk, self.boris, "advice")
        self._met(self.desk, self.boris, "iv_out")
        self.at("12:32")
        discharging.send_home(self.desk, self.boris, Discharged("S. SAMPLE", "555 0107"))
        self._sign("boris's day", self.desk, self.boris)
        gone = reading.chair_file(self.desk, self.boris).course
        closed = enrolling.close_early(self.desk, gone.id, "does not want another infusion")
        self._summary("boris's course", closed)

    def _settled(self, desk: Desk, id: str) -> None:
        charting.score_effects(desk, id, (Score("nausea", 0), Score("dissociation", 0)))
        discharging.score_aldrete(desk, id, AldreteScored(2, 2, 2, 2, 2))

    def _met(self, desk: Desk, id: str, criterion: str, detail: str = "") -> None:
        discharging.answer_criterion(desk, id, CriterionAnswered(criterion, True, detail))

    def ill_day(self, course: Course) -> str:
        """On Thursday Ada comes with a pressure of 186/104: held, not infused."""
        self.at("08:45", ILL_DAY)
        id = preparing.open_session(self.desk, course.id, ILL_DAY, 1).id
        arriving.come_in(self.desk, id, None)
        charting.chart_vitals(self.desk, id, Vitals(186, 104, 96, 97, 16, 0, 6), "base")
        self.at("09:00", ILL_DAY)
        charting.chart_vitals(self.desk, id, Vitals(182, 102, 94, 97, 16, 0, 6), "base")
        call = PrescriberCalled(PRESCRIBER, "hold today, see the family doctor")
        charting.log_event(self.desk, id, call)
        why_not = "blood pressure was high before"
        judged = InterventionJudged("prescriber called", False, why_not)
        discharging.judge_intervention(self.desk, id, judged)
        preparing.hold(self.desk, id, "BP too high, headache")
        self._sign("the ill day", self.desk, id)
        return id

    def last_days(self, course: Course) -> None:
        for days in (1, 2, 3):
            self.at("08:50", ILL_DAY + timedelta(days=days))
            self.ward.signed(course)
