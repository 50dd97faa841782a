"""What the sign-in page asks of the record, which is opened behind it.

What only the answers need is imported with them: the page has to stand early.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kitlog.domain.clinic import Clinic
    from kitlog.domain.people import PersonEnrolled
    from kitlog.domain.session import Session
    from kitlog.workflow.board import Board
    from kitlog.workflow.desk import Desk
    from kitlog.workflow.emergency import Asked
    from kitlog.workflow.keyholding import Passwords


def read_board(desk: Desk) -> Board:
    from kitlog.workflow.board import board

    return board(desk)


def read_clinic(desk: Desk) -> Clinic:
    from kitlog.workflow import reading

    return reading.clinic(desk)


def silence(desk: Desk) -> tuple[Session, ...]:
    from kitlog.workflow import quieting

    return quieting.silence_signed_out(desk)


def proven_by_pin(desk: Desk, person_id: str, pin: str) -> PersonEnrolled:
    from kitlog.workflow import people

    return people.sign_in(desk, person_id, pin)


def read_passwords(desk: Desk) -> Passwords:
    from kitlog.workflow import keyholding

    return keyholding.passwords(desk)


def proven_by_password(desk: Desk, person_id: str, password: str) -> PersonEnrolled:
    from kitlog.workflow import keyholding

    return keyholding.sign_in(desk, person_id, password)


def let_in(
    desk: Desk, asked: Asked, voucher: str, secret: str, *, by_password: bool
) -> tuple[PersonEnrolled, Clinic]:
    from kitlog.workflow import emergency

    return emergency.give(desk, asked, voucher, secret, by_password=by_password)
