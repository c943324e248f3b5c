"""Reading and writing whole files: what went wrong in one sentence, and never a half-written file."""

import os
import re
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from racecontrol.domain.refusal import Refused

_UNSAFE = re.compile(r'[<>:"/\\|?*%~\x00-\x1f\x7f]')
"""In no file name on some system, or what names here use themselves."""


def read_bytes(path: Path) -> bytes:
    """Raises Refused when the file cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise Refused(f"{path}: there is no such file; check the name and the folder") from None
    except OSError as fault:
        raise Refused(f"{path}: cannot be read ({fault.strerror}); check the file and its permissions") from None


def safe_name(text: str) -> str:
    """The text as part of a file's name on any system: what is in no name there stands as `%3A`. Two stay two."""
    return _UNSAFE.sub(lambda char: f"%{ord(char[0]):02X}", text)


@contextmanager
def replacing(path: Path) -> Generator[BinaryIO]:
    """A file to write; it takes the place of `path` only when all is written."""
    if path.is_dir():
        raise Refused(f"{path}: is a folder; name the file in it")
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as fault:
        raise Refused(f"{path}: cannot be written ({fault.strerror}); choose another folder") from None
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
        os.chmod(draft, 0o644)
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise
