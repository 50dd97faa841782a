"""What can be said of the packages without making them: nothing is left out, nothing disagrees.

`make package`, packaging/try_deb.sh and packaging/try_windows.sh show the rest.
"""

from __future__ import annotations

import configparser
import os
import re
import runpy
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from importlib import import_module
from importlib.metadata import Distribution, distributions
from pathlib import Path

import pytest

import kitlog
from kitlog import own_process
from kitlog.app.cli import _parser

ROOT = Path(__file__).resolve().parents[1]
PACKAGING, SRC = ROOT / "packaging", ROOT / "src" / "kitlog"
SPEC = (PACKAGING / "kitlog.spec").read_text(encoding="utf-8")


def tool(name: str) -> dict[str, object]:
    return runpy.run_path(str(PACKAGING / f"{name}.py"))


NOTICES, WINDOWS, DEB, FROZEN, MANUAL = map(
    tool, ("notices", "windows", "deb", "frozen_start", "manual_page")
)


def call(module: dict[str, object], name: str, *words: object, **more: object) -> object:
    return module[name](*words, **more)  # type: ignore[operator]


# -- what is inside ---------------------------------------------------------------------


def test_the_frozen_program_takes_all_resources_and_the_migrations() -> None:
    assert '(str(ROOT / "resources"), "kitlog/resources")' in SPEC
    assert '(str(SRC / "kitlog" / "store" / "migrations"), "kitlog/store/migrations")' in SPEC
    assert 'collect_submodules("kitlog")' in SPEC


def test_every_package_takes_the_folders_a_wheel_takes() -> None:
    """The manual and its pictures lie in docs/ here and with the resources there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    windows = (PACKAGING / "windows.py").read_text(encoding="utf-8")
    assert {"resources", "docs/manual", "docs/pictures"} == set(wheel)
    for folder, there in wheel.items():
        parts = " / ".join(f'"{part}"' for part in folder.split("/"))
        assert f'(str(ROOT / {parts}), "{there}")' in SPEC
        assert f'"{folder.split("/")[-1]}"' in windows


def test_no_page_of_the_manual_leads_to_one_that_is_not_shipped_with_it() -> None:
    docs = ROOT / "docs"
    led = [
        (page.parent / link).resolve()
        for page in (docs / "manual").rglob("*.md")
        for link in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
    ]
    assert len(led) > 20
    assert [str(to) for to in led if not {docs / "manual", docs / "pictures"} & {*to.parents}] == []


def test_the_manual_has_every_line_that_the_trial_takes_from_it() -> None:
    script = (PACKAGING / "follow_manual.sh").read_text(encoding="utf-8")
    taken = re.findall(r"^ *as_(?:it|nurse) '([^']+)'", script, re.MULTILINE)
    page = (ROOT / "docs/manual/it.md").read_text(encoding="utf-8")
    assert len(taken) > 8
    assert [line for line in taken if line.replace("\\", "") not in page] == []


def test_no_file_of_the_program_lies_where_no_package_looks() -> None:
    """Data outside resources/ would be missing once frozen."""
    found = {
        p.relative_to(SRC) for p in SRC.rglob("*") if p.is_file() and "__pycache__" not in p.parts
    }
    assert {path.name for path in found if path.suffix != ".py"} == {"py.typed"}


def test_without_a_python_beside_it_the_program_starts_its_own_parts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """They are found by name only, so the recipe names every module of the program."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    for name in own_process.MODULES:
        assert own_process.command(name, ["HIGH"]) == [sys.executable, "-m", name, "HIGH"]
        assert callable(import_module(name).main)


def frozen(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(PACKAGING / "frozen_start.py"), *words],
        env={**os.environ, "PYTHONPATH": str(SRC.parent), **environment},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_frozen_start_runs_the_command_and_no_module_but_its_own() -> None:
    said = frozen("--version")
    assert (said.returncode, said.stdout) == (0, f"KitLog {kitlog.__version__}\n")
    assert frozen("-m", "this").returncode == 2
    assert frozen("-m").returncode == 2


def test_programs_of_the_system_find_the_systems_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/kitlog/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/own")
    call(FROZEN, "own_libraries_only_here")
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/own"
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
    call(FROZEN, "own_libraries_only_here")
    assert "LD_LIBRARY_PATH" not in os.environ


