"""Words that stand in a file of resources are noted for translation in the code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kitlog import resources, words
from kitlog.domain import effect_names, stopped
from kitlog.domain.effects import Effect, read_list
from kitlog.domain.events import MedicationGiven
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import Point, Way
from kitlog.domain.protocol import Protocol
from kitlog.report import outcome_words, wording
from tests.languages import pseudo


def test_every_side_effect_that_is_shipped_is_noted() -> None:
    shipped = read_list(resources.text("effects.toml"))
    labels, asked, short = (
        {one.text for one in table}
        for table in (effect_names.LABELS, effect_names.ASKED, effect_names.SHORT)
    )
    assert {one.english for one in shipped} == labels
    assert {one.asked for one in shipped} == asked
    assert {Protocol.effect_label(one.id, "") for one in shipped} - labels == short


def test_what_a_nurse_or_a_clinic_typed_stays() -> None:
    """Even where the same words stand in the program; the language here has one for each."""
    words.use("xx", pseudo.translate)
    assert Protocol.effect_label("anxiety", "") == said("Anxiety")
    assert Protocol.effect_label("other", "Sign in") == "Sign in"
    assert Protocol.effect_label("other", "IV burns") == "IV burns"
    assert Protocol.effect_label("Saved", "") == "Saved", "of the clinic's own list"
    own = Effect("Saved", "Saved", "Saved", shown=True)
    assert (own.label, own.words) == ("Saved", "Saved")
    assert (replace(own, english="Anxiety").label, own.id) == (said("Anxiety"), "Saved")
    assert stopped.in_words("Side effect, sign in 2") == f"{said('Side effect')}, sign in 2"
    given = MedicationGiven("x", "4 mg", "IV", "Today")
    assert wording.medicine_words(given).count("Today") == 1
    assert said("Today") not in wording.medicine_words(given)
    tried = FollowUpTried(Point.MONTHS_3, date(2026, 4, 14), Way.PHONE, Result.NO_ANSWER, "Today")
    told = outcome_words.reported(tried)
    assert told is not None
    assert told[1].endswith(", Today")


def said(text: str) -> str:
    return pseudo.translate(text, "", -1)
