"""The layout editor: where items stand (geometry, snapping), what is done to them (changes), and its window."""
