"""The laptop's clock, watched."""

from racecontrol.clock_watch import ClockWatch, Jump


class Clocks:
    """Three clocks that stand until they are moved; ms."""

    def __init__(self) -> None:
        self.wall = self.steady = self.awake = 1_000_000

    def watch(self) -> ClockWatch:
        return ClockWatch(lambda: self.wall, lambda: self.steady * 1_000_000, lambda: self.awake * 1_000_000)

    def pass_(self, ms: int) -> None:
        self.wall, self.steady, self.awake = self.wall + ms, self.steady + ms, self.awake + ms


def test_time_that_passes_is_no_jump() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.pass_(3_600_000)
    assert watch.look() is None


def test_a_clock_that_was_set_is_told_once() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.pass_(1000)
    clocks.wall -= 3_600_000
    jump = watch.look()
    assert jump == Jump(clocks.wall, -3_600_000, 0)
    assert str(jump) == "the clock of this computer was moved by -1:00:00.000"
    clocks.pass_(1000)
    assert watch.look() is None


def test_network_time_that_moves_the_clock_slowly_is_no_jump() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    for _ in range(10):
        clocks.pass_(1000)
        clocks.wall += 1
        assert watch.look() is None


def test_a_sleep_is_told_and_is_no_step() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.pass_(1000)
    clocks.wall, clocks.steady = clocks.wall + 90_000, clocks.steady + 90_000
    assert str(watch.look()) == "this computer slept for 90 s"


def test_the_real_clocks_agree() -> None:
    from racecontrol.session import wall_clock

    watch = ClockWatch(wall_clock)
    assert all(watch.look() is None for _ in range(1000))
