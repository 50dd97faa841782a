"""The manual: true to the program, all of it behind F1, and found by its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import kitlog
from kitlog import resources, words
from kitlog.app import cli
from kitlog.domain import alerts
from kitlog.domain.door import Due
from kitlog.domain.reminders import PumpMarks
from kitlog.ui import keys, language
from kitlog.ui.course.exporting import summaries_folder
from kitlog.ui.keys_card import KeysCard
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.theme import font
from kitlog.ui.manual import chapters
from kitlog.ui.manual.chapters import BOOKS, found
from kitlog.ui.manual.dialog import NOTHING, ManualDialog
from kitlog.ui.settings.page import SettingsPage
from kitlog.ui.settings.protocols_section import ProtocolsSection
from kitlog.ui.settings.section import Section
from kitlog.words import tr
from tests.languages.gathered import all_entries
from tests.ui.shots import chair, dialogs, pages
from tests.ui.shots.stage import Stage

_EMPHASISED = re.compile(r"(?<![\\*])(\*{1,2})(?!\*)([^*\n]+?)\1(?!\*)")
_ROW = re.compile(r"^\| (.+?) \| (.+?) \|$", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


@pytest.fixture
def running(qtbot: QtBot) -> Iterator[Stage]:
    stage = chair.running()
    yield stage
    stage.close()


@pytest.fixture(params=sorted(words.NAMES))
def spoken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The window, and with it the manual, in each language."""
    monkeypatch.setenv(language.ASKED_FOR, request.param)
    language.use_language("")
    yield request.param
    monkeypatch.delenv(language.ASKED_FOR)
    language.use_language("")


def book(name: str) -> str:
    """In the language of the window."""
    return resources.manual(f"{name}.md", words.language()).read_text(encoding="utf-8")


# -- true to the program -------------------------------------------------------------------


@pytest.mark.usefixtures("spoken")
def test_every_key_of_the_program_and_no_other_stands_in_the_manual() -> None:
    text = book("nurse").rpartition("\n## ")[2]
    told = {(cap.replace("\\", ""), act) for cap, act in _ROW.findall(text)}
    told -= {("key", "what it does"), ("tecla", "qué hace"), ("---", "---")}
    assert told == {(k.cap, k.act) for _, found in keys.chair() + keys.other() for k in found}


@pytest.mark.usefixtures("spoken")
def test_every_kind_of_alert_is_explained() -> None:
    text = book("nurse")
    set_, again = tr("{minute} min vitals", minute=20), tr("Recheck vitals")
    marks = PumpMarks(paused_s=300.0, end_soon_s=120.0, end_passed_s=300.0)
    said = [
        *alerts.pump(marks, 1, 300.0, 900.0),
        *alerts.pump(marks, 0, None, 120.0),
        *alerts.pump(marks, 0, None, -300.0),
        *alerts.readings(
            [
                Due(60.0, False, False, 180.0, 600.0, 60.0, title=set_),
                Due(-190.0, False, False, 180.0, 600.0, 60.0, title=set_),
                Due(-600.0, False, False, 180.0, 600.0, 60.0, title=set_),
                Due(-180.0, True, False, 180.0, 300.0, title=again),
            ]
        ),
    ]
    assert len(said) == 7
    for alert in said:
        assert f"**{alert.words}**" in text
    for limit in (tr("above {limit}", limit=160), tr("below {limit}", limit=92)):
        assert f"{limit}**" in text


@pytest.mark.usefixtures("spoken")
def test_every_command_is_named_for_those_who_look_after_it() -> None:
    text = book("it")
    parser = cli._parser()
    commands = next(a for a in parser._actions if a.dest == "command").choices
    assert commands is not None
    assert [name for name in commands if not _is_given(name, text)] == []
    bare = text.replace("`kitlog check`", "check")
    assert [name for name in commands if not _is_given(name, bare)] == ["check"]


def _is_given(command: str, text: str) -> bool:
    """As it is typed, in code marks: "backup" alone says nothing of `kitlog backup`."""
    return re.search(rf"`kitlog {command}(?: [^`\n]*)?`", text) is not None


