"""The upload this visit is at: found again after a while, checked anew when anything about it changed."""

from dataclasses import replace
from typing import Any

import streamlit as st

from sel.app import cache, session
from sel.app.parts.screen import Screen
from sel.errors import FileRefused, NotFound
from sel.workflows import ingest
from sel.workflows.checked import Checked
from sel.workflows.drafts import AS_IT_IS, Draft, FileMapping, Owner
from sel.workflows.recognized import recognized

ROSTER, ANSWERS = "roster", "responses"
_NONE = 0
UNREADABLE = (
    "This file could not be checked. Nothing was stored. Discard it, save it anew as CSV, and bring that."
)


def owner(screen: Screen) -> Owner:
    """Return whose drafts this visit has: one person's, of one store."""
    return (screen.desk.settings.store_url, screen.person.person_id)


def drafts(screen: Screen) -> tuple[Draft, ...]:
    """Return this person's uploads under way, the one changed last first."""
    return cache.drafts().of(owner(screen), screen.desk.now())


def current(screen: Screen) -> Draft | None:
    """Return the upload this visit is at: the one it chose, else, for a new visit, the one changed last.

    Says so where another window went on with it, or finished it.
    """
    known = drafts(screen)
    chosen: int | None = session.recall("upload.draft")
    if chosen is None:
        found = known[0] if known else None
    else:
        found = next((draft for draft in known if draft.number == chosen), None)
        if found is None and chosen != _NONE:
            leave(
                "The upload this window was at is gone: it was stored or discarded in another window, or it "
                "lay for eight hours."
            )
    if found is not None:
        _say_if_changed_elsewhere(found)
        _seen(found)
    return found


def begin(screen: Screen, files: tuple[tuple[str, bytes], ...]) -> None:
    """Begin an upload with these files; what they are is told from what lies in them."""
    told = recognized(files)
    kind = told.kind or (ROSTER if screen.schools.empty else ANSWERS)
    open_wave = screen.wave.code if screen.wave and screen.wave.is_open else ""
    draft = Draft(files, kind, wave=open_wave, survey=told.survey, recognized=told)
    begun, gone = cache.drafts().begin(owner(screen), draft, screen.desk.now())
    session.forget("upload.receipt")
    if gone:
        session.remember("upload.said", f"Three uploads are kept at most; {gone[0].file_names} was let go.")
    _seen(begun)


def change(screen: Screen, draft: Draft, **fields: Any) -> None:
    """Change what was decided about an upload; its check is made again at the next look.

    What another window decided meanwhile stays, but for the very same fields.
    """
    newest = next((one for one in drafts(screen) if one.number == draft.number), draft)
    _say_if_changed_elsewhere(newest)
    if _keep(screen, replace(newest, **fields, checked=None, refusal="")) is None:
        session.forget("upload.version")


def read_as(screen: Screen, draft: Draft, mapping: FileMapping) -> None:
    """Read the files as `mapping` says from here on."""
    change(screen, draft, mapping=mapping)


def taken_up(number: int) -> None:
    """Go on with one of the uploads under way."""
    session.remember("upload.draft", number)
    session.forget("upload.version", "upload.receipt")


def discard(screen: Screen, draft: Draft) -> None:
    """Let an upload go; nothing of it is kept."""
    cache.drafts().discard(owner(screen), draft.number)
    leave(f"{draft.file_names} was discarded. Nothing was stored.")


def stored(screen: Screen, draft: Draft) -> None:
    """Let an upload go that is in the store now."""
    cache.drafts().discard(owner(screen), draft.number)
    leave()


def leave(said: str = "") -> None:
    """Be at no upload: the next begins with a file."""
    session.remember("upload.draft", _NONE)
    session.forget("upload.version")
    if said:
        session.remember("upload.said", said)


def with_check(screen: Screen, draft: Draft, ground: str) -> Draft:
    """Return the draft with the check of just what it says, made again where anything stored has changed.

    `ground` stands for what is stored: two equal ones mean that nothing was stored or undone between.
    """
    done = draft.checked is not None or draft.refusal
    if (done and draft.ground == ground) or not _complete(draft):
        return draft
    if done:
        session.remember(
            "upload.said", "Something was stored or undone since, so the file was checked again."
        )
    with st.spinner("Reading the file and holding it against the roster…"):
        try:
            checked, refusal = _check(screen, draft), ""
        except (FileRefused, NotFound) as refused:
            checked, refusal = None, str(refused)
        except Exception:
            # Else the page would try the same again at every look, and the upload could not be let go.
            _keep(screen, replace(draft, checked=None, refusal=UNREADABLE, ground=ground))
            raise
    kept = _keep(screen, replace(draft, checked=checked, refusal=refusal, ground=ground))
    return kept or draft


def _complete(draft: Draft) -> bool:
    """Return whether enough was said about the files to check them."""
    return draft.kind == ROSTER or bool(draft.wave and draft.survey and len(draft.files) == 1)


def _check(screen: Screen, draft: Draft) -> Checked:
    how: dict[str, Any] = {} if draft.mapping == AS_IT_IS else {"mapping": draft.mapping}
    desk, person = screen.desk, screen.person
    if draft.kind == ROSTER:
        return ingest.check_roster(desk, person, list(draft.files), **how)
    [(name, data)] = draft.files
    return ingest.check_responses(desk, person, name, data, draft.wave, draft.survey, draft.school, **how)


def _keep(screen: Screen, draft: Draft) -> Draft | None:
    """Keep the changed draft, over what another window did meanwhile."""
    kept = cache.drafts().keep(owner(screen), draft, screen.desk.now())
    if kept is not None:
        _seen(kept)
    return kept


def _seen(draft: Draft) -> None:
    session.remember("upload.draft", draft.number)
    session.remember("upload.version", (draft.number, draft.version))


def _say_if_changed_elsewhere(draft: Draft) -> None:
    number, version = session.recall("upload.version", (draft.number, draft.version))
    if number == draft.number and version != draft.version:
        session.remember(
            "upload.said",
            "This upload went on in another window. You see it as it is now; what is done last counts.",
        )
