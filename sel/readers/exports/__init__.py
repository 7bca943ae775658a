"""Survey tools' exports → who answered what, and when, as written."""
