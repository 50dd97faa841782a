"""How many planted faults the tests find: each fault is one small change in one function.

`python -m tests.mutants.run [area ...]` plants them in a copy below build/mutants/, one at a
time, with mutmut, and runs the tests that areas.toml names; stopped, it goes on where it was as
long as the tree is the same. It fails when a module scores under
85 %, when a fault nobody found isn't listed with its reason in survivors.toml, and when one is
listed that is found, or no longer there.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mutmut.configuration import reset_config
from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code
from mutmut.utils.format_utils import orig_function_and_class_names_from_key

from tests.mutants.plain import plain

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("src", "tests", "resources")
LISTS = ("areas.toml", "survivors.toml")
WANTED_PCT = 85
CORES = str(os.cpu_count() or 1)
FOUND = ("killed", "timeout")
"""A fault that keeps a test from ending is found, too."""

SETTINGS = """
[tool.mutmut]
source_paths = ["src/"]
only_mutate = {modules}
also_copy = ["resources/"]
pytest_add_cli_args = [
  "-p", "no:cacheprovider", "-p", "no:unraisableexception", "--tb=no",
  "-o", "tmp_path_retention_policy=failed",
]
pytest_add_cli_args_test_selection = {tests}
timeout_multiplier = 30.0
track_dependencies = false
use_git_change_detection = false
"""
# The same examples at every run, and no search for a shorter one when a fault is found. Tests run
# as areas.toml names them, most telling first: the search ends with the first that fails.
EXAMPLES = """
from hypothesis import Phase, settings
settings.register_profile(
    "mutants", derandomize=True, database=None, deadline=None,
    phases=(Phase.explicit, Phase.generate), report_multiple_bugs=False,
)
settings.load_profile("mutants")


def pytest_collection_modifyitems(items):
    order = {tests}
    items.sort(key=lambda one: next(n for n, t in enumerate(order) if one.nodeid.startswith(t)))
"""


@dataclass(frozen=True)
class Area:
    """Modules, as paths in src/kitlog/, and the tests that are to find every fault in them.

    functions  of these modules, where only a part of them is meant; () for all of each
    """

    name: str
    modules: tuple[str, ...]
    tests: tuple[str, ...]
    functions: tuple[str, ...] = ()

    @property
    def patterns(self) -> list[str]:
        """What mutmut calls the faults of these functions."""
        packages = [f"kitlog.{one.removesuffix('.py').replace('/', '.')}" for one in self.modules]
        return [f"{one}.x_{name}__mutmut_*" for one in packages for name in self.functions]


@dataclass(frozen=True)
class Fault:
    """One planted fault: "Course.gate: return Gate(True, "") → return Gate(False, "")"."""

    module: str
    words: str
    found: bool
    timed_out: bool = False


def main(named: list[str], root: Path = ROOT) -> int:
    """Try the named areas, or all; print the figures and what is wrong; 1 if anything is."""
    areas = [a for a in areas_of(root) if not named or a.name in named]
    if not areas:
        print(f"There is no area of these names: {', '.join(named)}.")
        return 1
    faults = [fault for area in areas for fault in tried(area, root)]
    print("\n".join(figures(faults)))
    wrong = wrong_with(faults, listed(root))
    print("\n".join(wrong))
    return int(bool(wrong))


def areas_of(root: Path) -> list[Area]:
    read = tomllib.loads((root / "tests/mutants/areas.toml").read_text(encoding="utf-8"))
    return [
        Area(name, *(tuple(a.get(key, ())) for key in ("modules", "tests", "functions")))
        for name, a in read.items()
    ]


def listed(root: Path) -> dict[tuple[str, str], str]:
    """The reason by module and words."""
    read = tomllib.loads((root / "tests/mutants/survivors.toml").read_text(encoding="utf-8"))
    return {
        (module, words): group["why"]
        for module, groups in read.items()
        for group in groups
        for words in group["mutants"]
    }


def figures(faults: list[Fault]) -> list[str]:
    """A line for each module."""
    lines = [f"{'module':40}{'mutants':>9}{'killed':>9}{'survived':>10}{'score':>9}"]
    for module, (planted, found) in _counts(faults).items():
        slow = sum(f.timed_out for f in faults if f.module == module)
        lines.append(
            f"{module:40}{planted:9}{found:9}{planted - found:10}{100 * found / planted:8.1f} %"
            + (f"  ({slow} by a test that did not end)" if slow else "")
        )
    return lines


def wrong_with(faults: list[Fault], reasons: dict[tuple[str, str], str]) -> list[str]:
    """A sentence for each module under the bar, and each survivor that is not rightly listed."""
    wrong = [
        f"{module}: {100 * found / planted:.1f} % is under {WANTED_PCT} %."
        for module, (planted, found) in _counts(faults).items()
        if 100 * found < WANTED_PCT * planted
    ]
    left = {(f.module, f.words) for f in faults if not f.found}
    tried_in = {f.module for f in faults}
    for module, words in sorted(left):
        if not reasons.get((module, words), "").strip():
            wrong.append(f"{module}: survived, and no reason is listed: '''{words}'''")
    for module, words in sorted(set(reasons) - left):
        if module in tried_in:
            wrong.append(f"{module}: listed, and found or gone: '''{words}'''")
    return wrong


def _counts(faults: list[Fault]) -> dict[str, tuple[int, int]]:
    planted = Counter(f.module for f in faults)
    found = Counter(f.module for f in faults if f.found)
    return {module: (planted[module], found[module]) for module in planted}


def tried(area: Area, root: Path) -> list[Fault]:
    """Every fault of the area's modules; SystemExit when its tests fail without any."""
    copy = root / "build/mutants" / area.name
    here = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(copy / "mutants/src")}
    _copied(area, root, copy)
    log = copy / "mutmut.log"
    with log.open("w", encoding="utf-8") as said:
        ran = subprocess.run(
            [sys.executable, "-m", "mutmut", "run", "--max-children", CORES, *area.patterns],
            cwd=copy, stdout=said, stderr=subprocess.STDOUT, check=False,
            env=os.environ | here,
        )  # fmt: skip
    if ran.returncode:
        raise SystemExit(f"{area.name}: mutmut stopped; {log} says why.")
    with contextlib.chdir(copy):
        reset_config()
        return [fault for module in area.modules for fault in _faults(module, area.functions)]


