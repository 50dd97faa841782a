"""The one connection to the file, and what becomes of it when the disk fails.

SQLCipher never reads again through a connection on which a call to the disk failed, and takes a
whole file for a damaged one. So such a connection is opened anew before it is used again.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Select
from sqlalchemy.exc import DBAPIError

from kitlog.domain.errors import Damaged, MachineError
from kitlog.store.engine import engine_for
from kitlog.store.keyfile import Key
from kitlog.store.opening import can_be_read, connect
from kitlog.store.private import sync_folder
from kitlog.store.trouble import CHECKING, DAMAGED, NOT_SAFE, said_plainly
from kitlog.words import tr

_log = logging.getLogger(__name__)


class OneConnection:
    """`now` is the one to use; `proof` finds a row if, and only if, what is written now is in.

    doubt  why what was saved may not last, "" where it does
    """

    def __init__(self, path: Path, key: Key) -> None:
        """MachineError if the file can't be read with this key."""
        self._path, self._key = path, key
        self.now: Connection = connect(path, key)
        self._engine = self.now.engine
        self.proof: Select[Any] | None = None
        self.doubt = ""
        self._changes = 0
        self._trusted = True

    @property
    def driver(self) -> Any:
        return self.now.connection.driver_connection

    def close(self) -> None:
        self.now.close()

    def renew(self) -> None:
        """Opened anew, if it failed before. What a commit left half done is undone by that."""
        if not self._trusted:
            self.now.close()
            self.now = self._engine.connect()
            self._trusted = True

    def begins(self) -> None:
        """A transaction is about to begin."""
        self.renew()
        self.proof, self._changes = None, self.driver.total_changes

    def ended_well(self) -> None:
        """What has been written lasts, and with it all that was saved before."""
        if self.driver.total_changes != self._changes:
            self.doubt = ""

    def refuse_zeros(self) -> None:
        """Damaged if a page that was read was bad.

        SQLCipher can hand out zeros for the end of a long text, and the engine hears of no error;
        it remembers, though, that it met such a page.
        """
        if self.driver.execute("PRAGMA cipher_status").fetchone() != ("1",):
            raise Damaged(tr(DAMAGED))

    def hold_still(self) -> None:
        """From now on nothing is written. After a damaged page good ones are not read either, by
        the connection that met it: the next one reads them.
        """
        with suppress(MachineError, DBAPIError):
            self.renew()  # it plays back what a failed commit left; one that only reads could not
        self._engine, self._trusted = engine_for(self._path, self._key, still=True), False
        with said_plainly(CHECKING):
            self.renew()

    def failed(self, error: BaseException) -> None:
        """Nothing of the transaction is left open, and after trouble with the disk no trust.

        SQLite keeps a transaction open whose COMMIT was refused (while another program reads, for
        one), and SQLAlchemy takes it for ended: none could ever begin again.
        """
        if isinstance(error, (MachineError, DBAPIError, sqlcipher.Error)):
            self._trusted = False
        if not self.now.closed and self.driver.in_transaction:
            self.driver.rollback()

    def is_in(self) -> bool:
        """Whether a commit that failed counts all the same: only its last step went wrong.

        That step makes it last that the journal is gone; it is done here instead. Where the disk
        does not take that either it is in, and in `doubt` until a later commit lasts.
        """
        if self.proof is None:
            return False
        self._trusted = False
        self.renew()
        with self.now.begin():
            if self.now.execute(self.proof).first() is None:
                return False
        try:
            sync_folder(self._path.parent)
        except OSError:
            self.doubt = tr(NOT_SAFE)
            _log.warning(NOT_SAFE.text)
        return True

    def file_is_whole(self) -> bool:
        """Whether every page is as it was written, or the disk can't be read at all."""
        self.now.close()  # nothing here may open the file while SQLite has it
        self._trusted = False
        if not can_be_read(self._path):
            return True
        try:
            with said_plainly(CHECKING):
                self.renew()
                bad = self.driver.execute("PRAGMA cipher_integrity_check").fetchall()
        except MachineError:
            return False
        return not bad
