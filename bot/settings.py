"""What this union has set: defaults, then the TOML file, then the environment, checked with plain words."""

import os
import tomllib
from collections.abc import Mapping
from datetime import time
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails

from bot.given_file import read_given_file
from bot.setting_kinds import Api, Ceilings, Clock, Database, Days, Features, Proxy, Rewards, Token, Zone, check_token

DEFAULT_FILE = Path("config.toml")
PREFIX = "UNIONHALL_"
_OF_THE_TESTS = ("UNIONHALL_TEST_", "UNIONHALL_REQUIRE_ALL")

# By pydantic's error types; its own sentences speak to programmers and may quote the value.
_WORDING = {
    "value_error": "{error}",
    "literal_error": "must be {expected}",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than_equal": "must be at most {le:g}",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "string_type": "must be text in quotation marks",
    "path_type": "must be a path in quotation marks",
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} characters",
    "tuple_type": 'must be a list of days such as ["2026-10-01"]',
    "model_type": "must be a section, [{section}], with its settings below",
}


class SettingsError(Exception):
    """Sentences for the person who runs the bot, one a line; never a secret value."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Section(BaseModel):
    """One table of the file; no setting is a yes or no, so `true` is never taken for the number 1."""

    # A misspelt setting would else be passed over, and its default taken without a word.
    model_config = ConfigDict(extra="forbid", frozen=True)

    @field_validator("*", mode="before")
    @classmethod
    def _no_truth_values(cls, value: object) -> object:
        if isinstance(value, bool):
            raise ValueError("must not be true or false")
        return value


class Telegram(Section):
    token: Token | None = None
    token_file: Path | None = None
    base_url: Api = "https://api.telegram.org/bot"
    file_url: Api = "https://api.telegram.org/file/bot"
    # Not in a repr, like the database's address: both may hold a password.
    proxy: Proxy | None = Field(default=None, repr=False)
    messages_per_second: int = Field(default=30, ge=1, le=10_000)
    chat_interval: float = Field(default=1.0, ge=0, le=60)
    group_per_minute: int = Field(default=20, ge=1, le=1000)
    # Telegram holds no poll for longer than 50 seconds.
    poll_timeout: int = Field(default=30, ge=1, le=50)

    def bot_token(self) -> str:
        """The token itself, from `token` or else `token_file`; SettingsError if neither gives one."""
        if self.token is not None:
            return self.token.get_secret_value()
        if self.token_file is None:
            raise SettingsError(f"There is no token: set telegram.token_file or {_name_variable('telegram', 'token')}.")
        try:
            return check_token(SecretStr(read_given_file(self.token_file, 1).decode().strip())).get_secret_value()
        except OSError as error:
            raise SettingsError(f"telegram.token_file: {self.token_file} cannot be read: {error.strerror}.") from None
        except ValueError:
            raise SettingsError(f"telegram.token_file: {self.token_file} does not hold a bot's token.") from None


class Storage(Section):
    url: Database = Field(default="sqlite:///data/union.db", repr=False)
    keys: Path = Path("data/keys")
    survey_keys: Path | None = None
    backups: Path | None = None

    @property
    def copies(self) -> Path:
        """The folder of copies: `backups`, or one beside the keys."""
        return self.backups or self.keys.with_name("backups")


class UnionSettings(Section):
    name: str = Field(default="Trade Union", min_length=1, max_length=64)
    name_en: str = Field(default="", max_length=64)
    size: int = Field(default=48, ge=1)
    contact: str = ""
    upper_name: str = Field(default="", max_length=64)
    upper_name_en: str = Field(default="", max_length=64)
    upper_phone: str = Field(default="", max_length=32)
    duty_phones: str = Field(default="", max_length=200)
    timezone: Zone = ZoneInfo("Asia/Shanghai")
    default_language: Literal["zh-CN", "en"] = "zh-CN"
    quiet_from: Clock = time(21)
    quiet_to: Clock = time(8)
    # As far as every month has days.
    survey_day: int = Field(default=10, ge=1, le=28)
    survey_open_at: Clock = time(10)
    survey_workdays: int = Field(default=5, ge=1, le=15)
    survey_close_at: Clock = time(18)
    digest_at: Clock = time(9)
    receipts: Literal["off", "on"] = "off"
    ceilings: Ceilings = ()
    rewards: Rewards = ()
    features_off: Features = ()


class CalendarSettings(Section):
    off_days: Days = ()
    make_up_days: Days = ()

    @model_validator(mode="after")
    def _a_day_is_one_or_the_other(self) -> "CalendarSettings":
        if both := sorted(set(self.off_days) & set(self.make_up_days)):
            raise ValueError(f"has {both[0]} both as a day off and as a make-up day")
        return self


class Log(Section):
    level: Literal["debug", "info", "warning", "error"] = "info"


class Settings(Section):
    telegram: Telegram = Telegram()
    storage: Storage = Storage()
    union: UnionSettings = UnionSettings()
    calendar: CalendarSettings = CalendarSettings()
    log: Log = Log()


def load(file: Path | None = None, environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from `file`, or from config.toml if there is one; raises SettingsError with every problem found."""
    source = file or DEFAULT_FILE
    # A file that somebody named has to be there, the usual one need not.
    values = _read(source) if file or source.exists() else {}
    for section, key, variable in _list_places():
        # An empty variable is an unset one, as container tools pass them.
        if environ.get(variable) and isinstance(values.setdefault(section, {}), dict):
            values[section][key] = environ[variable]
    problems = _find_unknown_variables(environ)
    try:
        settings = Settings(**values)
    except ValidationError as error:
        problems += [_write_sentence(details, source, environ) for details in error.errors(include_url=False)]
    if problems:
        raise SettingsError(*dict.fromkeys(problems))
    return settings


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_given_file(file, 1).decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{file}: is not written in UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: is not valid TOML: {error}.") from None


def _name_variable(section: str, key: str) -> str:
    return f"{PREFIX}{section}__{key}".upper()


def _list_sections() -> dict[str, list[str]]:
    return {name: list(type(field.default).model_fields) for name, field in Settings.model_fields.items()}


def _list_places() -> list[tuple[str, str, str]]:
    return [(section, key, _name_variable(section, key)) for section, keys in _list_sections().items() for key in keys]


def _find_unknown_variables(environ: Mapping[str, str]) -> list[str]:
    known = [variable for _, _, variable in _list_places()]
    ours = [name for name in environ if name.startswith(PREFIX) and not name.startswith(_OF_THE_TESTS)]
    return [
        f"{name}: is no setting; the nearest is {get_close_matches(name, known, n=1, cutoff=0)[0]}."
        for name in ours
        if name not in known
    ]


def _write_sentence(details: ErrorDetails, source: Path, environ: Mapping[str, str]) -> str:
    section, *rest = [str(part) for part in details["loc"][:2]]
    variable = _name_variable(section, rest[0]) if rest else ""
    place = variable if environ.get(variable) else source
    return f"{place}: {'.'.join([section, *rest])} {_describe_fault(details, section, rest)}."


def _describe_fault(details: ErrorDetails, section: str, rest: list[str]) -> str:
    if details["type"] == "extra_forbidden":
        kind, known = ("setting", _list_sections()[section]) if rest else ("section", list(_list_sections()))
        return f"is no {kind}; allowed are {', '.join(known)}"
    wording = _WORDING.get(details["type"], "has a value that is not allowed")
    return wording.format(**details.get("ctx", {}), section=section)
