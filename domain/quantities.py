"""A time of day, a length and a number as people write them: 下午2点, 2pm, 90分钟, 1.5 hours, 20人, unlimited."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from datetime import time
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "quantities.toml"
_LONGEST = 60
_EARLIEST_BARE_HOUR = 7


def write_digits(text: str) -> str:
    """In lower case and NFKC, with the numbers that are written as words as digits: 十一月六日 is 11月6日."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    words = _words()
    plain = re.sub(words["numeral"], lambda found: str(_read_numeral(found[0])), plain[: _LONGEST + 1])
    return re.sub(words["number"], lambda found: str(words["numbers"].index(found[0]) + 1), plain)


def read_clock(text: str) -> time | None:
    """14:00, 14.00, 1400, 2pm, 下午2点半; None if it cannot be read, as 3点, which may be in the night."""
    plain = write_digits(text)
    for pattern in _words()["clocks"]:
        if found := re.fullmatch(pattern, plain):
            return _make_clock(found.groupdict())
    return None


def read_minutes(text: str) -> int | None:
    """A length in minutes: 90, 90分钟, 1.5 hours, 一个半小时; None if it cannot be read."""
    plain = write_digits(text)
    for pattern in _words()["lengths"]:
        if found := re.fullmatch(pattern, plain):
            parts = found.groupdict()
            hours, minutes = float(parts.get("hours") or 0), int(parts.get("minutes") or 0)
            return round(hours * 60) + minutes + (30 if parts.get("thirty") else 0)
    return None


def read_count(text: str) -> int | None:
    """20, 20人, 二十, five, twenty is not read; None if it is no number."""
    plain = write_digits(text)
    if re.fullmatch(_words()["alone"], plain):
        return _read_numeral(plain)
    found = re.fullmatch(_words()["count"], plain)
    return int(found[1]) if found else None


def read_months(text: str) -> int | None:
    """A term in months: 12, 12 months, 1 year, 一年半, and 0 for ever; None if it cannot be read."""
    plain = write_digits(text)
    if plain.strip(" .") in _words()["for_ever"]:
        return 0
    for pattern in _words()["terms"]:
        if found := re.fullmatch(pattern, plain):
            parts = found.groupdict()
            halves = 6 if parts.get("half") else 0
            return 12 * int(parts.get("years") or 0) + int(parts.get("months") or 0) + halves
    return None


def is_unlimited(text: str) -> bool:
    return write_digits(text).strip(" .") in _words()["unlimited"]


def _make_clock(parts: Mapping[str, str | None]) -> time | None:
    hour, part, half = int(parts.get("hour") or 0), parts.get("part"), parts.get("half")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else 24
    elif part:
        start = _words()["day_parts"][part]
        # The words for noon stand before eleven, too; twelve in the evening is midnight, of the day after.
        hour = hour if hour >= start else hour + 12
        hour = hour if hour >= start else 24
    elif "part" in parts and hour < _EARLIEST_BARE_HOUR:
        return None
    minute = 30 if parts.get("thirty") else int(parts.get("minute") or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _read_numeral(written: str) -> int:
    """Up to 99, as they are written in Chinese."""
    signs = _words()["numerals"]
    tens, ten, ones = written.partition(_words()["ten"])
    values: list[int] = [signs.index(_words()["same"].get(sign, sign)) + 1 for sign in (tens, ones) if sign]
    if not ten:
        return values[0]
    return 10 * (values[0] if tens else 1) + (values[-1] if ones else 0)


@cache
def _words() -> Mapping[str, Any]:
    """The table of words, with its patterns made from it."""
    data = tomllib.loads(_DATA.read_text("utf-8"))
    ones, ten = f"[{data['numerals']}{''.join(data['same'])}]", data["ten"]
    before, numeral = f"{data['weekday']}{ten}{data['numerals']}", f"(?:{ones}?{ten}{ones}?|{ones})"
    return {
        **data,
        "alone": numeral,
        "numeral": f"(?<![{before}]){numeral}(?={data['counted']})",
        "clocks": [form.replace("PARTS", "|".join(data["day_parts"])) for form in data["clocks"]],
        "number": rf"\b(?:{'|'.join(data['numbers'])})\b",
    }
