"""How a race file becomes what this version expects: numbered steps, each committed together with its record.

The statements of a step are frozen once it has been released: they make old files what they were, whatever the
schema says today. A test holds the sum of all steps against `schema`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, insert

from racecontrol.store.schema import MigrationRow
from racecontrol.store.seal import chain, checksum, digest, rows, source

_PIECE = 50_000


@dataclass(frozen=True, slots=True)
class Migration:
    """`number` is the schema version that the file has afterwards. `then`: what statements alone cannot do."""

    number: int
    name: str
    statements: tuple[str, ...]
    then: Callable[[Connection], None] | None = None


def _seal_reads(connection: Connection) -> None:
    """Of reads that are the same the first gets the digest; the others stay, without one."""
    last = 0
    wanted = "SELECT decoder, epoch, seq, chip, at, raw, id FROM reads WHERE id > ? ORDER BY id LIMIT ?"
    while piece := connection.exec_driver_sql(wanted, (last, _PIECE)).all():
        last = piece[-1][-1]
        sealed = [(digest(source(*row[:2]), *row[2:6]), row[6]) for row in piece]
        connection.exec_driver_sql("UPDATE OR IGNORE reads SET digest = ? WHERE id = ?", sealed)


def _seal_facts(connection: Connection) -> None:
    seal = ""
    for fact in rows(connection, "SELECT * FROM facts ORDER BY number"):
        seal = chain(seal, fact, rows(connection, "SELECT * FROM entries WHERE fact = ?", fact["number"]))
        connection.exec_driver_sql("UPDATE facts SET chain = ? WHERE number = ?", (seal, fact["number"]))


def _seal(connection: Connection) -> None:
    _seal_reads(connection)
    _seal_facts(connection)


_CHECKSUMS = (
    ("reads", "digest, reader, heard, recovered", "x''"),
    ("notices", "decoder, heard, kind, stamp, text, seq, epoch", "raw"),
    ("garbage", 'decoder, heard, "offset", reason', "raw"),
)
"""Per table: the fields as text, and the bytes, that the checksum is over."""


def _check_rows(connection: Connection) -> None:
    for table, fields, raw in _CHECKSUMS:
        last = 0
        wanted = f"SELECT {fields}, {raw}, id FROM {table} WHERE id > ? ORDER BY id LIMIT ?"
        while piece := connection.exec_driver_sql(wanted, (last, _PIECE)).all():
            last = piece[-1][-1]
            sums = [(checksum(*row[:-2], raw=row[-2]), row[-1]) for row in piece]
            connection.exec_driver_sql(f"UPDATE {table} SET checksum = ? WHERE id = ?", sums)


MIGRATIONS = (
    Migration(
        1,
        "setup, entries, reads and facts",
        (
            "CREATE TABLE migrations (number INTEGER NOT NULL PRIMARY KEY, name VARCHAR NOT NULL)",
            'CREATE TABLE facts (number INTEGER NOT NULL PRIMARY KEY, at INTEGER NOT NULL, "by" VARCHAR NOT NULL,'
            " why VARCHAR NOT NULL, kind VARCHAR NOT NULL, data VARCHAR NOT NULL)",
            "CREATE TABLE entries (fact INTEGER NOT NULL REFERENCES facts (number), bib VARCHAR NOT NULL,"
            " race VARCHAR NOT NULL, wave VARCHAR NOT NULL, family_name VARCHAR NOT NULL,"
            " given_name VARCHAR NOT NULL, latin_name VARCHAR NOT NULL, sex VARCHAR, birth_date VARCHAR,"
            " nation VARCHAR NOT NULL, club VARCHAR NOT NULL, chip VARCHAR, chip2 VARCHAR, language VARCHAR NOT NULL,"
            " elite BOOLEAN NOT NULL, note VARCHAR NOT NULL, extra VARCHAR NOT NULL, PRIMARY KEY (fact, bib))",
            "CREATE TABLE reads (id INTEGER NOT NULL PRIMARY KEY, decoder VARCHAR NOT NULL, reader VARCHAR NOT NULL,"
            " seq INTEGER, chip VARCHAR NOT NULL, at INTEGER NOT NULL, heard INTEGER NOT NULL, raw BLOB NOT NULL)",
            "CREATE TABLE notices (id INTEGER NOT NULL PRIMARY KEY, decoder VARCHAR NOT NULL, heard INTEGER NOT NULL,"
            " kind VARCHAR NOT NULL, stamp INTEGER, text VARCHAR NOT NULL, raw BLOB NOT NULL)",
            "CREATE TABLE garbage (id INTEGER NOT NULL PRIMARY KEY, decoder VARCHAR NOT NULL, heard INTEGER NOT NULL,"
            ' "offset" INTEGER NOT NULL, reason VARCHAR NOT NULL, raw BLOB NOT NULL)',
        ),
    ),
    Migration(
        2,
        "reads are stored once, facts are chained",
        (
            "ALTER TABLE reads ADD COLUMN epoch VARCHAR NOT NULL DEFAULT ''",
            "ALTER TABLE reads ADD COLUMN recovered BOOLEAN NOT NULL DEFAULT 0",
            "ALTER TABLE reads ADD COLUMN digest BIGINT",
            "CREATE UNIQUE INDEX reads_digest ON reads (digest)",
            "ALTER TABLE facts ADD COLUMN chain VARCHAR NOT NULL DEFAULT ''",
        ),
        _seal,
    ),
    Migration(
        3,
        "reads are looked up in the order of time, notices are numbered, every row has a checksum",
        (
            "DROP INDEX reads_digest",
            "CREATE UNIQUE INDEX reads_once ON reads (at, digest)",
            "ALTER TABLE notices ADD COLUMN seq INTEGER",
            "ALTER TABLE notices ADD COLUMN epoch VARCHAR NOT NULL DEFAULT ''",
            "ALTER TABLE reads ADD COLUMN checksum BIGINT",
            "ALTER TABLE notices ADD COLUMN checksum BIGINT",
            "ALTER TABLE garbage ADD COLUMN checksum BIGINT",
        ),
        _check_rows,
    ),
)


def apply(connection: Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Take a file from the version that it has to the newest, inside the caller's transaction."""
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    for migration in migrations:
        if migration.number > version:
            for statement in migration.statements:
                connection.exec_driver_sql(statement)
            if migration.then:
                migration.then(connection)
            connection.execute(insert(MigrationRow.table()), {"number": migration.number, "name": migration.name})
            connection.exec_driver_sql(f"PRAGMA user_version = {migration.number}")
