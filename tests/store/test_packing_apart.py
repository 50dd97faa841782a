"""A backup is packed by a process of its own: it yields, keeps the keys, and ends with KitLog."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kitlog import own_process
from kitlog.domain.errors import Fault, MachineError
from kitlog.domain.moment import Moment
from kitlog.store.backup import Begun, backup_folder, begin, copy_pages, finish
from kitlog.store.backup_apart import CUT_OFF, MISTAKE, PACKER, finish_apart
from kitlog.store.backup_file import BackupStopped, whole
from kitlog.store.holder import Kind, by_secret
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.keyfile import Key
from kitlog.store.yielding import NICE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
PATIENCE_S = 120
"""Reached only when what is waited for never comes."""
CANARY = "Zwetschgenknoedel"
INSTEAD = """
import ctypes, json, os, resource, signal, time
from kitlog.store import backup, packer, yielding
real = backup.finish
def finish(copied, told):
    {body}
    return real(copied, told)
backup.finish = finish
"""
SHOWS_ITSELF = """open({to!r}, "w").write(json.dumps({{
        "pid": os.getpid(), "started": sys.orig_argv, "environ": dict(os.environ),
        "nice": os.nice(0), "core": resource.getrlimit(resource.RLIMIT_CORE),
        "dumpable": ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)}}))"""
IS_KILLED = "os.kill(os.getpid(), signal.SIGKILL)"
HANGS = """open({to!r} + ".new", "w").write(str(os.getpid()))
    os.rename({to!r} + ".new", {to!r})
    while True: time.sleep(60)"""
MISTAKEN = f"raise ValueError({CANARY!r})"


def command(body: str, more: str = "") -> list[str]:
    """The real one, with something done before the packing."""
    *python, code = own_process.command(PACKER)
    before, exits, after = code.partition("from kitlog.store.packer")
    return [*python, before.replace("; ", "\n") + INSTEAD.format(body=body) + more + exits + after]


@pytest.fixture
def copied(store: Store, path: Path, key: Key, make_note: Any, nine: Moment) -> Begun:
    """A record that a sheet opens, copied and not packed yet."""
    write_keybook(path, Keybook((by_secret("sheet 1", Kind.SHEET, bytes(range(32)), key),)))
    store.append([make_note(f"{CANARY} {i} " * 80) for i in range(40)])
    store.anchor(nine)
    return copy_again(store, path, nine)


def copy_again(store: Store, path: Path, now: Moment) -> Begun:
    return copy_pages(begin(store, backup_folder(path), now), store)


@pytest.fixture
def packed_by(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[str]], None]:
    return lambda words: monkeypatch.setattr(own_process, "command", lambda _: words)


def names(copied: Begun) -> list[str]:
    return sorted(path.name for path in copied.folder.iterdir())


def test_it_yields_to_charting_and_its_keys_came_by_a_pipe_alone(
    copied: Begun, packed_by: Callable[[list[str]], None], tmp_path: Path
) -> None:
    to = tmp_path / "shown"
    packed_by(command(SHOWS_ITSELF.format(to=str(to))))
    backup, manifest = finish_apart(copied)
    assert names(copied) == [backup.path.name]
    assert whole(backup.path) == manifest
    assert (manifest.entries, manifest.faults) == (40, 0)
    shown = json.loads(to.read_text())
    assert shown["pid"] != os.getpid()
    assert shown["nice"] >= os.nice(0) + NICE or shown["nice"] == 19
    assert (shown["core"], shown["dumpable"]) == ([0, 0], 0)
    for secret in key_bytes(copied):
        assert secret not in to.read_bytes()
        assert secret not in backup.path.read_bytes()


def key_bytes(copied: Begun) -> set[bytes]:
    """Both keys, as they would be found somewhere: raw or in hex, and what goes by the pipe."""
    keys = (copied.key.secret, copied.chain_key)
    return {*keys, *(key.hex().encode() for key in keys)}


def test_what_goes_by_the_pipe_holds_the_keys(copied: Begun) -> None:
    """The control: looked for in this form they are found where they are."""
    assert sum(secret in copied.text() for secret in key_bytes(copied)) == 2
    again = Begun.parse(copied.text())
    assert (again.key, again.chain_key) == (copied.key, copied.chain_key)
    assert again.anchors.heads == copied.anchors.heads


def test_the_packaged_program_packs_it_too(
    copied: Begun, packed_by: Callable[[list[str]], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """There the program starts itself, as it would be started by an icon."""
    with monkeypatch.context() as packaged:
        packaged.setattr(sys, "frozen", True, raising=False)
        program, *words = own_process.command(PACKER)
    assert program == sys.executable
    packed_by([program, "-m", "kitlog.app", *words])
    assert finish_apart(copied)[1].entries == 40


def test_for_anything_else_the_program_runs_no_module() -> None:
    for words in ((), ("-m",), ("-m", "this"), ("check",), (PACKER,)):
        assert own_process.run(words) is None


def test_one_that_dies_is_told_and_the_former_backup_stays(
    copied: Begun, packed_by: Callable[[list[str]], None], store: Store, path: Path, nine: Moment
) -> None:
    former, _ = finish(copied)
    packed_by(command(IS_KILLED))
    with pytest.raises(MachineError) as caught:
        finish_apart(copy_again(store, path, nine.shifted(60)))
    assert caught.value.sentence == str(CUT_OFF)
    assert names(copied) == [former.path.name]


@pytest.mark.parametrize(
    ("body", "last"),
    [
        ("pass", "made"),
        ('from kitlog.domain.errors import Fault; raise Fault("Ours.")', "fault"),
    ],
)
def test_its_last_word_is_how_it_went_and_it_ends_by_itself(
    copied: Begun, body: str, last: str
) -> None:
    told = "told(1, 2); time.sleep(0.2); told(1, 2)\n    "
    with subprocess.Popen(
        command(told + body), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(copied.text())
        process.stdin.flush()
        said = [json.loads(line) for line in process.stdout]
        assert (process.wait(PATIENCE_S), process.stderr.read()) == (0, b"")
    assert said[0] == {"done": 1, "of": 2}
    assert [list(one) for one in said[1:-1]] == [["done", "of"]] * (len(said) - 2)
    assert list(said[-1]) == [last]
    assert ("made" not in said[-1]) or (copied.folder / said[-1]["made"]).is_file()


def test_without_a_word_of_what_to_pack_it_ends_at_once(copied: Begun) -> None:
    ended = subprocess.run(own_process.command(PACKER), input=b"", capture_output=True)
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"")


def test_one_that_does_not_start_is_told(
    copied: Begun, packed_by: Callable[[list[str]], None]
) -> None:
    packed_by(["/nowhere/kitlog"])
    with pytest.raises(MachineError, match="did not start"):
        finish_apart(copied)
    assert names(copied) == []


def test_damage_is_told_in_the_same_words(copied: Begun) -> None:
    with copied.database.open("r+b") as file:
        file.seek(9 * 4096 + 100)
        file.write(b"spoilt")
    with pytest.raises(MachineError, match="The copy is damaged"):
        finish_apart(copied)
    assert names(copied) == []


def test_a_mistake_is_told_without_a_word_of_the_patient(
    copied: Begun, packed_by: Callable[[list[str]], None], caplog: pytest.LogCaptureFixture
) -> None:
    packed_by(command(MISTAKEN))
    with pytest.raises(Fault) as caught:
        finish_apart(copied)
    assert caught.value.sentence == str(MISTAKE)
    assert "ValueError in finish" in caplog.text
    assert CANARY not in caplog.text
    caplog.clear()


def test_stopped_it_is_gone_and_leaves_nothing(
    copied: Begun, packed_by: Callable[[list[str]], None], tmp_path: Path
) -> None:
    to = tmp_path / "pid"
    packed_by(command("told(1, 2); time.sleep(0.2); told(1, 2)\n    " + HANGS.format(to=str(to))))

    def stop(_done: int, _of: int) -> None:
        wait_for(to.exists)
        raise BackupStopped("Stopped.")

    with pytest.raises(BackupStopped):
        finish_apart(copied, stop)
    assert not alive(int(to.read_text()))
    assert names(copied) == []


PARENT = """
import sys
from pathlib import Path
from kitlog import own_process
from kitlog.store.backup import Begun
from kitlog.store.backup_apart import finish_apart
words = sys.argv[1:]
own_process.command = lambda _: words
finish_apart(Begun.parse(sys.stdin.buffer.readline()))
"""
STAYS = """
def heard():
    while os.read(0, 1): pass
    open({to!r} + ".heard", "w").close()
yielding._end_with_the_program = heard
"""


@pytest.mark.parametrize("ends", [True, False])
def test_it_ends_with_the_program_however_that_ends(
    copied: Begun, tmp_path: Path, ends: bool
) -> None:
    """The control: one that hears of it, and does not end, stays."""
    to = tmp_path / "pid"
    more = "" if ends else STAYS.format(to=str(to))
    words = command(HANGS.format(to=str(to)), more)
    parent = subprocess.Popen([sys.executable, "-c", PARENT, *words], stdin=subprocess.PIPE)
    assert parent.stdin is not None
    parent.stdin.write(copied.text())
    parent.stdin.flush()
    wait_for(to.exists)
    packer = int(to.read_text())
    assert alive(packer)
    parent.kill()
    parent.wait()
    parent.stdin.close()
    if ends:
        wait_for(lambda: not alive(packer))
    else:
        wait_for(Path(f"{to}.heard").exists)
        assert alive(packer)
        os.kill(packer, signal.SIGKILL)


def wait_for(fact: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not fact():
        assert time.monotonic() < until
        time.sleep(0.01)


def alive(pid: int) -> bool:
    """Whether it runs; one that is over and not yet asked after by its parent does not."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] not in ("Z", "X")
