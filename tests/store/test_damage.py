"""Bits flipped and ends cut off, in every file of a record: found or harmless, and never reset.

In a record whose pages are summed before it opens, and in one large enough for that to be done
beside charting.

`KITLOG_FLIPS=500` is what `make soak` asks for; a short run takes a sample of the same states.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from kitlog.domain.entry import Entry, Unreadable
from kitlog.domain.errors import Damaged, KitLogError
from kitlog.store import engine, first_look, journal
from kitlog.store.anchors import anchor_file
from kitlog.store.connection import OneConnection
from kitlog.store.holder import Kind, by_secret
from kitlog.store.index import CourseRow, IndexRows, PatientRow, SessionRow
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, read_keybook, write_keybook
from kitlog.store.keyfile import Key, key_files
from kitlog.store.looking_through import Reader, damaged_pages
from kitlog.store.trail import Wanted
from kitlog.store.trouble import PAGES, STILL
from tests.store.conftest import NINE, MakeNote

STATES = int(os.environ.get("KITLOG_FLIPS", "150"))
SECRET = bytes(range(1, 33))
KEY = Key(bytes(range(32)))
DAY = date(2026, 1, 14)
STREAMS = tuple(f"session:{n}" for n in range(6))
PAGE = 4096
PLACES = ("database", "journal", "key file", "both key files", "anchors")

Files = Mapping[str, bytes]
Content = dict[str, tuple[Entry, ...]]
READ_BEFORE: list[tuple[str, Content]] = []
"""Of each record that opened before its pages were summed: why it stands still, what was read."""


@dataclass(frozen=True)
class Made:
    """A record at rest, one that was cut off in mid-transaction, and what may be in them."""

    whole: Files
    cut_off: Files
    before: Content
    after: Content


def files_of(folder: Path) -> Files:
    return {one.name: one.read_bytes() for one in folder.iterdir() if not one.name.endswith("lock")}


def content(store: Store) -> Content:
    store._read.clear()
    return {stream: store.entries(stream) for stream in STREAMS}


def make(folder: Path, make_note: MakeNote) -> Made:
    path = folder / "kitlog.db"
    store = Store.open(path, KEY, "desk")
    write_keybook(path, Keybook((by_secret("sheet 1", Kind.SHEET, SECRET, KEY),)))
    rows = IndexRows(
        (PatientRow("1", "ZZ 1", "TEST", "Ada", DAY),),
        (CourseRow("1", "1", 1, "open", True, DAY),),
        (SessionRow("1", "1", "1", DAY, 1, "open", True, NINE.utc),),
    )
    store.append([make_note(f"{n} {'x' * 500}", STREAMS[n // 8]) for n in range(48)], rows)
    store.anchor(NINE.shifted(60))
    store.append([make_note("since the anchor", STREAMS[n % 3]) for n in range(6)])
    before = content(store)
    store.close()
    whole = files_of(folder)
    store = Store.open(path, KEY, "desk")
    driver: Any = store.database.connection.connection.driver_connection
    driver.execute("PRAGMA cache_size=2")
    with store.transaction():
        store.append([make_note(f"{n} {'y' * 1500}", STREAMS[n % 6]) for n in range(30)])
        cut_off = files_of(folder)
    after = content(store)
    store.close()
    assert len(cut_off["kitlog.db-journal"]) > 4 * 4096
    assert cut_off["kitlog.db"] != whole["kitlog.db"], "nothing was half written"
    return Made(whole, cut_off, before, after)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    from tests.store.conftest import make_note

    return make(tmp_path_factory.mktemp("whole"), make_note.__wrapped__())  # type: ignore[attr-defined]


def spoilt(chance: random.Random, raw: bytes) -> bytes:
    """One bit flipped, or the end cut off, or a stretch of zeros as a broken disk leaves."""
    match chance.choice(("flip", "flip", "flip", "cut", "zero")):
        case "cut":
            return raw[: chance.randrange(len(raw))]
        case "zero":
            start = chance.randrange(len(raw))
            return raw[:start] + bytes(len(raw[start : start + 512])) + raw[start + 512 :]
    at = chance.randrange(len(raw))
    return raw[:at] + bytes([raw[at] ^ (1 << chance.randrange(8))]) + raw[at + 1 :]


def spoil(chance: random.Random, made: Made, place: str, path: Path) -> dict[str, bytes]:
    files = dict(made.cut_off if place == "journal" else made.whole)
    names = {
        "database": (path.name,),
        "journal": (f"{path.name}-journal",),
        "key file": (chance.choice(key_files(path)).name,),
        "both key files": tuple(one.name for one in key_files(path)),
        "anchors": (anchor_file(path).name,),
    }[place]
    return files | {name: spoilt(chance, files[name]) for name in names}


def put(files: Files, folder: Path) -> Path:
    folder.mkdir()
    for name, raw in files.items():
        (folder / name).write_bytes(raw)
    return folder / "kitlog.db"


def judged(made: Made, files: Files, path: Path) -> str:
    """Open it as the program does: "refused", "held still", "told" or "harmless"; or what is wrong.

    Whatever is handed out must be what was saved, and nothing that was there may be gone.
    """
    try:
        _, keys = read_keybook(path).open_by_sheet(SECRET)
        store = Store.open(path, keys[0], "desk")
    except KitLogError:
        return _kept("refused", files, path)
    except Exception:
        return "no sentence"
    try:
        if store.still:
            return _judged_still(made, store, path, files)
        told = bool(store.anchored().faults)
        if not store.database.summed and _summed_beside(store):
            return _judged_still(made, store, path, files)
        try:
            found = content(store)
        except Exception:
            return "opened, though it can't be read"
        if found not in (made.before, made.after):
            return "silently changed"
        if _broken(store):
            return "chains broken, and nothing said"
        return "told" if told else "harmless"
    finally:
        store.close()


def _summed_beside(store: Store) -> bool:
    """What can be read before the pages are summed is read first; then they are."""
    first: Content = {}
    for stream in STREAMS:
        try:
            first[stream] = store.entries(stream)
        except KitLogError:
            assert store.still, "nothing more is written once a page was bad"
    reader = Reader(store.database.path, store.database.key)
    bad = damaged_pages(reader, lambda: None)
    reader.close()
    assert bad or not store.still
    if bad:
        store.database.hold_still(str(STILL), str(PAGES).format(count=len(bad)))
    READ_BEFORE.append((store.still, first))
    return bool(store.still)


def _broken(store: Store) -> bool:
    try:
        return bool(store.verify())
    except Exception:
        return True


def _judged_still(made: Made, store: Store, path: Path, files: Files) -> str:
    for stream in STREAMS:
        try:
            entries = store.entries(stream)
        except KitLogError:
            continue
        if entries not in (made.before[stream], made.after[stream]):
            return "showed what was not saved"
    store.close()
    return _kept("held still", files, path)


def _kept(what: str, files: Files, path: Path) -> str:
    """A journal is played back into the database: that is no reset."""
    if f"{path.name}-journal" in files:
        return what
    mended = {one.name for one in key_files(path)}  # a bad copy is made anew from the good one
    same = all(
        (path.parent / name).read_bytes() == raw
        for name, raw in files.items()
        if name not in mended
    )
    return what if same else "reset"


def tried(made: Made, folder: Path, states: int) -> Counter[tuple[str, str]]:
    """How often what became of a spoilt file, by place."""
    chance, counts = random.Random(7), Counter[tuple[str, str]]()
    for state in range(states):
        place = PLACES[state % len(PLACES)]
        files = spoil(chance, made, place, folder / "kitlog.db")
        counts[place, judged(made, files, put(files, folder / f"{state}"))] += 1
    return counts


GOOD = {"refused", "held still", "told", "harmless"}


@pytest.fixture(params=["before it opens", "beside charting"])
def summed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "beside charting":
        monkeypatch.setattr(first_look, "SUMMED_AT_ONCE", PAGE)
    READ_BEFORE.clear()
    return str(request.param)


@pytest.mark.timeout(900)
def test_all_is_found_or_harmless_and_nothing_is_reset(
    made: Made, tmp_path: Path, summed: str
) -> None:
    counts = tried(made, tmp_path, STATES)
    print(
        f"{STATES} states, summed {summed}:",
        *(f"{p}, {w}: {n}" for (p, w), n in sorted(counts.items())),
        sep="\n",
    )
    assert {what for _, what in counts} <= GOOD, counts
    assert not counts["database", "harmless"]
    assert counts["key file", "harmless"] == STATES // len(PLACES), "the other copy opens it"
    assert counts["both key files", "refused"] == STATES // len(PLACES)
    assert counts["journal", "held still"]
    assert counts["anchors", "told"]
    if summed == "beside charting":
        opened = [first for still, first in READ_BEFORE if still]
        assert len(opened) > STATES // 25, "some have opened before anything was found"
    for _, first in READ_BEFORE:
        for stream, shown in first.items():
            assert shown in (made.before[stream], made.after[stream])


def test_an_unspoilt_record_of_either_kind_opens(made: Made, tmp_path: Path) -> None:
    for name, files in (("whole", made.whole), ("cut", made.cut_off)):
        assert judged(made, files, put(files, tmp_path / name)) == "harmless"


def silently_zero(folder: Path, make_note: MakeNote) -> Path:
    """A record with a bad page for which SQLCipher hands out zeros, and no error."""
    path = folder / "long" / "kitlog.db"
    store = Store.open(path, KEY, "desk")
    store.append([make_note("\N{HOURGLASS}" * 1900, STREAMS[0])])
    store.close()
    whole = path.read_bytes()
    for page in range(1, len(whole) // PAGE):
        spoilt = bytearray(whole)
        spoilt[page * PAGE + 9] ^= 0xFF
        path.write_bytes(spoilt)
        with suppress(DBAPIError), engine.engine_for(path, KEY).connect() as reader:
            raw = reader.exec_driver_sql("SELECT payload FROM entries").scalar_one()
            if raw.endswith(bytes(500)):
                return path
    raise AssertionError("it always tells")


def test_zeros_in_place_of_a_long_text_are_refused(
    tmp_path: Path, make_note: MakeNote, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_look, "SUMMED_AT_ONCE", PAGE)
    path = silently_zero(tmp_path, make_note)
    store = Store.open(path, KEY, "desk")
    assert not store.still
    with pytest.raises(Damaged), store.transaction():
        store.trail.of_kind(STREAMS[0], "note")
    assert store.still
    store.close()


def test_without_asking_they_would_be_shown(
    tmp_path: Path, make_note: MakeNote, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control."""
    monkeypatch.setattr(first_look, "SUMMED_AT_ONCE", PAGE)
    monkeypatch.setattr(OneConnection, "refuse_zeros", lambda _: None)
    store = Store.open(silently_zero(tmp_path, make_note), KEY, "desk")
    shown = store.trail.page(Wanted(), 10)
    assert not store.still
    assert isinstance(shown[0].fact, Unreadable)
    store.close()


def test_without_page_sums_and_chains_it_is_not_seen(
    tmp_path: Path, make_note: MakeNote, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: an encrypted file without page sums, opened without a look."""
    strong: Callable[[Any, object], None] = engine.set_pragmas

    def weak(driver: Any, record: object) -> None:
        driver.execute("PRAGMA cipher_use_hmac=OFF")
        strong(driver, record)

    monkeypatch.setattr(engine, "set_pragmas", weak)
    monkeypatch.setattr(journal, "first_look", lambda *_: None)
    (tmp_path / "weak").mkdir()
    (tmp_path / "states").mkdir()
    counts = tried(make(tmp_path / "weak", make_note), tmp_path / "states", 50)
    assert {what for _, what in counts} - GOOD, counts
