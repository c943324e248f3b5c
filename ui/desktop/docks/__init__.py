"""The window's docks, one file each."""
