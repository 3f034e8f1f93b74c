"""The kinds of values a setting may have, each of which says in plain words what it would accept."""

import re
from datetime import date, datetime, time
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, SecretStr

from domain.activities import NotPossible
from domain.amounts import read_amount
from domain.money import load_kinds

_LONGEST_REWARD = 40
_DEAREST = 240


def _read_clock(value: object) -> time:
    if isinstance(value, time):
        return value
    try:
        return datetime.strptime(str(value), "%H:%M").time()
    except ValueError:
        raise ValueError('must be a time of day such as "21:00"') from None


def _read_day(value: object) -> date:
    if type(value) is date:
        return value
    try:
        return datetime.strptime(str(value).strip(), "%Y-%m-%d").date()
    except ValueError:
        raise ValueError('must hold days such as "2026-10-01"') from None


def _read_list(value: object) -> object:
    """The environment has no lists, so there they are written with commas between them."""
    return [each.strip() for each in value.split(",") if each.strip()] if isinstance(value, str) else value


def _check_feature(name: str) -> str:
    from handlers import FEATURES  # most commands need no conversation, and they are many

    optional = sorted(feature.name for feature in FEATURES if feature.optional)
    if name not in optional:
        raise ValueError(f"can hold: {', '.join(optional)}")
    return name


def _read_ceiling(value: object) -> tuple[str, int]:
    kind, _, amount = str(value).strip().partition(" ")
    try:
        if kind in load_kinds():
            return kind, read_amount(amount)
    except NotPossible:
        pass
    raise ValueError(f'must hold kinds with yuan a head such as "visit 500"; kinds are {", ".join(load_kinds())}')


def _read_reward(value: object) -> tuple[str, int]:
    name, _, cost = str(value).strip().rpartition(" ")
    # Above this nobody gets in a year, and a button has no room for a longer name.
    if 0 < len(name.strip()) <= _LONGEST_REWARD and cost.isascii() and cost.isdecimal() and 0 < int(cost) <= _DEAREST:
        return name.strip(), int(cost)
    raise ValueError(f'must hold things with their points, 1 to {_DEAREST}, such as "Cinema ticket 15"')


def _read_zone(value: object) -> ZoneInfo:
    try:
        return ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError('must be the name of a time zone such as "Asia/Shanghai" or "UTC"') from None


def _check_api(address: str) -> str:
    if not re.fullmatch(r"https?://\S+/bot", address):
        raise ValueError(
            'must begin with "https://" or "http://" and end in "/bot", because the token follows it directly, '
            'as in "https://api.telegram.org/bot"'
        )
    return address


def _check_proxy(address: str) -> str:
    if not re.fullmatch(r"https?://\S+", address):
        raise ValueError('must begin with "http://" or "https://"')
    return address


def check_token(token: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", token.get_secret_value()):
        raise ValueError("must be a token as @BotFather gives it: digits, a colon, then letters and digits")
    return token


def _check_database(url: str) -> str:
    if not url.startswith(("sqlite:///", "postgresql://")):
        raise ValueError('must begin with "sqlite:///" or "postgresql://"')
    return url


Clock = Annotated[time, BeforeValidator(_read_clock)]
Days = Annotated[tuple[Annotated[date, BeforeValidator(_read_day)], ...], BeforeValidator(_read_list)]
Features = Annotated[tuple[Annotated[str, AfterValidator(_check_feature)], ...], BeforeValidator(_read_list)]
Ceilings = Annotated[
    tuple[Annotated[tuple[str, int], BeforeValidator(_read_ceiling)], ...], BeforeValidator(_read_list)
]
Rewards = Annotated[tuple[Annotated[tuple[str, int], BeforeValidator(_read_reward)], ...], BeforeValidator(_read_list)]
Api = Annotated[str, AfterValidator(_check_api)]
Token = Annotated[SecretStr, AfterValidator(check_token)]
Database = Annotated[str, AfterValidator(_check_database)]
Proxy = Annotated[str, AfterValidator(_check_proxy)]
Zone = Annotated[ZoneInfo, BeforeValidator(_read_zone)]
