"""The two looks of KitLog, day and dim room, as values: colours, type and the style sheet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from PySide6.QtGui import QColor, QFont, QFontDatabase
from PySide6.QtWidgets import QWidget

from kitlog import resources

_TOKENS: Mapping[str, Any] = json.loads(resources.text("theme", "tokens.json"))
_FAMILY, _DISPLAY_FAMILY = "KitLog Inter", "KitLog Inter Display"
_OTHER_SCRIPTS = (
    "KitLog Sans", "KitLog Hebrew", "KitLog Arabic", "KitLog Devanagari", "KitLog Thai",
    "KitLog Kana Hangul", "KitLog Han",
)  # fmt: skip
"""In the order they are asked for a letter that Inter has not; as on paper."""
_DISPLAY_ROLES = frozenset({"timer", "countdown", "lockTimer", "aldreteTotal", "fact", "clock"})
# Headings and large digits are set a hundredth of an em tighter, as drawn.
_TIGHT_FROM = 17
_GROWS_FULLY, _GROWS_NOT = 20.0, 40.0
_text_percent = 100


@dataclass(frozen=True, slots=True)
class Theme:
    """One look; `colours` maps each token of DESIGN 4 to its hex value."""

    name: str
    colours: Mapping[str, str]

    def colour(self, token: str) -> QColor:
        """The colour of a token such as "ink"; KeyError for a token that does not exist."""
        return QColor(self.colours[token])

    @property
    def dim(self) -> bool:
        return self.name == "dim"


DAY = Theme("day", MappingProxyType(dict(_TOKENS["day"])))
DIM = Theme("dim", MappingProxyType(dict(_TOKENS["dim"])))


def theme_of(widget: QWidget | None) -> Theme:
    """The theme of the nearest ancestor that has one (the widget itself first), else day."""
    while widget is not None:
        theme = getattr(widget, "theme", None)
        if isinstance(theme, Theme):
            return theme
        widget = widget.parentWidget()
    return DAY


def dress(window: QWidget, theme: Theme) -> None:
    """Show `window` and all in it in `theme`."""
    window.theme = theme  # type: ignore[attr-defined]
    window.setStyleSheet(stylesheet(theme))  # which repaints all in it


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property it looks at has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def load_fonts() -> None:
    """Make the shipped faces known to Qt; OSError when one cannot be read."""
    if _FAMILY in QFontDatabase.families() and _DISPLAY_FAMILY in QFontDatabase.families():
        return
    for file in sorted(resources.path("fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise OSError(f"The font {file.name} cannot be read.")
    for family in (_FAMILY, _DISPLAY_FAMILY):
        QFont.insertSubstitutions(family, _OTHER_SCRIPTS)


def set_text_size(percent: int) -> None:
    """The text size of this workstation, 100 to 125; for what is built or painted next."""
    global _text_percent
    if not 100 <= percent <= 125:
        raise ValueError(f"text size {percent}")
    _text_percent = percent


def text_size() -> int:
    """Per cent."""
    return _text_percent


def grown(px: float) -> float:
    """Letters of `px` at this workstation's text size.

    Up to 20 px they grow in full. From there they grow ever less: digits of 40 px and more are
    read from two metres as they are, and the timer keeps its place.
    """
    if px >= _GROWS_NOT or _text_percent == 100:
        return px
    share = _text_percent / 100
    if px <= _GROWS_FULLY:
        return px * share
    least = _GROWS_FULLY * share
    return least + (px - _GROWS_FULLY) * (_GROWS_NOT - least) / (_GROWS_NOT - _GROWS_FULLY)


def font(role: str, px: int | None = None, weight: int | None = None) -> QFont:
    """The face of a type role of DESIGN 5, such as "body", "h2" or "countdown".

    `px` and `weight` (400, 500, 550, 600, 650, 700) override the role's own. A role with
    several sizes ("timer") gives the first unless `px` is given.
    """
    token = _TOKENS["type"][role]
    size = grown(px or (token["px"][0] if isinstance(token["px"], list) else token["px"]))
    face = QFont(_DISPLAY_FAMILY if role in _DISPLAY_ROLES else _FAMILY)
    face.setPixelSize(round(size))
    face.setWeight(QFont.Weight(weight or token["weight"]))
    tracking = token.get("tracking", -0.01 * size if size >= _TIGHT_FROM else 0.0)
    face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    return face


@cache
def _sheet(name: str) -> str:
    colours: dict[str, str] = _TOKENS[name]
    tones = "".join(f'QLabel[tone="{t}"] {{ color: {c}; }}\n' for t, c in colours.items())
    rules = _RULES
    # The longest names first, so that "ink" does not eat the head of "ink2".
    for token in sorted(colours, key=len, reverse=True):
        rules = rules.replace(f"@{token}", colours[token])
    return rules + tones


def stylesheet(theme: Theme) -> str:
    """The one style sheet of the window: what Qt draws itself takes its colours here.

    Properties it looks at: `tone` (a token) on labels, `ground` ("bg") on what stands for a
    window, `state` ("error"), `bare` and `ink` ("medText", "highText") on line and text fields.
    A rule for any QWidget is held against each of the two hundred of a page: there is but one.
    """
    return _sheet(theme.name)


_RULES = """
QWidget[ground="bg"] { background: @bg; }
QLabel { background: transparent; color: @ink; }
QLineEdit, QPlainTextEdit {
    background: @surface; color: @ink; border: 1px solid @lineStrong; border-radius: 8px;
    padding: 0 11px; selection-background-color: @fill; selection-color: @fillInk;
}
QPlainTextEdit, QPlainTextEdit[state="error"] { padding: 8px 6px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 3px solid @focus; padding: 0 9px; }
QPlainTextEdit:focus { padding: 6px 4px; }
QLineEdit[state="error"], QPlainTextEdit[state="error"] {
    border: 2px dashed @highLine; padding: 0 10px; color: @highText; background: @surface;
}
QLineEdit[state="error"]:focus, QPlainTextEdit[state="error"]:focus {
    border: 3px dashed @highLine; padding: 0 9px;
}
QLineEdit:disabled, QPlainTextEdit:disabled {
    background: @sunken; color: @ink3; border: 1px dashed @lineStrong;
}
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {
    background: transparent; border: 0; padding: 0;
}
QLineEdit[ink="medText"] { color: @medText; }
QLineEdit[ink="highText"] { color: @highText; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @lineStrong; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 44px; }
QScrollBar::handle:horizontal { min-width: 44px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTextBrowser {
    background: @surface; color: @ink; border: 0;
    selection-background-color: @fill; selection-color: @fillInk;
}
QTableView {
    background: @surface; color: @ink; gridline-color: @grid; border: 0;
    selection-background-color: @accentSoft; selection-color: @ink;
}
QTableView::corner, QTableCornerButton { background: transparent; border: 0; }
QTableView::item:focus { border: 2px solid @focus; }
QHeaderView { background: @surface; border: 0; }
QHeaderView::section {
    background: @sunken; color: @ink2; padding: 0 6px; border: 0;
    border-right: 1px solid @grid; border-bottom: 1px solid @grid;
}
QToolTip { background: @ink; color: @surface; border: 0; padding: 6px 8px; }
"""
