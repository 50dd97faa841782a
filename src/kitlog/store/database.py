"""The encrypted file, held open by one program: its transactions, its settings, its copies.

While SQLite has the file open nothing in this program may open(), copy or hash it: closing
such a handle drops SQLite's own locks on POSIX, and acknowledged commits vanish.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from sqlite3 import SQLITE_IOERR
from typing import Any

from sqlalchemy import Connection, Select
from sqlalchemy.exc import DBAPIError

from kitlog.domain.errors import Damaged, Fault, MachineError
from kitlog.store import copying, schema
from kitlog.store.connection import OneConnection
from kitlog.store.elsewhere import refuse_elsewhere
from kitlog.store.engine import PRAGMAS, check_engine
from kitlog.store.hot_journal import undoes_all
from kitlog.store.keyfile import Key, kept_by_passwords
from kitlog.store.lock import Lock
from kitlog.store.opening import create, folder_in_plain_words, refuse_unusable, was_cut_off
from kitlog.store.private import make_private_folder
from kitlog.store.trouble import (
    CHECKING,
    OPENING,
    PAGES,
    SAVING,
    STILL,
    Doing,
    in_words,
    said_plainly,
)
from kitlog.words import tr


class Database:
    """One connection to one file, for one thread. SQLite refuses calls from any other."""

    def __init__(self, path: Path, key: Key) -> None:
        """Open the database at `path`, made first if it is not there.

        Raises MachineError, each with its own sentence: another program has it open, the
        folder can't be written or lies elsewhere, the file is empty, the key is wrong, the file
        is damaged, its schema is newer, the engine is too old, a setting was not taken.
        """
        check_engine()
        self.path = path
        self._key = key
        self.still = ""
        """Why nothing is written, "" where all is well."""
        self.damaged = ""
        """What is wrong with it then."""
        self.on_still: Callable[[], None] = _nobody
        """Called, on the record's thread, when it is held still while it is open."""
        self.summed = True
        """Whether the first look summed every page; of a large record that is done beside charting.
        """
        self._failure: BaseException | None = None
        self._copying = self._closes = False
        self._doing = OPENING
        refuse_elsewhere(path.parent)
        with ExitStack() as undo:
            with folder_in_plain_words(path.parent):
                make_private_folder(path.parent)
                lock = Lock(path)
            undo.callback(lock.release)
            if not path.exists():
                create(path, key)
            refuse_unusable(path)
            self.cut_off = was_cut_off(path)
            """The last program did not end its last transaction: it is undone now."""
            self.half_undone = self.cut_off and not undoes_all(path, key)
            """It may be, by half: its journal is spoilt, or of a kind that can't be told."""
            self._one = OneConnection(path, key)
            undo.callback(self._one.close)
            self._refuse_other_settings()
            self._migrate()
            self._undo = undo.pop_all()
        self._doing = SAVING

    def hold_still(self, sentence: str, damaged: str = "") -> None:
        """From now on the file is read and left as it is; `sentence` to whoever wants to write."""
        known, self.still = self.still, sentence
        if not known:
            self.damaged = damaged or tr(PAGES, count=1)
        try:
            self._one.hold_still()
        finally:
            if not known:
                self.on_still()

    @property
    def key(self) -> Key:
        """What opens it; to be sealed for one more holder."""
        return self._key

    @property
    def connection(self) -> Connection:
        return self._one.now

    @property
    def doubt(self) -> str:
        """Why a power cut could still undo what was saved last, "" where all of it lasts."""
        return self._one.doubt

    def prove_by(self, query: Select[Any]) -> None:
        """What finds a row if, and only if, the transaction at hand is in the record."""
        self._one.proof = query

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All of the block or nothing. Inside another one it becomes a part of that.

        It takes the write lock at once (BEGIN IMMEDIATE), so that what was read still holds
        when the decision based on it is written. Leaving the outermost block is the commit:
        what it wrote is on the disk, or a MachineError says it is not; `doubt` says where it is
        and may not last. A part that failed fails the whole, even if its error was caught.
        """
        if self.connection.in_transaction():
            with self._part():
                yield self.connection
            return
        self._failure = None
        with self._damage_looked_at(), self._plainly(), self._nothing_left_open():
            self._one.begins()
            done = False
            try:
                with self.connection.begin():
                    yield self.connection
                    self._refuse_after_failure()
                    self._one.refuse_zeros()
                    done = True
                self._one.ended_well()
            except DBAPIError:
                if not (done and self._one.is_in()):
                    raise

    @contextmanager
    def _damage_looked_at(self) -> Iterator[None]:
        """A disk that could not be read once is not a damaged record: no backup is called for."""
        try:
            yield
        except Damaged as error:
            if not self.still and self._one.file_is_whole():
                raise in_words(SQLITE_IOERR, self._doing) from error
            self.hold_still(self.still or tr(STILL))
            raise

    @contextmanager
    def _nothing_left_open(self) -> Iterator[None]:
        try:
            yield
        except BaseException as error:
            self._one.failed(error)
            raise

    @contextmanager
    def _part(self) -> Iterator[None]:
        # No savepoints: on a full disk or an I/O error SQLite rolls the whole transaction back
        # by itself, and whatever came next would be committed alone.
        self._refuse_after_failure()
        try:
            with self._plainly():
                yield
        except BaseException as error:
            self._failure = error
            raise

    def _plainly(self) -> AbstractContextManager[None]:
        return said_plainly(self._doing, still=self.still)

    def _refuse_after_failure(self) -> None:
        if self._failure is not None:
            raise self._failure

    def pragmas(self) -> dict[str, str | int]:
        """The settings in force, as SQLite itself reports them."""
        return {name: self._ask(f"PRAGMA {name}")[0][0] for name in PRAGMAS}

    def size(self) -> int:
        """Bytes."""
        pages, size = (self._ask(f"PRAGMA {name}")[0][0] for name in ("page_count", "page_size"))
        return int(pages) * int(size)

    def damage(self) -> list[str]:
        """What SQLCipher's page HMACs find wrong with the file on disk; empty if nothing."""
        return [str(row[0]) for row in self._ask("PRAGMA cipher_integrity_check", doing=CHECKING)]

    def inconsistent(self) -> bool:
        """Whether tables and indexes do not fit each other; 2 s at ten clinic-years."""
        return self._ask("PRAGMA integrity_check(1)", doing=CHECKING) != [("ok",)]

    def copy_to(self, target: Path) -> None:
        """A complete copy under the same key, durable and checked by opening it.

        Raises MachineError if it can't be written or does not verify; then `target` is gone.
        """
        with folder_in_plain_words(target.parent):
            copying.in_one(self._one.driver, target, self._key)

    def copy_in_steps(self, target: Path, between: Callable[[int, int], None]) -> None:
        """The pages into the new file `target`, not durable yet, and not checked.

        `between` hears after each step how many pages are done, and of how many. It may use this
        database meanwhile, on this thread: what it writes is in the copy too. Whatever it raises
        stops the copying, as does `close`; then `target` is gone.
        """
        if self.connection.in_transaction():
            raise Fault("What is not saved yet can't be copied.")
        if self._copying:
            raise MachineError(tr("A backup is being made already."))
        self._copying, self._closes, now = True, False, self.connection

        def step(done: int, of: int) -> None:
            between(done, of)
            if now.closed:
                raise MachineError(tr("The backup was stopped: the record had to be opened anew."))
            if self._closes:
                raise MachineError(tr("The backup was stopped: the record is being closed."))

        try:
            copying.in_steps(self._one.driver, target, self._key, step)
        finally:
            self._copying = False
            if self._closes:
                self._undo.close()

    def close(self) -> None:
        """Give the file back. The object can't be used afterwards.

        In the middle of a copy, that is stopped first, and the file given back at its end.
        """
        self._closes = True
        if not self._copying:
            self._undo.close()

    def _ask(self, statement: str, *values: object, doing: Doing = OPENING) -> list[Any]:
        # PRAGMA and VACUUM have to run outside the transaction SQLAlchemy would begin.
        with said_plainly(doing):
            return list(self._one.driver.execute(statement, values).fetchall())

    def _refuse_other_settings(self) -> None:
        wrong = sorted(name for name, value in self.pragmas().items() if value != PRAGMAS[name])
        if wrong:
            raise MachineError(
                tr(
                    "The database engine did not take its settings: {names}. KitLog can't "
                    "promise to keep what is charted and stays closed.",
                    names=", ".join(wrong),
                )
            )

    def _migrate(self) -> None:
        with self.transaction() as connection:
            installed = schema.installed(connection)
        if installed == schema.HEAD:
            return
        self._back_up_first()
        with self.transaction() as connection:
            schema.upgrade(connection)

    def _back_up_first(self) -> None:
        if not kept_by_passwords(self.path):
            self.copy_to(copying.free_name(self.path, f"before-{schema.HEAD}"))
            return
        from kitlog.store.backup import before_migration  # few starts need it

        before_migration(self)


def _nobody() -> None:
    """No window shows this record."""
