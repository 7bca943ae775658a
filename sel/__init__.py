"""SEL: finds every student who has no caring adult at school, and helps the school change that."""

__version__ = "0.1.0"
