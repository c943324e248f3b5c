"""What every test stands on: an invisible screen, settings of its own, and silence in the log."""

import logging
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

import hypothesis
import pytest

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"

# A shared machine stalls now and then: an example is judged by its result, never by its duration.
hypothesis.settings.register_profile("racecontrol", deadline=None, print_blob=True)
hypothesis.settings.load_profile("racecontrol")


class Listener(logging.Handler):
    """Keeps every record at WARNING or above, from any thread."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def faults(records: list[logging.LogRecord], expected: list[str]) -> list[str]:
    """What is wrong with a log: records that no pattern covers, and patterns that no record matches."""
    texts = [record.getMessage() for record in records]
    unexpected = [
        f"unexpected log record: {record.levelname} {record.name}: {text}"
        for record, text in zip(records, texts, strict=True)
        if not any(re.search(pattern, text) for pattern in expected)
    ]
    absent = [
        f"expected log record did not appear: {pattern}"
        for pattern in expected
        if not any(re.search(pattern, text) for text in texts)
    ]
    return unexpected + absent


@pytest.fixture(autouse=True)
def expected_log(request: pytest.FixtureRequest) -> Iterator[Callable[[str], None]]:
    """Fails the test on any log record at WARNING or above.

    A test that provokes one says so, with `@pytest.mark.expected_log("regular expression")` or by calling
    the fixture, `expected_log("regular expression")`, and fails when the record stays away.
    """
    expected: list[str] = [pattern for mark in request.node.iter_markers("expected_log") for pattern in mark.args]
    listener = Listener()
    logging.getLogger().addHandler(listener)
    yield expected.append
    logging.getLogger().removeHandler(listener)
    found = faults(listener.records, expected)
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.fixture(autouse=True, scope="session")
def own_settings() -> Iterator[None]:
    """Keeps the person's own settings and recent files out of the tests, and the tests out of theirs."""
    with (
        tempfile.TemporaryDirectory(prefix="racecontrol-tests-") as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        for kind in ("CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(Path(folder) / kind.lower()))
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of protocol descriptions and recordings beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared with the recordings is not beside this checkout")
    return SHARED