@pytest.mark.usefixtures("spoken")
def test_every_part_of_the_settings_and_every_head_in_it_is_named(qtbot: QtBot) -> None:
    stage = pages.settings()
    page = stage.window.page
    assert isinstance(page, SettingsPage)
    heads = [one.text() for one in page.parts.options]
    for section in page.sections.values():
        heads += _heads(section)
    stage.close()
    text = book("charge-nurse")
    assert _unnamed(heads, text) == []
    assert len(heads) > 30
    papers = tr("Language of papers")
    assert _unnamed(heads, text.replace(f"*{papers}*", papers)) == [papers]


def _heads(section: Section) -> list[str]:
    """What stands in bold above its lines; of the protocols, which are data, a draft's parts."""
    if isinstance(section, ProtocolsSection):
        return [one.text() for one in section.form.parts.options]
    bold = [(one.pixelSize(), one.weight()) for one in (font("h2"), font("label", weight=600))]
    return [
        label.text()
        for label in section.area.findChildren(Label)
        if (label.font().pixelSize(), label.font().weight()) in bold
        and not label.isHidden()
        and label.text().strip()
    ]


def _unnamed(heads: list[str], text: str) -> list[str]:
    """Those not set off in the text, as a whole or to their comma."""
    told = {_plain(words) for _, words in _EMPHASISED.findall(text)}
    return [head for head in heads if told.isdisjoint({_plain(head), _plain(head.split(",")[0])})]


@pytest.mark.usefixtures("spoken")
def test_where_papers_are_written_is_where_the_manual_says(running: Stage) -> None:
    running.station.summaries = None
    folder = summaries_folder(running.station)
    assert folder.parent == Path.home()
    for_it, for_nurses = {
        "en": (f"`{folder.name}` in the account's home", f"*{folder.name}* in the home"),
        "es": (
            f"`{folder.name}` en la carpeta personal",
            f"*{folder.name}*, en la carpeta personal",
        ),
    }[words.language()]
    assert for_it in book("it")
    assert for_nurses in book("nurse")


@pytest.mark.parametrize("name", BOOKS)
def test_links_and_pictures_of_a_page_lead_somewhere(name: str, spoken: str) -> None:
    links = _LINK.findall(book(name))
    assert links
    assert [link for link in links if not resources.manual(link, spoken).exists()] == []


def test_a_page_in_another_language_quotes_what_its_window_says() -> None:
    """What the English page sets off and the window says stands there in the window's words."""
    said = defaultdict[str, set[str]](set)
    for one in all_entries("es"):
        said[_plain(one.text)] |= {_plain(one.translations[0])}
    quoted = 0
    for name in BOOKS:
        theirs = {_plain(text) for text in _emphasised(name, "es")}
        ours = [text for text in map(_plain, _emphasised(name, "")) if text in said]
        quoted += len(ours)
        assert [text for text in ours if not said[text] & theirs] == []
    assert quoted > 30


def _emphasised(name: str, spoken: str) -> list[str]:
    text = resources.manual(f"{name}.md", spoken).read_text(encoding="utf-8")
    return [found for _, found in _EMPHASISED.findall(text)]


def _plain(text: str) -> str:
    return text.rstrip("…").casefold()


# -- behind F1 -----------------------------------------------------------------------------


def test_f1_leads_to_the_manual_and_back_without_a_pointer(running: Stage) -> None:
    before = running.window.focusWidget()
    running.press(Qt.Key.Key_F1)
    card = running.window.findChild(KeysCard)
    assert isinstance(card, KeysCard)
    for _ in range(12):
        running.press(Qt.Key.Key_Tab)
        if running.window.focusWidget() is card.manual:
            break
    running.press(Qt.Key.Key_Space)
    dialog = running.window.findChild(ManualDialog)
    assert isinstance(dialog, ManualDialog)
    assert dialog.isVisible()
    running.keys("oxygen")
    assert dialog.wanted.text == "oxygen", "the page below gets no key of it"
    running.press(Qt.Key.Key_Escape)
    assert running.window.focusWidget() is before


def test_the_dialog_has_every_chapter_with_its_text_and_pictures(
    spoken: str, running: Stage
) -> None:
    dialog = ManualDialog(running.window)
    running.settle()
    assert len(dialog.chapters) == len(chapters.chapters()) > 25
    for place, chapter in enumerate(dialog.chapters):
        dialog.list.choose(place)
        shown = dialog.reader.toPlainText()
        assert shown.startswith(chapter.title)
        assert "](" not in shown
        assert "**" not in shown
        assert shown.count("￼") == chapter.text.count("![")
    assert (dialog.chapters[0].title == "For the nurse at the chair") is (spoken == "en")
    dialog.close_it()