def _faults(module: str, functions: tuple[str, ...]) -> Iterator[Fault]:
    path = Path("src/kitlog") / module
    kept = SourceFileMutationData(path=path)
    kept.load()
    for name, code in kept.exit_code_by_key.items():
        status = status_by_exit_code[code]
        function, class_name = orig_function_and_class_names_from_key(name)
        if functions and function not in functions:
            continue
        where = f"{class_name}.{function}" if class_name else function
        words = (
            "" if status in FOUND else f"{where}: {change(get_diff_for_mutant(name, path=path))}"
        )
        yield Fault(module, words, status in FOUND, status == "timeout")


def change(diff: str) -> str:
    """was → now, on one line."""
    lines = [line for line in diff.splitlines() if line[:3] not in ("---", "+++")]
    was, now = (" ".join(x[1:].strip() for x in lines if x[:1] == sign) for sign in "-+")
    return f"{was} → {now}"


def _copied(area: Area, root: Path, copy: Path) -> None:
    """A copy of the program, its tests and its settings, ready for mutmut.

    One of the very same files, left by a run that was stopped, stays with what it knows already.
    """
    mark, files = copy / "of.sha256", _sum(area, root)
    if mark.is_file() and mark.read_text(encoding="utf-8") == files:
        return
    shutil.rmtree(copy, ignore_errors=True)
    # There from the start, or Python passes over it for good: tests start processes of their own.
    (copy / "mutants/src").mkdir(parents=True)
    leave = shutil.ignore_patterns("__pycache__")
    for part in PARTS:
        shutil.copytree(root / part, copy / part, ignore=leave)
    with (copy / "tests/conftest.py").open("a", encoding="utf-8") as tests:
        tests.write(EXAMPLES.format(tests=area.tests))
    for module in area.modules:
        file = copy / "src/kitlog" / module
        file.write_text(plain(file.read_text(encoding="utf-8")), encoding="utf-8")
    settings = SETTINGS.format(
        modules=[f"src/kitlog/{module}" for module in area.modules], tests=list(area.tests)
    )
    ours = (root / "pyproject.toml").read_text(encoding="utf-8")
    (copy / "pyproject.toml").write_text(ours + settings, encoding="utf-8")
    mark.write_text(files, encoding="utf-8")


def _sum(area: Area, root: Path) -> str:
    """Of all that decides which faults are found: not of the list that they are held against."""
    total = hashlib.sha256(repr((area, SETTINGS, EXAMPLES)).encode())
    for part in ("pyproject.toml", *PARTS):
        for path in sorted((root / part, *(root / part).rglob("*"))):
            if path.is_file() and path.suffix != ".pyc" and path.name not in LISTS:
                total.update(path.relative_to(root).as_posix().encode() + b"\n" + path.read_bytes())
    return total.hexdigest()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
