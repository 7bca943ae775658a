"""The dashboard's server: Streamlit over sel/app/entry.py, with the headers of sel/app/http.py around it."""

import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager

import sel.app
from sel.app.ahead import load_ahead
from sel.app.http import SafeHeaders, refuse_open_address
from sel.errors import SelError

# Streamlit takes a folder pages/ beside entry.py for its older kind of app until entry.py first ran; a visit
# that begins at /overview would then run that file alone.
PagesManager.uses_pages_directory = False
try:
    refuse_open_address(st.get_option("server.address"))
except SelError as refused:
    sys.exit(str(refused))  # one sentence in the terminal, not a traceback
load_ahead()
app = st.App(Path(sel.app.__path__[0]) / "entry.py", middleware=[Middleware(SafeHeaders)])
