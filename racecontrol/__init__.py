"""The race itself: what happened, what it means, and nothing about screens, ports or paper."""

__version__ = "0.1.0"
