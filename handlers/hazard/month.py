"""The month of hazards, for everybody: what was found and fixed, in counts, and pictures of before and after."""

from collections.abc import Callable, Mapping

from domain.hazard_visits import RESULTS
from domain.indicator import Figure
from domain.schedule import Month
from handlers.cases import hazards as words
from handlers.context import Context, JobContext, News
from handlers.measuring.live import measure_now
from handlers.messenger import Button, Keyboard, Text
from handlers.news import claim_month
from locales import LANGUAGES, Markup, render
from storage import cadre_group, hazard_figures, hazard_visits, hazards
from storage.hazard_figures import MonthFigures

_MOST_PAIRS = 3


async def give_news(context: JobContext) -> News | None:
    """Of the month before; nothing where nothing happened, for quiet is no merit."""
    month = await claim_month(context, "hazard-month")
    if month is None:
        return None
    say = await _load_page(context, month)
    if say is None:
        return None
    group = await cadre_group.find_current(context.db)
    if group:
        # No buttons in the group: pictures go in private, to whoever asks.
        context.messenger.send(group, say(group.language, []))
    whole = {language: say(language, await _make_buttons(context, month)) for language in LANGUAGES}
    look = [[Button("hazard-month-look", f"hazard:month:{month}")]]
    short = {language: Text("hazard-month-short", buttons=look, **it.values) for language, it in whole.items()}
    return News(whole, short)


async def _load_page(context: Context | JobContext, month: Month) -> Callable[[str, Keyboard], Text] | None:
    """What the month is in words, in any language."""
    figures = await hazard_figures.find_month(context.db, *month.bounds(context.union.calendar))
    in_time = await measure_now(context, "KPI-08", month)
    if figures.is_empty and not in_time.den:
        return None
    # Drawn a month ago and visited since; what is drawn today is visited only now.
    visits = await hazard_visits.list_of_month(context.db, str(month - 1))
    return lambda language, buttons: _make_text(language, month, figures, in_time, visits, buttons)


async def _make_buttons(context: Context | JobContext, month: Month) -> Keyboard:
    pairs = await hazards.list_pairs(context.db, *month.bounds(context.union.calendar), _MOST_PAIRS)
    return [
        *([[Button("hazard-before-after", f"hazard:pairs:{month}")]] if pairs else []),
        [Button("hazard-list", "hazard:list")],
    ]


async def show(context: Context) -> None:
    """The page of a month that was told already: of one that is not over nobody counts along."""
    try:
        month = Month.read(context.choice)
    except ValueError:
        month = None
    is_told = month is not None and month < Month.of(context.union.today(context.now))
    say = await _load_page(context, month) if month and is_told else None
    if month is None or say is None:
        context.toast("hazard-no-month", alert=True)
        return
    context.send(say(context.language, await _make_buttons(context, month)))


def _make_text(
    language: str,
    month: Month,
    figures: MonthFigures,
    in_time: Figure,
    visits: Mapping[str, str],
    buttons: Keyboard,
) -> Text:
    counted = {result: sum(it == result for it in visits.values()) for result in RESULTS}
    visited = Markup(render(language, "hazard-month-visits", count=len(visits), **counted)) if visits else ""
    return Text(
        "hazard-month",
        buttons=buttons,
        year=str(month.year),
        month=month.number,
        verified=figures.verified,
        cleared=figures.cleared,
        major=figures.major,
        reported=Markup(render(language, "hazard-month-reported")) if figures.major else "",
        due=in_time.den,
        confirmed=in_time.num,
        silent=figures.silent,
        made_safe=figures.made_safe,
        cannot_fix=figures.cannot_fix,
        not_hazard=figures.not_hazard,
        not_ours=figures.not_ours,
        visits=visited,
    )


async def show_pairs(context: Context) -> None:
    """A few hazards of the month as they were and as they are, to whoever asks; never who reported them."""
    try:
        month = Month.read(context.choice)
    except ValueError:
        context.toast("hazard-no-pairs", alert=True)
        return
    pairs = await hazards.list_pairs(context.db, *month.bounds(context.union.calendar), _MOST_PAIRS)
    if not pairs:
        context.toast("hazard-no-pairs", alert=True)
    for pair in pairs:
        hazard = await hazards.find(context.db, pair.number)
        if hazard is None:
            continue
        at = await words.say_where(context.db, context.language, hazard)
        for key, place in (("hazard-before", pair.before), ("hazard-after", pair.after)):
            context.send(await words.make_picture(context, pair.number, place, render(context.language, key, at=at)))
