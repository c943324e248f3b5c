"""The file of a layout that is being written: opened, saved, and its pictures brought beside it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from racecontrol.domain.refusal import Refused
from reports.items import Layout
from reports.layout import names
from ui.desktop.background import Background
from ui.desktop.bridge import Bridge
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import tr
from ui.desktop.layouts import files
from ui.desktop.layouts.faults import Fault, found
from ui.desktop.layouts.strip import Strip
from ui.desktop.saying import in_words
from ui.desktop.steps import Steps

T = TypeVar("T")
Then = Callable[[], object]


def nothing() -> None:
    """Nothing waits for it."""


class Keeper(QObject):
    """`begun`: another layout is written now; `told`: a sentence and its tone; `refused`: faults keep it from the file.

    `folder`: where an own layout goes at first.
    """

    begun = Signal()
    told = Signal(str, object)
    refused = Signal(object)

    def __init__(self, steps: Steps[Layout], strip: Strip, bridge: Bridge, folder: Path) -> None:
        super().__init__()
        self._steps, self._strip, self._folder = steps, strip, folder
        self.path: Path | None = None
        self.kept = steps.value
        """The layout as it stands in its file."""
        self._sure: Path | None = None
        """The file that may be replaced: it was opened or saved here, or named twice."""
        self._background = Background(bridge, "layout files")
        self._closed = False

    @property
    def unsaved(self) -> bool:
        return self._steps.value != self.kept

    def go_on(self, old: "Keeper") -> None:
        """With the file of another one."""
        self.path, self.kept, self._folder = old.path, old.kept, old._folder

    def close(self) -> None:
        """What is being written to the disk is written; nobody is told any more."""
        self._closed = True
        self._background.close(finish=True)

    def open(self, name: str) -> None:
        """A layout that comes with the program, by its name, or an own one, by the path of its file."""
        path, folder = Path(name), self._folder
        is_name = name in names()

        def read() -> tuple[Layout, Path | None]:
            if is_name or files.is_shipped(path):
                return files.begun_from(path.stem, folder), None
            return files.opened(path), path

        def done(outcome: tuple[Layout, Path | None]) -> None:
            self._begin(*outcome)
            if self.path is None:
                told = tr("Begun from {name}, which stays as it is: yours is saved under another name.", name=path.stem)
                self.told.emit(told, None)

        self._work(read, done)

    def ask_open(self) -> None:
        """Another layout; work that is not saved is saved or thrown away first."""
        if self.unsaved:
            self.ask_unsaved(self.ask_open)
            return
        self._strip.ask_path(
            tr("Begin from one that comes with the program, or open a file:"),
            lambda path: self.open(str(path)),
            path=str(self.path or ""),
            files=tr("Layouts (*.json)"),
            verb=tr("Open (Enter)"),
            deeds=[(name, partial(self.open, name)) for name in names()],
        )

    def save(self, then: Then = nothing) -> None:
        """In its file; it is asked for where there is none yet."""
        if self.path is None:
            self.ask_save()
        else:
            self._save(self.path, then)

    def ask_save(self) -> None:
        folder, name, path = self._folder, self._steps.value.name or tr("certificate"), self.path
        self._sure = path
        self._work(lambda: path or files.free_path(folder, name), self._ask_where)

    def ask_picture(self, sentence: str, taken: Callable[[str], object]) -> None:
        """A picture or PDF from anywhere, copied beside the layout; `taken` gets its name there."""

        def done(name: str) -> None:
            self._strip.leave()
            taken(name)

        self._strip.ask_path(
            sentence,
            lambda path: self._work(lambda: files.brought(self._steps.value, path), done),
            files=tr("Pictures (*.png *.jpg *.jpeg *.pdf)"),
            verb=tr("Take it (Enter)"),
        )

    def ask_unsaved(self, then: Then) -> None:
        """What becomes of work that is not saved; `then`: what was wanted."""

        def throw() -> None:
            self._begin(self.kept, self.path)
            then()

        deeds = [(tr("Save"), partial(self.save, then)), (tr("Throw the changes away"), throw)]
        self._strip.ask(tr("This layout is not saved."), deeds)

    def _begin(self, layout: Layout, path: Path | None) -> None:
        self._strip.leave()
        self.path, self.kept = path, layout
        self._steps.begin(layout)
        self.begun.emit()

    def _ask_where(self, path: Path) -> None:
        self._strip.ask_path(
            tr("Save the layout as:"),
            self._save_as,
            path=str(path),
            files=tr("Layouts (*.json)"),
            verb=tr("Save (Enter)"),
            saving=True,
        )

    def _save_as(self, path: Path) -> None:
        path = path if path.suffix.lower() == ".json" else path.with_name(f"{path.name}.json")
        sure, self._sure = path == self._sure, path
        self._save(path, sure=sure)

    def _save(self, path: Path, then: Then = nothing, *, sure: bool = True) -> None:
        """`sure`: a file that is there already may be replaced."""
        layout = self._steps.value

        def write() -> Layout | tuple[Fault, ...]:
            if not sure and path.exists() and not files.is_shipped(path):
                told = tr("{name} is there already: Enter once more puts this one in its place", name=path.name)
                raise Refused(told)
            return found(layout) or files.save(layout, path)

        def done(outcome: Layout | tuple[Fault, ...]) -> None:
            self._strip.leave()
            if isinstance(outcome, tuple):
                self.refused.emit(outcome)
                return
            self._written(layout, outcome, path)
            then()

        self._work(write, done)

    def _written(self, layout: Layout, written: Layout, path: Path) -> None:
        """From now on its pictures are looked for where the file is, whatever is taken back."""
        unchanged = self._steps.value == layout
        self.path, self._folder, self.kept = path, path.parent, written
        self._steps.rewrite(lambda one: replace(one, folder=written.folder))
        if unchanged:
            self._steps.put(written)  # a picture may have got another name there
        said = tr("Saved as {path}. At the certificates desk it is chosen with Shift+F9.", path=path)
        self._steps.changed.emit()
        self.told.emit(said, "ok")

    def _work(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Beside the window: it waits for the disk."""

        def guarded() -> T | Refused:
            try:
                return work()
            except Refused as refused:
                return refused

        def answer(outcome: T | Refused) -> None:
            if self._closed:
                return
            if not isinstance(outcome, Refused):
                done(outcome)
                return
            said = "\n".join(as_sentence(in_words(one)) for one in outcome.faults[:3])
            if self._strip.isVisible():
                self._strip.say(said)
            else:
                self.told.emit(said, "act")

        self._background.do(guarded, answer)
