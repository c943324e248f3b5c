"""A mirror as a file that grows: which one goes on with a race, how far it reaches, what is put behind it.

The file is open only while something is written: a stick may be taken out between two rounds. Whoever writes holds its
lock, because the window and `listen` may mirror the same race into the same folder.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import count, takewhile
from pathlib import Path
from typing import Any, BinaryIO, TypeGuard

from racecontrol.domain.refusal import Refused
from racecontrol.store.mirror_lines import FORMAT, HEADER, Line, begin, framed, lines, text_of

Header = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a mirror reaches. `end`: behind its last good line; `number`: that line's; `header`: what the first says.

    `last`: the last row of each table, as its line's JSON. `damaged`: lines before the last good one.
    """

    end: int = 0
    number: int = 0
    header: Header | None = None
    last: dict[str, Line] = field(default_factory=dict[str, Line])
    damaged: tuple[Line, ...] = ()
    torn: tuple[Line, ...] = ()


def header(race: str, name: str, schema: int) -> Header:
    """`race`: its identity. `schema`: rows of another version would not fit behind those that are there."""
    return {"format": FORMAT, "race": race, "name": name, "schema": schema}


def survey(file: BinaryIO, known: Reach | None = None) -> Reach:
    """What stands in a mirror, or behind what is `known` of it."""
    reach = known or Reach()
    file.seek(reach.end)
    last, damaged, torn = dict(reach.last), list(reach.damaged), list[Line]()
    end, number, head = reach.end, reach.number, reach.header
    for line in lines(file, number):
        if line.text is None:
            torn.append(line)
            continue
        damaged += torn
        torn = []
        end, number = line.end, line.number
        if line.name == HEADER:
            head = line.content
        last[line.name] = line
    return Reach(end, number, head, last, tuple(damaged), tuple(torn))


def names(folder: Path, stem: str) -> Generator[Path]:
    """NAME.mirror, NAME-2.mirror, and so on."""
    return (folder / f"{stem}{'' if n == 1 else f'-{n}'}.mirror" for n in count(1))


def same(one: Header | None, other: Header) -> bool:
    return one is not None and one | {"name": ""} == other | {"name": ""}


def begun(path: Path, head: Header) -> bool:
    """Whether there is nothing yet but the beginning of this header: it was made, and then the power failed."""
    first = framed(text_of(HEADER, head))
    with path.open("rb") as file:
        return first.startswith(file.read(len(first) + 1))


def mirror_of(folder: Path, stem: str, head: Header) -> Path | None:
    """The newest mirror of a race in a folder. OSError when the folder is not there."""
    mine = [path for path, first in _heads(folder, stem) if _is_header(first) and same(first.content, head)]
    return mine[-1] if mine else None


def all_mirrors_of(folder: Path, stem: str, head: Header) -> list[Path]:
    """Every mirror of a race in a folder, the oldest first: an older version's too. OSError like `mirror_of`."""
    return [path for path, first in _heads(folder, stem) if _is_header(first) and _readable(first.content, head)]


def _readable(one: Header, other: Header) -> bool:
    return one["race"] == other["race"] and one["format"] <= FORMAT


def holds(folder: Path, stem: str, head: Header) -> bool:
    """Whether there is any mirror of this race: an older version's or a damaged one too. OSError like `mirror_of`."""
    return any(not _is_header(first) or first.content.get("race") == head["race"] for _, first in _heads(folder, stem))


def _heads(folder: Path, stem: str) -> Generator[tuple[Path, Line | None]]:
    """Each mirror of that name, and its first line."""
    os.stat(folder)
    for path in takewhile(Path.exists, names(folder, stem)):
        with path.open("rb") as file:
            yield path, next(lines(file), None)


def _is_header(line: Line | None) -> TypeGuard[Line]:
    return line is not None and line.text is not None and line.name == HEADER


def reading(mirror: Path) -> closing[BinaryIO]:
    try:
        return closing(mirror.open("rb"))
    except OSError as fault:
        raise Refused(f"{mirror}: cannot be read ({fault.strerror}); check the name and the disk") from None


