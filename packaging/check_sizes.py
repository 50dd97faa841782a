"""Fails when files grow: the median must stay under 200 lines, the largest be explained."""

from __future__ import annotations

import statistics
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MEDIAN = 200


def main() -> int:
    """Print median and largest file of src/kitlog; 1 when a rule is broken."""
    sizes = {p: len(p.read_text().splitlines()) for p in (ROOT / "src/kitlog").rglob("*.py")}
    median = statistics.median(sizes.values())
    largest = max(sizes, key=lambda p: sizes[p]).relative_to(ROOT / "src/kitlog")
    print(f"{len(sizes)} files, median {median:g} lines, largest {largest} ({max(sizes.values())})")
    page = ROOT / "docs/architecture.md"
    explained = (
        page.is_file()
        and largest.as_posix() in page.read_text(encoding="utf-8").partition("## Largest file")[2]
    )
    if median >= MEDIAN:
        print(f"The median file has {median:g} lines; it must stay under {MEDIAN}.")
    if not explained:
        print(f"docs/architecture.md does not explain why {largest} is the largest.")
    return int(median >= MEDIAN or not explained)


if __name__ == "__main__":
    raise SystemExit(main())