# -- notices ----------------------------------------------------------------------------


def installed() -> list[Distribution]:
    """What is shipped on this system, as the lock says."""
    return list(distributions())


def test_every_package_and_typeface_has_its_licence_text() -> None:
    found = call(NOTICES, "notices", installed(), "linux")
    by_title = {one.title: one for one in found}  # type: ignore[attr-defined]
    locked = call(NOTICES, "locked", (ROOT / "requirements/run.lock").read_text())
    named = {call(NOTICES, "canonical", title.split(" ")[0]) for title in by_title}
    assert {name for name, where in locked.items() if not where} <= named  # type: ignore[attr-defined]
    for one in by_title.values():
        assert one.licence, one.title
        assert sum(map(len, one.texts)) > 400, one.title
    faces = sum(int(m[1]) for t in by_title if (m := re.search(r"\((\d+) faces\)", t)))
    assert faces == len(list((ROOT / "resources/fonts").glob("*.ttf")))
    page = call(NOTICES, "page", found)
    assert all(text in page for one in by_title.values() for text in one.texts)  # type: ignore[operator]


def test_a_package_without_a_text_stops_the_packaging(tmp_path: Path) -> None:
    folder = tmp_path / "zipp-4.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: zipp\nVersion: 4.0\n")
    (folder / "RECORD").write_text("zipp-4.0.dist-info/METADATA,,\n")
    with pytest.raises(NOTICES["NotWhole"], match="zipp carries no licence"):  # type: ignore[call-overload]
        call(NOTICES, "notices", distributions(path=[str(tmp_path)]), "linux")


def test_qt_is_told_under_the_licence_it_is_used_under(tmp_path: Path) -> None:
    """Its wheels for Windows carry the commercial one, of which KitLog has none."""
    folder = tmp_path / "pyside6_essentials-6.11.dist-info"
    (folder / "licenses").mkdir(parents=True)
    (folder / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: PySide6_Essentials\nVersion: 6.11\n"
    )
    (folder / "licenses/LicenseRef-Qt-Commercial.txt").write_text("Licensees holding " * 40)
    (folder / "RECORD").write_text(f"{folder.name}/licenses/LicenseRef-Qt-Commercial.txt,,\n")
    found = call(NOTICES, "notices", distributions(path=[str(tmp_path)]), "windows")
    (qt,) = (one for one in found if one.title.startswith("PySide6"))  # type: ignore[attr-defined]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.texts[0]
    assert not any("Licensees holding" in text for text in qt.texts)


def test_a_typeface_without_a_licence_stops_it(tmp_path: Path) -> None:
    (tmp_path / "KitLogRunes-Regular.ttf").touch()
    fonts = NOTICES["fonts"]
    fonts.__globals__["FONTS"], before = tmp_path, fonts.__globals__["FONTS"]  # type: ignore[attr-defined]
    try:
        with pytest.raises(NOTICES["NotWhole"], match="KitLogRunes"):  # type: ignore[call-overload]
            list(fonts())  # type: ignore[operator]
    finally:
        fonts.__globals__["FONTS"] = before  # type: ignore[attr-defined]


# -- what the desktop, the manual and the installer say ----------------------------------


def test_the_desktop_entry_starts_what_the_window_says_it_is() -> None:
    file = configparser.ConfigParser(interpolation=None)
    file.optionxform = str  # type: ignore[assignment]
    file.read(PACKAGING / "deb" / "kitlog.desktop", encoding="utf-8")
    entry = file["Desktop Entry"]
    assert (entry["Type"], entry["Exec"], entry["Icon"]) == ("Application", "kitlog", "kitlog")
    assert entry["Terminal"] == "false"
    assert entry["Name"] == "KitLog"
    assert entry["Comment"]
    start = (SRC / "app" / "start.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{entry["StartupWMClass"]}")' in start


def test_the_software_centre_is_told_name_version_and_what_to_start() -> None:
    text = call(DEB, "metainfo")
    assert isinstance(text, str)
    tree = ET.fromstring(text)
    assert tree.findtext("id") == "invalid.kitlog.KitLog"
    assert tree.findtext("launchable") == "kitlog.desktop"
    assert tree.findtext("project_license") == "Apache-2.0"
    release = tree.find("releases/release")
    assert release is not None
    assert release.get("version") == kitlog.__version__
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", release.get("date", ""))


