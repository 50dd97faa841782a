"""The command `kitlog`. Subcommands never import Qt."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import kitlog
from kitlog import own_process, resources
from kitlog.app.mistakes import said
from kitlog.app.places import places
from kitlog.domain.errors import MachineError
from kitlog.store.no_core import leave_no_core
from kitlog.words import Translate, find_with


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code."""
    leave_no_core()
    find_with(_translation)
    words = sys.argv[1:] if arguments is None else arguments
    if (code := own_process.run(words)) is not None:
        return code
    parser = _parser()
    options = parser.parse_args(words)
    if options.command == "verify":
        options.fingerprint = _fingerprint(parser, options.fingerprint)
    try:
        return _run(options)
    except MachineError as error:  # its sentence is fit to show, and says what to do
        print(error.sentence, file=sys.stderr)
        return 1
    except Exception as error:  # Python would print its message, which can name a patient
        return said(error, places(options.data_dir, demo=options.demo).folder)


def _translation(language: str) -> Translate:
    """Of papers: the command line itself speaks English, and has no need of Qt for it."""
    from kitlog.ui.language import translator

    return translator(language)


def _run(options: argparse.Namespace) -> int:
    if options.command == "sample":
        from kitlog.app.sample import write_sample

        return write_sample(options.out, options.paper)
    if options.command == "export":
        from kitlog.app.export import export

        return export(options.data_dir, options.course, options.out, options.paper)
    if options.command == "doctor":
        from kitlog.app.doctor import doctor

        return doctor(options.data_dir)
    if options.command == "check":
        from kitlog.app.check import check

        return check(options.data_dir)
    if options.command == "verify":
        from kitlog.app.verify import verify

        return verify(
            options.file, options.data_dir,
            alone=options.no_record, fingerprint=options.fingerprint,
        )  # fmt: skip
    if options.command == "rekey":
        from kitlog.app.rekey import change_key

        return change_key(options.data_dir)
    if options.command == "backup":
        from kitlog.app.backup import backup

        return backup(options.data_dir, options.to)
    if options.command == "restore":
        from kitlog.app.restore import restore

        return restore(options.data_dir, options.file, sheet=options.sheet)
    from kitlog.app.start import start

    return start(options.data_dir, demo=options.demo, empty=options.empty)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kitlog", description=kitlog.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,  # keeps the version's lines apart
    )  # fmt: skip
    parser.add_argument(
        "--version", action="version", version=_version(), help="and where the licences lie"
    )
    parser.add_argument("--data-dir", type=Path, help="folder of the record")
    parser.add_argument("--demo", action="store_true", help="invented patients, in a file apart")
    parser.add_argument("--empty", action="store_true", help="with --demo: without patients")
    commands = parser.add_subparsers(dest="command")
    sample = commands.add_parser("sample", help="a demo course, to approve the form")
    sample.add_argument("out", type=Path, help="F.pdf, F.json or F.csv")
    export = commands.add_parser(
        "export",
        help="a course as PDF or as data; asks for a password",
        description="Asks for name and password, or takes them from KITLOG_USER and the file "
        "named by KITLOG_PASSWORD_FILE. Never writes over a file.",
    )
    export.add_argument("course", help="its number, as KIT-2026-0017")
    export.add_argument("--out", type=Path, required=True, help="F.pdf, F.json or F.csv")
    for command in (sample, export):
        command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="of a PDF")
    commands.add_parser("doctor", help="look at engine, disk, fonts, clock, permissions")
    commands.add_parser("check", help="whether the record is what was charted; exit code 0, 1 or 2")
    verify = commands.add_parser(
        "verify",
        help="whether a PDF is as it was sealed, and as the record is; asks for a password",
        epilog="Exit code 0: all right. 1: changed, without seal, or not of this record. 2: could "
        "not be looked at. 3: genuine, but the record was changed since. 4: unchanged since it was "
        "sealed, but neither a record nor a fingerprint says by whom.",
    )
    verify.add_argument("file", type=Path, help="F.pdf")
    verify.add_argument("--no-record", action="store_true", help="look at the file alone")
    verify.add_argument(
        "--fingerprint", nargs="+", default=[], metavar="SHA-256",
        help="of the certificate, as the clinic says it; after the file",
    )  # fmt: skip
    commands.add_parser("rekey", help="another data key for the record; asks for a password")
    backup = commands.add_parser(
        "backup",
        help="copy the record into one checked file; asks for a password",
        epilog="Exit code 0: made. 1: not made. 2: made, but not copied to where it should go.",
    )
    backup.add_argument("--to", type=Path, help="a folder for one more copy")
    restore = commands.add_parser(
        "restore",
        help="put a backup back; asks for a password",
        description="Asks for name and password of a charge nurse, or takes them from KITLOG_USER "
        "and the file named by KITLOG_PASSWORD_FILE. What was there before is kept.",
    )
    restore.add_argument("file", type=Path, help="kitlog-….kitlogbackup")
    restore.add_argument("--sheet", action="store_true", help="by the words of a recovery sheet")
    return parser


def _version() -> str:
    """In a package also where the licences of everything inside lie."""
    notices = resources.path("notices", "THIRD-PARTY-NOTICES.txt")
    said = f"KitLog {kitlog.__version__}"
    return f"{said}\nLicences of all that is in it: {notices}" if notices.is_file() else said


def _fingerprint(parser: argparse.ArgumentParser, typed: list[str]) -> str:
    """As it is compared, however its groups were parted."""
    digits = re.sub("[ :]", "", "".join(typed)).lower()
    if typed and not re.fullmatch("[0-9a-f]{64}", digits):
        parser.error("A fingerprint has 64 digits, 0 to 9 and a to f.")
    return digits


if __name__ == "__main__":
    sys.exit(main())
