"""Which way each character of a text runs: the Unicode bidirectional algorithm, UAX #9.

Without the controls for embedding and isolating, which nobody may type (domain/texts). Rules
are named as they are there. The library for this gives the reordered characters only; shaping
needs the levels. The tests hold the two against each other.
"""

from __future__ import annotations

from unicodedata import bidirectional

from kitlog.domain.texts import MEASURE

_PAIRS = (
    "()",
    "[]",
    "{}",
    "⟨⟩",
    "〈〉",
    "《》",
    "「」",
    "『』",
    "【】",
    "〔〕",
    "（）",
    "［］",
    "｛｝",
)
_CLOSING = {one[0]: one[1] for one in _PAIRS}
_MIRRORED = {
    **_CLOSING, **{one[1]: one[0] for one in _PAIRS},
    "<": ">", ">": "<", "≤": "≥", "≥": "≤", "«": "»", "»": "«", "‹": "›", "›": "‹",
}  # fmt: skip
MARKS = ("\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}")
"""Put before a line of a paragraph that runs the other way than the line alone would."""
_FIRST_BACKWARDS = "\u0590"
"""No character before runs from right to left."""
_DEEPEST = 63
"""Open brackets, after which no more pairs are looked for (BD16)."""
_NEUTRAL = ("B", "S", "WS", "ON")


def mirrored(text: str) -> str:
    """Brackets turned round, as they are drawn from right to left (L4)."""
    return "".join(_MIRRORED.get(character, character) for character in text)


def backwards(text: str) -> bool:
    """Whether anything in `text` runs from right to left."""
    if text.isascii() or max(text) < _FIRST_BACKWARDS:
        return False
    return any(bidirectional(character) in ("R", "AL", "AN") for character in text)


def base_level(text: str) -> int:
    """0 for left to right, 1 for right to left; or what a mark before says.

    It is 1 where the first letter and most letters run so. UAX #9 would ask the first alone (P2)
    and lets a form do otherwise (HL1): a sentence of ours that begins with a name stays ours.
    """
    if text[:1] in MARKS:
        return MARKS.index(text[:1])
    kinds = [kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")]
    return int(kinds[:1] != ["L"] and 2 * kinds.count("L") < len(kinds))


def set_levels(text: str, base: int) -> list[int]:
    """As `levels`, but a number runs as the unit after it does (HL3): 3 mg is never mg 3."""
    kinds = [bidirectional(character) for character in text]
    for found in MEASURE.finditer(text):
        kinds[found.start() : found.end()] = ["L"] * len(found[0])
    return _levels(text, kinds, base)


def levels(text: str, base: int) -> list[int]:
    """Even for each character that runs from left to right, odd from right to left."""
    return _levels(text, [bidirectional(character) for character in text], base)


def _levels(text: str, original: list[str], base: int) -> list[int]:
    around = "R" if base else "L"
    kinds = _weak(original, around)
    _brackets(text, original, kinds, around)
    _neutral(kinds, around)
    found = [_implicit(kind, base) for kind in kinds]
    _resting(original, found, base)
    return found


def in_visual_order(deep: list[int]) -> list[int]:
    """Places in the order they stand on the line, from left to right (L2)."""
    order = list(range(len(deep)))
    for level in range(max(deep, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and deep[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return order


def _weak(original: list[str], around: str) -> list[str]:
    kinds, before = list[str](), around
    for kind in original:  # W1; joiners go with their letter
        before = before if kind in ("NSM", "BN") else kind
        kinds.append(before)
    strong = around
    for at, kind in enumerate(kinds):  # W2
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for at in range(1, len(kinds) - 1):  # W4
        left, kind, right = kinds[at - 1 : at + 2]
        if left == right and (kind, left) in (("ES", "EN"), ("CS", "EN"), ("CS", "AN")):
            kinds[at] = left
    for start, end in _stretches(kinds, ("ET",)):  # W5
        if "EN" in kinds[max(0, start - 1) : start] + kinds[end : end + 1]:
            kinds[start:end] = ["EN"] * (end - start)
    kinds = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]  # W6
    strong = around
    for at, kind in enumerate(kinds):  # W7
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def _brackets(text: str, original: list[str], kinds: list[str], around: str) -> None:
    """A pair of brackets runs the way of what it holds, or of what stands before it (N0)."""
    for first, last in sorted(_pairs(text, kinds)):
        inside = {_strong(kind) for kind in kinds[first + 1 : last]}
        if around in inside:
            way = around
        elif inside & {"L", "R"}:
            other = "L" if around == "R" else "R"
            before = next((_strong(k) for k in reversed(kinds[:first]) if _strong(k)), around)
            way = other if before == other else around
        else:
            continue
        for at in (first, last):
            kinds[at] = way
            at += 1
            while at < len(kinds) and original[at] == "NSM":
                kinds[at] = way
                at += 1


def _pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    found, still_open = list[tuple[int, int]](), list[tuple[str, int]]()
    for at, character in enumerate(text):
        if kinds[at] != "ON":
            continue
        if character in _CLOSING:
            if len(still_open) == _DEEPEST:
                return []
            still_open.append((_CLOSING[character], at))
            continue
        for number in range(len(still_open) - 1, -1, -1):
            if still_open[number][0] == character:
                found.append((still_open[number][1], at))
                del still_open[number:]
                break
    return found


def _neutral(kinds: list[str], around: str) -> None:
    """Spaces and signs run the way of their neighbours if these agree, else with the text."""
    for start, end in _stretches(kinds, _NEUTRAL):  # N1, N2
        left = _strong(kinds[start - 1]) if start else around
        right = _strong(kinds[end]) if end < len(kinds) else around
        kinds[start:end] = [left if left == right else around] * (end - start)


def _stretches(kinds: list[str], of: tuple[str, ...]) -> list[tuple[int, int]]:
    """Start and end of each unbroken sequence of these kinds."""
    found, start = list[tuple[int, int]](), -1
    for at, kind in enumerate([*kinds, ""]):
        if kind in of:
            start = at if start < 0 else start
        elif start >= 0:
            found.append((start, at))
            start = -1
    return found


def _strong(kind: str) -> str:
    """Numbers count as running from right to left here."""
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kind, "")


def _implicit(kind: str, base: int) -> int:
    """I1, I2."""
    if base:
        return base if kind == "R" else base + 1
    return {"R": 1, "EN": 2, "AN": 2}.get(kind, 0)


def _resting(original: list[str], found: list[int], base: int) -> None:
    """Spaces at the end of the line, and before a tab, run with the text (L1)."""
    resting = True
    for at in range(len(original) - 1, -1, -1):
        if original[at] in ("B", "S"):
            resting = True
        elif original[at] not in ("WS", "BN"):
            resting = False
        if resting:
            found[at] = base
