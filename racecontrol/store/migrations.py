"""How a race file becomes what this version expects: numbered steps, each committed together with its record.

The statements of a step are frozen once it has been released: they make old files what they were, whatever the
schema says today. A test holds the sum of all steps against `schema`.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, insert

from racecontrol.store.schema import MigrationRow


@dataclass(frozen=True, slots=True)
class Migration:
    """`number` is the schema version that the file has afterwards."""

    number: int
    name: str
    statements: tuple[str, ...]


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
)


def apply(connection: Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Take a file from the version that it has to the newest, inside the caller's transaction."""
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    for migration in migrations:
        if migration.number > version:
            for statement in migration.statements:
                connection.exec_driver_sql(statement)
            connection.execute(insert(MigrationRow.table()), {"number": migration.number, "name": migration.name})
            connection.exec_driver_sql(f"PRAGMA user_version = {migration.number}")
