"""Timing hardware: protocols, links, emulated decoders. Knows the race's domain types and nothing above them."""
