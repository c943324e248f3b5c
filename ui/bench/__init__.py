"""The benchmark: what the program does, beside the barest way to do the same, measured in one run."""
