"""Speed as ratios against floors measured in the same run; prints a table.

It is no test, but a bar that is missed ends it with 1, so that somebody notices.
All parts, or those that are named: `bench/run.py scale`.

Each figure comes from fresh processes, the median of several. A noisy machine slows figure
and floor alike, which is why the bars are ratios where they can be.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RUNS = 7
BACKED_UP_MB = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A figure, its floor and its bar. `bar` counts in times the floor, or in ms without one."""

    name: str
    ms: float
    floor: float | None = None
    bar: float | None = None
    unit: str = "ms"

    def text(self) -> str:
        floor = f"{self.floor:9.2f}" if self.floor is not None else f"{'–':>9}"
        ratio = f"{self.ms / self.floor:8.2f}×" if self.floor is not None else f"{'–':>9}"
        value = f"{self.ms:9.2f}" if self.unit == "ms" else f"{self.ms:7.2f} {self.unit}"
        return f"{self.name:<46}{value}{floor}{ratio}{self._bar():>10}  {self.verdict}"

    def _bar(self) -> str:
        if self.bar is None:
            return "–"
        return f"≤ {self.bar:g}×" if self.floor is not None else f"≤ {self.bar:g} {self.unit}"

    @property
    def verdict(self) -> str:
        """`held`, `missed`, or nothing without a bar."""
        if self.bar is None:
            return ""
        reached = self.ms / self.floor if self.floor is not None else self.ms
        return "held" if reached <= self.bar else "missed"


def child(folder: Path, module: str, *arguments: str) -> dict[str, Any]:
    """Run one measurement in its own process; what it printed."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        "KITLOG_BENCH_STARTED": str(time.monotonic_ns()),
        "TMPDIR": str(folder),
    }
    done = subprocess.run(
        [sys.executable, "-m", f"bench.{module}", *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"bench.{module} broke:\n{done.stderr}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def windows(folder: Path) -> list[Line]:
    """First paint, first page, board. Floors and figures take turns, so noise meets both."""
    child(folder, "window", "demo", str(folder))  # fills the demo and the caches; not counted
    seen: dict[str, list[float]] = {}
    for run in range(RUNS):
        fresh = folder / f"empty-{run}"
        fresh.mkdir()
        for kind, data in (("bare", ""), ("empty", str(fresh)), ("demo", str(folder))):
            for what, ms in child(folder, "window", kind, data).items():
                seen.setdefault(f"{kind} {what}", []).append(ms)
    at = {name: median(values) for name, values in seen.items()}
    floor = at["bare painted"]
    return [
        Line("first paint, empty folder", at["empty painted"], floor, 2.0),
        Line("first paint, filled demo", at["demo painted"], floor, 2.0),
        Line("first run usable, empty folder", at["empty first page"], floor, 3.5),
        Line("sign-in usable, filled demo", at["demo first page"], floor, 3.5),
        Line("record open behind it, empty folder", at["empty open"], floor),
        Line("record open behind it, filled demo", at["demo open"], floor),
        Line("board with rows, sign-in passed at once", at["demo board"], floor, 3.5),
    ]


def charting(folder: Path) -> list[Line]:
    """Key to durable to repainted."""
    answer = child(folder, "charting")
    charted, written = sorted(answer["charted"]), sorted(answer["written"])
    return [
        Line(f"last key to chart, p50 of {len(charted)}", _at(charted, 50), _at(written, 50)),
        Line("last key to chart, p99", _at(charted, 99), _at(written, 99)),
        Line("last key to chart, p99 in ms", _at(charted, 99), bar=50),
    ]


def backups(folder: Path) -> list[Line]:
    """A commit while the record is copied, and while the copy is packed, beside one alone."""
    own = folder / "backup"
    own.mkdir()
    answer = child(folder, "backup", str(own), str(BACKED_UP_MB))
    alone = sorted(answer["alone"])
    lines = []
    for what in ("copying", "packing"):
        taken = sorted(answer[what])
        for percent in (50, 99):
            name = f"commit beside {what}, p{percent} of {len(taken)}"
            lines.append(Line(name, _at(taken, percent), _at(alone, percent)))
        lines.append(Line(f"commit beside {what}, longest", taken[-1], bar=250))
    return lines


def views(folder: Path) -> list[Line]:
    """The clock's question, asked four times a second."""
    own = folder / "view"
    own.mkdir()
    answer = child(folder, "view", str(own))
    return [Line(f"view of {answer['entries']} entries, median", median(answer["view"]), bar=1)]


def chairs(folder: Path) -> list[Line]:
    """Running chairs: at rest, from one to another, and how long the window stalls meanwhile."""
    return [line for count in (4, 8) for line in _running(folder, count)]


def _running(folder: Path, count: int) -> list[Line]:
    own = folder / f"{count}-chairs"
    own.mkdir()
    answer = child(folder, "idle", str(own), str(count))
    stalls, floor = answer["stalls"], sorted(answer["repaints"])
    switches, named = sorted(answer["switches"]), f"{count} chairs"
    return [
        Line(f"{named} at rest, % of a core", answer["idle %"], bar=1.5, unit="%"),
        Line(f"{named}, Alt and number to page, p50", _at(switches, 50), _at(floor, 50)),
        Line(f"{named}, Alt and number to page, p99", _at(switches, 99), bar=100),
        Line(f"{named}, stalls over {answer['sets']} sets, p99", _at(stalls, 99), bar=50),
        Line(f"{named}, stalls, longest", stalls[-1], bar=250),
    ]


