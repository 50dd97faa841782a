"""Makes Debian's package of the frozen program: dist/kitlog_VERSION_ARCH.deb."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "packaging" / "deb"
ICON = ROOT / "resources" / "icons" / "kitlog.svg"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
"""Of the icon, in pixels."""
MAINTAINER = "The KitLog project <nobody@kitlog.invalid>"

# What is opened by name at run time, so that no linker sees it.
BESIDES = ("tzdata",)
RECOMMENDED = (
    "libasound2 | libasound2t64",
    "libpulse0",
    "systemd",
    "xdg-desktop-portal",
    "libibus-1.0-5",
)
DESCRIPTION = """\
Description: nurse's record of ketamine infusions, at the chair
 KitLog keeps the record of a ketamine infusion course while it happens: a
 timer that is right after sleep and restart, vitals and side effects charted
 in one row, the second nurse's blind check of each dose, recovery, discharge
 and signature. Five infusions are seen as one course with a summary as PDF.
 .
 The record is encrypted and stays in each account's own folder; removing the
 package keeps it. KitLog is no patient monitor, no alarm system and gives no
 dosing advice."""


def main(arguments: list[str]) -> int:
    """From the frozen folder and the folder of papers (notices, list of parts, manual page)."""
    frozen, papers, scratch, out = map(Path, arguments)
    tree = scratch / "tree"
    shutil.rmtree(scratch, ignore_errors=True)
    lay(tree, frozen, papers)
    _modes(tree)
    architecture = _said("dpkg", "--print-architecture")
    control(tree, scratch, architecture)
    package = out / f"kitlog_{version()}_{architecture}.deb"
    out.mkdir(parents=True, exist_ok=True)
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | _epoch())
    print(f"{package}: {package.stat().st_size / 1e6:.0f} MB")
    return 0


def version() -> str:
    """As in src/kitlog/__init__.py, the only place that says it."""
    text = (ROOT / "src" / "kitlog" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    assert found is not None
    return found[1]


def lay(tree: Path, frozen: Path, papers: Path) -> None:
    """Every file where Debian looks for it."""
    program, share = tree / "usr/lib/kitlog", tree / "usr/share"
    shutil.copytree(frozen, program, symlinks=True)
    for library in _own_libraries(program):
        subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/kitlog").symlink_to("../lib/kitlog/kitlog")
    _put(share / "applications/kitlog.desktop", (HERE / "kitlog.desktop").read_bytes())
    _put(share / "metainfo/invalid.kitlog.KitLog.metainfo.xml", metainfo().encode())
    _put(share / "lintian/overrides/kitlog", (HERE / "lintian-overrides").read_bytes())
    icons(share / "icons/hicolor")
    _pack(share / "man/man1/kitlog.1.gz", (papers / "kitlog.1").read_bytes())
    documents = share / "doc/kitlog"
    _put(documents / "copyright", (HERE / "copyright").read_bytes())
    _pack(documents / "changelog.gz", _changelog().encode())
    _pack(documents / "CHANGELOG.md.gz", (ROOT / "CHANGELOG.md").read_bytes())
    for paper in ("THIRD-PARTY-NOTICES.txt", "kitlog.cdx.json"):
        _pack(documents / f"{paper}.gz", (papers / paper).read_bytes())


def metainfo() -> str:
    """For software centres, with this version and its day."""
    text = (HERE / "kitlog.metainfo.xml").read_text(encoding="utf-8")
    return text.replace("@VERSION@", version()).replace("@DATE@", f"{_day():%Y-%m-%d}")


def icons(hicolor: Path) -> None:
    """The drawn mark as it is, and in every size."""
    _put(hicolor / "scalable/apps/kitlog.svg", ICON.read_bytes())
    for size in SIZES:
        image = hicolor / f"{size}x{size}/apps/kitlog.png"
        image.parent.mkdir(parents=True)
        command = ["rsvg-convert", "-w", str(size), "-h", str(size), "-o", str(image), str(ICON)]
        subprocess.run(command, check=True)


def control(tree: Path, scratch: Path, architecture: str) -> None:
    """What dpkg reads: who it is, what it stands on, what runs when it goes, the sums."""
    size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
    depends = ", ".join(sorted({*_libraries(tree, scratch), *BESIDES}))
    folder = tree / "DEBIAN"
    fields = f"""\
Package: kitlog
Version: {version()}
Architecture: {architecture}
Maintainer: {MAINTAINER}
Installed-Size: {size}
Depends: {depends}
Recommends: {", ".join(RECOMMENDED)}
Suggests: gnome-keyring
Section: science
Priority: optional
{DESCRIPTION}
"""
    _put(folder / "control", fields.encode())
    sums = "".join(
        f"{_md5(path)}  {path.relative_to(tree)}\n"
        for path in sorted(tree.rglob("*"))
        if path.is_file() and not path.is_symlink() and folder not in path.parents
    )
    _put(folder / "md5sums", sums.encode())
    for script in ("prerm", "postrm"):
        _put(folder / script, (HERE / script).read_bytes())
        (folder / script).chmod(0o755)


def _libraries(tree: Path, scratch: Path) -> Iterator[str]:
    """The system's packages that something in the tree is linked to, found by dpkg-shlibdeps."""
    _put(scratch / "debian/control", b"Source: kitlog\n\nPackage: kitlog\nArchitecture: any\n")
    parts = [path.resolve() for path in _elf(tree / "usr/lib/kitlog")]
    inside = sorted({path.parent for path in parts})
    command = [
        "dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0",
        *(f"-l{folder}" for folder in inside), *(f"-e{path}" for path in parts),
    ]  # fmt: skip
    done = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"Not every library's package is known:\n{done.stderr.strip()}")
    yield from done.stdout.strip().removeprefix("shlibs:Depends=").split(", ")


def _elf(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def _own_libraries(program: Path) -> Iterator[Path]:
    """Those whose parts no tool has moved: what auditwheel packed breaks when stripped."""
    for path in _elf(program / "_internal"):
        if not any(part.endswith(".libs") or part == "PySide6" for part in path.parts):
            yield path


def _modes(tree: Path) -> None:
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / "usr/lib/kitlog/kitlog"
            path.chmod(0o755 if runs else 0o644)


def _day() -> datetime:
    """Of the newest change, so that the same tree gives the same package."""
    return datetime.fromtimestamp(int(_epoch()["SOURCE_DATE_EPOCH"]), UTC)


def _epoch() -> dict[str, str]:
    said = os.environ.get("SOURCE_DATE_EPOCH") or _said("git", "log", "-1", "--format=%ct")
    return {"SOURCE_DATE_EPOCH": said}


def _changelog() -> str:
    return (
        f"kitlog ({version()}) stable; urgency=medium\n\n  * As told in CHANGELOG.md.\n\n"
        f" -- {MAINTAINER}  {format_datetime(_day())}\n"
    )


def _said(*command: str) -> str:
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()


def _md5(path: Path) -> str:
    """The only sum that dpkg --verify knows; it finds spoilt files, no forged ones."""
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _pack(path: Path, content: bytes) -> None:
    _put(path, gzip.compress(content, mtime=0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
