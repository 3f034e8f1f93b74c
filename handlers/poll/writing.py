"""Writing a poll: what it is about, its dates or ideas, whom it is for, and nothing is asked before it is confirmed."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from domain.activities import NotPossible
from domain.audience import ALL
from domain.draft import Draft, Part
from domain.plan import read_text
from domain.poll import (
    DATES,
    DAYS,
    FEWEST,
    IDEAS,
    USUAL_COUNT,
    USUAL_DAYS,
    PlanPoll,
    PollOption,
    check_count,
    compute_close,
    read_dates,
    read_ideas,
)
from handlers import drafting
from handlers.activities.card import join_lines
from handlers.activities.invited import load_group_names, say_audience
from handlers.context import Context
from handlers.days import say_refusal
from handlers.messenger import Button, Keyboard
from handlers.plan import whom
from handlers.poll import ideas
from handlers.poll.deciding import show_page
from handlers.poll.words import render_card, say_option
from locales import Markup
from storage import polls

KIND = "poll"
OVER = "poll-draft-over"


async def begin(context: Context) -> None:
    if context.choice in (DATES, IDEAS):
        await begin_with(context, context.choice)


async def begin_with(context: Context, kind: str, **known: str) -> None:
    usual = {"about": kind, "audience": ALL, "days": str(USUAL_DAYS), "options": "", "asking": ""}
    await _go_on(context, drafting.begin(context, KIND, **(usual | known)))


async def ask_dates(context: Context) -> None:
    """An idea has won: when does it suit the same people?"""
    poll = await polls.find(context.db, context.number())
    won = await polls.find_option(context.db, poll.winner) if poll and poll.winner else None
    if poll is None or won is None:
        context.toast("poll-over", alert=True)
        return
    await begin_with(context, DATES, title=won.text, audience=poll.audience)


async def _go_on(context: Context, draft: Draft) -> None:
    kind = draft.choices["about"]
    if not draft.choices.get("title"):
        _ask(context, draft.choose(asking="title"), f"poll-ask-title-{kind}", [])
    # Once the writer has said that these are all, the fewest allowed are enough.
    elif len(draft.choices["options"].splitlines()) < (FEWEST if draft.choices.get("complete") else USUAL_COUNT):
        await _ask_options(context, draft)
    else:
        await _show_preview(context, draft.choose(asking=""))


show_again = _go_on


def _ask(context: Context, draft: Draft, key: str, rows: Keyboard, **values: Any) -> None:
    drafting.show(context, draft, "field", key, lambda it: [*rows, [_make_drop(it)]], **values)


def _make_drop(draft: Draft) -> Button:
    return Button("plan-button-drop", f"poll:leave:{draft.id}")


async def _ask_options(context: Context, draft: Draft) -> None:
    kind = draft.choices["about"]
    known = draft.choices["options"].splitlines()
    offered = [it for it in await ideas.list_offered(context) if it.words not in known] if kind == IDEAS else []
    rows = [[Button(f"poll-offered-{it.source}", f"poll:idea:{it.mark}", values={"idea": it.words})] for it in offered]
    done = [[Button("poll-options-done", "poll:done")]] if len(known) >= FEWEST else []
    key = "poll-ask-more" if known else f"poll-ask-options-{kind}"
    _ask(context, draft.choose(asking="options"), key, [*rows, *done], known=_list_known(context, draft))


def _list_known(context: Context, draft: Draft) -> Markup:
    _, options = _make_poll(context, draft)
    return join_lines(say_option(context.language, context.union, it) for it in options)


async def receive(context: Context) -> None:
    if (draft := drafting.find_at_step(context)) is None:
        return
    if context.incoming.kind != "text":
        context.say("plan-only-text")
    elif asked := draft.choices["asking"]:
        await _take(context, draft, asked, context.incoming.text)
    else:
        context.say("plan-tap-to-decide")


async def _take(context: Context, draft: Draft, name: str, said: str) -> None:
    try:
        known = _read_title(said) if name == "title" else _read_options(context, draft, said)
    except NotPossible as refusal:
        say_refusal(context, refusal)
        return
    kept = draft.without_text(name) if name == "title" else draft
    await _go_on(context, kept.add(Part(context.incoming.message_id, said, slot=name)).choose(**known))


def _read_title(said: str) -> dict[str, str]:
    return {"title": read_text("title", said)}


def _read_options(context: Context, draft: Draft, said: str) -> dict[str, str]:
    """Those named before and those of now, each once. Raises NotPossible."""
    if draft.choices["about"] == IDEAS:
        found = read_ideas(said)
    else:
        found = [it.isoformat() for it in read_dates(said, context.union.calendar, context.now)]
    options = list(dict.fromkeys([*draft.choices["options"].splitlines(), *found]))
    # Only too many are refused here: the first ones may come one message at a time.
    check_count(max(FEWEST, len(options)))
    return {"options": "\n".join(options)}


async def receive_edit(context: Context) -> None:
    """What was typed was changed in the chat: it is read again, as the answer it was."""
    draft = drafting.find_revised(context, KIND)
    if draft is None:
        return
    part = next(it for it in draft.parts if it.message == context.incoming.message_id)
    try:
        known = _read_title(part.text) if part.slot == "title" else _read_all_options(context, draft)
    except NotPossible as refusal:
        say_refusal(context, refusal)
        return
    await _go_on(context, draft.choose(**known))


def _read_all_options(context: Context, draft: Draft) -> dict[str, str]:
    """All that the messages and taps have named. Raises NotPossible."""
    # Of every message: the one that was edited is only one of them.
    empty = draft.choose(options="")
    return _read_options(context, empty, "\n".join(it.text for it in draft.parts if it.slot != "title"))


async def take_idea(context: Context) -> None:
    """An idea of the board or the survey is put in with one tap."""
    draft = drafting.find_newest(context, KIND, OVER)
    # The button carries only the mark: the idea may have been settled since.
    found = next((it for it in await ideas.list_offered(context) if it.mark == context.choice), None)
    if draft is None or found is None:
        return
    try:
        known = _read_options(context, draft, found.words)
    except NotPossible as refusal:
        say_refusal(context, refusal)
        return
    # No message of the writer holds it, so that no edit changes it.
    await _ask_options(context, draft.add(Part(0, found.words, slot=found.mark)).choose(**known))


async def finish_options(context: Context) -> None:
    if draft := drafting.find_newest(context, KIND, OVER):
        await _go_on(context, draft.choose(complete="yes"))


async def alter(context: Context) -> None:
    """Say one thing of the preview anew."""
    draft, name = drafting.find_newest(context, KIND, OVER), context.choice
    if draft is None:
        return
    if name == "audience":
        await whom.ask(context, draft)
    elif name == "options":
        # Their messages go too, or the edit of an old one would bring its options back.
        title = tuple(it for it in draft.parts if it.slot == "title")
        await _go_on(context, replace(draft, parts=title).choose(options="", complete=""))
    elif name == "title":
        await _go_on(context, draft.choose(title=""))
    elif name.isdecimal() and int(name) in DAYS:
        await _go_on(context, draft.choose(days=name))


async def toggle_audience(context: Context) -> None:
    if draft := drafting.find_newest(context, KIND, OVER):
        await whom.toggle(context, draft)


def _make_poll(context: Context, draft: Draft) -> tuple[PlanPoll, list[PollOption]]:
    said = draft.choices
    options, dates = list[PollOption](), list[datetime]()
    for number, line in enumerate(said["options"].splitlines(), 1):
        if said["about"] == DATES:
            dates.append(datetime.fromisoformat(line))
            options.append(PollOption(number, 0, "", dates[-1]))
        else:
            options.append(PollOption(number, 0, line, None))
    # From now, also at the confirmation: a preview that waited takes no day from those who are asked.
    closes = compute_close(context.union.calendar, context.now, int(said["days"]), dates)
    audience, by = said["audience"], context.actor.id
    poll = PlanPoll(0, said["about"], said["title"], audience, by, context.now, closes, "planned")
    return poll, sorted(options, key=lambda it: (it.starts_at or context.now, it.id))


async def _show_preview(context: Context, draft: Draft) -> None:
    poll, options = _make_poll(context, draft)
    days = [Button("poll-days", f"poll:alter:{it}", values={"days": it}) for it in DAYS]
    fields = [Button(f"poll-field-{it}", f"poll:alter:{it}") for it in ("title", "options", "audience")]
    drafting.show(
        context,
        draft,
        "field",
        "poll-preview",
        lambda it: [[Button("poll-confirm", f"poll:confirm:{it.mark}")], fields, days, [_make_drop(it)]],
        card=render_card(context.language, context.union, poll, options, {}),
        audience=say_audience(context.language, poll.audience, await load_group_names(context.db, poll.audience)),
    )


async def confirm(context: Context) -> None:
    """From now on it is asked at the next moment at which the bot may speak to everybody."""
    draft = drafting.find_acting(context, (KIND,), OVER)
    if draft is None or draft.choices["asking"]:
        return
    poll, options = _make_poll(context, draft)
    # The preview may have stood there for days.
    if any(it.starts_at and it.starts_at <= poll.opened_at for it in options):
        context.toast("plan-day-over", alert=True)
        return
    await drafting.finish(context, draft)
    poll = replace(poll, id=await polls.add(context.db, poll))
    for it in options:
        await polls.add_option(context.db, poll.id, it.text, it.starts_at)
    context.toast("plan-saved")
    await show_page(context, poll)


async def leave(context: Context) -> None:
    if draft := drafting.find(context, context.choice):
        drafting.drop(context, draft)
    context.edit("plan-dropped", buttons=[[Button("poll-all", "poll:list")]])
