"""Decoders that are played: from a schedule, a capture or a scenario, on ports that a real link can open."""
