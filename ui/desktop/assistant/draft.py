"""The set-up as it is being written."""

from racecontrol.domain.setup import Setup
from ui.desktop.steps import Steps


class Draft(Steps[Setup]):
    @property
    def setup(self) -> Setup:
        return self.value
