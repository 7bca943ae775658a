"""The store's tables, the same on SQLite and PostgreSQL.

Every row that an import brought carries that import's id and is never updated, so that undoing the
import is deleting exactly those rows. Text is never missing ("" says "not on record"); times are UTC.
The migrations say the same in steps; a test holds the two together.
"""

from sel.store.schema.answers import anonymous_answers, nominations, responses, waves
from sel.store.schema.audit import audit
from sel.store.schema.checklist import checklist_steps, steps_taken
from sel.store.schema.holidays import days_set, holidays
from sel.store.schema.imports import ONE_CONTENT, STANDS, bundles, imports, mappings
from sel.store.schema.lotteries import drawn_places, lotteries
from sel.store.schema.metadata import metadata
from sel.store.schema.outreach import contacts, declined_adults, follow_ups
from sel.store.schema.pictures import decisions, name_answers, pictures, ties
from sel.store.schema.queues import asked_again, list_rules, saved_views
from sel.store.schema.rosters import (
    availability,
    classes,
    consents,
    enrollments,
    orgs,
    people,
    programs,
    taught,
)
from sel.store.schema.safety import safety_contacts, safety_hits

HEAD = "0008"
"""The newest migration: a store at this revision has the tables below."""

IMPORTED = (
    *(nominations, responses, anonymous_answers),
    *(enrollments, classes, people, programs, orgs, consents, availability, holidays, bundles),
)
"""The tables whose rows an import brings, those that refer to others first."""

__all__ = [
    "HEAD",
    "IMPORTED",
    "ONE_CONTENT",
    "STANDS",
    "anonymous_answers",
    "asked_again",
    "audit",
    "availability",
    "bundles",
    "checklist_steps",
    "classes",
    "consents",
    "contacts",
    "days_set",
    "decisions",
    "declined_adults",
    "drawn_places",
    "enrollments",
    "follow_ups",
    "holidays",
    "imports",
    "list_rules",
    "lotteries",
    "mappings",
    "metadata",
    "name_answers",
    "nominations",
    "orgs",
    "people",
    "pictures",
    "programs",
    "responses",
    "safety_contacts",
    "safety_hits",
    "saved_views",
    "steps_taken",
    "taught",
    "ties",
    "waves",
]
