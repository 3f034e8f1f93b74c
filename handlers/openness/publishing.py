"""Publishing: a cadre writes or sends files, sees what everybody will see, and can take it down again."""

from dataclasses import dataclass

from domain.openness import LONGEST, find_due, find_period, load_register
from domain.text import clean_text, count_utf16, find_personal_data
from handlers.cases.words import day_of
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from handlers.openness import reading, words
from locales import Markup, has_key, render
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


def _ask(context: Context, draft: Draft) -> None:
    files = "\n".join(f"{kind} {file_id}" for kind, file_id in draft.files)
    context.ask("text", mark=draft.mark, item=draft.item, text=draft.text, files=files)


def _draft(context: Context) -> Draft:
    said = context.draft
    lines = (line.partition(" ") for line in said["files"].splitlines())
    return Draft(said["mark"], said["item"], said["text"], tuple((kind, file_id) for kind, _, file_id in lines))


def _current(context: Context) -> Draft | None:
    """The draft whose keyboard was tapped; None, with a word about it, if that one is over."""
    is_here = context.next and context.next.feature == context.feature
    if is_here and context.args and context.draft.get("mark") == context.args[0]:
        return _draft(context)
    context.toast("open-over", alert=True)
    return None


async def write(context: Context) -> None:
    item = reading.item_of(context)
    if item is None:
        return
    draft = Draft(f"{context.random.randrange(16**6):06x}", item.id, "", ())
    hint = f"open-hint-{item.id}"
    context.say(
        "open-ask-text",
        buttons=[[Button("open-drop", f"open:drop:{draft.mark}")]],
        title=words.title(context.language, item.id, _period(context, item.id)),
        hint=Markup(render(context.language, hint)) if has_key(context.language, hint) else "",
    )
    _ask(context, draft)


def _period(context: Context, item_id: str) -> str:
    return find_period(load_register()[item_id], context.union.today(context.now))


async def receive(context: Context) -> None:
    """Text replaces text, files add up, so that a file with a caption and a correction both do what one expects."""
    before, file, text = _draft(context), context.incoming.file, clean_text(context.incoming.text)
    if (length := count_utf16(text)) > LONGEST:
        context.say("open-too-long", most=LONGEST, length=length)
        return
    if file and len(before.files) >= _MOST_FILES:
        context.say("open-too-many-files", most=_MOST_FILES)
        return
    files = (*before.files, (file.kind, file.file_id)) if file else before.files
    draft = Draft(before.mark, before.item, text or before.text, files)
    if draft.text or draft.files:
        _preview(context, draft)
        _ask(context, draft)


def _preview(context: Context, draft: Draft) -> None:
    warning = render(context.language, "open-personal") if find_personal_data(draft.text) else ""
    context.say(
        "open-preview",
        buttons=_choices(draft),
        title=words.title(context.language, draft.item, _period(context, draft.item)),
        text=Markup("<blockquote>{}</blockquote>").format(draft.text) if draft.text else "",
        files=Markup(render(context.language, "open-with-files", count=len(draft.files))) if draft.files else "",
        warning=Markup(warning),
    )


def _choices(draft: Draft) -> Keyboard:
    return [[Button("open-publish", f"open:publish:{draft.mark}")], [Button("open-drop", f"open:drop:{draft.mark}")]]


async def publish(context: Context) -> None:
    draft = _current(context)
    if draft is None or not (draft.text or draft.files):
        return
    now, period = int(context.now.timestamp()), _period(context, draft.item)
    begun = await reading.in_use_since(context)
    disclosure = Disclosure(context.random.randrange(1, 2**40), draft.item, period, draft.text, context.actor.id, now)
    await disclosures.add(context.db, disclosure, draft.files)
    context.finish()
    due = find_due(load_register()[draft.item], context.union.today(context.now), context.union.calendar)
    late = render(context.language, "open-late") if begun and due and begun < due.at < context.now else ""
    context.edit(
        "open-published",
        buttons=[[Button("open-view", f"open:see:{draft.item}:0")]],
        title=words.title(context.language, draft.item, period),
        until=day_of(context.language, context.union, words.stays_until(disclosure)),
        late=Markup(late),
    )


async def drop(context: Context) -> None:
    if _current(context) is not None:
        context.finish()
        context.edit("open-dropped")


async def ask_down(context: Context) -> None:
    """Take it down? Before its seven days only the chair may, for what should never have been written."""
    disclosure = await reading.standing_one(context)
    if disclosure is None or not _may_take_down(context, disclosure):
        return
    early = words.is_early(disclosure, context.now)
    context.edit(
        "open-down-sure",
        buttons=[
            [Button("open-down-yes", f"open:gone:{disclosure.id}")],
            [Button("open-keep", f"open:see:{disclosure.item}:0")],
        ],
        title=words.title(context.language, disclosure.item, disclosure.period),
        early=Markup(render(context.language, "open-down-early")) if early else "",
    )


def _may_take_down(context: Context, disclosure: Disclosure) -> bool:
    if words.is_early(disclosure, context.now) and not context.actor.is_chair:
        until = day_of(context.language, context.union, words.stays_until(disclosure))
        context.toast("open-stays", alert=True, until=until)
        return False
    return True


async def take_down(context: Context) -> None:
    disclosure = await reading.standing_one(context)
    if disclosure is None or not _may_take_down(context, disclosure):
        return
    await disclosures.withdraw(context.db, disclosure.id, int(context.now.timestamp()))
    context.edit("open-taken-down", buttons=[[Button("open-all", "open:page:0")]])
