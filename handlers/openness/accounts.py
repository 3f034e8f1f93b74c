"""What the books give for the disclosure of accounts: a quarter that fund review has closed, as members see it."""

from collections.abc import Sequence
from html import unescape

from domain.draft import Draft, Part
from domain.inspection import ACCOUNTS_DISCLOSED
from domain.openness import LONGEST
from domain.text import count_utf16
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from handlers.money.accounts import Account
from handlers.money.readers import EVERYBODY, load_period, may_show
from handlers.money.words import say_day, say_line, say_period, say_yuan
from locales import Markup, render
from storage import money_quarters


async def make_buttons(context: Context, draft: Draft, period: str) -> Keyboard:
    """The way to take the text from the books, where they have one."""
    if draft.choices["item"] != ACCOUNTS_DISCLOSED or not await _is_closed(context, period):
        return []
    return [[Button("open-accounts", f"open:accounts:{draft.id}")]]


async def _is_closed(context: Context, period: str) -> bool:
    return context.has_feature("money") and await money_quarters.is_closed(context.db, period)


async def fill_in(context: Context, draft: Draft, period: str) -> Draft | None:
    """The draft with what the books say in place of its words; None if the quarter is not closed."""
    if draft.choices["item"] != ACCOUNTS_DISCLOSED or not await _is_closed(context, period):
        return None
    text = await _write(context, period)
    # Under the number of the tapped message, of which nobody can edit the words.
    return draft.without_text().add(Part(context.incoming.message_id, text))


async def _write(context: Context, period: str) -> str:
    # As everybody: what a cadre may see besides, such as care of few, must not be published by a tap.
    accounts = [
        it
        for it in await load_period(context.db, context.union, period, EVERYBODY)
        if it.spending.rows and may_show(it, EVERYBODY)
    ]
    closed_at = await money_quarters.find_closing(context.db, period)
    day = say_day(context.language, context.union.today(closed_at or context.now))
    most = len(accounts)
    while count_utf16(text := _write_lines(context.language, period, day, accounts, most)) > LONGEST and most:
        most -= 1
    return text


def _write_lines(language: str, period: str, day: Markup, accounts: Sequence[Account], most: int) -> str:
    """The first `most` lines, how many more there are, and the sum of all."""
    said = [
        render(
            language,
            "open-accounts-line",
            title=say_line(language, it),
            amount=say_yuan(language, it.spending.reviewed),
        )
        for it in accounts[:most]
    ]
    if more := len(accounts) - most:
        said.append(render(language, "open-accounts-more", count=more))
    text = render(
        language,
        "open-accounts-text",
        period=say_period(language, period),
        day=day,
        lines=Markup("\n").join(map(Markup, said)),
        total=say_yuan(language, sum(it.spending.reviewed for it in accounts)),
    )
    return unescape(text)
