"""Fixtures of the hardware tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.link import Link
from tests.hardware.cables import Cable, Ear


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    cable = Cable(tmp_path / "cable")
    cable.plug()
    yield cable
    cable.pull()


@pytest.fixture
def running() -> Iterator[Callable[[Link], Link]]:
    """Starts a link and stops it when the test is over."""
    links: list[Link] = []

    def run(link: Link) -> Link:
        links.append(link)
        link.start()
        return link

    yield run
    for link in links:
        link.stop()
