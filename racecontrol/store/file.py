"""Opening a race file. SQLite's own words (pragmas, locking, backup) stand here and nowhere else."""

import os
import sqlite3
from collections import deque
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from racecontrol.domain.refusal import Refused
from racecontrol.store.migrations import MIGRATIONS, Migration, apply
from racecontrol.store.schema import APPLICATION
from racecontrol.store.trouble import opening

BUSY_S = 10
"""How long a statement waits for another program's lock."""

TIDY_PAGES = 8000
"""The write-ahead log's length, pages of 4 KiB, from which on it begins anew."""

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_NO_TEXT = "Could not decode to UTF-8"
"""How Python's driver tells of a damaged text, without a code."""

_NOT_WHOLE = "is not a race file, or is damaged ({}); open a back-up instead"

_PARTS = ("facts", "entries", "reads", "notices", "garbage")


def create(path: Path) -> Engine:
    """A new race file with empty tables. Raises Refused when something stands there already."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        raise Refused(f"{path}: is there already; choose another name or take it away") from None
    except OSError as fault:
        raise Refused(f"{path}: cannot be made ({fault.strerror}); choose another folder") from None
    engine = _engine(path)
    try:
        _write_ahead(engine)
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
            apply(connection)
    except BaseException:  # a full disk: what was begun is in the way of the next attempt
        engine.dispose()
        path.unlink()
        raise
    return engine


def open_(path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> Engine:
    """Raises Refused for what is no race file, or one of a newer version, and leaves it untouched.

    An older one is migrated, after a copy; when that fails the file stays as it was.
    """
    if not path.is_file():
        raise Refused(f"{path}: there is no such race file; check the name, or make one with `racecontrol new`")
    engine = _engine(path)
    try:
        with reading(engine) as connection:
            application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    except DBAPIError as fault:
        raise Refused(f"{path}: cannot be opened ({fault.orig}): {opening(fault)}") from None
    if application != APPLICATION:
        raise Refused(f"{path}: is not a race file; choose one made by `racecontrol new`")
    newest = migrations[-1].number
    if version > newest:
        raise Refused(
            f"{path}: was made by a newer version (schema {version}; this one knows {newest}); "
            "open it with that version or a newer one"
        )
    try:
        _write_ahead(engine)
    except sqlite3.Error as fault:
        raise Refused(f"{path}: cannot be written ({fault}): {opening(fault)}") from None
    if version < newest:
        _migrate(engine, path, migrations)
    return engine


def copy_of(path: Path) -> Engine:
    """A copy of a race file, only to be read: whatever is done, nothing is written into it."""
    place = f"{path.absolute().as_uri()}?mode=ro"
    return create_engine("sqlite://", creator=lambda: sqlite3.connect(place, uri=True), poolclass=NullPool)


def borrowed(path: Path, dest: Path) -> None:
    """A whole copy of a race that another program may have open; nothing is written into it. Raises Refused."""
    if not path.is_file():
        raise Refused(f"{path}: there is no such race file; check the name")
    engine = copy_of(path)
    try:
        with reading(engine) as connection:
            application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        if application != APPLICATION:
            raise Refused(f"{path}: is not a race file; choose one made by `racecontrol new`")
        backup(engine, dest)
    except DBAPIError as fault:
        raise Refused(f"{path}: cannot be opened ({fault.orig}): {opening(fault)}") from None
    finally:
        engine.dispose()


def _migrate(engine: Engine, path: Path, migrations: tuple[Migration, ...]) -> None:
    """Raises Refused when a step fails; the file is then what it was."""
    copy = path.with_name(f"{path.name}.before-{migrations[-1].number}")
    backup(engine, copy)
    try:
        with engine.begin() as connection:
            apply(connection, migrations)
    except DBAPIError as fault:
        raise Refused(
            f"{path}: could not be brought up to this version ({fault.orig}) and is as it was; "
            f"open it with the older version; a copy is in {copy.name}"
        ) from None


def reading(engine: Engine) -> Connection:
    """A connection that reads one consistent state and keeps nobody from writing."""
    return engine.connect().execution_options(reading=True)


@contextmanager
def writing(path: Path, driver: sqlite3.Connection) -> Generator[None]:
    """One durable commit, or nothing. The driver's errors pass through; Refused for a damaged file."""
    try:
        driver.execute("BEGIN IMMEDIATE")
        yield
        driver.execute("COMMIT")
    except BaseException as fault:
        if driver.in_transaction:  # a full disk has ended it already
            driver.execute("ROLLBACK")
        if _is_damage(fault):
            raise Refused(f"{path}: {_NOT_WHOLE.format(fault)}, or restore it from its mirror") from None
        raise


