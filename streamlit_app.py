"""The dashboard's server: Streamlit over sel/app/entry.py, with the headers of sel/app/http.py around it."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

import sel.app
from sel.app.http import SafeHeaders, refuse_open_address

refuse_open_address(st.get_option("server.address"))
app = st.App(Path(sel.app.__path__[0]) / "entry.py", middleware=[Middleware(SafeHeaders)])
