"""The month's rates in words: four for everybody, each with what it is a share of, and what stands behind them."""

from datetime import datetime, timedelta
from math import isinf

from domain import rates
from domain.rates import COHORT, Period, Share
from domain.schedule import Month
from domain.union import Union
from locales import Markup, render
from storage import rates as kept
from storage.database import Db

_MONTHS = 3
"""One month of a small union is noise: three together stand beside it."""
_BEFORE = timedelta(days=150)
"""How long before a month a case may have ended that still counts in it."""


async def say_public(db: Db, union: Union, language: str, month: Month, now: datetime) -> Markup:
    """The four rates that everybody is told of a month, as they stand `now`."""
    cohort_month = _find_cohort(union, now)
    one, cohort = _make_period(union, month), _make_period(union, cohort_month)
    records = await kept.list_records(db, min(one.start, cohort.start) - _BEFORE)
    shares = {
        "response": rates.compute_response(records, one),
        "on-time": rates.compute_on_time(records, one),
        "resolved": rates.compute_resolved(records, cohort),
        "satisfied": rates.compute_satisfied(records, one),
    }
    if all(share.is_hidden for share in shares.values()):
        return _say_few(language)
    return Markup("\n").join(_say_public_line(language, name, share, cohort_month) for name, share in shares.items())


def _say_few(language: str) -> Markup:
    return Markup(render(language, "promises-rates-few"))


def _say_public_line(language: str, name: str, share: Share, cohort: Month) -> Markup:
    if name == "resolved":
        return _say_line(language, name, share, None, cohort)
    words = Markup(render(language, f"promises-rate-{name}"))
    return Markup(render(language, "promises-rate-alone", name=words, value=_say_share(language, share)))


async def say_lines(db: Db, union: Union, language: str, month: Month, now: datetime) -> Markup:
    """The rates of a month, and what stands behind them, as they stand `now`."""
    one, three = _make_period(union, month), _make_period(union, month, _MONTHS)
    records = await kept.list_records(db, three.start - _BEFORE)
    days = rates.compute_first_reply(union.calendar, records, one)
    cohort = _find_cohort(union, now)
    shares = [
        ("response", rates.compute_response(records, one), rates.compute_response(records, three)),
        ("on-time", rates.compute_on_time(records, one), rates.compute_on_time(records, three)),
        ("resolved", rates.compute_resolved(records, _make_period(union, cohort)), None),
        ("satisfied", rates.compute_satisfied(records, one), rates.compute_satisfied(records, three)),
        ("rated", rates.compute_rated(records, one), rates.compute_rated(records, three)),
        ("strict", rates.compute_strictly_satisfied(records, one), rates.compute_strictly_satisfied(records, three)),
        ("adopted", rates.compute_adopted(records, one), rates.compute_adopted(records, three)),
        ("kept", await _compute_implemented(db, union, one), await _compute_implemented(db, union, three)),
    ]
    if days is None and all(it.is_hidden for _, now_, before in shares for it in (now_, before) if it):
        return _say_few(language)
    told = [_say_line(language, name, now_, before, cohort) for name, now_, before in shares]
    return Markup("\n").join([*told, _say_median(language, days)])


def _say_line(language: str, name: str, share: Share, three: Share | None, cohort: Month) -> Markup:
    words = Markup(render(language, f"promises-rate-{name}"))
    value = _say_share(language, share)
    if three is not None:
        return Markup(render(language, "promises-rate", name=words, value=value, three=_say_share(language, three)))
    return Markup(render(language, "promises-rate-of", name=words, value=value, month=cohort.number))


def _say_share(language: str, share: Share) -> Markup:
    if share.is_hidden:
        return Markup(render(language, "promises-share-few"))
    return Markup(render(language, "promises-share", percent=share.percent, count=share.count, total=share.of))


def _say_median(language: str, days: float | None) -> Markup:
    if days is None:
        return Markup(render(language, "promises-median-few"))
    if isinf(days):
        return Markup(render(language, "promises-median-late"))
    return Markup(render(language, "promises-median", days=f"{days:g}"))


async def _compute_implemented(db: Db, union: Union, period: Period) -> Share:
    start, end = (union.today(instant) for instant in (period.start, period.end))
    return rates.compute_implemented(await kept.list_committed(db, start, end))


def _find_cohort(union: Union, now: datetime) -> Month:
    """The last month that ended thirty days ago or more."""
    return Month.of(union.today(now - COHORT)) - 1


def _make_period(union: Union, last: Month, months: int = 1) -> Period:
    """That many months, the last of which is the given one."""
    start, end = (last + 1 - months).bounds(union.calendar)[0], last.bounds(union.calendar)[1]
    return Period(start, end)
