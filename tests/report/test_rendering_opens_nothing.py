"""While a paper is rendered no file and no socket is opened, whatever people typed.

Fonts, colours and the profile of the page are files of the program, read the first time; from
then on nothing is. Twice: by Python's audit hooks, and by the system calls of a real process.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kitlog.domain.events import AdverseEvent, NoteWritten
from kitlog.domain.moment import utc
from kitlog.report.attachment import Attachment
from kitlog.report.pdf import Printed, pdf_bytes
from tests.report.example import (
    CLINIC,
    DRAWN,
    PATIENT,
    course_stream,
    folded,
    session,
    streams,
    summary_of,
)
from tests.report.papers import advice_of, failsafe_at, note_of, sealed
from tests.report.reading_pdf import pages_of, squeezed

ROOT = Path(__file__).resolve().parents[2]
TYPED = (
    '<img src="file:///etc/passwd"/>', '<a href="http://127.0.0.1:9/">x</a>',
    '=cmd|"/c calc"!A1', "/etc/passwd", "file:///etc/shadow", "\\\\server\\share\\x.png",
    '<para><font name="/etc/hostname">a</font></para>', "@SUM(1+1)*cmd|' /C calc'!A0",
    "&lt;b&gt; sats <b 92", "%s %(x)s {0} ${HOME} `id`", "(unbalanced \\) BT /F1 9 Tf",
)  # fmt: skip
BEGIN, END = "/begin-of-rendering", "/end-of-rendering"
OPENING = "open,openat,openat2,creat,socket,connect,execve,fork,vfork"


def papers() -> list[Printed]:
    """One of each, with what people may type where they may type it."""
    typed = " ".join(TYPED)
    patient = replace(PATIENT, given=TYPED[0], allergies=typed[:190], record_no=TYPED[2])
    clinic = replace(CLINIC, name=TYPED[1], address=TYPED[3])
    days = streams()
    for n, text in enumerate(TYPED):
        days[1].add(utc(2026, 1, 13, 8, 50, n), NoteWritten(text))
    days[1].add(utc(2026, 1, 13, 8, 52), AdverseEvent(TYPED[0], 2, True, typed))
    day = session(3, DRAWN[2])
    signature = day.entries.pop()
    day.add(utc(2026, 1, 14, 9, 40), NoteWritten(typed))
    day.add(signature.measured.utc, signature.fact)
    return [
        summary_of(folded(course_stream(), days), patient, clinic),
        note_of(sealed(day), patient), failsafe_at(21, sealed(day), patient),
        advice_of(sealed(day), f"# {TYPED[0]}\n\n{typed}", patient),
    ]  # fmt: skip


def render(documents: list[Printed]) -> None:
    for document in documents:
        pdf_bytes(document, "a4", (Attachment("x.csv", "text/csv", TYPED[0], b"=1+1"),))


def test_markup_paths_and_formulas_stand_on_paper_as_typed() -> None:
    whole = "".join(pages_of(pdf_bytes(papers()[0], "a4")))
    assert [text for text in TYPED if squeezed(text) not in whole] == []


def in_a_process(program: str, *before: str) -> subprocess.CompletedProcess[str]:
    """Nothing is compiled on the way: that would open what it writes."""
    return subprocess.run(
        [*before, sys.executable, "-B", "-c", program], cwd=ROOT, text=True, capture_output=True,
        check=True, env={"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip


HEARD = """
import json, sys
opened, listening = [], False
def hook(event, args):
    if listening and (event == "open" or event.split(".")[0] in ("socket", "urllib", "subprocess")):
        opened.append([event, str(args[0]) if args else ""])
sys.addaudithook(hook)
from tests.report.test_rendering_opens_nothing import papers, render
documents = papers()
listening = True; render(documents); listening = False
first = list(opened); opened.clear()
listening = True; render(documents); EXTRA; listening = False
print(json.dumps([first, opened]))
"""


def heard(extra: str = "pass") -> tuple[list[list[str]], list[list[str]]]:
    first, then = json.loads(in_a_process(HEARD.replace("EXTRA", extra)).stdout)
    return first, then


def test_the_first_paper_reads_the_programs_own_files_and_the_next_none() -> None:
    first, then = heard()
    assert then == []
    own = (str(ROOT / "src"), str(ROOT / "resources"), sys.prefix, sys.base_prefix)
    assert first
    assert [one for one in first if one[0] != "open" or not one[1].startswith(own)] == []


def test_a_file_or_a_socket_opened_is_heard() -> None:
    _, then = heard('open("/etc/hostname").close(); __import__("socket").socket().close()')
    assert [event for event, _ in then] == ["open", "socket.__new__"]


CALLED = f"""
import os
from tests.report.test_rendering_opens_nothing import papers, render
documents = papers()
render(documents)
try: os.open("{BEGIN}", os.O_RDONLY)
except OSError: pass
render(documents)
EXTRA
try: os.open("{END}", os.O_RDONLY)
except OSError: pass
"""


def called(extra: str, trace: Path) -> list[str]:
    """The system calls between beginning and end of the rendering."""
    watch = ("strace", "-f", "-qq", "-e", f"trace={OPENING}", "-o", str(trace))
    in_a_process(CALLED.replace("EXTRA", extra), *watch)
    whole = trace.read_text()
    between = re.search(f"{BEGIN}[^\\n]*\\n(.*)\\n[^\\n]*{END}", whole, re.DOTALL)
    assert BEGIN in whole
    assert END in whole
    return between[1].splitlines() if between else []


@pytest.mark.papers
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_no_system_call_opens_anything(tmp_path: Path) -> None:
    assert called("pass", tmp_path / "trace") == []


@pytest.mark.papers
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_call_that_opens_something_is_seen(tmp_path: Path) -> None:
    extra = 'open("/etc/hostname").close(); __import__("socket").socket().close()'
    calls = called(extra, tmp_path / "trace")
    assert any("/etc/hostname" in call for call in calls)
    assert any("socket(" in call for call in calls)
