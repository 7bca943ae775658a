"""What the server does before the first visit: loads what the pages need, and keeps it out of collections."""

import gc
import importlib
import pkgutil

import sel.app.parts
import sel.workflows


def load_ahead() -> None:
    """Import what every page is made of, and take it out of what Streamlit has collected after each rerun.

    Streamlit has Python look through all objects after every rerun, for a quarter of a second once pandas,
    Altair and scikit-learn are loaded, and nobody else is served meanwhile. What is loaded here stays until
    the server ends, so there is nothing in it to collect.
    """
    for package in (sel.app.parts, sel.workflows):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(found.name)
    gc.collect()
    gc.freeze()
