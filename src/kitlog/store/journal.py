"""The store: the journal of entries, and beside it drafts, index and sign of life.

A plain object for one thread. Whoever builds it decides which thread that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import func, select

from kitlog.domain.anchored import ANCHORED
from kitlog.domain.clock_doubt import Reopened
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Damaged, Fault, MachineError
from kitlog.domain.moment import Moment
from kitlog.store import chain, checking, schema
from kitlog.store.adding import add
from kitlog.store.anchors import Anchors, add_anchor, read_anchors
from kitlog.store.backup_manifest import record_name
from kitlog.store.chain import ChainFault, ChainName, Head
from kitlog.store.checking import Checking
from kitlog.store.database import Database
from kitlog.store.drafts import Drafts
from kitlog.store.first_look import first_look, refuse_changed
from kitlog.store.heads import heads, heads_of
from kitlog.store.ids import id_after
from kitlog.store.index import Index, IndexRows
from kitlog.store.keyfile import Key
from kitlog.store.latest import latest
from kitlog.store.passing import Passing
from kitlog.store.presence import Presence
from kitlog.store.seal_key import SealKey
from kitlog.store.stored import entry_from
from kitlog.store.tables import entries
from kitlog.store.trail import Trail
from kitlog.store.trouble import PAGES, STILL
from kitlog.words import tr

ACCESS = "access"
"""The stream of sign-ins and looks."""
NO_ANCHOR: Mapping[ChainName, Head] = MappingProxyType({})
LAST_LETTER = "\U0010ffff"
MOST_KEPT = 1000  # streams in memory: a clinic's open courses and all their sessions


class Store:
    """One clinic's record on this machine, written by `workstation`."""

    def __init__(self, database: Database, workstation: str) -> None:
        self.database = database
        self.workstation = workstation
        self.drafts = Drafts(database)
        self.index = Index(database)
        self.trail = Trail(database)
        self.seal_key = SealKey(database)
        self.presence = Presence(database, workstation)
        self._passing: list[Entry] | None = None
        self._beside = Passing(database.path, database.key)
        self.reopened: Reopened | None = None
        self.unread: set[str] = set()
        """Patients whom some list lacks, because their entries are damaged."""
        self.to_anchor = False
        """A signature or an export was saved since the last anchor."""
        self._anchors: Anchors | None = None
        self._read: dict[str, tuple[Entry, ...]] = {}
        self._last_id = ""
        with database.transaction() as connection:
            self._chain_key = schema.chain_key(connection)

    @classmethod
    def open(cls, path: Path, key: Key, workstation: str) -> Store:
        """The record in the file at `path`, made if it is not there. See Database for errors.

        One that is damaged is held still: it is read, and nothing is written into it.
        """
        database = Database(path, key)
        try:
            store = cls(database, workstation)
            first_look(database, store._chain_key, store.anchored())
        except BaseException:
            database.close()
            raise
        return store

    def close(self) -> None:
        self.database.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Read, decide and append as one: all of it is saved or none of it.

        Everything the store offers joins the transaction it is called in. Raises MachineError
        when the disk would not take it; then nothing of the block is saved. Nor is it when a
        part failed and its error was caught inside: the error is raised again at the end.

        Where it is held still each reading stands for itself: one damaged part spoils no other.
        """
        if self.still and not self.in_transaction:
            yield
            return
        try:
            with self.database.transaction():
                yield
        except BaseException:
            self._read.clear()  # some of it may have been read from what is now undone
            self.index.forget()
            raise

    @property
    def still(self) -> str:
        """Why nothing is written into it, "" where all is well."""
        return self.database.still

    @property
    def damage(self) -> str:
        """What is wrong with it then, "" for nothing."""
        return self.database.damaged

    @property
    def passing(self) -> Sequence[Entry]:
        """Sign-ins and looks at a record that is held still, those before this start included."""
        if not self.still:
            return ()
        if self._passing is None:
            self._passing = self._beside.read()[0]
        return self._passing

    @property
    def record(self) -> str:
        """Tells this record from others, whatever its key; as its backups are named."""
        return record_name(self._chain_key)

    def sum_pages(self) -> None:
        """Every page at once, where nobody else could sum them; nothing is saved meanwhile."""
        if pages := self.database.damage():
            self.database.hold_still(tr(STILL), tr(PAGES, count=len(pages)))

    @property
    def in_transaction(self) -> bool:
        """Whether what is appended now is saved, or undone, with more around it."""
        return self.database.connection.in_transaction()

    def next_id(self) -> str:
        """For a new entry: greater than every id here, and than every one given before.

        Where a bad page is met, appending the entry says so, or keeps it beside the record.
        """
        if not (self._last_id or self.still):
            with suppress(Damaged), self.database.transaction() as connection:
                newest = connection.execute(select(func.max(entries.c.id))).scalar_one()
                self._last_id = newest or ""
        self._last_id = id_after(self._last_id)
        return self._last_id

    def append(
        self,
        new: Sequence[Entry],
        index: IndexRows | None = None,
        done_drafts: Sequence[str] = (),
    ) -> None:
        """Save the entries, what they change in the index, and drop the drafts they replace.

        An entry already saved with the same content is passed over, so that sending twice
        stores once. Raises Fault when its id was used for other content or it belongs to
        another workstation, MachineError when the disk would not take it. Sign-ins and looks are
        kept beside a record that is held still, if only since it met its first bad page here.
        """
        if self.still:
            self._keep_beside(new)
            return
        try:
            self._save(new, index, done_drafts)
        except Damaged:
            if not self.still or any(entry.stream != ACCESS for entry in new):
                raise
            self._keep_beside(new)

    def _save(
        self,
        new: Sequence[Entry],
        index: IndexRows | None = None,
        done_drafts: Sequence[str] = (),
    ) -> None:
        with self.transaction():
            for entry in new:
                if add(self.database, self._chain_key, self.workstation, entry):
                    self._remember(entry)
                    self.to_anchor = self.to_anchor or isinstance(entry.fact, ANCHORED)
            if index is not None:
                self.index.write(index)
            if done_drafts:
                self.drafts.drop(*done_drafts)

    def _keep_beside(self, new: Sequence[Entry]) -> None:
        if any(entry.stream != ACCESS for entry in new):
            raise MachineError(self.still)
        self._passing = [*self.passing, *new]
        self._beside.add(new)

    def take_over(self) -> None:
        """Save what was done here while the record, or the one before it, was held still."""
        # Not by `append`: what is kept beside again must not be forgotten as given.
        self._beside.give(self.workstation, self._save)

    def entries(self, stream: str) -> tuple[Entry, ...]:
        """The stream's entries in the order they were saved, read once and kept, with what is
        added. The chain is checked here in a damaged record alone: Damaged for one that broke.
        """
        if (known := self._read.get(stream)) is not None:
            return known
        query = select(entries).where(entries.c.stream == stream)
        query = query.order_by(entries.c.workstation, entries.c.seq)
        with self.database.transaction() as connection:
            rows = connection.execute(query).mappings().all()
        if len(self._read) >= MOST_KEPT:
            self._read.clear()
        if self.still:
            refuse_changed(rows, self._chain_key)
        self._read[stream] = tuple(entry_from(row) for row in rows)
        return self._read[stream]

    def latest(self, stream: str, most: int, fact: type) -> tuple[Entry, ...]:
        """The stream's last facts of one kind, newest first; for streams that only grow."""
        return latest(self.database, stream, most, fact)

    def streams(self, prefix: str = "") -> tuple[str, ...]:
        """Names of the streams that start with `prefix`, "session:" for instance."""
        name = entries.c.stream
        # Not by LIKE, for which SQLite reads the whole journal: it knows no case.
        query = select(name).where(name >= prefix, name < prefix + LAST_LETTER)
        with self.database.transaction() as connection:
            return tuple(connection.scalars(query.distinct().order_by(name)))

    def verify(
        self, stream: str | None = None, anchor: Mapping[ChainName, Head] = NO_ANCHOR
    ) -> list[ChainFault]:
        """What is not as it was saved, in one stream or in all; empty if all is well.

        `anchor` are former `heads()` kept outside the file; without it an end cut off or a
        file rolled back can't be seen. Ten clinic-years take about 20 s: go by streams.
        """
        query = select(entries).order_by(entries.c.stream, entries.c.workstation, entries.c.seq)
        if stream is not None:
            query = query.where(entries.c.stream == stream)
            anchor = {name: head for name, head in anchor.items() if name[0] == stream}
        with self.database.transaction() as connection:
            rows = connection.execute(query.execution_options(yield_per=1000)).mappings()
            return list(chain.faults(rows, self._chain_key, anchor))

    def checking(self, *, pages: bool = True) -> Checking:
        """The same for all streams and all anchors, a little at a time; see Checking."""
        found = Checking(self.database, self._chain_key, self.anchored(), pages=pages)
        if pages and self.database.size() > checking.SUMMED_IN_A_STEP:
            from kitlog.store.looking_apart import sum_pages  # few records need it

            found.apart = partial(sum_pages, self.database.path, self.database.key)
        return found

    def anchored(self) -> Anchors:
        """What was noted outside the file of where the chains ended."""
        self._anchors = read_anchors(self.database.path, self._chain_key, self._anchors)
        return self._anchors

    def anchor(self, now: Moment) -> bool:
        """Note outside the file where the chains that have grown end now; False if none has.

        Not within a transaction: what it vouched for could still be undone.
        Nothing is noted beside anchors that were tampered with, `check` has to say so first; nor
        while a power cut could still undo what it would vouch for.
        """
        self.to_anchor = False  # tried once: the next one vouches for this too
        if self.in_transaction:
            raise Fault("Nothing is vouched for before it is saved.")
        before = self.anchored()
        grown = self.heads(after=before.last)
        if before.faults or not grown or self.database.doubt:
            return False
        with self.database.transaction() as connection:
            last: str = connection.execute(select(func.max(entries.c.id))).scalar_one()
        add_anchor(self.database.path, self._chain_key, before, grown, last, now)
        return True

    def heads(self, after: str = "") -> dict[ChainName, Head]:
        """The end of every chain, to be kept outside the file as an anchor.

        `after` is the id of an entry: then only of those chains that have grown since.
        """
        return heads(self.database, after)

    def heads_of(self, streams: Iterable[str]) -> dict[ChainName, Head]:
        """The same of these streams alone."""
        return heads_of(self.database, streams)

    def _remember(self, entry: Entry) -> None:
        """Add a saved entry to what was read of its stream, where it comes last in order."""
        known = self._read.get(entry.stream)
        if known and known[-1].workstation == entry.workstation:
            self._read[entry.stream] = (*known, entry)
        else:
            self._read.pop(entry.stream, None)
