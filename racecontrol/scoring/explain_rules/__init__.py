"""The rules behind what is told of one runner: what was seen, what became of it, which facts were about it."""
