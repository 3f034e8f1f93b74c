"""Reading: the register with what is missing, one disclosure, a counted nod, and a question about it."""

from functools import partial

from domain.openness import RegisterItem, find_due, list_standings, load_register
from domain.rights import allow
from handlers.cases.words import say_day_at
from handlers.context import Context, JobContext
from handlers.listing import Page, cut_page, load_page
from handlers.messenger import Button, Keyboard, SentFile
from handlers.openness import words
from handlers.suggest import writing
from locales import Markup, render
from storage import disclosures
from storage.disclosures import Disclosure
from storage.keys import Keys

_TURNING = ("open-back", "open-more")


def mark(keys: Keys, disclosure_id: int, member_id: int) -> bytes:
    """By which a reader is counted once; without the key nobody can say who it is."""
    return keys.seal("readers").mark(f"{disclosure_id}/{member_id}".encode())


async def find_covered(scene: Context | JobContext) -> frozenset[tuple[str, str]]:
    """The (item, period) of the newest ended periods that were published."""
    today = scene.union.today(scene.now)
    owed = (find_due(item, today, scene.union.calendar) for item in load_register().values())
    return frozenset(await disclosures.find_covered(scene.db, {due.period for due in owed if due}))


async def start(context: Context) -> None:
    await _list(context, 0)


async def show_page(context: Context) -> None:
    await _list(context, context.number())


async def _list(context: Context, first: int) -> None:
    begun, done = await disclosures.find_first(context.db), await find_covered(context)
    every = list(list_standings(context.union.calendar, context.now, begun, done))
    shown = cut_page(every, first)
    newest = await disclosures.find_newest(context.db)
    lines = [
        render(
            context.language,
            "open-line",
            item=words.say_item(context.language, it.item.id),
            stands=words.say_standing(context.language, context.union, it, newest.get(it.item.id)),
        )
        for it in shown.rows
    ]
    missing = sum(it.kind == "overdue" for it in every)
    note = Markup(render(context.language, "open-missing", count=missing)) if missing else Markup("")
    rows = [[Button(f"open-short-{it.item.id}", f"open:see:{it.item.id}:0")] for it in shown.rows]
    turns = shown.turning("open:page", _TURNING)
    context.edit("open-list", buttons=[*rows, *turns], lines=Markup("\n").join(map(Markup, lines)), missing=note)


def find_item(context: Context) -> RegisterItem | None:
    """The item an argument names."""
    found = load_register().get(context.args[0]) if context.args else None
    if found is None:
        context.toast("answer-too-old", alert=True)
    return found


async def see(context: Context) -> None:
    """The newest disclosure of an item, or the one so many before it."""
    item = find_item(context)
    if item is None:
        return
    page = await load_page(partial(disclosures.list_of_item, context.db, item.id), context.number(1), 1)
    about = words.say_about(context.language, item)
    if not page.rows:
        keyboard = [*_make_write_button(context, item.id), [Button("open-all", "open:page:0")]]
        context.edit("open-nothing", buttons=keyboard, item=words.say_item(context.language, item.id), about=about)
        return
    disclosure = page.rows[0]
    files = await disclosures.list_files(context.db, disclosure.id)
    context.edit(
        "open-disclosure",
        buttons=_make_buttons(context, page, len(files)),
        title=words.say_title(context.language, item.id, disclosure.period),
        about=about,
        text=Markup("<blockquote>{}</blockquote>").format(disclosure.body) if disclosure.body else "",
        day=say_day_at(context.language, context.union, disclosure.published_at),
        until=say_day_at(context.language, context.union, words.find_last_moment(disclosure)),
        readers=words.say_readers(context.language, await disclosures.count_readers(context.db, disclosure.id)),
    )


def _make_buttons(context: Context, page: Page[Disclosure], files: int) -> Keyboard:
    disclosure, number = page.rows[0], page.rows[0].id
    attached = [[Button("open-files", f"open:files:{number}", values={"count": files})]] if files else []
    down = [[Button("open-down", f"open:down:{number}")]] if allow(context.member, "open.publish") else []
    return [
        *attached,
        [Button("open-read", f"open:read:{number}"), Button("open-ask", f"open:ask:{number}")],
        *page.turning(f"open:see:{disclosure.item}", _TURNING),
        *_make_write_button(context, disclosure.item),
        *down,
        [Button("open-all", "open:page:0")],
    ]


def _make_write_button(context: Context, item_id: str) -> Keyboard:
    return [[Button("open-write", f"open:write:{item_id}")]] if allow(context.member, "open.publish") else []


async def find_standing_one(context: Context) -> Disclosure | None:
    """The disclosure an argument names, as long as it stands."""
    found = await disclosures.find(context.db, context.number())
    if found is None:
        context.toast("open-is-down", alert=True)
    return found


async def acknowledge(context: Context) -> None:
    disclosure = await find_standing_one(context)
    if disclosure:
        reader = mark(context.keys, disclosure.id, context.actor.id)
        # A mark without a time: the database alone tells neither who nor when.
        counted = await disclosures.acknowledge(context.db, disclosure.id, reader)
        context.toast("open-counted" if counted else "open-counted-before")


async def send_files(context: Context) -> None:
    disclosure = await find_standing_one(context)
    for kind, file_id in await disclosures.list_files(context.db, disclosure.id) if disclosure else ():
        context.send(SentFile(kind, file_id))


async def ask(context: Context) -> None:
    """A question is written as a suggestion is: by name, confidentially or without a name."""
    disclosure = await find_standing_one(context)
    if disclosure:
        title = words.say_title(context.language, disclosure.item, disclosure.period).unescape()
        await writing.begin(context, "openness", render(context.language, "open-question-about", title=Markup(title)))
