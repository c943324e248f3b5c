"""The most memory that a step had in use."""

from pathlib import Path

_CLEAR = Path("/proc/self/clear_refs")
_STATUS = Path("/proc/self/status")
_FORGET_PEAK = "5"


def forget_peak() -> bool:
    """Let the peak begin anew from what is in use now; False where the system cannot do that."""
    try:
        _CLEAR.write_text(_FORGET_PEAK)
    except OSError:
        return False
    return True


def peak_mib() -> float | None:
    """The most memory of the whole process since `forget_peak`, MiB; None where the system does not tell."""
    try:
        lines = _STATUS.read_text().splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), None)
