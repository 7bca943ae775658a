"""Uploaded bytes → grids of text, in a process of its own; nothing here knows what a table means."""
