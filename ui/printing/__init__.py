"""Printing, in a process of its own: whatever a printer or its driver does, the window and the reads go on."""
