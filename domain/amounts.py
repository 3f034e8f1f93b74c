"""Amounts of yuan as people write them: 120元, 1,200.50, 1.2万, 贰佰元整; kept as whole fen, a hundredth of a yuan."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from domain.activities import NotPossible

MOST = 1_000_000_000
"""Fen: ten million yuan; a longer number is a slip of the finger."""
_DATA = Path(__file__).parent / "data" / "amounts.toml"
_LONGEST = 400
_FEN = 100
_AROUND = " ,:;\uff0c\uff1a\uff1b"
_WIDE = "\uffe5\uff0e\uff0d"


def read_amount(text: str, least: int = 1) -> int:
    """The amount in fen. Raises NotPossible for what is none, has parts of a fen, or may mean two things."""
    found = _read(_simplify(text))
    if found is None or found < least:
        raise NotPossible("money-wrong-amount")
    return found


def read_amount_and_words(text: str) -> tuple[int, str]:
    """An amount with what it was for before or behind it, as in 120元 矿泉水 or "water 120". Raises NotPossible."""
    plain = _simplify(text)
    if whole := _read(plain):
        return whole, ""
    found = list(dict.fromkeys(_list_splits(plain)))
    # Of two numbers the one that says it is money is meant: 30张 900元.
    marked = [it for it in found if it[2]]
    found = marked if len({amount for amount, _, _ in marked}) == 1 else found
    if len({amount for amount, _, _ in found}) != 1:
        raise NotPossible("money-two-amounts" if found else "money-wrong-amount")
    # The words that are left shortest, for the amount has then taken all that belongs to it.
    amount, words, _ = min(found, key=lambda it: len(it[1]))
    return amount, words


def write_yuan(fen: int) -> str:
    """1,200.50, and without decimals where there are none."""
    yuan, rest = divmod(abs(fen), _FEN)
    return f"{'-' if fen < 0 else ''}{yuan:,}{f'.{rest:02}' if rest else ''}"


def _simplify(text: str) -> str:
    """On one line, its signs of full width narrow where numbers have them, without blanks inside an amount."""
    narrow = (unicodedata.normalize("NFKC", it) if it.isalnum() or it in _WIDE else it for it in text[:_LONGEST])
    plain = re.sub(r"(?<=\d)\uff0c(?=\d{3})", ",", " ".join("".join(narrow).split()))
    words = _words()
    plain = re.sub(rf"(?i)(?<=\d) (?={words['after']}|[{''.join(words['factors'])}](?![a-z]))", "", plain)
    return re.sub(rf"(?i)({words['before']})[: \uff1a](?=\d)", r"\1", plain)


def _list_splits(plain: str) -> Iterator[tuple[int, str, bool]]:
    """Every way to take an amount from the beginning or the end: fen, the other words, whether it says it is money."""
    for place in range(1, len(plain)):
        before, behind = plain[:place], plain[place:]
        # A number is not cut in two, nor taken out of a word.
        if re.search(r"[\d.,]$", before) and re.match(r"[\d.,]", behind):
            continue
        is_apart = " " in (before[-1], behind[0])
        for amount, words, may_touch in ((before, behind, False), (behind, before, _ends_in_a_word(before))):
            is_marked = _is_marked(amount.strip())
            fen = _read(amount.strip(_AROUND)) if is_marked or is_apart or may_touch else None
            if fen:
                yield fen, words.strip(_AROUND), is_marked


def _ends_in_a_word(before: str) -> bool:
    """Chinese puts no blank between a word and a number, so the only one is meant."""
    return bool(re.search(r"[^\W\da-zA-Z]$", before)) and not re.search(r"\d", before)


def _is_marked(amount: str) -> bool:
    words = _words()
    return bool(re.match(words["before"], amount.lower()) or re.search(words["after"], amount.lower()))


def _read(plain: str) -> int | None:
    words = _words()
    for pattern in words["forms"]:
        if found := re.fullmatch(pattern, plain.lower()):
            return _compute(found.groupdict())
    return None


def _compute(parts: Mapping[str, str | None]) -> int | None:
    """In whole fen; None for parts of a fen and for too much."""
    words = _words()
    digits = parts.get("digits")
    number = Decimal(digits.replace(",", "")) if digits else _read_numeral(parts.get("numeral") or "")
    if number is None:
        return None
    factor = words["factors"].get(parts.get("factor") or "", 1)
    if factor == 1 and digits and len(digits.partition(".")[2]) > 2:
        return None  # 1.200 is a thousand two hundred to some
    fen = number * factor * _FEN
    for name, worth in (("tenths", 10), ("hundredths", 1), ("loose", 10)):
        if said := parts.get(name):
            fen += worth * (int(said) if said.isascii() else words["digits"].index(_translate(said)))
    return int(fen) if fen == int(fen) and fen <= MOST else None


def _translate(said: str) -> str:
    return "".join(_words()["same"].get(sign, sign) for sign in said)


def _read_numeral(said: str) -> Decimal | None:
    """一千二百, 三万五千, 贰佰; None for 一万二, which leaves out a unit."""
    words, total, part, digit, last = _words(), 0, 0, 0, 0
    for sign in _translate(said):
        if sign in words["units"]:
            unit = words["units"][sign]
            if unit == 10_000:
                total, part, digit, last = (total + part + digit) * unit, 0, 0, unit
                continue
            part, digit, last = part + (digit or 1) * unit, 0, unit
        elif digit:
            return None
        else:
            digit = words["digits"].index(sign)
            last = 10 if digit == 0 else last
    if digit and last > 10:
        return None
    return Decimal(total + part + digit)


@cache
def _words() -> Mapping[str, Any]:
    """The table of words, with its patterns made from it."""
    data = tomllib.loads(_DATA.read_text("utf-8"))
    sign = f"[{data['digits']}{''.join(data['same'])}{''.join(data['units'])}]"
    one = rf"(?:\d|[{data['digits']}{''.join(data['same'])}])"
    digits = r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    number = rf"(?:{digits}(?P<factor>{'|'.join(data['factors'])})?|(?P<numeral>{sign}+))"
    small = rf"(?:(?P<tenths>{one}){data['tenths']})?(?:(?P<hundredths>{one}){data['hundredths']})?"
    return {
        **data,
        "forms": [
            rf"{data['before']}?:?{number}(?:{data['after']}{small})?{data['whole']}?",
            rf"{data['before']}?:?{number}{data['after']}(?P<loose>\d)",  # 12块5
        ],
    }
