"""Where the drawings have the regions of each page, at every size a window is held to.

A drawing exists for one or two sizes; the others follow from its style sheet.
"""

from __future__ import annotations

from collections.abc import Mapping

Box = tuple[int, int, int, int]
"""Left, top, width, height in px of a window of 1366 × 768."""

# base.css: .chead/.abar 56 high, .sline 52 high below it.
FRAME: dict[str, Box] = {"header": (0, 0, 1366, 56), "status": (0, 56, 1366, 52)}
# chair.css: .main padding 8 12, gap 8, columns 288 / rest / 264; so x = 12, 308, 1090 and the
# body reaches from 116 to 760. Heights inside a column follow from the padding and line heights
# of the cards, as the sources render.
RUNNING: dict[str, Box] = FRAME | {
    "timer": (12, 116, 288, 401),  # .timer 14+12, ring 264, .facts and .pump below it
    "next vitals": (12, 525, 288, 130),  # .nv 10+12, label 18, .big 70, .bar 6 and margins
    "buttons": (12, 704, 288, 56),  # .btn.lg at the foot of the column
    "chart": (308, 116, 774, 257),  # .flowc takes what is left
    "entry row": (308, 381, 774, 129),  # DESIGN 3
    "side effects": (308, 518, 774, 242),  # DESIGN 3
    "quick events": (1090, 116, 264, 142),  # .qe 10+10, two buttons of 56, gap 8
    "log": (1090, 266, 264, 494),  # .log takes what is left
}
# 04 at 1366 × 704 as drawn: .timer 10+8 around a ring of 228, .pump in its tooltip.
LOW: Mapping[str, Box] = FRAME | {
    "timer": (12, 116, 288, 319),
    "next vitals": (12, 443, 288, 130),
    "buttons": (12, 640, 288, 56),
    "chart": (308, 116, 774, 193),
    "entry row": (308, 317, 774, 129),
    "side effects": (308, 454, 774, 242),
    "quick events": (1090, 116, 264, 142),
    "log": (1090, 266, 264, 430),
}
# 04 as drawn for 1920 × 1080 px at 125 %: columns 340 / rest / 290, ring 316.
WIDE: dict[str, Box] = {
    "header": (0, 0, 1536, 56),
    "status": (0, 56, 1536, 52),
    "timer": (12, 116, 340, 453),
    "next vitals": (12, 577, 340, 130),
    "buttons": (12, 800, 340, 56),
    "chart": (360, 116, 866, 353),
    "entry row": (360, 477, 866, 129),
    "side effects": (360, 614, 866, 242),
    "quick events": (1234, 116, 290, 142),
    "log": (1234, 266, 290, 590),
}
# The same rules in a window of 1920 × 1080: the chart takes what is left.
WIDEST: Mapping[str, Box] = WIDE | {
    "header": (0, 0, 1920, 56),
    "status": (0, 56, 1920, 52),
    "buttons": (12, 1016, 340, 56),
    "chart": (360, 116, 1250, 569),
    "entry row": (360, 693, 1250, 129),
    "side effects": (360, 830, 1250, 242),
    "quick events": (1618, 116, 290, 142),
    "log": (1618, 266, 290, 806),
}
RUNNING_AT: Mapping[tuple[int, int], Mapping[str, Box]] = {
    (1366, 704): LOW, (1366, 768): RUNNING, (1536, 864): WIDE, (1920, 1080): WIDEST,
}  # fmt: skip
READY: dict[str, Box] = FRAME | {
    "timer": (12, 116, 288, 401),
    "still to do": (12, 525, 288, 114),  # 03: two lines
    "buttons": (12, 696, 288, 64),  # Start is 64 (DESIGN 6)
    "time-out": (308, 116, 774, 455),  # takes what is left; .ckr rows of 61
    "baseline": (308, 579, 774, 125),
    "limits": (308, 712, 774, 48),
    "dose": (1090, 116, 264, 203),  # .dose, five rows
    # The drawing has it at 327; weighing and holding (RULINGS) took 44 + 8 above it.
    "last infusions": (1090, 378, 264, 382),
}
# 03 by the rules of chair.css for 04 above: only the time-out and the last card give way.
READY_AT: Mapping[tuple[int, int], Mapping[str, Box]] = {
    (1366, 704): READY | {
        "timer": (12, 116, 288, 319),
        "still to do": (12, 443, 288, 114),
        "buttons": (12, 632, 288, 64),
        "time-out": (308, 116, 774, 391),
        "baseline": (308, 515, 774, 125),
        "limits": (308, 648, 774, 48),
        "last infusions": (1090, 378, 264, 318),
    },
    (1366, 768): READY,
    (1536, 864): {
        "header": (0, 0, 1536, 56),
        "status": (0, 56, 1536, 52),
        "timer": (12, 116, 340, 453),
        "still to do": (12, 577, 340, 114),
        "buttons": (12, 792, 340, 64),
        "time-out": (360, 116, 866, 551),
        "baseline": (360, 675, 866, 125),
        "limits": (360, 808, 866, 48),
        "dose": (1234, 116, 290, 203),
        "last infusions": (1234, 378, 290, 478),
    },
    (1920, 1080): {
        "header": (0, 0, 1920, 56),
        "status": (0, 56, 1920, 52),
        "timer": (12, 116, 340, 453),
        "still to do": (12, 577, 340, 114),
        "buttons": (12, 1008, 340, 64),
        "time-out": (360, 116, 1250, 767),
        "baseline": (360, 891, 1250, 125),
        "limits": (360, 1024, 1250, 48),
        "dose": (1618, 116, 290, 203),
        "last infusions": (1618, 378, 290, 694),
    },
}  # fmt: skip
RECOVERY: dict[str, Box] = FRAME | {
    "timer": (12, 116, 288, 361),  # without .pump, .facts at 21 px
    "next vitals": (12, 485, 288, 130),
    "buttons": (12, 696, 288, 64),
    "Aldrete": (308, 116, 774, 293),  # .ald, five rows of 44, gap 4
    "criteria": (308, 417, 774, 219),  # .crr rows of 44; the rest scrolls
    "chart strip": (308, 644, 774, 116),
    "in short": (1090, 116, 264, 238),
    "sign": (1090, 362, 264, 398),
}
# 06: eleven criteria stand where the drawing has eight (RULINGS). Low, the strip keeps its two
# rows and the list scrolls; wide, all six lines of it show and the chart takes what is left.
RECOVERY_AT: Mapping[tuple[int, int], Mapping[str, Box]] = {
    (1366, 704): RECOVERY | {
        "timer": (12, 116, 288, 319),
        "next vitals": (12, 443, 288, 130),
        "buttons": (12, 632, 288, 64),
        "criteria": (308, 417, 774, 155),
        "chart strip": (308, 580, 774, 116),
        "sign": (1090, 362, 264, 334),
    },
    (1366, 768): RECOVERY,
    (1536, 864): {
        "header": (0, 0, 1536, 56),
        "status": (0, 56, 1536, 52),
        "timer": (12, 116, 340, 413),
        "next vitals": (12, 537, 340, 130),
        "buttons": (12, 792, 340, 64),
        "Aldrete": (360, 116, 866, 293),
        "criteria": (360, 417, 866, 307),
        "chart strip": (360, 732, 866, 124),
        "in short": (1234, 116, 290, 238),
        "sign": (1234, 362, 290, 494),
    },
    (1920, 1080): {
        "header": (0, 0, 1920, 56),
        "status": (0, 56, 1920, 52),
        "timer": (12, 116, 340, 413),
        "next vitals": (12, 537, 340, 130),
        "buttons": (12, 1008, 340, 64),
        "Aldrete": (360, 116, 1250, 293),
        "criteria": (360, 417, 1250, 307),
        "chart strip": (360, 732, 1250, 340),
        "in short": (1618, 116, 290, 238),
        "sign": (1618, 362, 290, 710),
    },
}  # fmt: skip
# 04b: .kp keys of 68, three to the width, gap 8; above them a title of 22 and the echo of 84.
KEYPAD: dict[str, Box] = {
    "keypad": (1090, 116, 264, 644),
    "1": (1103, 285, 74, 68),
    "next": (1267, 513, 74, 68),
    "not measured": (1103, 591, 238, 56),
    "close": (1103, 691, 238, 56),
}
KEYPAD_AT: Mapping[tuple[int, int], dict[str, Box]] = {
    # No row is left for Close: it stands beside "Not measured…".
    (1366, 704): KEYPAD | {
        "keypad": (1090, 116, 264, 580),
        "not measured": (1103, 627, 150, 56),
        "close": (1257, 627, 84, 56),
    },
    (1366, 768): KEYPAD,
    (1536, 864): {
        "keypad": (1234, 116, 290, 740),
        "1": (1247, 285, 82, 68),
        "next": (1427, 513, 82, 68),
        "not measured": (1247, 591, 264, 56),
        "close": (1247, 787, 264, 56),
    },
    (1920, 1080): {
        "keypad": (1618, 116, 290, 956),
        "1": (1631, 285, 82, 68),
        "next": (1811, 513, 82, 68),
        "not measured": (1631, 591, 264, 56),
        "close": (1631, 1003, 264, 56),
    },
}  # fmt: skip


