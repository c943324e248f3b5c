"""The command line: one table of commands. Names and meanings: the contract's *Commands*."""

import argparse
import importlib
import logging
import os
import re
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from hardware.emulator.faults import help_text
from racecontrol import __version__
from racecontrol.domain.refusal import Refused
from racecontrol.store.trouble import known
from ui.commands.corrections import CORRECTIONS

log = logging.getLogger(__name__)
DONE, FAILED, REFUSED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument as argparse takes it: names and options."""

    names: tuple[str, ...]
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    """`run`: module and function, imported only when the command is called. `under`: commands that follow it. `more`:
    what stands below the options in its help, as it is."""

    name: str
    run: str
    help: str
    arguments: tuple[Argument, ...] = ()
    under: tuple["Command", ...] = ()
    more: str = ""


def arg(*names: str, **options: Any) -> Argument:
    return Argument(names, options)


RACE = arg("file", metavar="FILE.race", type=Path, help="the race file")
REASON = arg("--reason", metavar="TEXT", default="", help="why; stands in the log")
RACE_CODE = arg("--race", metavar="CODE", help="only this race")
OUT = arg("-o", "--out", dest="out", metavar="PATH", type=Path, help="write to this file")
LISTS = ("csv", "json", "xlsx", "html", "pdf")
BIB = arg("--bib", metavar="N", help="only this bib")
LANGUAGE = arg("--language", choices=("zh", "en", "ru"), default="", help="of the pages; default: the event's first")
WINNERS = (
    arg("--sex", choices=("M", "W", "X"), help="only winners of this sex"),
    arg("--category", metavar="CODE", help="only winners who are of this category"),
    arg("--nation", metavar="CODE", help="only winners of this nation"),
)


def formats(*names: str) -> Argument:
    return arg("--format", choices=names, default=names[0], help=f"default: {names[0]}")


EVERYBODY = arg("--all", action="store_true", help="every runner who changes, down to the last split time")


def corrections(run: str, before: tuple[Argument, ...], *after: Argument) -> tuple[Command, ...]:
    """A command for each correction: `before`, its own arguments, the reason, `after`.

    Those of `after` stand with the command above too, so here they are left alone unless they are given.
    """
    given = tuple(Argument(one.names, one.options | {"default": argparse.SUPPRESS}) for one in after)
    return tuple(
        Command(
            one.name,
            run,
            one.help,
            (*before, *(arg(*names, **options) for names, options in one.arguments), REASON, *given),
        )
        for one in CORRECTIONS
    )


COMMANDS = (
    Command("open", "ui.commands.window:open_", "open the window, on the given file", (RACE,)),
    Command(
        "demo",
        "ui.commands.demo:demo",
        "a whole rehearsal race: simulated decoders on real lines",
        (
            arg("--runners", type=int, default=None, metavar="N", help="default: 16000, or all of the race's own"),
            arg(
                "--like",
                type=Path,
                metavar="PATH",
                help="rehearse this race in a copy: FILE.race, only read, or event.toml",
            ),
            arg("--say", action="store_true", help=argparse.SUPPRESS),  # a refusal in a window: there is no terminal
            arg("--speed", type=float, default=60.0, metavar="X", help="times faster than a real race; default: 60"),
            arg("--seed", type=int, default=1, metavar="N"),
            arg("--headless", action="store_true", help="without a window"),
            arg("--out", type=Path, default=None, metavar="DIR", help="where the results go"),
        ),
    ),
    Command(
        "new",
        "ui.commands.race:new",
        "make a race file",
        (
            RACE,
            arg("--event", type=Path, required=True, metavar="event.toml"),
            arg("--entries", type=Path, metavar="entries.csv"),
        ),
    ),
    Command(
        "setup",
        "ui.commands.setup:setup_",
        "write the set-up as event.toml, or bring a changed one in",
        (
            RACE,
            arg("event", type=Path, nargs="?", metavar="event.toml", help="bring it in; without: write what is there"),
            arg("--preview", action="store_true", help="only say what would change"),
            EVERYBODY,
            REASON,
            OUT,
        ),
    ),
    Command(
        "entries",
        "ui.commands.race:entries",
        "add or update entries by bib",
        (
            RACE,
            arg("entries", type=Path, metavar="entries.csv"),
            arg("--dry-run", action="store_true", help="only say what would change"),
            arg("--skip-bad", action="store_true", help="take the good rows, report the bad ones"),
        ),
    ),
    Command(
        "unsaid",
        "ui.commands.unsaid:unsaid",
        "names that the announcer cannot say, as CSV: fill the column say, bring it back with entries",
        (RACE, RACE_CODE, OUT),
    ),
    *corrections("ui.commands.corrections:do", (RACE,)),
    Command(
        "preview",
        "ui.commands.corrections:foresee",
        "what a correction would change; nothing is written",
        (RACE, formats("text", "json"), EVERYBODY),
        corrections("ui.commands.corrections:foresee", (), formats("text", "json"), EVERYBODY),
    ),
    Command("log", "ui.commands.race:show_log", "all facts", (RACE, BIB, formats("text", "json"))),
    Command(
        "replay",
        "ui.commands.devices:replay_",
        "push recorded decoder bytes through the live path",
        (RACE, arg("capture", type=Path, metavar="CAPTURE"), arg("--decoder", required=True, metavar="CODE")),
    ),
    Command(
        "listen",
        "ui.commands.devices:listen",
        "read the configured decoders without a window",
        (
            RACE,
            arg("--decoder", action="append", metavar="CODE", help="only these decoders"),
            arg("--until-idle", type=float, metavar="SECONDS", help="end when nothing came for so long"),
            formats("text", "json"),
        ),
    ),
    Command(
        "find",
        "ui.commands.find:find_",
        "which box is on which port, at which speed; changes nothing in any of them",
        (
            arg("port", metavar="PORT", nargs="*", help="a port or URL; default: all serial ports"),
            arg("--seconds", type=float, default=2.0, metavar="X", help="how long each is listened to; default: 2"),
            formats("text", "json"),
        ),
    ),
    Command(
        "decode",
        "ui.commands.devices:decode",
        "what a recorded byte stream says, without a race",
        (arg("protocol", metavar="PROTOCOL"), arg("capture", type=Path, metavar="CAPTURE"), formats("csv", "json")),
    ),
    Command(
        "emulate",
        "ui.commands.devices:emulate",
        "be a decoder",
        (
            arg("protocol", metavar="PROTOCOL"),
            arg(
                "--port",
                required=True,
                metavar="URL",
                help="`pty`, listen://127.0.0.1:10000, connect://HOST:PORT for a box that connects to us (it tries "
                "until somebody listens), lend://127.0.0.1:10001 for a lent serial port (RFC 2217), or a serial port",
            ),
            arg("--capture", type=Path, metavar="FILE", help="play recorded bytes"),
            arg("--scenario", type=Path, metavar="FILE", help="play what a file says, see below"),
            arg("--speed", type=float, default=1.0, metavar="X", help="times faster than real; default: 1"),
        ),
        more=help_text(),
    ),
    Command(
        "reads",
        "ui.commands.lists:reads",
        "every raw read as stored",
        (RACE, arg("--decoder", metavar="CODE"), BIB, formats("csv", "json"), OUT),
    ),
    Command(
        "explain",
        "ui.commands.explain:explain_",
        "every read of a runner and what became of it",
        (RACE, arg("bib", metavar="BIB"), formats("text", "json")),
    ),
    Command(
        "results",
        "ui.commands.lists:results",
        "the result list",
        (RACE, RACE_CODE, formats(*LISTS), LANGUAGE, OUT),
    ),
    Command("teams", "ui.commands.groups:teams", "team results", (RACE, RACE_CODE, formats(*LISTS), LANGUAGE, OUT)),
    Command(
        "nations",
        "ui.commands.groups:nations",
        "nations: the best three of each, medals, how many came",
        (RACE, RACE_CODE, formats(*LISTS), LANGUAGE, OUT),
    ),
    Command(
        "arrivals",
        "ui.commands.arrivals:arrivals_",
        "who is on the course, expected when, and who is overdue",
        (
            RACE,
            RACE_CODE,
            BIB,
            arg("--at", metavar="TIME", help="who is overdue then; default: now on race day, else the newest read"),
            formats("text", "csv", "json", "xlsx", "html"),
            OUT,
        ),
    ),
    Command(
        "feed",
        "ui.commands.feed:feed",
        "for television graphics: leaders, gaps, last finishers, splits as JSON and CSV; docs/feed.md",
        (
            RACE,
            arg(
                "-o",
                "--out",
                dest="out",
                metavar="DIR",
                type=Path,
                help="write files into this folder; default: JSON to standard output",
            ),
            arg("--once", action="store_true", help="write once; the default"),
            arg("--every", type=float, metavar="SECONDS", help="write again and again until Ctrl+C"),
            arg("--format", choices=("json", "csv"), help="only this one; default: all files"),
            arg("--at", metavar="TIME", help="as it was known then; default: now on race day, else the newest read"),
        ),
    ),
    Command("problems", "ui.commands.lists:problems_", "what a person must decide", (RACE, formats("text", "json"))),
    Command(
        "certificates",
        "ui.commands.certificates:certificates",
        "certificates as PDF",
        (
            RACE,
            arg("--bib", nargs="+", metavar="N", help="only these bibs"),
            RACE_CODE,
            arg("--category", metavar="CODE", help="only this category"),
            arg("--places", metavar="1-100", help="only these places, with --category those in it; also 3, and 50-"),
            arg("--waiting", action="store_true", help="only who waits for the results to be official"),
            arg("--all", action="store_true", help="everybody who has one"),
            arg("--name", nargs="+", metavar="NAME", help="for guests who are not entered; layout: honorary"),
            arg("--sort", choices=("place", "bib"), help="default: as the bibs are given, else by place"),
            arg("--layout", metavar="FILE.json|NAME", help="an own layout, or one that comes with it; default: formal"),
            arg("--language", choices=("zh", "en", "ru"), help="of all pages; default: each runner's own"),
            arg("-o", "--out", dest="out", type=Path, metavar="OUT.pdf", help="one file for all"),
            arg("--each", type=Path, metavar="FOLDER", help="a file for each runner, in this folder"),
            arg("--resume", action="store_true", help="with --each: leave alone what says the same already"),
        ),
    ),
    Command(
        "verify",
        "ui.commands.verify:verify",
        "whether certificates are genuine; needs no internet",
        (
            arg(
                "what",
                metavar="TEXT-OR-FILE",
                nargs="*",
                help="a PDF, a picture (PNG, JPG), what a scanner read from the QR code, or with --race a serial "
                "number; -: a scanner's lines",
            ),
            arg("--race", type=Path, metavar="FILE.race", help="by this race's key; says what has changed since"),
            arg(
                "--key",
                metavar="KEY",
                help="by this public key, or the file with it; default: the keys of all races whose certificates were "
                "made on this computer",
            ),
            arg("--export", action="store_true", help="write the public key of --race, for others to verify by"),
            formats("text", "json"),
            OUT,
        ),
    ),
    Command(
        "medals",
        "ui.commands.pages:medals",
        "medal and prize lists",
        (
            RACE,
            RACE_CODE,
            *WINNERS,
            arg("--reserves", type=int, default=2, metavar="N", help="so many behind the winners; default: 2"),
            arg(
                "--superseded",
                action="store_true",
                help="the lists that were official and hold no more, each marked so",
            ),
            formats("pdf", "csv", "json"),
            LANGUAGE,
            arg("-o", "--out", dest="out", type=Path, metavar="OUT"),
        ),
    ),
    Command(
        "ceremony",
        "ui.commands.pages:ceremony",
        "the speaker's sheets as PDF: who is called up when, and how the names are said",
        (
            RACE,
            RACE_CODE,
            *WINNERS,
            arg("--order", choices=("last", "first"), default="last", help="who is called up first; default: last"),
            LANGUAGE,
            OUT,
        ),
    ),
    Command(
        "finishers",
        "ui.commands.pages:finishers",
        "finisher medals: how many were handed out in each race, how many are still needed",
        (RACE, RACE_CODE, formats(*LISTS), LANGUAGE, OUT),
    ),
    Command(
        "startlist",
        "ui.commands.pages:start_list",
        "who starts in which race and wave",
        (
            RACE,
            RACE_CODE,
            arg("--by", choices=("bib", "wave", "name"), default="bib", help="in which order; default: bib"),
            formats(*LISTS),
            LANGUAGE,
            OUT,
        ),
    ),
    Command(
        "labels",
        "ui.commands.pages:labels",
        "sheets of bib labels as PDF",
        (
            RACE,
            RACE_CODE,
            arg("--wave", metavar="CODE", help="only this wave"),
            arg("--size", default="3x8", metavar="3x8", help="labels across and down an A4 sheet; default: 3x8"),
            arg("--skip", type=int, default=0, metavar="N", help="so many labels of the first sheet are gone"),
            LANGUAGE,
            OUT,
        ),
    ),
    Command(
        "book",
        "ui.commands.pages:book",
        "the results book as PDF: charts, winners, results, teams, nations, splits",
        (RACE, RACE_CODE, LANGUAGE, OUT),
    ),
    Command(
        "serve",
        "ui.commands.serve:serve",
        "pages on the local network for the announcer's tablet, big screens, television; only reads the race",
        (
            RACE,
            arg("--address", metavar="A", help="of this computer; default: the last one, else the first there is"),
            arg("--port", type=int, metavar="P", help="default: the last one, else 8765"),
            arg(
                "--role",
                choices=("announcer", "screen", "feed"),
                default="announcer",
                help="whom the code that is shown is for: announcer (all pages, with stories), screen (finish queue, "
                "leaders, clock), feed (data for television graphics); default: announcer",
            ),
            arg("--new", action="store_true", help="withdraw the codes of this role, and have a new one"),
            arg(
                "--withdraw",
                choices=("announcer", "screen", "feed", "all"),
                help="do not serve: withdraw the codes of this role, or all; they open nothing any more",
            ),
            LANGUAGE,
        ),
    ),
    Command("check", "ui.commands.race:check", "integrity of the file; counts of facts and reads", (RACE,)),
    Command(
        "backup",
        "ui.commands.race:backup",
        "a copy, safe while the race runs",
        (RACE, arg("dest", metavar="DEST", help="its name, or a folder")),
    ),
    Command(
        "mirror",
        "ui.commands.mirror:mirror",
        "a second copy of the race, kept up in another folder or on a stick",
        (
            RACE,
            arg("folder", metavar="FOLDER", type=Path, nargs="?", help="where it is written"),
            arg("--off", action="store_true", help="write no mirror any more"),
            REASON,
        ),
    ),
    Command(
        "restore",
        "ui.commands.mirror:restore",
        "rebuild a race from its mirror",
        (
            arg("mirror", metavar="MIRROR", type=Path, help="the file NAME.mirror"),
            arg("file", metavar="NEW.race", type=Path, help="the race file that is made"),
        ),
    ),
    Command(
        "bench",
        "ui.commands.bench:bench",
        "the benchmark of `make bench`",
        (arg("--runners", type=int, default=16000, metavar="N"),),
    ),
)


class Parser(argparse.ArgumentParser):
    """Refuses in one line, and takes -0:04:30 for a value as it takes -4."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._negative_number_matcher = re.compile(r"-\d[\d:.,]*$")

    def error(self, message: str) -> NoReturn:
        self.exit(REFUSED, f"{self.prog}: {message}; see {self.prog} --help\n")


