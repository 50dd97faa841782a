"""The chair as drawn: before the start, running, paused, alerting, in recovery."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TypeVar

from kitlog.domain.checks import Figures
from kitlog.domain.discharge_facts import CriterionAnswered
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair.bodies import RecoveryBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.second_check.figures_step import FiguresStep
from kitlog.ui.second_check.panel import SecondCheckPanel
from kitlog.ui.second_check.step import Step
from kitlog.ui.second_check.who_step import WhoStep
from kitlog.workflow import arriving, charting, discharging, infusing, preparing
from kitlog.workflow.keeping import keep_fact
from tests.ui.shots.stage import Stage, demo, typed

S = TypeVar("S", bound=Step)


def ready() -> Stage:
    """03: the last infusion read, ten of twelve lines answered, the second nurse not yet."""
    stage = Stage(demo("09:19:50"))
    stage.at("09:20:10")
    stage.sign_in()
    other = stage.session(2)
    read = Vitals(132, 80, 78, 97, 14, 0, 5)
    stage.do(lambda desk: charting.chart_vitals(desk, other, read, "30"))
    stage.at("09:24:00")
    ada = stage.session(1)
    stage.do(lambda desk: arriving.read_past(desk, ada))
    stage.do(
        lambda desk: charting.chart_vitals(desk, ada, Vitals(128, 76, 72, 98, 14, 0, 7), "base")
    )
    drug = DrugPrepared(Decimal("0.82"), Decimal(50), "LOT 0417", "06-2027")
    stage.do(lambda desk: preparing.prepare_drug(desk, ada, drug))
    stage.at("09:25:10")
    stage.do(lambda desk: charting.chart_vitals(desk, other, read, "35"))
    stage.at("09:28:31")
    stage.show("chair", ada)
    return stage


def second_check() -> Stage:
    """02b: handed over to the second nurse; dose, volume and rate are hidden."""
    stage = ready()
    page = stage.page
    assert isinstance(page, ChairPage)
    page.preparing.second_check()
    stage.settle()
    return stage


def numbers_differ() -> Stage:
    """02b: the second nurse read another rate from the pump."""
    stage = second_check()
    panel = stage.page.findChild(SecondCheckPanel)
    assert isinstance(panel, SecondCheckPanel)
    mine = Figures(Decimal("82.4"), Decimal("41.2"), Decimal("0.82"), Decimal(150), Decimal(100))
    _step(panel, FiguresStep).entered.emit(mine)
    stage.settle()
    _step(panel, WhoStep).given.emit(stage.person("T. Sample RN"), "258369", "")
    stage.settle()
    _step(panel, FiguresStep).entered.emit(replace(mine, pump_rate=Decimal(155)))
    stage.settle()
    return stage


def _step(panel: SecondCheckPanel, kind: type[S]) -> S:
    assert isinstance(panel.step, kind)
    return panel.step


def running() -> Stage:
    """04: minute 18:48, two values of the 20 min set typed."""
    stage = Stage(demo())
    stage.at("09:48:48")
    stage.sign_in()
    _show(stage, "146 86")
    return stage


def keypad() -> Stage:
    """04b: a gloved finger tapped heart rate and pressed 8."""
    stage = running()
    page = stage.page
    assert isinstance(page, ChairPage)
    assert page.centre is not None
    page.centre.entry.field_tapped.emit("hr")
    page.centre.right.keypad.typed.emit("hr", "8")
    stage.settle()
    return stage


def sedation_words() -> Stage:
    """04b: the keypad with the words of the sedation scale."""
    stage = running()
    page = stage.page
    assert isinstance(page, ChairPage)
    assert page.centre is not None
    page.centre.entry.fields["sedation"].setFocus()
    page.centre.entry.field_tapped.emit("sedation")
    stage.settle()
    return stage


def paused() -> Stage:
    """04c: paused 1:12 ago; the 20 min set is due."""
    stage = Stage(demo())
    stage.at("09:48:48")
    stage.sign_in()
    ada = stage.session(1)
    stage.do(lambda desk: infusing.pause(desk, ada, "patient asks for the toilet"))
    stage.at("09:50:00")
    _show(stage, "146 86")
    return stage


def alert() -> Stage:
    """05: 168/98 and SpO₂ 91 at 25 min, the recheck overdue."""
    stage = Stage(demo("09:56:00"))
    stage.at("09:59:10")
    stage.sign_in()
    _show(stage, "164")
    return stage


def recovery() -> Stage:
    """06: 22 minutes after the end, Aldrete half scored."""
    stage = Stage(demo("10:36:10"))
    stage.at("10:34:00")
    stage.sign_in()
    ada = stage.session(1)
    asked = EffectsAsked((Score("dissociation", 0), Score("nausea", 0), Score("dizziness", 1)))
    stage.do(lambda desk: keep_fact(desk, ada, asked))
    for criterion in ("gait", "advice"):
        answer = CriterionAnswered(criterion, met=True)
        stage.do(partial(discharging.answer_criterion, session_id=ada, answer=answer))
    stage.at("10:36:10")
    page = stage.show("chair", ada)
    assert isinstance(page, ChairPage)
    assert isinstance(page.centre, RecoveryBody)
    for part, points in (
        ("activity", 2), ("respiration", 2), ("circulation", 2), ("oxygen", 2),
    ):  # fmt: skip
        page.centre.aldrete.scored.emit(part, points)
    stage.settle()
    return stage


def _show(stage: Stage, values: str) -> None:
    page = stage.show("chair", stage.session(1))
    assert isinstance(page, ChairPage)
    assert page.centre is not None
    page.centre.entry.set_texts(typed(values))
    page.centre.entry.begin()
    stage.settle()
