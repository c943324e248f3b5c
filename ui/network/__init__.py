"""Read-only pages on the local network, served by a process of its own that has no way to the race file."""
