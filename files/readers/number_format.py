"""Numbers and days as a spreadsheet shows them: the usual part of its format codes (ISO 29500-1, 18.8.31)."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

_MOST_DIGITS = 15
"""What a spreadsheet keeps of a number; whatever stood behind them is lost."""
_TOKEN = re.compile(
    r"""(?P<quoted>"[^"]*")|(?P<escaped>\\.)|(?P<space>_.)|(?P<fill>\*.)|(?P<bracket>\[[^\]]*\])
    |(?P<digits>[0#?][0#?.,]*|\.[0#?]+)|(?P<percent>%)|(?P<literal>[^A-Za-z/@]|[^\x00-\x7f])|(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_CURRENCY = re.compile(r"\[\$([^-\]]*)(-[^\]]*)?\]")
_COLOUR = re.compile(r"\[(black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]", re.IGNORECASE)


def show_number(value: float, code: str) -> str | None:
    """The number under a format code; None where we cannot tell what a person sees."""
    if value != value or abs(value) >= 10**_MOST_DIGITS:
        return None
    sections = _split(code)
    if not code.strip() or re.fullmatch(r"general|g/.*|@", sections[0].strip(), re.IGNORECASE):
        # Below a ten-thousandth a spreadsheet shows 1E-05, in which nobody recognises what they wrote.
        return str(int(value)) if value == int(value) else f"{value:.10g}" if abs(value) >= 1e-4 else None
    place = 2 if value == 0 and len(sections) > 2 else 1 if value < 0 and len(sections) > 1 else 0
    shown = _fill(sections[place], Decimal(repr(abs(value))))
    return f"-{shown}" if shown and value < 0 and place == 0 and re.search(r"[1-9]", shown) else shown


def _split(code: str) -> list[str]:
    """The sections for positive numbers, negative ones and zero."""
    quoted = re.compile(r'"[^"]*"|\\.')
    marked = quoted.sub(lambda found: found[0].replace(";", "\0"), code)
    return [section.replace("\0", ";") for section in marked.split(";")][:3]


def _fill(section: str, value: Decimal) -> str | None:
    shown, digits = "", None
    tokens = [(it.lastgroup or "", it[0]) for it in _TOKEN.finditer(section)]
    value *= 100 ** sum(kind == "percent" for kind, _ in tokens)
    for kind, text in tokens:
        match kind:
            case "digits" if digits is None and not text.endswith(","):
                digits = _write_digits(text, value)
                shown += digits
            case "quoted":
                shown += text[1:-1]
            case "escaped":
                shown += text[1]
            case "space" | "fill":
                pass
            case "percent" | "literal":
                shown += text
            case "bracket" if _COLOUR.fullmatch(text):
                pass
            case "bracket" if found := _CURRENCY.fullmatch(text):
                shown += found[1]
            case _:
                return None
    return shown.strip() if digits is not None else None


def _write_digits(pattern: str, value: Decimal) -> str:
    whole, _, rest = pattern.partition(".")
    rounded = value.quantize(Decimal(1).scaleb(-len(rest)), ROUND_HALF_UP)
    number, _, decimals = f"{rounded:f}".partition(".")
    least = rest.rstrip("#?")
    decimals = decimals[: len(least)] + decimals[len(least) :].rstrip("0")
    number = number.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole:
        number = f"{int(number or 0):,}"
    return f"{number}.{decimals}" if decimals else number or ("" if whole.count("0") else "0")


def show_time(value: datetime | date | time | timedelta, code: str) -> str | None:
    """A day, a time of day or both, as much of them as the format shows; None for a length of time."""
    plain = re.sub(r'"[^"]*"|\\.|\[\$[^\]]*\]|_.|\*.', " ", code.split(";")[0].lower())
    clock = "h" in plain
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60:02}:{minutes % 60:02}" if value < timedelta(days=1) else None
    shown = []
    if "d" in plain and re.search("m", re.sub(r"h+[^a-z]*m+|m+[^a-z]*s+", "", plain)):
        shown.append(f"{value:%Y-%m-%d}" if "y" in plain or "e" in plain else f"{value:%m-%d}")
    elif "y" in plain and "m" in plain:
        shown.append(f"{value:%Y-%m}")
    elif not clock:
        return None
    if clock and isinstance(value, datetime) and (value.time() != time() or not shown):
        shown.append(f"{value:%H:%M}")
    return " ".join(shown)
