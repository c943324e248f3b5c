# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
"""Many certificates: one PDF for all or one for each runner, with progress, and an end at any moment.

One PDF is made by one process, and where it is stopped nothing stays: sixteen thousand pages take half a minute, so it
is simply made again. Two processes whose parts pdfium joins took a quarter more work and three times the memory, on a
computer that reads decoders meanwhile.

One PDF for each runner has its fonts and its background to itself, ten times the work: there two processes share it.
Every finished file stays, and `resume` skips those that still say the same: each knows what it was made of, in its
property `Subject`.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pypdfium2

from racecontrol import __version__
from racecontrol.domain.refusal import Refused
from racecontrol.exchange.files import replacing, safe_name
from racecontrol.genuine import Signer
from racecontrol.scoring.reads import ReadLog
from racecontrol.scoring.standings import Standings
from reports.certificates import Outcome, pages, spoken_for, total
from reports.items import Image, Layout, used
from reports.layout import dump
from reports.source import Source, source
from reports.variables import values
from ui.cores import Progress, on_cores

CORES = 2
"""One computer is not only printing: it reads, too."""

WORTH_IT = 400
"""Files from which a second process pays: it takes seconds until it has loaded what it needs."""

TOLD = 3
"""So many are named of those of whom no page could be made."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be made. `language` "": each runner's own, see `spoken_for`; `signer` None: without proof."""

    standings: Standings
    rows: Sequence[int]
    layout: Layout
    language: str = ""
    signer: Signer | None = None

    def language_of(self, row: int) -> str:
        """Of the page of that row."""
        return spoken_for(self.layout, self.standings.entry(row), self.standings.field.setup.event, self.language)

    @property
    def source(self) -> Source:
        return source(self.standings, self.signer.prove if self.signer else None)

    def parts(self, cores: int = CORES) -> list["Batch"]:
        """One for each core, without the reads: no page needs them, and they are the most of a race."""
        none = ReadLog().view()
        standings = replace(self.standings, reads=none, racing=none, unset=())
        size = -(-len(self.rows) // cores)
        slices = [self.rows[at : at + size] for at in range(0, len(self.rows), size)]
        return [replace(self, rows=rows, standings=standings) for rows in slices]


def one_file(batch: Batch, out: Path, progress: Progress, approve: Callable[[Outcome], None] | None = None) -> Outcome:
    """One PDF of all pages. It takes the place of `out` only when it is whole, and `approve` raises nothing."""
    with replacing(out) as file:
        outcome = pages(batch.source, batch.rows, batch.layout, file, language=batch.language, progress=progress)
        if approve is not None:
            approve(outcome)
    return outcome


def one_file_apart(batch: Batch, out: Path, progress: Progress) -> Outcome:
    """The same in a process of its own, for who must not be held up. Raises Refused where no page could be made."""
    return on_cores(_whole, [(batch.parts(1)[0], out)], progress)[0]


def one_each(batch: Batch, folder: Path, progress: Progress, resume: bool = False, apart: bool = False) -> Outcome:
    """A PDF for each runner, in `folder`, which is made. `resume`: files that say the same already are left alone;
    `apart`: also few are made in a process of its own."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Refused(f"{folder}: cannot be made ({fault.strerror}); choose another folder") from None
    many = len(batch.rows) >= WORTH_IT
    if not many and not apart:
        return _files((batch, folder, resume), progress)
    parts = batch.parts(CORES if many else 1)
    return total(on_cores(_files, [(part, folder, resume) for part in parts], progress))


def file_names(standings: Standings) -> list[str]:
    """The file of each row, by its bib, as every system takes it: `certificate-1204.pdf`."""
    names: list[str] = []
    seen = Counter[str]()
    for entry in standings.field.entries:
        stem = safe_name(entry.bib)
        seen[stem.casefold()] += 1  # a1 and A1 are two bibs, and on many disks one file
        again = seen[stem.casefold()]
        names.append(f"certificate-{stem}{f'~{again}' if again > 1 else ''}.pdf")
    return names


def _whole(task: tuple[Batch, Path], progress: Progress) -> Outcome:
    def some(outcome: Outcome) -> None:
        if not outcome.pages:
            raise Refused([f"bib {one.bib}: {one.reason}" for one in (outcome.failed + outcome.left_out)[:TOLD]])

    return one_file(*task, progress, some)


def _files(task: tuple[Batch, Path, bool], progress: Progress) -> Outcome:
    batch, folder, resume = task
    read, names = batch.source, file_names(batch.standings)
    made_of = {key: _Marks(batch.layout, key) for key in {batch.language_of(row) for row in batch.rows}}
    outcomes: list[Outcome] = []
    for done, row in enumerate(batch.rows, 1):
        marks = made_of[batch.language_of(row)]
        outcomes.append(_file(batch, read, row, folder / names[row], marks, resume))
        progress(done)
    return total(outcomes)


def _file(batch: Batch, read: Source, row: int, path: Path, made_of: "_Marks", resume: bool) -> Outcome:
    try:
        mark = made_of.mark(read, row)
    except Exception:  # `pages` tells what is wrong with this runner
        mark = ""
    if resume and mark and _subject(path) == mark:
        return Outcome(kept=1)
    out = BytesIO()
    outcome = pages(read, [row], batch.layout, out, language=batch.language, subject=mark)
    if outcome.pages:
        with replacing(path) as file:
            file.write(out.getbuffer())
    elif path.exists():
        told = outcome.left_out + outcome.failed
        old = f"{path.name} is there of an earlier result; delete it"
        return Outcome(failed=tuple(replace(one, reason=f"{one.reason}; {old}") for one in told))
    return outcome


class _Marks:
    """What a page is made of, in few letters: another one when anything on it has changed, its pictures too."""

    def __init__(self, layout: Layout, language: str) -> None:
        self._keys = used(layout.items)
        self._language = layout.language(language)
        files = [item.file for item in layout.items if isinstance(item, Image)] + [layout.background]
        pictures = (Path(layout.folder, name).read_bytes() for name in files if name)
        self._same = sha256(f"{__version__} {dump(layout)} {self._language}".encode())
        for picture in pictures:
            self._same.update(sha256(picture).digest())

    def mark(self, read: Source, row: int) -> str:
        mark = self._same.copy()
        for key, text in sorted(values(read, row, self._keys, self._language).items()):
            mark.update(f"{key}={text!r}".encode())
        return mark.hexdigest()


def _subject(path: Path) -> str:
    """The property of a file that is there and whole; "" else."""
    try:
        with pypdfium2.PdfDocument(path) as document:
            return document.get_metadata_value("Subject")
    except (FileNotFoundError, pypdfium2.PdfiumError):
        return ""
