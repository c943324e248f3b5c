"""Wrong codes that were typed: so many from one address, and so many altogether, then it is waited."""

from collections import deque
from dataclasses import dataclass, field

PER_ADDRESS, ADDRESS_S = 5, 60.0
"""So many wrong codes in so many seconds from one address."""

ALTOGETHER, ALTOGETHER_S = 60, 600.0
"""And from all: at this pace a code is found by chance once in some ten thousand years."""

MOST_ADDRESSES = 1000


@dataclass(slots=True)
class Tries:
    """Instants are seconds of any clock that only goes on."""

    _by_address: dict[str, deque[float]] = field(default_factory=dict[str, deque[float]])
    _all: deque[float] = field(default_factory=lambda: deque[float](maxlen=ALTOGETHER))

    def may(self, address: str, now: float) -> bool:
        mine = self._by_address.get(address, ())
        return (
            sum(now - at < ADDRESS_S for at in mine) < PER_ADDRESS
            and sum(now - at < ALTOGETHER_S for at in self._all) < ALTOGETHER
        )

    def failed(self, address: str, now: float) -> None:
        self._all.append(now)
        mine = self._by_address.pop(address, None) or deque[float](maxlen=PER_ADDRESS)
        mine.append(now)
        self._by_address[address] = mine
        while len(self._by_address) > MOST_ADDRESSES:  # the ones that tried longest ago
            del self._by_address[next(iter(self._by_address))]

    def succeeded(self, address: str) -> None:
        self._by_address.pop(address, None)
