"""First pass over code whose texts are not said through translation yet (docs/languages.md).

convert_texts.py PATH…    wraps what looks like words in tr(...) or unsaid(...): read every line
convert_texts.py --mend   puts tr(...), or str(...) in tests, where mypy finds an Unsaid shown

Goes with the last entry of tests/languages/not_yet.py.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.languages.texts_in_code import Code  # noqa: E402

_FOUND = re.compile(r"(\S+?):(\d+):(\d+):(\d+):(\d+): error: .*(?:Unsaid|overload variant)")
_GROUPS = re.compile(rb"(?:[=,(\[:]|return)$")
"""After these an opening bracket groups; anywhere else it calls."""

Edit = tuple[int, int, str]
"""From and to which byte, and what stands there then."""


def wrap(file: Path) -> None:
    """Say every text of `file` that stands in English."""
    source = Source(file)
    edits = [
        source.said(node)
        for node in ast.walk(source.code.tree)
        if isinstance(node, ast.expr) and source.code.is_left(node)
    ]
    source.write(edit for edit in edits if edit is not None)


def mend() -> None:
    """Say, where mypy finds it shown, every constant that is an Unsaid."""
    command = [
        sys.executable, "-m", "mypy", "--strict", "--show-column-numbers", "--show-error-end",
        "src", "tests",
    ]  # fmt: skip
    told = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT).stdout
    spots = defaultdict(list)
    for found in map(_FOUND.match, told.splitlines()):
        if found is not None:
            line, column, last, end = map(int, found.groups()[1:])
            spots[found[1]].append(((line, column - 1), (last, end)))
    for name, places in spots.items():
        source, say = Source(ROOT / name), "str" if name.startswith("tests/") else "tr"
        constants = {
            source.place(node): f"{say}({node.id})"
            for node in ast.walk(source.code.tree)
            if isinstance(node, ast.Name) and node.id.isupper()
            and any(a <= _begins(node) and _ends(node) <= b for a, b in places)
        }  # fmt: skip
        source.write((start, end, text) for (start, end), text in constants.items())


class Source:
    """One file, changed in place by bytes."""

    def __init__(self, file: Path) -> None:
        self.file, self.code, self.bytes = file, Code(file), file.read_bytes()
        self._lines = [0]
        for line in self.bytes.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def place(self, node: ast.expr) -> tuple[int, int]:
        (line, column), (last, end) = _begins(node), _ends(node)
        return self._lines[line - 1] + column, self._lines[last - 1] + end

    def said(self, node: ast.expr) -> Edit | None:
        """`node`, a text or an f-string, as a call that says it."""
        start, end = self.place(node)
        if isinstance(node, ast.JoinedStr):
            text, values = _template(node)
            given = "".join(f", {name}={value}" for name, value in values.items())
            return start, end, f'tr("{text}"{given})'
        call = "tr" if self.code.runs_later(node) else "unsaid"
        text = self.bytes[start:end].decode()
        before, after = self.bytes[:start].rstrip(), self.bytes[end:].lstrip()
        bracketed = before.endswith(b"(") and after.startswith(b")")
        if bracketed and _GROUPS.search(before[:-1].rstrip()):
            start, end = len(before) - 1, len(self.bytes) - len(after) + 1
        return start, end, f"{call}({text})"

    def write(self, edits: Iterable[Edit]) -> None:
        """All of them, and the import they need; ruff sorts it."""
        changed, used = self.bytes, set()
        for start, end, text in sorted(edits, reverse=True):
            changed = changed[:start] + text.encode() + changed[end:]
            used.add(text.partition("(")[0])
        if used - {"str"}:
            needed = f"from kitlog.words import {', '.join(sorted(used))}\n".encode()
            head = changed.index(b"\n", changed.index(b"from __future__")) + 1
            changed = changed[:head] + b"\n" + needed + changed[head:]
        if used:
            self.file.write_bytes(changed)
            print(self.file)


def _template(node: ast.JoinedStr) -> tuple[str, dict[str, str]]:
    """The text with a place for each value, and the values by the names of their places."""
    text, values = "", dict[str, str]()
    for part in node.values:
        if isinstance(part, ast.Constant):
            escaped = str(part.value).replace("\\", "\\\\").replace('"', '\\"')
            text += escaped.replace("\n", "\\n").replace("{", "{{").replace("}", "}}")
        elif isinstance(part, ast.FormattedValue):
            plain = part.format_spec is None and part.conversion == -1
            value = ast.unparse(part.value if plain else ast.JoinedStr([part]))
            name = _name_of(part.value)
            while values.get(name, value) != value:
                name += "_"
            values[name] = value
            text += "{" + name + "}"
    return text, values


def _name_of(value: ast.expr) -> str:
    if isinstance(value, ast.Call):
        return _name_of(value.func)
    name = getattr(value, "id", getattr(value, "attr", "value"))
    return str(name).strip("_").lower()


def _begins(node: ast.expr) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _ends(node: ast.expr) -> tuple[int, int]:
    return node.end_lineno or node.lineno, node.end_col_offset or node.col_offset


def main(arguments: list[str]) -> int:
    """What the first lines of this file say."""
    if arguments == ["--mend"]:
        mend()
    else:
        for name in arguments:
            path = Path(name)
            for file in sorted(path.glob("*.py")) if path.is_dir() else [path]:
                wrap(file)
    command = [sys.executable, "-m", "ruff"]
    subprocess.run([*command, "check", "--fix", "--quiet", "src", "tests"], check=False, cwd=ROOT)
    subprocess.run([*command, "format", "--quiet", "src", "tests"], check=False, cwd=ROOT)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
