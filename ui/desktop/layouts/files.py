"""Layout files: opened, saved as a whole or not at all, with the pictures that they show beside them."""

import filecmp
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from racecontrol.domain.refusal import Refused
from racecontrol.exchange.files import replacing
from reports.items import Image, Layout
from reports.layout import SHIPPED, dump, names, read, shipped, text_of
from reports.layout_faults import faults
from reports.pictures import picture
from ui.desktop.i18n import tr


def opened(path: Path) -> Layout:
    """As it is written, with its faults: they are mended here. Raises Refused."""
    return read(text_of(path), str(path), str(path.parent))


def begun_from(name: str, folder: Path) -> Layout:
    """One that comes with the program, as the beginning of an own one in `folder`. Raises Refused."""
    return replace(_with_pictures(shipped(name), folder), folder=str(folder))


def is_shipped(path: Path) -> bool:
    """Whether the file comes with the program: those stay as they are."""
    return path.resolve().parent == SHIPPED.resolve()


def free_path(folder: Path, name: str) -> Path:
    """A file that is not there yet and is not called like one that comes with the program."""
    taken = set(names())
    tries = (name if not number else f"{name} {number}" for number in (0, *range(2, 1000)))
    return next(path for one in tries if one not in taken and not (path := folder / f"{one}.json").exists())


def save(layout: Layout, path: Path) -> Layout:
    """The layout as it is in its new place, with its pictures. Raises Refused: then nothing has changed there."""
    if is_shipped(path):
        raise Refused(tr("{name} comes with the program and stays as it is; save under another name", name=path.name))
    if wrong := list(faults(layout)):
        raise Refused(fault.told for fault in wrong)
    layout = _with_pictures(layout, path.parent)
    with replacing(path) as out:
        out.write(dump(layout).encode())
    return replace(layout, folder=str(path.parent))


def brought(layout: Layout, path: Path) -> str:
    """Copy a picture or PDF beside the layout; the name by which the layout knows it. Raises Refused."""
    picture(path, layout.width, layout.height)  # what cannot be drawn is not copied
    return _beside(path, Path(layout.folder))


def _with_pictures(layout: Layout, folder: Path) -> Layout:
    """With what it shows in that folder too."""
    if folder.resolve() == Path(layout.folder).resolve():
        return layout
    for name in sorted({name for name in _pictures(layout) if not Path(name).is_absolute()}):
        layout = _renamed(layout, name, _beside(Path(layout.folder, name), folder))
    return layout


def _beside(path: Path, folder: Path) -> str:
    """Copied into the folder, under its own name where that is free or the same file has it already."""
    for number in range(1, 1000):
        name = path.name if number == 1 else f"{path.stem} {number}{path.suffix}"
        there = folder / name
        try:
            if there.exists() and filecmp.cmp(path, there, shallow=False):
                return name
            if not there.exists():
                with path.open("rb") as source, replacing(there) as out:
                    shutil.copyfileobj(source, out)
                return name
        except OSError as fault:
            raise Refused(
                tr("{path} cannot be copied to {folder}: {why}", path=path, folder=folder, why=fault.strerror)
            ) from None
    raise Refused(tr("{folder} has too many files called {name}; clear it up", folder=folder, name=path.name))


def _pictures(layout: Layout) -> Iterator[str]:
    if layout.background:
        yield layout.background
    yield from (item.file for item in layout.items if isinstance(item, Image) and item.file)


def _renamed(layout: Layout, old: str, new: str) -> Layout:
    items = tuple(
        replace(item, file=new) if isinstance(item, Image) and item.file == old else item for item in layout.items
    )
    return replace(layout, items=items, background=new if layout.background == old else layout.background)
