"""A mirror as a file that grows: which one goes on with a race, how far it reaches, what is put behind it.

The file is open only while something is written: a stick may be taken out between two rounds. Whoever writes holds its
lock, because the window and `listen` may mirror the same race into the same folder.
"""

import errno
import os
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import count, takewhile
from pathlib import Path
from typing import Any, BinaryIO, TypeGuard

from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from racecontrol.store.mirror_lines import FORMAT, HEADER, PLACE, Line, begin, framed, lines, text_of
from racecontrol.store.mirror_lock import Busy, locked

Header = dict[str, Any]

PLACE_EVERY = 5000
"""After so many lines the next place is written: so many at the most are read by who begins at the end."""

HASTE_S = 1.0
"""How long somebody who waits for a command waits for the lock."""

_FAR = 1 << 24
"""How far from the end a place is looked for, bytes: the largest fact has some 5 MB."""

_MARK = b' {"place":{'


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


def survey_end(file: BinaryIO) -> Reach:
    """As `survey`, and only from the last place on: damage before it is not seen. Whole where there is no place."""
    return survey(file, _last_place(file))


def _last_place(file: BinaryIO) -> Reach | None:
    size, far = file.seek(0, os.SEEK_END), 1 << 18
    while True:
        start = max(size - far, 0)
        file.seek(start)
        data = file.read(far)
        found = data.rfind(_MARK)
        if found >= 0:
            return _reach(file, start + data.rfind(b"\n", 0, found) + 1)
        if start == 0 or far >= _FAR:
            return None
        far *= 4


def _reach(file: BinaryIO, start: int) -> Reach | None:
    """What the place that begins there knows; None when it, or one of the lines that it points to, is damaged."""
    place, head = _line_at(file, start, 0), _line_at(file, 0, 1)
    if place is None or place.name != PLACE or head is None or head.name != HEADER:
        return None
    content = place.content
    last = {name: _line_at(file, *where) for name, where in content["last"].items()}
    known = {name: line for name, line in last.items() if line is not None and line.name == name}
    if known.keys() != last.keys():
        return None
    number = content["line"]
    known |= {HEADER: head, PLACE: place._replace(number=number)}
    return Reach(place.end, number, head.content, known)


def _line_at(file: BinaryIO, start: int, number: int) -> Line | None:
    file.seek(start)
    line = next(lines(file, number - 1), None)
    return line if line and line.text else None


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
        self.text = said("{folder} holds no mirror of this race any more", folder=str(folder))
        super().__init__(str(self.text))


def reason(fault: OSError) -> str:
    """Why a mirror cannot be used, in a few words."""
    if isinstance(fault, Busy):
        return said("another program writes it now")
    return said("there is none of this race any more") if isinstance(fault, Gone) else fault.strerror or str(fault)


_REPAIRS = {
    errno.ENOSPC: "make room on it",
    errno.EACCES: "give yourself the permission to write there",
    errno.EPERM: "give yourself the permission to write there",
    errno.EROFS: "take its write protection off",
}


def repair(fault: OSError) -> str:
    """What to do with the folder, or the disk, of a mirror that cannot be used."""
    if isinstance(fault, Busy):
        return "wait until it has finished"
    return _REPAIRS.get(fault.errno or 0, "plug it in")


class MirrorFile:
    """Where rows are appended. Every method may raise OSError; what was written then is found again later."""

    def __init__(
        self,
        folder: Path,
        stem: str,
        head: Header,
        ours: Callable[[dict[str, Line]], bool],
        new: Callable[[], bool],
        hasty: bool = False,
    ) -> None:
        """`ours`: whether the last rows of a mirror are those of this race at the same place.

        `new`: whether the first mirror of the race may be begun in the folder; else Gone is raised where it is not.
        `hasty`: somebody waits. Only the end of a mirror is read, and Busy is raised when another program keeps it.
        """
        self._folder, self._stem, self._head, self._ours, self._new = folder, stem, head, ours, new
        self._survey = survey_end if hasty else survey
        self._patience = HASTE_S if hasty else None
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
        with self.path.open("r+b") as file, locked(file, self._patience):
            self._place(file)
            yield file

    def append(self, file: BinaryIO, texts: Iterable[tuple[str, bytes]]) -> None:
        """Lines by name and JSON, on the disk when it returns."""
        reach, last = self.reach, dict(self.reach.last)
        number, end = reach.number, reach.end

        def put(name: str, text: bytes) -> None:
            nonlocal number, end
            raw = framed(text)
            file.write(raw)
            number, end = number + 1, end + len(raw)
            last[name] = Line(number, end, *begin(text), text)

        for name, text in texts:
            put(name, text)
        if number >= PLACE_EVERY + (last[PLACE].number if PLACE in last else 0):
            put(PLACE, text_of(PLACE, {"line": number + 1, "last": _starts(last)}))
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
            reach = self.reach = self._survey(file)
        return same(reach.header, self._head) and not reach.damaged and self._ours(reach.last)


def _starts(last: dict[str, Line]) -> dict[str, tuple[int, int]]:
    """Where the last line of each name begins, and its number."""
    return {
        name: (line.end - len(framed(line.text or b"")), line.number)
        for name, line in last.items()
        if name not in (HEADER, PLACE)
    }
