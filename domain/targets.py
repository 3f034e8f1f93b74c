"""Targets as a chair types them."""

from math import isfinite


def read_target(text: str, *, is_share: bool) -> float | None:
    """A share typed in per cent as a number from 0 to 1, or a number of workdays; None if it cannot be one."""
    plain = text.strip().replace("%", "").replace("\uff05", "").replace(",", ".").strip()
    try:
        number = float(plain)
    except ValueError:
        return None
    if not isfinite(number) or not 0 <= number <= 100:
        return None
    return round(number / 100, 4) if is_share else number