def checking(engine: Engine) -> Connection:
    """Like `reading`; a text that is damaged is read too, its bytes as \\xNN."""
    connection = reading(engine)
    driver: Any = connection.connection.driver_connection
    driver.text_factory = _shown
    return connection


@lru_cache(maxsize=65536)  # chips come again and again
def _shown(text: bytes) -> str:
    return text.decode(errors="backslashreplace")


def backup(engine: Engine, dest: Path) -> None:
    """A whole copy, safe while others write (SQLite's online backup); it takes its name when it is complete.

    Raises Refused for a folder that cannot be written.
    """
    draft = dest.with_name(f".{dest.name}.part")
    try:
        draft.unlink(missing_ok=True)
        with closing(engine.raw_connection()) as source, closing(sqlite3.connect(draft)) as copy:
            source.driver_connection.backup(copy)  # type: ignore[union-attr]
        os.replace(draft, dest)
    except (OSError, sqlite3.Error) as fault:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise Refused(f"{dest}: cannot be written ({fault}); choose another folder or make room") from None


def tidied_elsewhere(driver: sqlite3.Connection, elsewhere: bool) -> None:
    """Whether somebody else calls `tidy`; else every commit looks whether it is time, and is held up by it."""
    driver.execute(f"PRAGMA wal_autocheckpoint = {0 if elsewhere else TIDY_PAGES}")


def tidy(engine: Engine) -> None:
    """Move what is committed from the write-ahead log into the file, while others write; then let the log begin anew.

    Raises sqlite3.Error.
    """
    with closing(engine.raw_connection()) as connection:
        driver: Any = connection.driver_connection
        _, pages, _ = driver.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        if pages > TIDY_PAGES:  # a writer that never rests never begins anew by itself: it waits for a few pages
            driver.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()


def log_number(path: Path) -> int | None:
    """What the system calls the write-ahead log of a race file by; None where there is none."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_ino
    except OSError:
        return None


def integrity(engine: Engine) -> list[str]:
    """What SQLite finds wrong with the file; empty when it is whole."""
    with reading(engine) as connection:
        found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        strays = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [line for line in found if line != "ok"] + [f"{row[0]} row {row[1]} has no {row[2]}" for row in strays]


def _engine(path: Path) -> Engine:
    def damaged(context: ExceptionContext) -> None:
        if _is_damage(context.original_exception):
            raise Refused(f"{path}: {_damage(path, context)}, or restore it from its mirror") from None

    engine = create_engine(
        URL.create("sqlite", database=str(path)),  # not as text: a name may hold ? and %
        poolclass=NullPool,
        connect_args={"timeout": BUSY_S, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", damaged)
    return engine


def _is_damage(fault: BaseException) -> bool:
    code = getattr(fault, "sqlite_errorcode", None)  # its last byte says what it is, the others why
    return (code is not None and code & 0xFF in _DAMAGED) or _NO_TEXT in str(fault)


def _damage(path: Path, context: ExceptionContext) -> str:
    """What can still be read is told to who reads."""
    fault, connection = context.original_exception, context.connection
    reads = connection is not None and connection.get_execution_options().get("reading")
    whole = _readable(path) if reads else ()
    if not whole:
        return _NOT_WHOLE.format(fault)
    broken = " and ".join(part for part in _PARTS if part not in whole) or "the whole"
    return f"is damaged ({fault}); {', '.join(whole)} can be read, {broken} cannot; open a back-up instead"


def _readable(path: Path) -> tuple[str, ...]:
    """The tables that can be read to the end."""
    whole: list[str] = []
    with closing(sqlite3.connect(path)) as connection:
        for part in _PARTS:
            with suppress(sqlite3.Error):
                deque(connection.execute(f"SELECT * FROM {part}"), maxlen=0)
                whole.append(part)
    return tuple(whole)


def _prepare(connection: Any, _record: Any) -> None:
    """Durable at each commit (FULL; NORMAL does not sync in WAL), and transactions that we begin ourselves."""
    connection.isolation_level = None
    for pragma in ("synchronous = FULL", "foreign_keys = ON", f"wal_autocheckpoint = {TIDY_PAGES}"):
        connection.execute(f"PRAGMA {pragma}")


def _write_ahead(engine: Engine) -> None:
    """Readers and the writer do not wait for each other. The file remembers it; outside of any transaction."""
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA journal_mode = WAL")


def _begin(connection: Connection) -> None:
    """Python's driver would begin too late: a writer takes its lock at once, a reader none."""
    reading_only = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading_only else "BEGIN IMMEDIATE")
