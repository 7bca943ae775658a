"""What may be set, from the environment (`SEL_…`) or a .env file; each with the value it has otherwise."""

from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from platformdirs import user_data_path
from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The settings of one process."""

    model_config = SettingsConfigDict(env_prefix="SEL_", env_file=None, env_ignore_empty=True, extra="ignore")

    store: str = Field(
        default="", description="the store's URL; empty means SQLite in the user's data folder"
    )
    timezone: str = Field(
        default="America/Los_Angeles", description="the school's zone, for times without one"
    )
    list_open_waves: bool = Field(
        default=False, description="list students who said so themselves while the wave is still open"
    )
    small_cell: int = Field(default=11, ge=11, description="totals of fewer people than this are hidden")
    safety_hours: int = Field(
        default=4,
        ge=1,
        description="hours until words of harm that nobody took on go to leaders",
    )
    names_accept: float | None = Field(
        default=None,
        description="how likely an adult must be for a written name to be taken without asking; unset, the "
        "program's own line holds, which means at most 1 wrong in 100 names taken",
    )
    names_margin: float | None = Field(
        default=None, description="and how many times as likely as anybody else; unset, the program's own"
    )
    names_stranger: float | None = Field(
        default=None,
        description="while it is at most so likely that somebody who is not on the roster is meant; unset, "
        "the program's own",
    )
    names_off_roster: float | None = Field(
        default=None,
        description="how likely it must be that nobody of the roster is meant, to say so without asking",
    )
    seed: int = Field(default=20260901, description="where seeded starts begin, so that runs repeat")

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"{value!r} is not a time zone; write one as America/Los_Angeles") from error
        return value

    @field_validator("names_accept", "names_off_roster")
    @classmethod
    def _probability(cls, value: float | None) -> float | None:
        if value is not None and not 0.5 <= value < 1:
            raise ValueError(f"{value:g} is not from 0.5 to under 1; 95 in 100 is written 0.95")
        return value

    @field_validator("names_stranger")
    @classmethod
    def _small_probability(cls, value: float | None) -> float | None:
        if value is not None and not 0 < value <= 0.5:
            raise ValueError(f"{value:g} is not over 0 and at most 0.5; 2 in 100 is written 0.02")
        return value

    @field_validator("names_margin")
    @classmethod
    def _times(cls, value: float | None) -> float | None:
        if value is not None and not 1 <= value <= 1000:
            raise ValueError(f"{value:g} is not from 1 to 1000; 4 means four times as likely as anybody else")
        return value

    @property
    def store_url(self) -> str:
        """The store's URL, with the default filled in."""
        return self.store or f"sqlite:///{default_store_path()}"


def default_store_path() -> Path:
    """Return where the store lies when nothing else is said; the folder need not exist yet."""
    return user_data_path("sel", appauthor=False) / "sel.db"


def demo_store_path() -> Path:
    """Return where the made-up demo district lies, apart from any real store."""
    return user_data_path("sel", appauthor=False) / "demo.db"
