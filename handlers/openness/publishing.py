"""Publishing: a cadre writes or sends files, sees what everybody will see, and can take it down again."""

from domain.draft import Draft
from domain.openness import LONGEST, MOST_FILES, find_due, find_period, load_register
from domain.text import clean_text, count_utf16, find_personal_data
from handlers import drafting
from handlers.cases.words import say_day_at
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from handlers.openness import accounts, reading, words
from locales import Markup, has_key, render
from storage import disclosures
from storage.disclosures import Disclosure

KIND = "open"
OVER = "open-over"


async def write(context: Context) -> None:
    item = reading.find_item(context)
    if item is None:
        return
    draft = drafting.begin(context, KIND, item=item.id)
    hint, period = f"open-hint-{item.id}", _find_period(context, item.id)
    ways = await accounts.make_buttons(context, draft, period)
    drafting.show(
        context,
        draft,
        "text",
        "open-ask-text",
        lambda it: [*ways, _drop(it)],
        below=True,
        title=words.say_title(context.language, item.id, period),
        hint=Markup(render(context.language, hint)) if has_key(context.language, hint) else "",
    )


def _drop(draft: Draft) -> list[Button]:
    return [Button("open-drop", f"open:drop:{draft.id}")]


def _find_period(context: Context, item_id: str) -> str:
    return find_period(load_register()[item_id], context.union.today(context.now))


async def take_accounts(context: Context) -> None:
    """What the books say becomes the text, which its writer may still replace by another."""
    draft = drafting.find_named(context, OVER)
    if draft is None:
        return
    filled = await accounts.fill_in(context, draft, _find_period(context, draft.choices["item"]))
    if filled is None:
        context.toast("answer-too-old", alert=True)
    else:
        await show_preview(context, filled)


async def receive(context: Context) -> None:
    """Text replaces text, files add up, so that a file with a caption and a correction both do what one expects."""
    if (before := drafting.find_at_step(context)) is None:
        return
    text = clean_text(context.incoming.text)
    draft = drafting.add_part(context, before.without_text() if text else before)
    if _is_fitting(context, text) and draft.has_content:
        if len(draft.files) > MOST_FILES:
            context.say("open-too-many-files", most=MOST_FILES)
        else:
            await show_preview(context, draft)


def _is_fitting(context: Context, text: str) -> bool:
    if (length := count_utf16(text)) > LONGEST:
        context.say("open-too-long", most=LONGEST, length=length)
    return length <= LONGEST


async def show_preview(context: Context, draft: Draft) -> None:
    """What everybody will see."""
    text, files = draft.text(), len(draft.files)
    item_id = draft.choices["item"]
    period = _find_period(context, item_id)
    drafting.show(
        context,
        # Remembered: published after the month has turned, it stays about the month that was shown.
        draft.choose(period=period),
        "text",
        "open-preview",
        lambda it: _make_choice_buttons(context, it),
        title=words.say_title(context.language, item_id, period),
        text=Markup("<blockquote>{}</blockquote>").format(text) if text else "",
        files=Markup(render(context.language, "open-with-files", count=files)) if files else "",
        warning=Markup(render(context.language, "open-personal")) if find_personal_data(text) else "",
    )


def _make_choice_buttons(context: Context, draft: Draft) -> Keyboard:
    publish = [[Button("open-publish", f"open:publish:{draft.mark}")]] if draft.has_content else []
    files = drafting.make_file_buttons(context, draft)
    return [*publish, *([files] if files else []), _drop(draft)]


async def receive_edit(context: Context) -> None:
    draft = drafting.find_revised(context, KIND)
    if draft and _is_fitting(context, draft.text()):
        await show_preview(context, draft)


async def publish(context: Context) -> None:
    draft = drafting.find_acting(context, (KIND,), OVER)
    if draft is None or not draft.has_content:
        return
    item_id, period = draft.choices["item"], draft.choices["period"]
    # Before it is added: the first disclosure of all cannot be late.
    begun = await disclosures.find_first(context.db)
    name = context.random.randrange(1, 2**40)
    disclosure = Disclosure(name, item_id, period, draft.text(), context.actor.id, context.now)
    await disclosures.add(context.db, disclosure, [(file.kind, file.file_id) for file in draft.files])
    await drafting.finish(context, draft)
    due = find_due(load_register()[item_id], context.union.today(context.now), context.union.calendar)
    late = render(context.language, "open-late") if begun and due and begun < due.at < context.now else ""
    context.edit(
        "open-published",
        buttons=[[Button("open-view", f"open:see:{item_id}:0")]],
        title=words.say_title(context.language, item_id, period),
        until=say_day_at(context.language, context.union, words.find_last_moment(disclosure)),
        late=Markup(late),
    )


async def drop(context: Context) -> None:
    if draft := drafting.find_named(context, OVER):
        drafting.discard(context, draft, "open-dropped")


async def ask_down(context: Context) -> None:
    """Take it down? Before its seven days only the chair may, for what should never have been written."""
    disclosure = await reading.find_standing_one(context)
    if disclosure is None or not _may_take_down(context, disclosure):
        return
    early = words.is_early(disclosure, context.now)
    context.ask_by_buttons(
        "open-down-sure",
        buttons=[
            [Button("open-down-yes", f"open:gone:{disclosure.id}")],
            [Button("open-keep", f"open:see:{disclosure.item}:0")],
        ],
        title=words.say_title(context.language, disclosure.item, disclosure.period),
        early=Markup(render(context.language, "open-down-early")) if early else "",
    )


def _may_take_down(context: Context, disclosure: Disclosure) -> bool:
    if words.is_early(disclosure, context.now) and not context.actor.is_chair:
        until = say_day_at(context.language, context.union, words.find_last_moment(disclosure))
        context.toast("open-stays", alert=True, until=until)
        return False
    return True


async def take_down(context: Context) -> None:
    disclosure = await reading.find_standing_one(context)
    if disclosure is None or not _may_take_down(context, disclosure):
        return
    await disclosures.withdraw(context.db, disclosure.id, context.now)
    context.edit("open-taken-down", buttons=[[Button("open-all", "open:page:0")]])
