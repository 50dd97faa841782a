"""Writes kitlog(1): every command and option, in the words of the command itself."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

import kitlog
from kitlog.app.cli import _parser

FILES = {
    "~/.local/share/KitLog/": "the record, its keys in two copies, backups, papers and the log; "
    "each account of the computer has its own. Never removed with the package.",
    "~/.local/share/KitLog/kitlog.log": "the log, without patient data.",
    "~/.local/share/KitLog/demo/": "invented patients.",
    "/usr/share/doc/kitlog/": "licences of everything inside, and what changed.",
}
ENVIRONMENT = {
    "KITLOG_USER, KITLOG_PASSWORD_FILE": "name, and the file with the password, for commands that "
    "ask for them.",
}


def main() -> int:
    """Print the page."""
    print("\n".join(page(_parser())))
    return 0


def page(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Line by line, in roff."""
    yield f'.TH KITLOG 1 "" "KitLog {kitlog.__version__}" "KitLog"'
    yield ".SH NAME"
    yield r"kitlog \- the nurse's record of ketamine infusion therapy, at the chair"
    yield ".SH SYNOPSIS"
    yield f".B kitlog\n{_plain(_synopsis(parser))}"
    for _, command in _commands(parser):
        yield ".br"
        yield f".B {_plain(command.prog)}\n{_plain(_synopsis(command))}"
    yield ".SH DESCRIPTION"
    yield "Without a command the window opens. The commands need no display."
    yield ".SH OPTIONS"
    yield from _options(parser)
    yield ".SH COMMANDS"
    for help_, command in _commands(parser):
        yield f".SS {_plain(command.prog)}"
        yield from map(_plain, filter(None, (help_[:1].upper() + help_[1:] + ".",
                                              command.description, command.epilog)))  # fmt: skip
        yield from _options(command)
    for heading, lines in (("FILES", FILES), ("ENVIRONMENT", ENVIRONMENT)):
        yield f".SH {heading}"
        for what, words in lines.items():
            yield f".TP\n.I {_plain(what)}\n{_plain(words)}"


def commands(parser: argparse.ArgumentParser) -> list[str]:
    """The names of the commands."""
    return [command.prog.split()[-1] for _, command in _commands(parser)]


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """What each does, and its own parser."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            said = {one.dest: one.help or "" for one in action._choices_actions}
            for name, command in action.choices.items():
                yield said[name], command


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) or action.dest == "help":
            continue
        name = ", ".join(action.option_strings) or str(action.dest)
        words = " ".join(map(str, action.choices)) if action.choices else action.metavar
        value = f" {words or action.dest.upper()}" if _takes_value(action) else ""
        yield f".TP\n.B {_plain(name)}{_plain(value)}\n{_plain(action.help or '')}"


def _takes_value(action: argparse.Action) -> bool:
    return bool(action.option_strings) and action.nargs != 0


def _synopsis(parser: argparse.ArgumentParser) -> str:
    usage = " ".join(parser.format_usage().split())
    return usage.removeprefix("usage: ").removeprefix(parser.prog).strip()


def _plain(text: str) -> str:
    """Nothing in it is an order to roff."""
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{text}" if text[:1] in (".", "'") else text


if __name__ == "__main__":
    sys.exit(main())
