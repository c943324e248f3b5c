"""Input that cannot be taken, said in sentences that a person can act on."""

from collections.abc import Iterable

from racecontrol.domain.said import series


class Refused(Exception):
    """The user's input was refused; nothing was changed.

    `faults`: one sentence each, naming the place and the repair.
    """

    def __init__(self, faults: str | Iterable[str]) -> None:
        self.faults: tuple[str, ...] = (faults,) if isinstance(faults, str) else tuple(faults)
        super().__init__("\n".join(self.faults))

    @property
    def text(self) -> str:
        """All faults, one below the other, as they were said."""
        return series("\n", self.faults)
