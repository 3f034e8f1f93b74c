"""How a contest is worded: its name, its dates, the parts of a score as a sum that adds up, and the table of teams."""

from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import Any

from domain.contest import LEAST_IN_TEAM, TeamResult, load_templates, rank_teams, write_score
from domain.contest_indicator import BEFORE, MONTHS, NOW, load_indicators
from domain.contest_results import PersonResult
from domain.union import Union
from handlers.contest.scoring import PARTS
from locales import Markup, render
from locales.dates import write_day, write_moment, write_month
from storage.contests import Contest
from storage.quiz_bank import BankEntry

Sheets = Mapping[str, Sequence[float]]
"""The numbers of a team by sheet."""


def name_contest(language: str, contest: Contest) -> Markup:
    return Markup(
        render(language, f"contest-name-{contest.template}", month=Markup(write_month(language, contest.month)))
    )


def say_dates(language: str, union: Union, contest: Contest) -> dict[str, Any]:
    """When its stages are, in the union's own time."""
    dates = contest.dates
    moments = {"roster": dates.roster, "freeze": dates.freeze, "appeal": dates.appeal}
    said = {name: write_moment(language, union.local(at)) for name, at in moments.items()}
    first, last = (write_day(language, day) for day in (dates.starts_on, dates.ends_on))
    days = first if dates.starts_on == dates.ends_on else render(language, "contest-days", first=first, last=last)
    return said | {"first": first, "last": last, "days": Markup(days)}


def list_weights(contest: Contest) -> dict[str, int]:
    """The weights of the parts that are scored, in percent of the whole."""
    weights = {name: it for name, it in load_templates()[contest.template].weights.items() if name in PARTS}
    total = sum(weights.values())
    return {name: round(100 * it / total) for name, it in weights.items()}


def say_weights(language: str, contest: Contest) -> Markup:
    lines = [render(language, f"contest-part-{name}", weight=it) for name, it in list_weights(contest).items()]
    if contest.indicator:
        lines.append(_say_indicator(language, contest))
    return Markup("\n").join(map(Markup, lines))


def _say_indicator(language: str, contest: Contest) -> str:
    """How a team's score is made of what its people did and of what is measured."""
    indicator, people = load_indicators()[contest.indicator], load_templates()[contest.template].people_percent
    return render(
        language,
        "contest-part-indicator",
        people=people,
        weight=100 - people,
        indicator=Markup(render(language, f"contest-indicator-{indicator.code}")),
        full=indicator.full,
        counter="yes" if indicator.counter else "no",
    )


def say_measures(
    language: str, names: Mapping[int, str], agreed: Mapping[int, Mapping[str, Sequence[float]]]
) -> Markup:
    """What two have typed of each team: before and now, with the number of quality beside it."""
    lines = [
        render(language, "contest-measured", name=names[team], **_write_measure(sheets))
        for team, sheets in agreed.items()
        if team in names
    ]
    return Markup("\n\n") + Markup("\n").join(map(Markup, lines)) if lines else Markup("")


def _write_measure(sheets: Sheets) -> dict[str, str]:
    before, now = sheets.get(BEFORE) or (), sheets.get(NOW) or ()
    beside = [f"{it:g}" for it in (*before[MONTHS:], *now[1:])]
    return {
        "measured": "yes" if before else "no",
        "before": f"{fmean(before[:MONTHS]):g}" if before else "",
        "now": f"{now[0]:g}" if now else "…",
        "counter": " → ".join(beside),
        "has_counter": "yes" if beside else "no",
    }


def say_sum(language: str, contest: Contest, result: PersonResult) -> Markup:
    """Each part with what it adds, and below it the sum as it is printed."""
    weights = load_templates()[contest.template].weights
    total = sum(weights[name] for name in result.parts) or 1
    lines = [
        render(
            language,
            "contest-sum-line",
            part=Markup(render(language, f"contest-part-name-{name}")),
            score=write_score(value),
            adds=write_score(weights[name] * value / total),
        )
        for name, value in result.parts.items()
    ]
    return Markup("\n").join(map(Markup, [*lines, render(language, "contest-sum", score=write_score(result.score))]))


def say_questions(language: str, entries: Sequence[BankEntry]) -> Markup:
    """Withdrawn questions, each with the reason why it counts for nobody."""
    lines = [
        render(language, "contest-question", question=it.question.say(language), reason=it.reason) for it in entries
    ]
    return Markup("\n").join(map(Markup, lines))


def say_table(language: str, teams: Sequence[TeamResult]) -> Markup:
    """The teams by place; those too small for one are named below."""
    lines = [
        render(language, "contest-table-line", place=place, name=it.name, size=it.size, score=write_score(it.score))
        for place, it in rank_teams(teams)
    ]
    small = [
        render(language, "contest-table-small", name=it.name, size=it.size, least=LEAST_IN_TEAM)
        for it in teams
        if it.size < LEAST_IN_TEAM
    ]
    return Markup("\n").join(map(Markup, [*lines, *small]))