def test_the_mark_comes_in_every_size_desktops_ask_for() -> None:
    assert {16, 24, 32, 48, 64, 128, 256, 512} <= set(DEB["SIZES"])  # type: ignore[call-overload]
    assert {16, 32, 48, 256} <= set(WINDOWS["SIZES"])  # type: ignore[call-overload]


def test_the_manual_page_names_every_command_and_option() -> None:
    page = "\n".join(call(MANUAL, "page", _parser())).replace(r"\-", "-")  # type: ignore[arg-type]
    commands = call(MANUAL, "commands", _parser())
    assert {"sample", "doctor", "check", "verify", "backup", "restore"} <= set(commands)  # type: ignore[call-overload]
    for name in commands:  # type: ignore[attr-defined]
        assert f".SS kitlog {name}" in page
    options = set(re.findall(r'"(--[a-z-]+)"', (SRC / "app" / "cli.py").read_text()))
    assert len(options) > 6
    assert all(f".B {option}" in page for option in options)
    assert "~/.local/share/KitLog" in page


def test_all_places_tell_the_same_version() -> None:
    assert call(DEB, "version") == call(WINDOWS, "_version") == kitlog.__version__
    assert 'path = "src/kitlog/__init__.py"' in (ROOT / "pyproject.toml").read_text()
    installer = (PACKAGING / "windows" / "kitlog.nsi").read_text(encoding="utf-8")
    assert '!define VERSION "[[ib.version]]"' in installer
    named = re.compile(rf"(?<![\d.]){re.escape(kitlog.__version__)}(?![\d.])")
    said = [p for p in PACKAGING.rglob("*") if p.suffix in (".py", ".sh", ".nsi", ".spec", ".xml")
            and named.search(p.read_text(encoding="utf-8"))]  # fmt: skip
    assert said == [], "a version typed a second time is forgotten at the next release"


# -- what stays when the program goes ----------------------------------------------------


def test_removing_the_package_runs_nothing_that_removes(tmp_path: Path) -> None:
    for script in ("prerm", "postrm"):
        text = (PACKAGING / "deb" / script).read_text(encoding="utf-8")
        assert not re.search(r"\b(rm|unlink|find|mv|shred)\b", text)
        assert os.access(PACKAGING / "deb" / script, os.X_OK)
    said = subprocess.run(
        ["sh", str(PACKAGING / "deb" / "postrm"), "purge"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "records are kept" in said.stdout
    installer = (PACKAGING / "windows" / "kitlog.nsi").read_text(encoding="utf-8")
    code = "\n".join(
        line for line in installer.splitlines() if not line.startswith(("!define", ";"))
    )
    removed = re.findall(r"^\s*(?:RMDir|Delete)\b.*$", code, re.MULTILINE)
    assert len(removed) > 5
    assert not [line for line in removed if "LOCALAPPDATA" in line or "$PROFILE" in line]
    assert "LocalAppData" not in code.replace("AppData\\Local", "")


# -- locks ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["package.lock", "windows.lock"])
def test_what_packages_are_made_with_is_pinned_by_hash_and_names_no_address(name: str) -> None:
    lock = (ROOT / "requirements" / name).read_text()
    blocks = re.split(r"\n(?=\S)", lock.strip())
    assert [b for b in blocks if "==" not in b or "--hash=sha256:" not in b] == []
    assert "://" not in lock


def test_what_both_locks_name_they_pin_alike() -> None:
    pins = [dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements" / name).read_text(), re.M))
            for name in ("run.lock", "package.lock")]  # fmt: skip
    run, package = pins
    shared = run.keys() & package.keys()
    assert shared
    assert {name: run[name] for name in shared} == {name: package[name] for name in shared}


def test_windows_gets_what_only_windows_needs() -> None:
    lock = call(WINDOWS, "for_windows", (ROOT / "requirements/run.lock").read_text())
    assert isinstance(lock, str)
    names = {block.split("==")[0] for block in re.split(r"\n(?=\S)", lock.strip())}
    assert {"tzdata", "pywin32-ctypes", "pyside6-essentials", "sqlcipher3"} <= names
    assert not {"secretstorage", "jeepney"} & names
    assert " ; " not in lock
