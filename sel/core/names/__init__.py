"""From what was written to the person who was meant: parse, compare with the roster, decide."""
