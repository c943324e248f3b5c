"""Turns the published Chicago Marathon 2023 into a race: event.toml, entries.csv and one IPICO capture a mat.

    python -m tests.chicago chicago-2023.csv.gz OUT

Its times are whole seconds, so the gun, the start and every mat are stamped at whole seconds.
"""

import csv
import gzip
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hardware.protocols import ipico
from racecontrol.domain.reads import Read
from racecontrol.domain.time import DAY, HOUR, MINUTE, SECOND

DAY_OF_RACE = date(2023, 10, 8)
MIDNIGHT = (DAY_OF_RACE - date(1970, 1, 1)).days * DAY
WAVES = {"A": 7 * HOUR + 30 * MINUTE, "B": 8 * HOUR, "C": 8 * HOUR + 35 * MINUTE}
MATS = {
    "05K": 5000,
    "10K": 10000,
    "15K": 15000,
    "20K": 20000,
    "HALF": 21097.5,
    "25K": 25000,
    "30K": 30000,
    "35K": 35000,
    "40K": 40000,
    "Finish": 42195,
}
SEXES = {"Male": "M", "Female": "W", "Non-binary": "X", "Not specified": ""}


@dataclass(frozen=True, slots=True)
class Published:
    """One row of the published list. Seconds; `place` is the published one."""

    place: int
    bib: str
    sex: str
    nation: str
    start: int
    mats: dict[str, int]
    net: int

    @property
    def chip(self) -> str:
        return f"0580{self.place:08x}"

    @property
    def wave(self) -> str:
        """The last wave that had started when this runner did."""
        return max(code for code, gun in WAVES.items() if gun // SECOND <= self.start)


def published(path: Path) -> list[Published]:
    """The list in its published order. One bib stands twice in it; the second gets a mark."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [_row(row) for row in csv.DictReader(file)]
    seen: set[str] = set()
    unique: list[Published] = []
    for row in sorted(rows, key=lambda row: row.place):
        bib = f"{row.bib}b" if row.bib in seen else row.bib
        seen.add(bib)
        unique.append(Published(row.place, bib, row.sex, row.nation, row.start, row.mats, row.net))
    return unique


def _row(row: dict[str, str]) -> Published:
    return Published(
        place=int(row["published_place"]),
        bib=row["bib"],
        sex=SEXES[row["sex"]],
        nation=row["nation"],
        start=int(row["start_tod_s"]),
        mats={mat: int(row[f"tod_{mat}_s"]) for mat in MATS if row[f"tod_{mat}_s"]},
        net=int(row["net_Finish_s"]),
    )


def out_of_order(rows: Iterable[Published]) -> list[Published]:
    """Rows of the published list that stand behind a slower one."""
    slowest, found = 0, []
    for row in rows:
        if row.net < slowest:
            found.append(row)
        slowest = max(slowest, row.net)
    return found


def write(rows: list[Published], out: Path) -> list[str]:
    """event.toml, entries.csv and CODE.ipico for every decoder; the decoders' codes."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "event.toml").write_text(_event_toml(), "utf-8")
    with (out / "entries.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("bib", "race", "wave", "sex", "nation", "chip"))
        writer.writerows((row.bib, "M", row.wave, row.sex, row.nation, row.chip) for row in rows)
    _write_capture(out / "START.ipico", ((row.start, row.chip) for row in rows))
    for mat in MATS:
        _write_capture(out / f"{mat}.ipico", ((row.mats[mat], row.chip) for row in rows if mat in row.mats))
    return ["START", *MATS]


def _write_capture(path: Path, crossings: Iterable[tuple[int, str]]) -> None:
    with path.open("wb") as file:
        for second, chip in sorted(crossings):
            file.write(ipico.encode(Read(chip, MIDNIGHT + second * SECOND, b"")))


def _event_toml() -> str:
    points = [("START", "start"), *((mat, "finish" if mat == "Finish" else "split") for mat in MATS)]
    waves = {code: f"{gun // HOUR:02}:{gun % HOUR // MINUTE:02}:00" for code, gun in WAVES.items()}
    splits = ",\n".join(
        f'  {{ code = "{mat}", point = "{mat}", distance_m = {metres} }}' for mat, metres in MATS.items()
    )
    return "\n".join(
        [
            '[event]\nname = "Chicago Marathon"\ndate = 2023-10-08\ntimezone = "America/Chicago"\n',
            *(f'[[points]]\ncode = "{code}"\nname = "{code}"\nkind = "{kind}"\n' for code, kind in points),
            '[[races]]\ncode = "M"\nname = "Marathon"\ndistance_m = 42195\nrank_by = "net"',
            f"splits = [\n{splits},\n]\n",
            *(
                f'[[waves]]\ncode = "{code}"\nraces = ["M"]\nplanned = "{planned}"\nstart_window = "01:00:00"\n'
                for code, planned in waves.items()
            ),
            *(f'[[decoders]]\ncode = "{code}"\npoint = "{code}"\nprotocol = "ipico"\n' for code, _ in points),
        ]
    )


if __name__ == "__main__":
    print(*write(published(Path(sys.argv[1])), Path(sys.argv[2])))
