"""A member's own past activities: what they took part in, the newest first."""

from handlers.activities.card import join_lines, say_title, say_when
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button
from locales import render
from storage import activities, presence


def make_button() -> list[Button]:
    return [Button("activities-button-past", "activities:past:0")]


async def show(context: Context) -> None:
    """It says nothing of others who came."""
    mine = await presence.list_of_member(context.db, context.actor.id)
    over = [it for it in await activities.list_over(context.db, context.now) if it.id in mine]
    page = cut_page(over, context.number())
    back = [Button("activities-button-all", "activities:page:0")]
    if not over:
        context.edit("activities-past-none", buttons=[back])
        return
    lines = [
        render(
            context.language,
            "activities-line",
            title=say_title(it, context.language),
            when=say_when(context.language, context.union, it.starts_at),
        )
        for it in page.rows
    ]
    context.edit("activities-past", list=join_lines(lines), buttons=[*page.turning("activities:past"), back])