def locked(width: int, height: int) -> dict[str, Box]:
    """09: .pg padding 16, gap 16, columns rest / 372; tiles in two, rest / 96, gap 12."""
    tile, high = (width - 16 - 372 - 16 - 16 - 12) // 2, height - 124 - 16 - 96 - 12
    right, below = 16 + tile + 12, 124 + high + 12
    return {
        "header": (0, 0, width, 56),
        "status": (0, 56, width, 52),
        "chair 1": (16, 124, tile, high),
        "chair 4": (right, 124, tile, high),
        "chair 2": (16, below, tile, 96),
        "chair 3": (right, below, tile, 96),
        "who": (width - 16 - 372, 124, 372, height - 124 - 16),
    }


# 01: .pg padding 10 12 12, columns rest / 268, gap 12; .hd 52 + 6; .r 78 + 6.
TODAY: Mapping[str, Box] = FRAME | {
    "new course": (900, 120, 174, 48),
    **{f"row {n + 1}": (12, 176 + 84 * n, 1062, 78) for n in range(7)},
}
# 02: .pg padding 10 12 12, gap 10, columns 340 / 330 / rest, last row 132.
NEW_COURSE: Mapping[str, Box] = FRAME | {
    "patient": (12, 118, 340, 496),
    "order": (362, 118, 330, 496),
    "sum": (702, 118, 652, 496),
    "foot": (12, 624, 1342, 132),
}
# 07: .pg padding 8 12 10, gap 10, columns rest / 432; the right column in two.
COURSE: Mapping[str, Box] = FRAME | {
    "infusions": (12, 116, 900, 642),
    "outcomes": (922, 116, 432, 376),
    "summary": (922, 500, 432, 262),
}
