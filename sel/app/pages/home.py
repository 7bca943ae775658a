"""Home: never drawn itself; entry.py runs the first page of whoever is here in its place."""
