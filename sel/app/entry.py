"""What every rerun begins with: the store, who is here, which school and wave, and that person's pages."""

import runpy

import streamlit as st

from sel.app import cache, menu, session
from sel.app.http import refuse_open_address
from sel.app.parts.header import draw_demo_mark
from sel.app.parts.refusal import draw_refusal
from sel.app.parts.safety_notice import waits
from sel.app.parts.screen import Screen, open_screen
from sel.errors import SelError


def main() -> None:
    """Open the screen and run the page that was asked for; a refusal is drawn in words."""
    st.set_page_config(page_title="Caring adults", page_icon="🧭", layout="wide")
    try:
        refuse_open_address(st.get_option("server.address"))
        screen = open_screen(cache.desk())
    except SelError as refused:
        draw_refusal(refused)
        st.stop()
    session.keep_screen(screen)
    draw_demo_mark()
    _run_page(screen)


def _run_page(screen: Screen) -> None:
    """Run the page of the URL; who has just come, or was just switched, begins at a page of theirs."""
    home = st.Page(menu.FOLDER / "home.py", title="Caring adults", default=True, visibility="hidden")
    pages = {item.key: item.page(visible=menu.may_open(screen.person, item)) for item in menu.ENTRIES}
    page = st.navigation([home, *pages.values()])
    asked = next((key for key, known in pages.items() if known == page), "")
    switched = session.recall("person", screen.person) != screen.person
    session.remember("person", screen.person)
    if not asked or (switched and not menu.may_open(screen.person, menu.entry(asked))):
        # In place: st.switch_page refuses while `as` and `school` in the URL are bound to the sidebar.
        first = "safety" if waits(screen) else menu.first_page(screen.person).key
        first = first if screen.school_id else "overview"
        runpy.run_path(str(menu.FOLDER / f"{first}.py"))
    else:
        page.run()


if __name__ == "__main__":
    main()