def without_repetitions(those: Iterator[Line]) -> Generator[Line]:
    """Rows grow: what does not was written by two at the same time."""
    last: Counter[str] = Counter()
    for line in those:
        if line.text and line.key:
            if line.key <= last[line.name]:
                continue
            last[line.name] = line.key
        yield line


class Gone(OSError):
    """A folder that has held the race's mirror holds none of it any more: its disk is away."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} holds no mirror of this race any more")


def reason(fault: OSError) -> str:
    """Why a mirror cannot be used, in a few words."""
    return "there is none of this race any more" if isinstance(fault, Gone) else fault.strerror or str(fault)


class MirrorFile:
    """Where rows are appended. Every method may raise OSError; what was written then is found again later."""

    def __init__(
        self,
        folder: Path,
        stem: str,
        head: Header,
        ours: Callable[[dict[str, Line]], bool],
        new: Callable[[], bool],
    ) -> None:
        """`ours`: whether the last rows of a mirror are those of this race at the same place.

        `new`: whether the first mirror of the race may be begun in the folder; else Gone is raised where it is not.
        """
        self._folder, self._stem, self._head, self._ours, self._new = folder, stem, head, ours, new
        self._path: Path | None = None
        self._disk: tuple[int, int] = (0, 0)
        self.reach = Reach()

    @property
    def path(self) -> Path:
        """The file that goes on with this race; made when there is none."""
        if self._path is None or not self._known(self._path):
            self._path = self._choose()
        return self._path

    @contextmanager
    def opened(self) -> Generator[BinaryIO]:
        """The file at its end, a torn line cut off."""
        with self.path.open("r+b") as file, _locked(file):
            self._place(file)
            yield file

    def append(self, file: BinaryIO, texts: Iterable[tuple[str, bytes]]) -> None:
        """Lines by name and JSON, on the disk when it returns."""
        reach, last = self.reach, dict(self.reach.last)
        number, end = reach.number, reach.end
        for name, text in texts:
            raw = framed(text)
            file.write(raw)
            number, end = number + 1, end + len(raw)
            last[name] = Line(number, end, *begin(text), text)
        file.flush()
        os.fsync(file.fileno())
        self.reach = replace(reach, end=end, number=number, last=last, header=self._head)

    def _place(self, file: BinaryIO) -> None:
        """Another process may have written since the last time, or we only half a line."""
        if os.fstat(file.fileno()).st_size != self.reach.end:
            self.reach = survey(file, self.reach)
            file.truncate(self.reach.end)
        file.seek(self.reach.end)
        if not self.reach.end:
            self.append(file, [(HEADER, text_of(HEADER, self._head))])

    def _known(self, path: Path) -> bool:
        """Whether it is still the file that we wrote: another stick may be there, or none."""
        try:
            found = path.stat()
        except FileNotFoundError:
            return False
        return (found.st_dev, found.st_ino) == self._disk and found.st_size >= self.reach.end

    def _choose(self) -> Path:
        if not holds(self._folder, self._stem, self._head) and not self._new():
            raise Gone(self._folder)
        path = next(path for path in names(self._folder, self._stem) if self._goes_on(path))
        found = path.stat()
        self._disk = (found.st_dev, found.st_ino)
        return path

    def _goes_on(self, path: Path) -> bool:
        """Another race's mirror, an earlier one of an older schema, or one damaged in its middle stays as it is."""
        self.reach = Reach()
        with suppress(FileExistsError):
            path.touch(exist_ok=False)
        if begun(path, self._head):
            return True
        with path.open("rb") as file:
            reach = self.reach = survey(file)
        return same(reach.header, self._head) and not reach.damaged and self._ours(reach.last)


@contextmanager
def _locked(file: BinaryIO) -> Generator[None]:
    """A file system that knows no locks is written without one: rows that stand twice are passed over by readers."""
    if sys.platform == "win32":
        import msvcrt

        far = 1 << 40  # a byte that no mirror has: reading is never locked out
        file.seek(far)
        with suppress(OSError):
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        try:
            yield
        finally:
            file.flush()
            file.seek(far)
            with suppress(OSError):
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX)
        yield  # the lock goes with the file
