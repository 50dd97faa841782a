"""Writing the summary to disk: whole and checked, or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from kitlog.domain.errors import MachineError, Refused
from kitlog.report import written
from kitlog.report.pdf import pdf_bytes
from kitlog.report.summary import Summary
from kitlog.report.written import missing, page_texts, write
from tests.report.example import example


@pytest.fixture(scope="module")
def drawn() -> Summary:
    return example()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "KIT-2026-0017-summary-v1.pdf"
    path.write_bytes(b"the earlier file")
    return path


def untouched(target: Path) -> bool:
    return target.read_bytes() == b"the earlier file" and alone(target)


def alone(target: Path) -> bool:
    """Nothing is left beside the file."""
    return list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_written_file_is_the_whole_document(drawn: Summary, target: Path, paper: str) -> None:
    done = write(drawn, target, paper)
    assert target.read_bytes() == pdf_bytes(drawn, paper)
    assert done.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    assert done.pages == len(page_texts(target))
    assert alone(target)


def test_the_file_can_be_read_by_its_owner_alone(drawn: Summary, target: Path) -> None:
    write(drawn, target, "a4")
    assert target.stat().st_mode & 0o077 == 0


def test_another_patients_document_keeps_the_old_file(
    drawn: Summary, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = replace(drawn, patient=replace(drawn.patient, name="SAMPLE, Berta"))
    wrong = pdf_bytes(other, "a4")
    monkeypatch.setattr(written, "pdf_bytes", lambda *_: wrong)
    with pytest.raises(MachineError, match="does not say what the record says"):
        write(drawn, target, "a4")
    assert untouched(target)


def test_one_wrong_number_keeps_the_old_file(
    drawn: Summary, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sixth = replace(drawn.treatment[2], words="28.4 kg · none known")
    wrong = pdf_bytes(
        replace(drawn, treatment=(*drawn.treatment[:2], sixth, drawn.treatment[3])), "a4"
    )
    monkeypatch.setattr(written, "pdf_bytes", lambda *_: wrong)
    with pytest.raises(MachineError):
        write(drawn, target, "a4")
    assert untouched(target)


def test_a_wrong_number_that_is_right_elsewhere_keeps_the_old_file(
    drawn: Summary, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = drawn.days[0]
    base, second, *others = first.readings
    swapped = replace(second, sys=base.sys)
    assert swapped != second
    day = replace(first, readings=(base, swapped, *others))
    wrong = pdf_bytes(replace(drawn, days=(day, *drawn.days[1:])), "a4")
    monkeypatch.setattr(written, "pdf_bytes", lambda *_: wrong)
    with pytest.raises(MachineError, match="does not say what the record says"):
        write(drawn, target, "a4")
    assert untouched(target)


def test_a_patient_missing_from_one_page_is_found(drawn: Summary, tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    write(drawn, path, "a4")
    pages = page_texts(path)
    assert missing(drawn, pages) == ""
    pages[3] = pages[3].replace("Ada", "Eda")
    assert missing(drawn, pages) == "TEST, Ada"


def test_a_page_too_few_is_found(drawn: Summary, tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    write(drawn, path, "a4")
    assert missing(drawn, page_texts(path)[:-1]) != ""


def test_a_damaged_document_keeps_the_old_file(
    drawn: Summary, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(written, "pdf_bytes", lambda *_: b"%PDF-1.4 and nothing more")
    with pytest.raises(MachineError, match="can't be read back"):
        write(drawn, target, "a4")
    assert untouched(target)


def test_a_refused_character_keeps_the_old_file(drawn: Summary, target: Path) -> None:
    other = replace(drawn, patient=replace(drawn.patient, name="გიორგი"))
    with pytest.raises(Refused):
        write(other, target, "a4")
    assert untouched(target)


def test_a_missing_folder_is_named(drawn: Summary, tmp_path: Path) -> None:
    with pytest.raises(MachineError, match=r"folder not found\. Choose a folder\."):
        write(drawn, tmp_path / "nowhere" / "summary.pdf", "a4")


def test_a_full_disk_is_named_and_keeps_the_old_file(
    drawn: Summary, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MachineError, match="disk full"):
        write(drawn, target, "a4")
    assert untouched(target)


def test_file_and_folder_are_synced_before_it_is_called_written(
    drawn: Summary, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(handle: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        real_sync(handle)

    def renamed(self: Path, to: Path) -> Path:
        steps.append("rename")
        return real_replace(self, to)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", renamed)
    write(drawn, target, "a4")
    assert steps == ["file", "rename", "folder"]
