"""The rehearsal, in the window or without one."""

import argparse
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from tqdm import tqdm

from racecontrol.domain.refusal import Refused
from racecontrol.domain.time import iso
from racecontrol.exchange.files import replacing
from racecontrol.genuine import signer
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.problems import problems
from racecontrol.scoring.standings import Standings
from reports.source import Prove
from ui import paper
from ui.rehearsal import Rehearsal, Script, write
from ui.rehearsal_like import write_like

CERTIFICATES = 100
"""Of each race, so many certificates are made at the end of a rehearsal."""

TICK_S = 0.05

RUNNERS, SPEED, SEED = 16_000, 60.0, 1
"""Of a rehearsal where nothing else is said."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the rehearsal came to; `complete`: the four counts are one number."""

    lines: tuple[str, ...]
    complete: bool


def demo(args: argparse.Namespace) -> int:
    if args.runners is not None and args.runners < 1:
        raise Refused(f"--runners: {args.runners} is too few; write 1 or more")
    if args.speed <= 0:
        raise Refused(f"--speed: {args.speed:g} stands still; write a number above 0")
    if not args.headless:
        from ui.desktop.opening import need_screen

        need_screen()
    try:
        script, out = _prepared(args)
    except Refused as refused:
        if not args.say:
            raise
        from ui.desktop.rehearse import refuse

        return refuse(refused.faults)
    for sentence in script.told:
        print(sentence, file=sys.stderr)
    if not args.headless:
        from ui.desktop.rehearse import show

        return show(script, out, args.speed, lambda rehearsal: _report(finish(rehearsal, out)))
    rehearsal = Rehearsal(script, out / "rehearsal.race", args.speed, lambda standings: None)
    try:
        _play(rehearsal)
        rehearsal.end()
    finally:
        rehearsal.close()
    with rehearsal.session:
        summary = finish(rehearsal, out)
    return _report(summary)


def _prepared(args: argparse.Namespace) -> tuple[Script, Path]:
    """What will be played, and the folder for the results."""
    if args.like is not None:
        print(f"preparing a rehearsal of {args.like}", file=sys.stderr)
        script = write_like(args.like, args.runners, args.seed, args.speed)
        return script, folder(args.out, Path.cwd())
    out, runners = folder(args.out, Path.cwd()), RUNNERS if args.runners is None else args.runners
    print(f"preparing a race of {runners:,} runners", file=sys.stderr)
    return write(runners, args.seed), out


def _report(summary: Summary) -> int:
    print(*summary.lines, sep="\n", flush=True)
    return 0 if summary.complete else 1


def folder(wanted: Path | None, here: Path) -> Path:
    """The folder for the results: the given one, else a new one in `here` that overwrites no earlier rehearsal."""
    if wanted is None:
        return Path(mkdtemp(prefix=f"rehearsal-{datetime.now():%Y%m%d-%H%M%S}-", dir=here))
    try:
        wanted.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Refused(f"{wanted}: cannot be made ({fault.strerror}); choose another folder") from None
    if (wanted / "rehearsal.race").exists():
        raise Refused(f"{wanted}: holds a rehearsal already; choose another folder or take its files away")
    return wanted


def _play(rehearsal: Rehearsal) -> None:
    rehearsal.start()
    zone = rehearsal.script.setup.event.timezone
    with tqdm(total=rehearsal.script.reads, unit=" reads", disable=None, unit_scale=True) as bar:
        while not rehearsal.done:
            if rehearsal.broken:
                raise RuntimeError("the simulated decoders ended before they had sent everything; see the log")
            rehearsal.tick()
            bar.update(rehearsal.live.counts().total_stored - bar.n)
            bar.set_description(iso(rehearsal.now(), zone)[11:19], refresh=False)
            time.sleep(TICK_S)


def finish(rehearsal: Rehearsal, out: Path) -> Summary:
    """Lists and certificates in `out`, and the summary."""
    session = rehearsal.session
    standings = session.standings()
    one = signer(session)
    files = _write_files(standings, out, one and one.prove)
    found = problems(standings, session.log)
    counts = rehearsal.live.counts()
    numbers = (rehearsal.sent, counts.total_received, counts.total_stored, len(standings.reads))
    sent, received, stored, scored = (f"{number:,}" for number in numbers)
    complete = len(set(numbers)) == 1
    return Summary(
        (
            f"{session.setup.event.name}: a rehearsal with {len(standings.field):,} runners",
            f"sent {sent} = received {received} = stored {stored}, scored {scored}"
            if complete
            else f"NOT COMPLETE: sent {sent}, received {received}, stored {stored}, scored {scored}",
            f"finished {int((standings.results.finish != NEVER).sum()):,}, unresolved {len(found):,}",
            *(f"{path}" for path in files),
        ),
        complete,
    )


def _write_files(standings: Standings, out: Path, prove: Prove | None) -> list[Path]:
    files = [out / name for name in ("rehearsal.race", "results.csv", "results.pdf", "medals.csv", "medals.pdf")]
    for path in files[1:]:
        make = paper.results if path.stem == "results" else paper.medals
        with replacing(path) as file:
            file.write(make(standings, None, path.suffix[1:]))
    rows = [row for race in standings.field.setup.races for row in _first(standings, race.code)]
    with replacing(out / "certificates.pdf") as file:
        paper.certificates(standings, rows, file, prove)
    return [*files, out / "certificates.pdf"]


def _first(standings: Standings, race: str) -> list[int]:
    finished = [row for row in standings.rows_of(race) if standings.gun_ms[row] != NEVER]
    return finished[:CERTIFICATES]
