"""Publishing: a cadre writes or sends files, sees what everybody will see, and can take it down again."""

from dataclasses import dataclass

from domain.openness import LONGEST, due_of, period_at, register
from domain.text import clean, personal_data, utf16_length
from handlers.cases.words import day_of
from handlers.openness import reading, words
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import Markup, knows, render
from storage import disclosures
from storage.disclosures import Disclosure

_MOST_FILES = 5


@dataclass(frozen=True, slots=True)
class Draft:
    """`mark` tells one draft's keyboards from another's; each file is a kind and a Telegram file id."""

    mark: str
    item: str
    text: str
    files: tuple[tuple[str, str], ...]


def _ask(turn: Turn, draft: Draft) -> None:
    files = "\n".join(f"{kind} {file_id}" for kind, file_id in draft.files)
    turn.ask("text", mark=draft.mark, item=draft.item, text=draft.text, files=files)


def _draft(turn: Turn) -> Draft:
    said = turn.draft
    lines = (line.partition(" ") for line in said["files"].splitlines())
    return Draft(said["mark"], said["item"], said["text"], tuple((kind, file_id) for kind, _, file_id in lines))


def _current(turn: Turn) -> Draft | None:
    """The draft whose keyboard was tapped; None, with a word about it, if that one is over."""
    is_here = turn.next and turn.next.feature == turn.feature
    if is_here and turn.args and turn.draft.get("mark") == turn.args[0]:
        return _draft(turn)
    turn.toast("open-over", alert=True)
    return None


async def write(turn: Turn) -> None:
    item = reading.item_of(turn)
    if item is None:
        return
    draft = Draft(f"{turn.random.randrange(16**6):06x}", item.id, "", ())
    hint = f"open-hint-{item.id}"
    turn.say(
        "open-ask-text",
        buttons=[[Button("open-drop", f"open:drop:{draft.mark}")]],
        title=words.title(turn.language, item.id, _period(turn, item.id)),
        hint=Markup(render(turn.language, hint)) if knows(turn.language, hint) else "",
    )
    _ask(turn, draft)


def _period(turn: Turn, item_id: str) -> str:
    return period_at(register()[item_id], turn.union.today(turn.now))


async def receive(turn: Turn) -> None:
    """Text replaces text, files add up, so that a file with a caption and a correction both do what one expects."""
    before, file, text = _draft(turn), turn.incoming.file, clean(turn.incoming.text)
    if (length := utf16_length(text)) > LONGEST:
        turn.say("open-too-long", most=LONGEST, length=length)
        return
    if file and len(before.files) >= _MOST_FILES:
        turn.say("open-too-many-files", most=_MOST_FILES)
        return
    files = (*before.files, (file.kind, file.file_id)) if file else before.files
    draft = Draft(before.mark, before.item, text or before.text, files)
    if draft.text or draft.files:
        _preview(turn, draft)
        _ask(turn, draft)


def _preview(turn: Turn, draft: Draft) -> None:
    warning = render(turn.language, "open-personal") if personal_data(draft.text) else ""
    turn.say(
        "open-preview",
        buttons=_choices(draft),
        title=words.title(turn.language, draft.item, _period(turn, draft.item)),
        text=Markup("<blockquote>{}</blockquote>").format(draft.text) if draft.text else "",
        files=Markup(render(turn.language, "open-with-files", count=len(draft.files))) if draft.files else "",
        warning=Markup(warning),
    )


def _choices(draft: Draft) -> Keyboard:
    return [[Button("open-publish", f"open:publish:{draft.mark}")], [Button("open-drop", f"open:drop:{draft.mark}")]]


async def publish(turn: Turn) -> None:
    draft = _current(turn)
    if draft is None or not (draft.text or draft.files):
        return
    now, period = int(turn.now.timestamp()), _period(turn, draft.item)
    begun = await reading.in_use_since(turn)
    disclosure = Disclosure(turn.random.randrange(1, 2**40), draft.item, period, draft.text, turn.actor.id, now)
    await disclosures.add(turn.db, disclosure, draft.files)
    turn.finish()
    due = due_of(register()[draft.item], turn.union.today(turn.now), turn.union.calendar)
    late = render(turn.language, "open-late") if begun and due and begun < due.at < turn.now else ""
    turn.edit(
        "open-published",
        buttons=[[Button("open-view", f"open:see:{draft.item}:0")]],
        title=words.title(turn.language, draft.item, period),
        until=day_of(turn.language, turn.union, words.stays_until(disclosure)),
        late=Markup(late),
    )


async def drop(turn: Turn) -> None:
    if _current(turn) is not None:
        turn.finish()
        turn.edit("open-dropped")


async def ask_down(turn: Turn) -> None:
    """Take it down? Before its seven days only the chair may, for what should never have been written."""
    disclosure = await reading.standing_one(turn)
    if disclosure is None or not _may_take_down(turn, disclosure):
        return
    early = words.is_early(disclosure, turn.now)
    turn.edit(
        "open-down-sure",
        buttons=[
            [Button("open-down-yes", f"open:gone:{disclosure.id}")],
            [Button("open-keep", f"open:see:{disclosure.item}:0")],
        ],
        title=words.title(turn.language, disclosure.item, disclosure.period),
        early=Markup(render(turn.language, "open-down-early")) if early else "",
    )


def _may_take_down(turn: Turn, disclosure: Disclosure) -> bool:
    if words.is_early(disclosure, turn.now) and not turn.actor.is_chair:
        until = day_of(turn.language, turn.union, words.stays_until(disclosure))
        turn.toast("open-stays", alert=True, until=until)
        return False
    return True


async def take_down(turn: Turn) -> None:
    disclosure = await reading.standing_one(turn)
    if disclosure is None or not _may_take_down(turn, disclosure):
        return
    await disclosures.withdraw(turn.db, disclosure.id, int(turn.now.timestamp()))
    turn.edit("open-taken-down", buttons=[[Button("open-all", "open:page:0")]])