class OneLine(logging.Formatter):
    """A person at a terminal gets the sentence and its cause; tracebacks are for log files."""

    def format(self, record: logging.LogRecord) -> str:
        cause = f" ({one_line(record.exc_info[1])})" if record.exc_info and record.exc_info[1] else ""
        return f"{record.levelname} {record.name}: {record.getMessage()}{cause}"


def one_line(fault: BaseException) -> str:
    """The first line of what it says; SQLAlchemy adds its statement and a link."""
    return next(iter(str(fault).splitlines()), "") or type(fault).__name__


def parser() -> argparse.ArgumentParser:
    root = Parser(
        prog="racecontrol", description="Race control for road races. Without a command: the window, on the last file."
    )
    root.add_argument("--version", action="version", version=__version__)
    _add(COMMANDS, root.add_subparsers(metavar="COMMAND", dest="command"))
    return root


def _add(commands: Sequence[Command], to: Any) -> None:
    for command in commands:
        form = argparse.RawDescriptionHelpFormatter if command.more else argparse.HelpFormatter
        sub = to.add_parser(
            command.name, help=command.help, description=command.help, epilog=command.more, formatter_class=form
        )
        sub.set_defaults(run=command.run)
        for argument in command.arguments:
            sub.add_argument(*argument.names, **argument.options)
        if command.under:
            _add(command.under, sub.add_subparsers(metavar="COMMAND", dest="correction", required=True))


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. 0: done; 1: failed, nothing half done; 2: the input was refused, one line a fault."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    arguments = parser().parse_args(argv)
    module, function = (arguments.run if arguments.command else "ui.commands.window:last").split(":")
    try:
        return int(getattr(importlib.import_module(module), function)(arguments))
    except Refused as refused:
        print(*refused.faults, sep="\n", file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        # whoever read our output has gone, as `| head` does; Python would complain once more while closing it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 128 + signal.SIGINT
    except Exception as fault:
        log.debug("failed", exc_info=True)
        told = known(fault)
        print(f"{told}. Nothing was recorded." if told else f"failed: {one_line(fault)}", file=sys.stderr)
        return FAILED
