"""Events to begin from, each an event.toml."""