def paper(folder: Path) -> list[Line]:
    """The summary against a bare document; how it grows; and the export as a whole."""
    seen: list[dict[str, Any]] = []
    bare: list[dict[str, Any]] = []
    for run in range(5):
        own = folder / f"paper-{run}"
        own.mkdir()
        seen.append(child(folder, "paper", "summary", str(own)))
        pages, fonts = seen[0]["pages"], seen[0]["fonts"]
        bare.append(child(folder, "paper", "bare", str(pages), *fonts))
    grown = child(folder, "paper", "growth")
    few, more, most = grown["ms"]
    first, then, last = grown["readings"]
    at = {key: median(one[key] for one in seen) for key in ("ms", "again", "export")}
    floor = {key: median(one[key] for one in bare) for key in ("ms", "again")}
    return [
        Line(f"summary, {pages} pages, {len(fonts)} fonts", at["ms"], floor["ms"], 4.0),
        Line("the same again, fonts read", at["again"], floor["again"]),
        Line("export: made, sealed, written, read back", at["export"]),
        Line(f"readings {then} to {last}, after {first} to {then}", most - more, more - few, 1.5),
    ]


def trails(folder: Path) -> list[Line]:
    """A page of the trail, by each filter, in a long journal."""
    own = folder / "trail"
    own.mkdir()
    answer = child(folder, "trail", str(own))
    pages, named = sorted(answer["pages"].items(), key=lambda one: one[1]), "page of the trail"
    many, (slowest, ms) = f"{answer['entries']:,} entries", pages[-1]
    return [
        Line(f"{named}, {many}, median filter", _at([t for _, t in pages], 50), answer["floor"]),
        Line(f"{named}, slowest: {slowest}", ms, answer["floor"]),
        Line(f"{named}, slowest, in ms", ms, bar=100),
    ]


def scale(folder: Path) -> list[Line]:
    """The pages of a record of ten years beside those of one of ten sessions, in turn."""
    records = {}
    for many in (10, 40_000):
        records[many] = folder / f"years-{many}"
        shutil.copytree(child(folder, "ten_years", str(many))["folder"], records[many])
    seen: dict[tuple[int, str], list[list[list[float]]]] = {}
    for _ in range(3):
        for size, own in records.items():
            for page, ms in child(folder, "scale", str(own / "kitlog.db")).items():
                seen.setdefault((size, page), []).append(ms)
    found: list[Line] = []
    for page in ("board", "search", "chair page", "course page", "fifty found"):
        bar = 1.5 if page != "fifty found" else None
        for place, how in enumerate(("", ", of a core")):
            both = [[[ms[place] for ms in run] for run in seen[size, page]] for size in records]
            small, large = (median(median(run[1:]) for run in runs) for runs in both)
            small_first, large_first = (median(run[0] for run in runs) for runs in both)
            found += [
                Line(f"{page}{how}, 40,000 sessions against 10", large, small, bar),
                Line(f"{page}{how}, first after opening", large_first, small_first),
            ]
    return found + opening(records[40_000])


def opening(record: Path) -> list[Line]:
    """Killed in mid-infusion, then opened by password; and what the look before it takes."""
    killed = child(record.parent, "opening", "kill", str(record))
    again = child(record.parent, "opening", "open", str(record))
    looked = child(record.parent, "opening", "look", str(record))
    if lost := set(killed["acknowledged"]) - set(again["found"]):
        raise SystemExit(f"{len(lost)} of {len(killed['acknowledged'])} charted sets were lost")
    stalls = sorted(again["stalls"])
    how = "in a commit" if killed["cut off"] else "between commits"
    return [
        Line(f"killed {how}: timer painted", again["timer"] / 1000, bar=5, unit="s"),
        Line("the first look", again["look"] / 1000, bar=2, unit="s"),
        Line("the same, of a core", again["look of a core"] / 1000, unit="s"),
        Line("the same, beside hashing the file", again["look"], again["hashed"]),
        Line("from the password to the running chair", again["chair"] / 1000, unit="s"),
        Line(f"stalls, {again['sets']} sets beside the look", stalls[-1], bar=250),
        Line("alone: pages summed", looked["summed"], unit="s"),
        Line("alone: chains looked through", looked["looked through"], unit="s"),
        Line("the same, of a core", looked["of a core"], unit="s"),
    ]


def _at(ordered: list[float], percent: int) -> float:
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def main() -> int:
    """0 when every bar of the parts asked for was held."""
    (ROOT / "build").mkdir(exist_ok=True)
    print(f"{'':<46}{'':>9}{'floor':>9}{'ratio':>9}{'bar':>10}")
    parts = (windows, charting, backups, chairs, views, trails, paper, scale)
    asked = [part for part in parts if part.__name__ in sys.argv[1:]]
    measured: list[Line] = []
    with tempfile.TemporaryDirectory(dir=ROOT / "build", prefix="bench-") as name:
        for part in asked or parts:
            for line in part(Path(name)):
                print(line.text(), flush=True)
                measured.append(line)
    missed = [line.name for line in measured if line.verdict == "missed"]
    held = sum(line.verdict == "held" for line in measured)
    print(f"Bars held: {held}, missed: {len(missed)}", *missed, sep="\n  ")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
