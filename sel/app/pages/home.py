"""Home: never drawn itself; entry.py leads from here to the first page of whoever is here."""
