"""Reads to passings to results to standings to awards: pure functions over arrays."""
