"""A program that does nothing but come back to its events, on one processor of the computer: how long that alone keeps
a window from them.

Ends when its input does, and prints as JSON from when to when it was away for longer than two pulses, s of the
monotonic clock, which all programs of a computer share.
"""

import json
import os
import sys
import threading
import time
from array import array

import numpy as np
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt, QTimer


def main(pulse_ms: int, processor: int) -> None:
    os.sched_setaffinity(0, {processor})
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
    times = np.array(pulses)
    away = np.flatnonzero(np.diff(times) * 1000 > 2 * pulse_ms)
    print(json.dumps(np.column_stack((times[away], times[away + 1])).tolist()))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
