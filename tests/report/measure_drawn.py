"""Measures where the drawn summary has its blocks; writes tests/report/drawn_places.toml.

    python -m tests.report.measure_drawn

The pictures in tests/report/drawn, as the design gave them, are read by tesseract, which gives
the box of ink of every word within half a point; the grounds and rules are found by their
colour. Run it again only when the drawing changes: the table is committed, and the tests read it.
"""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path

from PIL import Image

from tests.report.printed_boxes import PAPERS, Box, ground, union

PICTURES = Path(__file__).with_name("drawn")
TABLE = Path(__file__).with_name("drawn_places.toml")

# Of each block the words, as drawn and as printed, that stand at its corners; where they stand
# elsewhere, too, the pt from the top below which they are meant.
WORDS: Mapping[int, Sequence[tuple[str, str] | tuple[str, str, int]]] = {
    1: (
        ("clinic", "Example Pain Clinic, Infusion Unit"),
        ("title", "Ketamine infusion course summary"),
        ("patient", "TEST, Ada"),
        ("patient, born", "Born 12-Mar-1971"),
        ("patient, course", "Course KIT-2026-0017"),
        ("figures, given", "of 5 infusions"),
        ("figures, days", "to 16-Jan-2026, no gap"),
        ("figures, pressure", "highest BP"),
        ("figures, pressure, when", "25 min"),
        ("figures, saturation", "lowest SpO2"),
        ("figures, adverse", "adverse", 80),
        ("figures, outcomes", "measures"),
        ("facts, reason", "Reason for treatment"),
        ("facts, protocol", "Protocol KIT-40"),
        ("facts, weight", "allergies"),
        ("facts, prescriber", "Prescriber"),
        ("facts, last words", "Dr P. Example"),
        ("course, heading", "Infusions"),
        ("course, first column", "Day", 240),
        ("course, last column", "Signed by"),
        ("course, first row", "12-Jan", 240),
        ("course, last row", "16-Jan", 300),
        ("course, last row, signed", "R. Mock RN", 340),
        ("course, total", "Total"),
        ("panels, heading", "Vitals, infusion by infusion"),
        ("panel 1", "Mon 12-Jan,"),
        ("panel 2", "Tue 13-Jan,"),
        ("panel 3", "Wed 14-Jan,"),
        ("panel 4", "Thu 15-Jan,"),
        ("panel 5", "Fri 16-Jan,"),
        ("panel 1, limit", "160"),
        ("panel 1, grid", "120"),
        ("key", "Key"),
        ("key, first line", "systolic, mmHg"),
        ("key, last line", "paused", 450),
        ("foot, maker", "by R. Mock RN", 750),
        ("foot, hash", "Record SHA-256"),
        ("foot, patient", "ZZ 000 417", 750),
        ("foot, page", "Page 1 of"),
    ),
    2: (
        ("title", "Ketamine infusion course summary"),
        ("effects, heading", "worst of each day"),
        ("effects, first row", "Dissociation"),
        ("effects, fourth row", "Vomiting"),
        ("effects, key", "none", 255),
        ("events, heading", "Events and interventions"),
        ("events, head", "Clock"),
        ("events, first row", "ondansetron 4 mg IV"),
        ("events, note", "Adverse events: none"),
        ("outcomes, heading", "Outcomes reported by the patient"),
        ("outcomes, head", "Measure, and change that counts"),
        ("outcomes, answers", "Responder"),
        ("outcomes, last column", "6 months"),
        ("outcomes, first row", "average"),
        ("outcomes, last row", "Depression"),
        ("outcomes, note", "50 is the general"),
        ("home, heading", "Going home"),
        ("home, first row", "Aldrete"),
        ("note, heading", "Closing note"),
        ("note, first line", "Tolerated well from day 4."),
        ("amendments, heading", "Amendments after signing"),
        ("amendments, row", "15-Jan-2026"),
        ("signatures, heading", "Signatures"),
        ("signatures, first", "R. Mock RN,", 650),
        ("signatures, second", "T. Sample RN,"),
        ("foot, hash", "Record SHA-256"),
        ("foot, page", "Page 2 of"),
    ),
}  # fmt: skip
GROUNDS: Mapping[int, Sequence[tuple[str, str]]] = {
    1: (("head, rule", "#12212A"), ("sentence, ground", "#F1F5F7")),
    2: (("head, rule", "#12212A"),),
}


def words_of(picture: Path, scale: float) -> list[tuple[str, Box]]:
    """Every word tesseract reads, with its box in pt."""
    done = subprocess.run(
        ["tesseract", str(picture), "-", "--psm", "11", "tsv"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    rows = csv.DictReader(StringIO(done.stdout), delimiter="\t", quoting=csv.QUOTE_NONE)
    found = []
    for row in rows:
        if not (row["text"] or "").strip():
            continue
        x, y, w, h = (int(row[k]) / scale for k in ("left", "top", "width", "height"))
        found.append((row["text"], (x, y, x + w, y + h)))
    return found


def standing(words: Sequence[tuple[str, Box]], phrase: str) -> Iterator[Box]:
    """Where the phrase stands, word after word."""
    wanted = phrase.split(" ")
    for start in range(len(words) - len(wanted) + 1):
        run = words[start : start + len(wanted)]
        if [text for text, _ in run] == wanted:
            yield union(box for _, box in run)


def main() -> None:
    lines = [
        "# Where the drawn summary has its blocks: left, top, right, bottom of the ink, in pt.",
        "# Taken from the pictures by `python -m tests.report.measure_drawn`; not edited by hand.",
    ]
    for name, (width, _) in PAPERS.items():
        for page in (1, 2):
            picture = PICTURES / f"{name}-p{page}.png"
            with Image.open(picture) as image:
                scale = image.width / width
                grounds = [(n, ground(image.convert("RGB"), c, scale)) for n, c in GROUNDS[page]]
            words = words_of(picture, scale)
            lines += ["", f"[{name}.{page}]"]
            for block, phrase, *below in WORDS[page]:
                least = below[0] if below else 0
                found = next((box for box in standing(words, phrase) if box[1] >= least), None)
                if found is None:
                    print(f"{picture.name}: “{phrase}” not found")
                    continue
                lines.append(f'"{block}" = {{ words = "{phrase}", at = {_rounded(found)} }}')
            for (block, box), (_, colour) in zip(grounds, GROUNDS[page], strict=True):
                lines.append(f'"{block}" = {{ colour = "{colour}", at = {_rounded(box)} }}')
    TABLE.write_text("\n".join(lines) + "\n")


def _rounded(box: Box) -> list[float]:
    return [round(n, 1) for n in box]


if __name__ == "__main__":
    main()
