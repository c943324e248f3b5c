"""The fastest that anybody has run, ratified or not: who is clearly faster has not run the leg."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.time import SECOND
from racecontrol.scoring.field import Flags

Floats = NDArray[np.float64]


class Best(NamedTuple):
    """`seconds` over so many metres on track or road, whichever is faster. `when`: year-month-day."""

    sex: str
    metres: float
    seconds: float
    who: str
    where: str
    when: str


BEST = (
    Best("M", 100, 9.58, "Usain Bolt", "Berlin", "2009-08-16"),
    Best("M", 200, 19.19, "Usain Bolt", "Berlin", "2009-08-20"),
    Best("M", 400, 43.03, "Wayde van Niekerk", "Rio de Janeiro", "2016-08-14"),
    Best("M", 800, 100.91, "David Rudisha", "London", "2012-08-09"),
    Best("M", 1_000, 131.96, "Noah Ngeny", "Rieti", "1999-09-05"),
    Best("M", 1_500, 206.00, "Hicham El Guerrouj", "Rome", "1998-07-14"),
    Best("M", 3_000, 437.55, "Jakob Ingebrigtsen", "Chorzów", "2024-08-25"),
    Best("M", 5_000, 755.36, "Joshua Cheptegei", "Monaco", "2020-08-14"),
    Best("M", 10_000, 1_571.00, "Joshua Cheptegei", "Valencia", "2020-10-07"),
    Best("M", 15_000, 2_387, "Jacob Kiplimo", "Barcelona", "2025-02-16"),
    Best("M", 21_097.5, 3_402, "Jacob Kiplimo", "Barcelona", "2025-02-16"),
    Best("M", 42_195, 7_170, "Sabastian Sawe", "London", "2026-04-26"),
    Best("M", 100_000, 21_560, "Sibusiso Kubheka", "Nardò", "2025-08-26"),
    Best("W", 100, 10.49, "Florence Griffith-Joyner", "Indianapolis", "1988-07-16"),
    Best("W", 200, 21.34, "Florence Griffith-Joyner", "Seoul", "1988-09-29"),
    Best("W", 400, 47.60, "Marita Koch", "Canberra", "1985-10-06"),
    Best("W", 800, 113.28, "Jarmila Kratochvílová", "Munich", "1983-07-26"),
    Best("W", 1_000, 148.98, "Svetlana Masterkova", "Brussels", "1996-08-23"),
    Best("W", 1_500, 228.68, "Faith Kipyegon", "Eugene", "2025-07-05"),
    Best("W", 3_000, 486.11, "Wang Junxia", "Beijing", "1993-09-13"),
    Best("W", 5_000, 834, "Beatrice Chebet", "Barcelona", "2024-12-31"),
    Best("W", 10_000, 1_726, "Agnes Ngetich", "Valencia", "2024-01-14"),
    Best("W", 15_000, 2_660, "Letesenbet Gidey", "Nijmegen", "2019-11-17"),
    Best("W", 21_097.5, 3_772, "Letesenbet Gidey", "Valencia", "2021-10-24"),
    Best("W", 42_195, 7_796, "Ruth Chepngetich", "Chicago", "2024-10-13"),
    Best("W", 100_000, 23_591, "Tomoe Abe", "Yūbetsu", "2000-06-25"),
)
"""Short ones, too: the limit between two distances, and the way from mat to mat, needs them."""

MARGIN = 0.98
"""So much of the best time is believed: records fall, mats stand some metres off, and nobody is accused by a second."""


def limit_ms(metres: Floats, women: Flags) -> Floats:
    """The least believable ms over each way; what is no woman's is compared with the men's.

    Between two distances by the logarithms of both.
    """
    wanted = np.log(metres)
    men, of_women = (np.interp(wanted, np.log(way), np.log(seconds)) for way, seconds in (_of("M"), _of("W")))
    return np.exp(np.where(women, of_women, men)) * (MARGIN * SECOND)


def _of(sex: str) -> tuple[Floats, Floats]:
    """Metres and seconds."""
    mine = [best for best in BEST if best.sex == sex]
    return np.array([best.metres for best in mine]), np.array([best.seconds for best in mine])
