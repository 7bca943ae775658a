"""One set of made-up answers written as each survey tool would export it.

Written from what the tools' files look like, knowing nothing of how the product reads them: so that
each can be held against the other.
"""
