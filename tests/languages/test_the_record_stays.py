"""The same acts store the same facts, whatever language the nurse reads."""

from __future__ import annotations

import re
from pathlib import Path

from kitlog import words
from kitlog.app.demo.fill import Filler
from kitlog.domain.codec import encode
from kitlog.store.journal import Store
from tests.languages import pseudo
from tests.ui.shots.stage import KEY

_OWN = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9a-f]{64}|[$]argon2id[^\"]*")
"""Ids, digests over them, and verifiers: never twice the same."""


def stored(folder: Path) -> list[tuple[str, int, bytes]]:
    """Every fact of a whole course of the demo, as its bytes."""
    store = Store.open(folder / "kitlog.db", KEY, "demo")
    try:
        Filler(store).fill_course()
        entries = [one for stream in store.streams() for one in store.entries(stream)]
        facts = [encode(one.fact) for one in entries]
    finally:
        store.close()
    return sorted((kind, version, _OWN.sub(b"", payload)) for kind, version, payload in facts)


def test_a_course_charted_in_another_language_is_stored_as_in_english(tmp_path: Path) -> None:
    english, other = tmp_path / "en", tmp_path / "xx"
    english.mkdir()
    other.mkdir()
    expected = stored(english)
    words.use("xx", pseudo.translate)
    assert stored(other) == expected
    assert len(expected) > 100
