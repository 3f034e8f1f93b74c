"""Numbers people read aloud: the number of a case and the one-time tracking code."""

import re
import unicodedata
from random import Random

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: nothing to mishear
_WRITTEN = CROCKFORD[:-1]  # no Z either, which a hand writes like 2; and what is left are 31, a prime
_MISREAD = str.maketrans("OIL", "011")


def make_case_number(random: Random) -> str:
    """A number such as S-7K2F that tells nothing of order or time; the caller tries again when it is taken."""
    return "S-" + "".join(random.choice(CROCKFORD) for _ in range(4))


def read_case_number(typed: str) -> str | None:
    """The case number somebody typed, whatever its case, signs and look-alikes; None if it is none."""
    plain = re.sub(r"[\s_-]", "", unicodedata.normalize("NFKC", typed)).upper()
    signs = plain[1:].translate(_MISREAD)
    is_number = plain[:1] == "S" and len(signs) == 4 and set(signs) <= set(CROCKFORD)
    return f"S-{signs}" if is_number else None


def make_tracking_code(random: Random) -> str:
    """Sixteen digits, 53 bits from a good source such as SystemRandom, as 1234-5678-9012-3456."""
    return _group_digits("".join(random.choice("0123456789") for _ in range(16)))


def read_tracking_code(typed: str) -> str | None:
    """The tracking code somebody typed, with any gaps, full-width digits and words around it; None if there is none.

    Two runs of digits are two codes or a code and a telephone number, so none of them is taken for it.
    """
    plain = unicodedata.normalize("NFKC", typed)
    runs = [re.sub(r"\D", "", run) for run in re.findall(r"[0-9](?:[\s_.,:/\u2010-\u2015-]{0,3}[0-9])*", plain)]
    found = [run for run in runs if len(run) == 16]
    return _group_digits(found[0]) if len(found) == 1 and len(runs) == 1 else None


def make_receipt_code(random: Random) -> str:
    """Ten signs, 50 bits from a good source, as K7QF9-29MX4."""
    signs = "".join(random.choice(CROCKFORD) for _ in range(10))
    return f"{signs[:5]}-{signs[5:]}"


def read_receipt_code(typed: str) -> str | None:
    """The receipt code somebody typed, whatever its case, gaps and look-alikes; None if it is none."""
    plain = re.sub(r"[\s_-]|[\u2010-\u2015]", "", unicodedata.normalize("NFKC", typed)).upper().translate(_MISREAD)
    return f"{plain[:5]}-{plain[5:]}" if len(plain) == 10 and set(plain) <= set(CROCKFORD) else None


def make_slip_code(random: Random) -> str:
    """The code of a paper slip such as 7K2-F91, 25 bits; its last sign checks the others."""
    signs = "".join(random.choice(_WRITTEN) for _ in range(5))
    return f"{signs[:3]}-{signs[3:]}{_check(signs)}"


def read_slip_code(typed: str) -> str | None:
    """The code of a slip somebody typed; None if it is none, one sign of it is wrong or two have changed places."""
    plain = re.sub(r"[\s_-]|[\u2010-\u2015]", "", unicodedata.normalize("NFKC", typed)).upper()
    signs = plain.translate(_MISREAD).replace("Z", "2")
    is_code = len(signs) == 6 and set(signs) <= set(_WRITTEN) and _check(signs[:5]) == signs[5]
    return f"{signs[:3]}-{signs[3:]}" if is_code else None


def _check(signs: str) -> str:
    """A weighted sum modulo a prime, as in the ISBN of ten digits (ISO 2108)."""
    return _WRITTEN[sum(weight * _WRITTEN.index(sign) for weight, sign in enumerate(signs, 1)) % len(_WRITTEN)]


def _group_digits(digits: str) -> str:
    return "-".join(digits[start : start + 4] for start in range(0, 16, 4))
