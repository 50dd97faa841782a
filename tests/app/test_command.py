"""The command line: its version, its sample, and what it never imports."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

import kitlog as package
from kitlog.report.written import page_texts
from tests.app.command import kitlog, kitlog_watched

SIZES = {"letter": (612, 792), "a4": (595.28, 841.89)}


def test_it_says_its_version(tmp_path: Path) -> None:
    said = kitlog("--version", home=tmp_path)
    assert (said.code, said.out) == (0, f"KitLog {package.__version__}\n")


def test_an_unknown_word_is_refused_with_the_usage(tmp_path: Path) -> None:
    said = kitlog("samples", home=tmp_path)
    assert said.code == 2
    assert "usage: kitlog" in said.err


@pytest.mark.parametrize("paper", SIZES)
def test_a_sample_is_the_whole_course_on_the_paper_asked_for(tmp_path: Path, paper: str) -> None:
    out = tmp_path / "papers" / "form.pdf"
    out.parent.mkdir()
    said = kitlog_watched("sample", out, "--paper", paper, home=tmp_path)
    assert said.code == 0, said.err
    assert said.line("qt:") == "qt: []"
    pages = page_texts(out)
    assert said.out.startswith(f"{out}: {len(pages)} pages, read back and compared\n")
    assert "PLACEBO, Ines" in pages[0]
    assert "Example Pain Clinic, Infusion Unit" in pages[0]
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
    with pypdfium2.PdfDocument(out) as document:
        assert document[0].get_size() == pytest.approx(SIZES[paper], abs=0.01)


@pytest.mark.parametrize(("name", "begins"), [("a.json", "{\n"), ("a.csv", "\ufeffInfusion,Day")])
def test_a_sample_is_data_too(tmp_path: Path, name: str, begins: str) -> None:
    out = tmp_path / name
    said = kitlog_watched("sample", out, home=tmp_path)
    assert said.code == 0, said.err
    assert said.line("qt:") == "qt: []"
    assert out.read_text("utf-8").startswith(begins)
    again = kitlog("sample", out, home=tmp_path)
    assert (again.code, again.out) == (1, "")
    assert again.err == f"{out} is there already. Choose another name.\n"


def test_a_sample_leaves_no_other_file_behind(tmp_path: Path) -> None:
    out = tmp_path / "papers" / "form.pdf"
    out.parent.mkdir()
    assert kitlog("sample", out, home=tmp_path).code == 0
    left = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {out}
    assert list((tmp_path / "scratch").iterdir()) == []


def test_a_sample_into_no_folder_is_refused_with_a_sentence(tmp_path: Path) -> None:
    said = kitlog("sample", tmp_path / "nowhere" / "form.pdf", home=tmp_path)
    assert (said.code, said.out) == (1, "")
    assert said.err == "PDF not written: folder not found. Choose a folder.\n"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_an_import_of_qt_would_be_seen(tmp_path: Path) -> None:
    said = kitlog_watched("doctor", home=tmp_path, first="import PySide6.QtCore")
    assert "PySide6.QtCore" in said.line("qt:")
