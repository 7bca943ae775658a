"""What every rerun begins with: the store, who is here, which school and wave, and that person's pages."""

import streamlit as st

from sel.app import cache, menu, session
from sel.app.http import refuse_open_address
from sel.app.parts.header import draw_demo_mark
from sel.app.parts.refusal import draw_refusal
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
    """Run the page of the URL; a person who has just been switched begins at a page of theirs."""
    home = st.Page(menu.FOLDER / "home.py", title="Caring adults", default=True, visibility="hidden")
    pages = {item.key: item.page(visible=menu.may_open(screen.person, item)) for item in menu.ENTRIES}
    page = st.navigation([home, *pages.values()])
    before = session.recall("person", screen.person.person_id)
    session.remember("person", screen.person.person_id)
    shown = next((key for key, known in pages.items() if known == page), "")
    if page == home or (
        before != screen.person.person_id and not menu.may_open(screen.person, menu.entry(shown))
    ):
        st.switch_page(pages[menu.first_page(screen.person).key], query_params=dict(st.query_params))
    page.run()


if __name__ == "__main__":
    main()
