"""What a disk's refusal is, in words for the crew: what broke and what to do."""

import sqlite3

from sqlalchemy.exc import DBAPIError

from racecontrol.domain.said import said

SENTENCES: dict[int, str] = {
    sqlite3.SQLITE_FULL: said("The disk is full. Make room on it: delete or move what is not needed"),
    sqlite3.SQLITE_BUSY: said("Another program holds the race file. Close it, or wait until it has finished"),
    sqlite3.SQLITE_READONLY: said("The race file may not be written any more. Look at its permissions and at the disk"),
    sqlite3.SQLITE_IOERR: said(
        "The disk does not answer as it should. Look at its cable, or go on with a back-up elsewhere"
    ),
    sqlite3.SQLITE_CANTOPEN: said("The race file cannot be reached. Plug its disk in again"),
    sqlite3.SQLITE_CORRUPT: said("The race file is damaged. Run racecontrol check, and restore it from the mirror"),
}
"""By SQLite's primary result code."""


OPENING: dict[int, str] = {
    sqlite3.SQLITE_FULL: said("its disk is full; make room on it: delete or move what is not needed"),
    sqlite3.SQLITE_IOERR_SHMSIZE: said("its disk is full; make room on it: delete or move what is not needed"),
    sqlite3.SQLITE_READONLY: said("even to look at it, its folder must be writable; copy it into a folder of your own"),
    sqlite3.SQLITE_CANTOPEN: said(
        "you may not read it, or its folder is not writable; ask its owner for the permission"
    ),
    sqlite3.SQLITE_BUSY: said("another program holds it; close that one, or wait until it has finished"),
}
"""Why a race file cannot be opened and what to do, by SQLite's extended result code, or else the primary one."""


def opening(fault: DBAPIError | sqlite3.Error) -> str:
    """The same for any fault."""
    code = getattr(_original(fault), "sqlite_errorcode", 0)
    return OPENING.get(code) or OPENING.get(code & 0xFF, said("check the file and its permissions"))


def known(fault: Exception) -> str | None:
    """The sentence for what a disk may say, without the last stop; None for any other fault."""
    code = getattr(_original(fault), "sqlite_errorcode", None)
    return None if code is None else SENTENCES.get(code & 0xFF)


def sentence(fault: Exception) -> str:
    """Why nothing is stored now, without the last stop."""
    return known(fault) or said("The race file takes no data ({fault}). Look at the disk", fault=str(_original(fault)))


def _original(fault: Exception) -> BaseException | None:
    return fault.orig if isinstance(fault, DBAPIError) else fault
