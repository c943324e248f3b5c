"""Opening a race file. SQLite's own words (pragmas, locking, backup) stand here and nowhere else."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from racecontrol.domain.refusal import Refused
from racecontrol.store.migrations import VERSION, apply
from racecontrol.store.schema import APPLICATION

BUSY_S = 10
"""How long a statement waits for another program's lock."""


def create(path: Path) -> Engine:
    """A new race file with empty tables. Raises Refused when something stands there already."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        raise Refused(f"{path}: is there already; choose another name or take it away") from None
    except OSError as fault:
        raise Refused(f"{path}: cannot be made ({fault.strerror}); choose another folder") from None
    engine = _engine(path)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        apply(connection, 0)
    return engine


def open_(path: Path) -> Engine:
    """Raises Refused for what is no race file or one of a newer version. An older one is migrated, after a copy."""
    if not path.is_file():
        raise Refused(f"{path}: there is no such race file; check the name, or make one with `racecontrol new`")
    engine = _engine(path)
    try:
        with reading(engine) as connection:
            application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    except DBAPIError as fault:
        raise Refused(f"{path}: is not a race file, or is damaged ({fault.orig}); open a back-up instead") from None
    if application != APPLICATION:
        raise Refused(f"{path}: is not a race file; choose one made by `racecontrol new`")
    if version > VERSION:
        raise Refused(
            f"{path}: was made by a newer version (schema {version}; this one knows {VERSION}); "
            "open it with that version or a newer one"
        )
    if version < VERSION:
        backup(engine, path.with_name(f"{path.name}.before-{VERSION}"))
        with engine.begin() as connection:
            apply(connection, version)
    return engine


def reading(engine: Engine) -> Connection:
    """A connection that reads one consistent state and keeps nobody from writing."""
    return engine.connect().execution_options(reading=True)


def backup(engine: Engine, dest: Path) -> None:
    """A whole copy, safe while others write (SQLite's online backup)."""
    with engine.connect() as source:
        copy = sqlite3.connect(dest)
        try:
            source.connection.driver_connection.backup(copy)  # type: ignore[union-attr]
        finally:
            copy.close()


def integrity(engine: Engine) -> list[str]:
    """What SQLite finds wrong with the file; empty when it is whole."""
    with reading(engine) as connection:
        found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        strays = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [line for line in found if line != "ok"] + [f"{row[0]} row {row[1]} has no {row[2]}" for row in strays]


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}", poolclass=NullPool, connect_args={"timeout": BUSY_S, "check_same_thread": False}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    """Durable at each commit (FULL; NORMAL does not sync in WAL), and transactions that we begin ourselves."""
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Python's driver would begin too late: a writer takes its lock at once, a reader none."""
    reading_only = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading_only else "BEGIN IMMEDIATE")
