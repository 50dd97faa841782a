"""A clinic's papers are in the clinic's language, whoever makes them; the record stays as it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kitlog import words
from kitlog.domain.errors import Refused
from kitlog.domain.papers import Paper, PaperWritten
from kitlog.report.sealed_file import judge
from kitlog.report.written import page_texts
from kitlog.ui.language import translator
from kitlog.workflow import papers, reading, settings, verifying_papers
from kitlog.workflow.desk import session_stream
from tests.workflow.on_paper import write
from tests.workflow.ward import Ward

SPANISH = "es"


@pytest.fixture(autouse=True)
def _spanish_is_found() -> None:
    words.find_with(translator)


def in_spanish(here: Ward) -> None:
    wanted = replace(reading.clinic_settings(here.desk), language=SPANISH)
    settings.change_clinic(here.desk.as_person(here.charge), wanted)


def test_a_day_note_is_in_the_clinics_language_and_known_as_such(
    here: Ward, tmp_path: Path
) -> None:
    id = here.signed(here.course()).id
    in_spanish(here)
    done = write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers")
    said = "".join(page_texts(done.path))
    assert "Nota del día de infusión" in said
    assert "Infusion day note" not in said
    stored = here.desk.store.entries(session_stream(id))[-1].fact
    assert isinstance(stored, PaperWritten)
    assert (stored.language, stored.paper) == (SPANISH, Paper.DAY_NOTE)
    for window in (words.ENGLISH, SPANISH):  # nothing of it depends on who looks
        words.use(window, None if window == words.ENGLISH else translator(window))
        sound = judge(done.path.read_bytes())
        found = verifying_papers.compare(here.desk, sound.sha256, sound.fingerprint, sound.journal)
        assert found.left is not None
        assert not found.left.forged
    other = "".join("1" if c == "0" else "0" for c in sound.journal)
    forged = verifying_papers.compare(here.desk, sound.sha256, sound.fingerprint, other)
    assert forged.left is not None
    assert forged.left.forged, "the control"


def test_a_text_corrected_later_calls_no_earlier_paper_forged(here: Ward, tmp_path: Path) -> None:
    """Numbers and hash are compared, each of them; not the words of the day it was printed."""
    id = here.signed(here.course()).id
    sound = judge(write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers").path.read_bytes())

    def forged(journal: str) -> bool:
        left = verifying_papers.compare(here.desk, sound.sha256, sound.fingerprint, journal).left
        assert left is not None
        return left.forged

    many, digest = sound.journal.split(" entries ")
    assert len(digest.split()) == 4
    first, last = digest.split()[0], digest.split()[-1]
    for corrected in (
        sound.journal,
        f"{digest}: hasta la línea {many}",
        f"{many} asientos, {digest}.",
    ):
        assert not forged(corrected)
    for other in (
        "entries", many, digest, f"{many}1 entries {digest}", f"1 {sound.journal}",
        f"{many} entries {digest.removeprefix(first)}", f"{sound.journal} {last}",
        f"{many} entries {last}{digest.removeprefix(first)}",
        f"{many} entries {digest[::-1]}", sound.journal.upper(),
    ):  # fmt: skip
        assert forged(other), other


def test_a_paper_is_english_where_the_window_is_spanish(here: Ward, tmp_path: Path) -> None:
    id = here.signed(here.course()).id
    words.use(SPANISH, translator(SPANISH))
    done = write(here.desk, id, Paper.DAY_NOTE, tmp_path / "papers")
    assert "Infusion day note" in "".join(page_texts(done.path))
    assert "Ketamine infusion 1 of 5" in papers.paste_ready(here.desk, id)


def test_the_language_is_one_that_there_is(here: Ward) -> None:
    with pytest.raises(Refused) as refused:
        replace(reading.clinic_settings(here.desk), language="xx")
    assert refused.value.field == "language"
