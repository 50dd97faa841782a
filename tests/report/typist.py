"""Types what people type into a record: short and long, in any script, and what looks like code.

Every text is a text of its own: it carries a number that no other text of the course has.
"""

from __future__ import annotations

from random import Random

from tests.report.scripts import HARD, Script


class Typist:
    """`lines` and `notes` keep all that was typed."""

    def __init__(self, dice: Random, script: Script, tag: str = "w") -> None:
        self.dice, self.script, self.tag = dice, script, tag
        self.typed: list[str] = []

    def line(self, most: int = 200) -> str:
        """One line, now and then as long as it may be."""
        found = self._words(self.dice.choices((2, 4, 40), (70, 27, 3))[0])
        return self._kept(found[:most].strip())

    def note(self) -> str:
        """Several lines, now and then 2,000 characters of them."""
        found = self._words(self.dice.choices((6, 20, 300), (60, 37, 3))[0])
        if self.dice.random() < 0.2:
            found = found.replace(" ", "\n", 1)
        return self._kept(found[:2000].strip())

    def _words(self, many: int) -> str:
        parts = [f"{self.tag}{len(self.typed):03d}."]
        for _ in range(many):
            pool = HARD if self.dice.random() < 0.12 else self.script.words
            parts.append(self.dice.choice(pool))
        return " ".join(parts)

    def _kept(self, text: str) -> str:
        self.typed.append(text)
        return text
