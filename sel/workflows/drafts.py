"""Uploads under way, kept in the server's memory so that a visit can be left and taken up again.

Nothing here reaches a disk or the store. A draft goes when its upload is stored or discarded, or eight
hours after it was last changed; the server's end is its end.
"""

import threading
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.workflows.checked import Checked
from sel.workflows.recognized import Recognized

__all__ = ["AS_IT_IS", "Draft", "Drafts", "FileMapping", "Owner", "Recognized"]

KEPT_FOR = timedelta(hours=8)
MOST_DRAFTS = 3

Owner = tuple[str, str]
"""Whose drafts: the store's URL and the person's id."""


@dataclass(frozen=True)
class Draft:
    """One upload on its way: its files, what was decided about them, and the check of just that.

    `files` are (name, content). `kind` is roster or responses; `wave`, `survey` (an instrument's code) and
    `school` are of answers alone; `recognized` is what the files look like. `ground` stands for what was
    stored when the check was made. `version` grows with every change, so that a second window knows that
    the first went on; `step` is where the upload was left, and going from step to step is no change.
    """

    files: tuple[tuple[str, bytes], ...]
    kind: str
    number: int = 0
    step: str = "file"
    wave: str = ""
    survey: str = ""
    school: str = ""
    recognized: Recognized = field(default_factory=Recognized)
    mapping: FileMapping = AS_IT_IS
    checked: Checked | None = None
    refusal: str = ""
    ground: str = ""
    changed_at: datetime = datetime.min
    version: int = 0

    @property
    def file_names(self) -> str:
        """The files' names, as they stand in a sentence."""
        names = [name for name, _ in self.files]
        return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")

    @property
    def kept_until(self) -> datetime:
        """When the draft goes if nobody changes it."""
        return self.changed_at + KEPT_FOR


class Drafts:
    """The drafts of everybody at this server, each person's apart; safe between threads."""

    def __init__(self) -> None:
        self._kept: dict[Owner, tuple[Draft, ...]] = {}
        self._lock = threading.Lock()
        self._last = 0

    def of(self, owner: Owner, now: datetime) -> tuple[Draft, ...]:
        """Return the owner's drafts, the one changed last first."""
        with self._lock:
            self._forget_old(now)
            return self._kept.get(owner, ())

    def begin(self, owner: Owner, draft: Draft, now: datetime) -> tuple[Draft, tuple[Draft, ...]]:
        """Keep a new draft; return it with its number, and those that made room for it."""
        with self._lock:
            self._forget_old(now)
            self._last += 1
            begun = replace(draft, number=self._last, changed_at=now, version=1)
            all_of_them = (begun, *self._kept.get(owner, ()))
            self._kept[owner] = all_of_them[:MOST_DRAFTS]
            return begun, all_of_them[MOST_DRAFTS:]

    def keep(self, owner: Owner, draft: Draft, now: datetime) -> Draft | None:
        """Keep a changed draft over what was there: the later change wins. Return it in its new version.

        None where the draft is gone: stored, discarded or too old. It does not come back.
        """
        with self._lock:
            self._forget_old(now)
            there = next((one for one in self._kept.get(owner, ()) if one.number == draft.number), None)
            if there is None:
                return None
            changed = replace(draft, changed_at=now, version=there.version + 1)
            others = tuple(one for one in self._kept[owner] if one.number != draft.number)
            self._kept[owner] = (changed, *others)
            return changed

    def at_step(self, owner: Owner, number: int, step: str, now: datetime) -> None:
        """Remember at which step an upload was left."""
        with self._lock:
            self._kept[owner] = tuple(
                replace(one, step=step, changed_at=now) if one.number == number else one
                for one in self._kept.get(owner, ())
            )

    def discard(self, owner: Owner, number: int) -> None:
        """Let a draft go; one that is gone already is no trouble."""
        with self._lock:
            left = tuple(one for one in self._kept.get(owner, ()) if one.number != number)
            self._kept[owner] = left

    def _forget_old(self, now: datetime) -> None:
        standing = {
            owner: tuple(draft for draft in drafts if draft.kept_until > now)
            for owner, drafts in self._kept.items()
        }
        self._kept = {owner: drafts for owner, drafts in standing.items() if drafts}
