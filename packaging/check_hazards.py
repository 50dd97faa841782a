"""Fails when a hazard of docs/hazards.md is missing, not whole, or shown by no test that runs."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HAZARDS = 57
"""H1 to H56: the list KitLog was built against; H57: found since."""
_HEAD = re.compile(r"^### H(\d+) (.+)$", re.MULTILINE)
_RATED = re.compile(
    r"Severity: (catastrophic|major|minor)\. Likelihood: (often|sometimes|rare)\. Owner: (\S.+)\."
)
_LEFT = re.compile(r"^- Left: (low(?:\.|: .+)|medium: .+)$", re.MULTILINE)
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_NOT_RUN = {"skip", "xfail"}


def main(root: Path = ROOT) -> int:
    """Print what is wrong with the page below `root`; 1 if anything is."""
    faults = faults_of((root / "docs/hazards.md").read_text(encoding="utf-8"), root)
    for fault in faults:
        print(f"docs/hazards.md: {fault}")
    return int(bool(faults))


def faults_of(page: str, root: Path) -> list[str]:
    """A sentence for each hazard that is missing or not whole, and each test that isn't there."""
    heads = list(_HEAD.finditer(page))
    numbers = [int(head[1]) for head in heads]
    faults = []
    if numbers != list(range(1, HAZARDS + 1)):
        faults.append(f"the hazards are not H1 to H{HAZARDS}, each once and in order")
    ends = [head.start() for head in heads[1:]] + [len(page)]
    for head, end in zip(heads, ends, strict=True):
        faults += [f"H{head[1]} {fault}" for fault in _faults(page[head.end() : end], root)]
    return faults


def _faults(text: str, root: Path) -> list[str]:
    rated = _RATED.search(text)
    tests = _TEST.findall(text)
    least = 2 if rated and rated[1] == "catastrophic" else 1
    faults = []
    if rated is None:
        faults.append("has no severity, likelihood and owner in the words of this page")
    if _LEFT.search(text) is None:
        faults.append("doesn't say what is left, low or medium and why")
    if len(re.findall(r"^- (?!Severity:|Left:|Shown by:)\S", text, re.MULTILINE)) != 1:
        faults.append("doesn't say in one line what KitLog does")
    if len(tests) < least:
        faults.append(f"names {len(tests)} tests; it needs {least}")
    return faults + [f"names {file}::{name}, which doesn't run" for file, name in tests
                     if not _runs(root / file, name)]  # fmt: skip


def _runs(file: Path, name: str) -> bool:
    """Whether a test of that name stands in the file and is not skipped."""
    if not file.is_file():
        return False
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            marks = {part.attr for one in node.decorator_list for part in ast.walk(one)
                     if isinstance(part, ast.Attribute)}  # fmt: skip
            return not marks & _NOT_RUN
        if isinstance(node, ast.Assign) and [name] == [
            target.id for target in node.targets if isinstance(target, ast.Name)
        ]:
            return True  # a state machine's test case
    return False


if __name__ == "__main__":
    sys.exit(main())
