"""A program that does nothing but come back to its events: how long the computer alone keeps a window from them.

Ends when its input does, and prints the longest that it was away, ms, and how often longer than the milliseconds given.
"""

import sys
import threading
import time
from array import array

import numpy as np
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt, QTimer


def main(pulse_ms: int, away_ms: float) -> None:
    app, pulses = QCoreApplication([]), array("d")
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: pulses.append(time.monotonic()))
    timer.start(pulse_ms)

    def wait() -> None:
        sys.stdin.read()
        QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)

    threading.Thread(target=wait, daemon=True).start()
    app.exec()
    gaps = np.diff(np.array(pulses)) * 1000
    print(f"{gaps.max(initial=0):.0f} {int((gaps > away_ms).sum())}")


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
