"""Figures of indicators in words: what each is a share of, and how far it may be chance."""

from math import inf, isinf

from domain.groups import TEXT_GROUP, is_hidden
from domain.indicator import Figure, Indicator, compute_likely
from domain.indicator_runs import Measurement
from domain.published import SHARE_ENDS, find_end, measure_share
from domain.schedule import Month
from locales import Markup, render
from locales.dates import write_month


def say_name(language: str, indicator: str, part: str = "all") -> Markup:
    return Markup(render(language, name_indicator(indicator, part)))


def name_indicator(indicator: str, part: str) -> str:
    """The key of its name."""
    return f"kpi-name-{indicator.lower()}" if part == "all" else f"kpi-name-{indicator.lower()}-{part}"


def say_month(language: str, month: Month) -> Markup:
    return Markup(write_month(language, str(month)))


def say_months(language: str, measured: Measurement) -> Markup:
    """The months that a figure is about: its own, or those that waited with it."""
    last = say_month(language, measured.month)
    if measured.since is None or measured.since == measured.month:
        return last
    return Markup(render(language, "kpi-months", first=say_month(language, measured.since), last=last))


def say_measured(language: str, indicator: Indicator, measured: Measurement) -> Markup:
    if measured.since is None:
        if indicator.is_opinion:
            return Markup(render(language, "kpi-few-ratings", least=indicator.told_from))
        unit = render(language, f"kpi-unit-{indicator.grain}")
        return Markup(render(language, "kpi-few", least=indicator.told_from, unit=unit))
    return say_figure(language, indicator, measured.figure)


def say_figure(language: str, indicator: Indicator, figure: Figure) -> Markup:
    if not figure.den:
        return _say_nothing(language, indicator, figure)
    if indicator.is_opinion and is_hidden(figure.den, TEXT_GROUP):
        return _say_few_opinions(language, indicator, figure)
    if figure.value is not None:
        return _say_median(language, figure.value, figure)
    low, high = compute_likely(figure.num, figure.den)
    counts = _say_counts(language, indicator, figure)
    return Markup(render(language, "kpi-value", **counts, percent=figure.percent, low=low, high=high))


def say_count(language: str, indicator: Indicator, count: int) -> Markup:
    """How many cases, people or hazards; in Chinese each with its own measure word."""
    return Markup(render(language, f"kpi-count-{indicator.grain}", count=count))


def _say_counts(language: str, indicator: Indicator, figure: Figure) -> dict[str, Markup]:
    return {
        "num": say_count(language, indicator, figure.num),
        "den": say_count(language, indicator, figure.den),
    }


def _say_nothing(language: str, indicator: Indicator, figure: Figure) -> Markup:
    """Of nothing there is no share; what is not known is not the same as nothing."""
    if indicator.is_opinion:
        return Markup(render(language, "kpi-none-rated"))
    return Markup(render(language, "kpi-none-known" if figure.unknown else "kpi-none-due"))


def _say_few_opinions(language: str, indicator: Indicator, figure: Figure) -> Markup:
    """Among few the ends of the scale are one: who said no must not learn that all others said yes."""
    shared = measure_share(indicator.id, figure.num, figure.den)
    if shared is None:
        return Markup(render(language, "kpi-few-ratings", least=indicator.told_from))
    key = {-1: "kpi-value-low", 0: "kpi-value-rated", 1: "kpi-value-high"}[find_end(shared.value, shared.n, SHARE_ENDS)]
    return Markup(render(language, key, den=shared.n, percent=round(100 * shared.value)))


def _say_median(language: str, days: float, figure: Figure) -> Markup:
    if isinf(days):
        return Markup(render(language, "kpi-median-late", num=figure.num, den=figure.den))
    return Markup(render(language, "kpi-median", days=f"{days:g}", num=figure.num, den=figure.den))


def find_value(indicator: Indicator, figure: Figure) -> float:
    """A point of a line: per cent, as far as it may be told, or days; infinite where half are unanswered."""
    if indicator.kind == "median":
        return figure.value if figure.value is not None else inf
    if not indicator.is_opinion:
        return 100 * figure.num / figure.den
    shared = measure_share(indicator.id, figure.num, figure.den)
    return 100 * shared.value if shared else 0


def say_short(language: str, indicator: Indicator, figure: Figure) -> Markup:
    """A point in a picture: what it is a share of, or the days."""
    if indicator.kind == "median":
        return say_days(language, figure.value)
    if indicator.is_opinion:
        percent = round(find_value(indicator, figure))
        return Markup(render(language, "kpi-short-percent", percent=percent))
    return Markup(render(language, "kpi-short", **_say_counts(language, indicator, figure)))


def say_days(language: str, days: float | None) -> Markup:
    if days is None or isinf(days):
        return Markup(render(language, "kpi-days-late"))
    return Markup(render(language, "kpi-days", days=f"{days:g}"))


def say_target(language: str, indicator: Indicator, target: float) -> Markup:
    if indicator.kind == "median":
        return Markup(render(language, "kpi-target-days", days=f"{target:g}"))
    return Markup(render(language, "kpi-target-percent", percent=f"{100 * target:g}"))