def test_a_picture_is_as_wide_as_the_column_and_comes_from_the_manual_alone(
    running: Stage,
) -> None:
    dialog = ManualDialog(running.window)
    running.settle()
    reader, image = dialog.reader, QTextDocument.ResourceType.ImageResource.value
    picture = reader.loadResource(image, QUrl("../pictures/04-chair-running.png"))
    assert isinstance(picture, QImage)
    assert 200 < picture.deviceIndependentSize().width() <= reader.viewport().width()
    assert reader.loadResource(image, QUrl("../pictures/none.png")) is None
    dialog.close_it()


def test_what_is_looked_for_is_found_whatever_its_capitals_and_accents() -> None:
    assert [one.title for one in found("")] == [one.title for one in chapters.chapters()]
    assert found("DOWNTIME ") == ()
    assert found("Failsafe sheet")[0].title == "When the computer fails"
    assert "What each alert means" in [one.title for one in found("spo2 RED")]
    assert all(one.holds(("quiet", "room")) for one in found("quiet room"))


def test_the_last_chapter_says_version_and_every_licence_of_a_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notices = tmp_path / "THIRD-PARTY-NOTICES.txt"
    notices.write_text(
        f"With it:\n\n  Qt 6: LGPL-3.0\n  Inter: OFL-1.1\n\n{'=' * 78}\n  No: work\n"
    )
    in_a_package = {("notices", notices.name): notices}
    path = resources.path
    monkeypatch.setattr(resources, "path", lambda *of: in_a_package.get(of) or path(*of))
    last = chapters.chapters()[-1]
    assert last.title == "About KitLog"
    assert kitlog.__version__ in last.text
    assert [row for row in last.text.splitlines() if row.startswith("|")][2:] == [
        "| Qt 6 | LGPL-3.0 |", "| Inter | OFL-1.1 |",
    ]  # fmt: skip
    assert str(notices) in last.text
    assert last in found("licence LGPL")
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: pytest.fail("read at each letter"))
    assert last in found("licence LGPL")


def test_return_goes_on_and_what_is_not_there_is_said(running: Stage) -> None:
    dialog = ManualDialog(running.window)
    running.settle()
    running.keys("pump")
    count = len(dialog.chapters)
    assert 1 < count < len(chapters.chapters())
    running.press(Qt.Key.Key_Return)
    assert dialog.list.index == 1
    running.keys("qqq")
    assert dialog.chapters == ()
    assert dialog.wanted.sentence.text() == str(NOTHING)
    running.press(Qt.Key.Key_Return)
    assert dialog.isVisible(), "Return closes nothing"
    dialog.close_it()


def test_the_word_looked_for_is_in_view(qtbot: QtBot) -> None:
    stage = dialogs.manual()
    dialog = stage.window.findChild(ManualDialog)
    assert isinstance(dialog, ManualDialog)
    reader = dialog.reader
    assert reader.verticalScrollBar().value() > 0, "it stands below the table"
    seen: QWidget = reader.viewport()
    marked = reader.toPlainText().lower().index("quiet")
    cursor = reader.textCursor()
    cursor.setPosition(marked)
    assert 0 <= reader.cursorRect(cursor).top() <= seen.height()
    stage.close()


def test_the_light_turned_while_it_is_read_turns_the_page_with_it(qtbot: QtBot) -> None:
    stage = dialogs.manual()
    dialog = stage.window.findChild(ManualDialog)
    assert isinstance(dialog, ManualDialog)
    reader = dialog.reader

    def brightest_share() -> float:
        shown = reader.grab().toImage()
        places = [(x, y) for x in range(4, shown.width(), 9) for y in range(4, shown.height(), 9)]
        return sum(shown.pixelColor(*at).lightness() > 200 for at in places) / len(places)

    at = reader.verticalScrollBar().value()
    assert brightest_share() > 0.7
    stage.press(Qt.Key.Key_F8)
    assert brightest_share() < 0.2, "a white page in a dim room"
    assert abs(reader.verticalScrollBar().value() - at) <= 2
    stage.press(Qt.Key.Key_F8)
    assert brightest_share() > 0.7
    stage.close()
