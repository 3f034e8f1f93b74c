"""Reading: the register with what is missing, one disclosure, a counted nod, and a question about it."""

from datetime import UTC, datetime

from domain.openness import Item, due_of, register, standings
from domain.rights import allow
from handlers.cases.words import day_of
from handlers.openness import words
from handlers.pen import Button, Keyboard
from handlers.suggest import writing
from handlers.turn import Tick, Turn
from locales import Markup, render
from storage import disclosures
from storage.disclosures import Disclosure
from storage.seal import Keys, Seal

_PAGE = 8


def mark(keys: Keys, disclosure_id: int, member_id: int) -> bytes:
    """By which a reader is counted once; without the key nobody can say who it is."""
    return Seal(keys.make("readers")).mark(f"{disclosure_id}/{member_id}".encode())


async def covered(scene: Turn | Tick) -> frozenset[tuple[str, str]]:
    """The (item, period) of the newest ended periods that were published."""
    today = scene.union.today(scene.now)
    owed = (due_of(item, today, scene.union.calendar) for item in register().values())
    return frozenset(await disclosures.covered(scene.db, {due.period for due in owed if due}))


async def in_use_since(scene: Turn | Tick) -> datetime | None:
    first = await disclosures.first(scene.db)
    return datetime.fromtimestamp(first, UTC) if first is not None else None


async def start(turn: Turn) -> None:
    await _list(turn, 0)


async def page(turn: Turn) -> None:
    await _list(turn, turn.number())


async def _list(turn: Turn, number: int) -> None:
    begun, done = await in_use_since(turn), await covered(turn)
    every = list(standings(turn.union.calendar, turn.now, begun, done))
    shown = every[number * _PAGE : (number + 1) * _PAGE]
    newest = await disclosures.newest(turn.db)
    lines = [
        render(
            turn.language,
            "open-line",
            item=words.item(turn.language, it.item.id),
            stands=words.standing(turn.language, turn.union, it, newest.get(it.item.id, 0)),
        )
        for it in shown
    ]
    missing = sum(it.kind == "overdue" for it in every)
    note = Markup(render(turn.language, "open-missing", count=missing)) if missing else Markup("")
    rows = [[Button(f"open-short-{it.item.id}", f"open:see:{it.item.id}:0")] for it in shown]
    turns = _turning("open:page", number, len(every) > (number + 1) * _PAGE)
    turn.edit("open-list", buttons=[*rows, *turns], lines=Markup("\n").join(map(Markup, lines)), missing=note)


def _turning(data: str, number: int, more: bool) -> Keyboard:
    newer = [Button("open-back", f"{data}:{number - 1}")] if number else []
    older = [Button("open-more", f"{data}:{number + 1}")] if more else []
    return [[*newer, *older]] if newer or older else []


def item_of(turn: Turn) -> Item | None:
    """The item an argument names."""
    found = register().get(turn.args[0]) if turn.args else None
    if found is None:
        turn.toast("answer-too-old", alert=True)
    return found


async def see(turn: Turn) -> None:
    """The newest disclosure of an item, or the one so many before it."""
    item, place = item_of(turn), turn.number(1)
    if item is None:
        return
    found = await disclosures.of_item(turn.db, item.id, 2, place)
    about = words.about(turn.language, item)
    if not found:
        keyboard = [*_to_write(turn, item.id), [Button("open-all", "open:page:0")]]
        turn.edit("open-nothing", buttons=keyboard, item=words.item(turn.language, item.id), about=about)
        return
    disclosure, files = found[0], await disclosures.files_of(turn.db, found[0].id)
    turn.edit(
        "open-disclosure",
        buttons=_keyboard(turn, disclosure, place, len(found) > 1, len(files)),
        title=words.title(turn.language, item.id, disclosure.period),
        about=about,
        text=Markup("<blockquote>{}</blockquote>").format(disclosure.body) if disclosure.body else "",
        day=day_of(turn.language, turn.union, disclosure.published_at),
        until=day_of(turn.language, turn.union, words.stays_until(disclosure)),
        readers=words.readers(turn.language, await disclosures.readers(turn.db, disclosure.id)),
    )


def _keyboard(turn: Turn, disclosure: Disclosure, place: int, older: bool, files: int) -> Keyboard:
    number = disclosure.id
    attached = [[Button("open-files", f"open:files:{number}", values={"count": files})]] if files else []
    down = [[Button("open-down", f"open:down:{number}")]] if allow(turn.member, "open.publish") else []
    return [
        *attached,
        [Button("open-read", f"open:read:{number}"), Button("open-ask", f"open:ask:{number}")],
        *_turning(f"open:see:{disclosure.item}", place, older),
        *_to_write(turn, disclosure.item),
        *down,
        [Button("open-all", "open:page:0")],
    ]


def _to_write(turn: Turn, item_id: str) -> Keyboard:
    return [[Button("open-write", f"open:write:{item_id}")]] if allow(turn.member, "open.publish") else []


async def standing_one(turn: Turn) -> Disclosure | None:
    """The disclosure an argument names, as long as it stands."""
    found = await disclosures.find(turn.db, turn.number())
    if found is None:
        turn.toast("open-is-down", alert=True)
    return found


async def acknowledge(turn: Turn) -> None:
    disclosure = await standing_one(turn)
    if disclosure:
        reader = mark(turn.keys, disclosure.id, turn.actor.id)
        counted = await disclosures.acknowledge(turn.db, disclosure.id, reader)
        turn.toast("open-counted" if counted else "open-counted-before")


async def send_files(turn: Turn) -> None:
    disclosure = await standing_one(turn)
    for kind, file_id in await disclosures.files_of(turn.db, disclosure.id) if disclosure else ():
        turn.pen.forward(turn.incoming.chat_id, kind, file_id)


async def ask(turn: Turn) -> None:
    """A question is written as a suggestion is: by name, confidentially or without a name."""
    disclosure = await standing_one(turn)
    if disclosure:
        title = words.title(turn.language, disclosure.item, disclosure.period).unescape()
        await writing.begin(turn, "openness", render(turn.language, "open-question-about", title=Markup(title)))
