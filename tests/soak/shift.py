"""A shift on four chairs at sixty times the pace, and what it finds wrong as it goes."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from kitlog.domain import signing
from kitlog.domain.schedule import slots
from kitlog.workflow import reading
from kitlog.workflow.desk import Desk
from tests.clock import FakeClock
from tests.soak.eyes import wanting
from tests.soak.held import Held, held
from tests.soak.nurse import Chair, Nurse
from tests.ui.today.clinic_room import Room
from tests.workflow.ward import ADA, Ward

BEAT_S = 15.0
"""What passes between two heartbeats of the window, 250 ms apart, at 60×."""
BEATS_AN_HOUR = round(3600 / BEAT_S)
GIVEN = ("Ada", "Boris", "Carla", "Devi", "Esme", "Fay", "Gil", "Hal", "Ines", "Jo", "Kim", "Lou")


class Shift:
    """`silent`: what was due and not said; `false`: what was said to be due and was not."""

    def __init__(self, room: Room, seed: int) -> None:
        self.room, self.nurse = room, Nurse(room, seed)
        self.silent: list[str] = []
        self.false: list[str] = []
        self.patients: list[Chair] = []
        self.nurse.sign_in()

    def work(self, hours: float) -> None:
        """So many hours of the clinic's day."""
        for _ in range(round(hours * BEATS_AN_HOUR)):
            self._seat_the_next()
            self.beat()
            self.nurse.work()

    def beat(self) -> None:
        """A quarter of a minute; then the screen is held against the kitchen timers."""
        self.room.clock.advance(BEAT_S)
        for chair in self.nurse.chairs.values():
            chair.timer.wait(BEAT_S)
        self.room.window._beat()
        self.room.settle()
        self._compare()

    def held(self) -> Held:
        """What the program holds on to; somebody is signed in for it."""
        if self.room.station.person is None:
            self.nurse.sign_in()
        return held(self.room)

    def seat(self, chair: Chair) -> Chair:
        """A new patient in this chair, made ready by the other nurse."""
        number = len(self.patients) + 1
        given = GIVEN[number % len(GIVEN)]
        patient = replace(ADA, record_no=f"ZZ 001 {number:03d}", given=given)
        charge, second = (p.person_id for p in self.room.station.clinic.at_work[:2])

        def ready(desk: Desk) -> str:
            ward = Ward(desk.as_person(charge), cast(FakeClock, desk.clock), charge, second)
            return ward.ready(ward.course(patient=patient, chair=chair.number)).id

        id = self.room.ask(ready)
        self.room.station.watch.read()
        self.room.settle()
        fresh = Chair(chair.number, taken=True, session_id=id)
        self.nurse.chairs[chair.number] = fresh
        self.patients.append(fresh)
        return fresh

    def unaccounted(self) -> list[str]:
        """What fell due and has neither a reading nor a reason, nor is asked for any more."""
        return [one for patient in self.patients for one in self._open(patient)]

    def _open(self, patient: Chair) -> list[str]:
        def found(desk: Desk) -> list[str]:
            desk.store._read.clear()  # from the disk, not from what is remembered
            session = reading.session(desk, patient.session_id)
            built = {slot.key: slot for slot in slots(session, desk.now())}
            said = {key for key, slot in built.items() if slot.values or slot.reason}
            if session.signed is None:
                said |= set(signing.unexplained(session, desk.now()))
            where = f"patient {self.patients.index(patient) + 1}, chair {patient.number}"
            return [f"{where}: {key}" for key in patient.timer.rung if key not in said]

        return self.room.ask(found)

    def _compare(self) -> None:
        """Each due within one beat, for as long as it lasts; and nothing that is not due."""
        page = self.room.window.page
        said = wanting(page)
        for number, chair in self.nurse.chairs.items():
            due = {key: ago for key, ago in chair.timer.due.items() if ago >= BEAT_S}
            where = f"{type(page).__name__} at {self.room.clock.now().local:%H:%M:%S}"
            if due and number not in said:
                self.silent.append(f"chair {number}, {due}, on {where}")
            if number in said and not chair.timer.due and chair.timer.sure:
                self.false.append(f"chair {number} on {where}")

    def _seat_the_next(self) -> None:
        """Whoever is next, once a chair has been empty for a while."""
        for chair in self.nurse.chairs.values():
            if not chair.taken and self.room.station.person is not None:
                chair.empty_for -= 1
                if chair.empty_for <= 0:
                    self.seat(chair)
                    return
