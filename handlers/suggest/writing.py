"""From the category to the preview: what the member says, kept until it is sent or dropped."""

from dataclasses import replace

from domain.batches import midnight
from domain.board import find_next_needed
from domain.routing import load_categories
from domain.text import clean_text, count_utf16
from domain.urgency import judge_urgency
from handlers import twins
from handlers.board.together import public_words
from handlers.cases import words
from handlers.cases.tally import UNSIGNED
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from handlers.suggest.draft import MOST_FILES, Draft, ask, current, loaded, with_category
from locales import Markup, render
from storage import cases

LONGEST = 3500
MOST_OPEN = 10
MOST_A_DAY = 3


async def start(context: Context) -> None:
    if not await may_write(context):
        return
    draft = Draft(mark=f"{context.random.randrange(16**6):06x}")
    context.say("suggest-category", buttons=_categories(draft))
    ask(context, "category", draft)


async def begin(context: Context, category: str, about: str) -> None:
    """Start from another conversation, with the category chosen and a line that says what this is about."""
    context.feature = "suggest"
    if await may_write(context):
        draft = Draft(mark=f"{context.random.randrange(16**6):06x}", category=category, about=about)
        await _ask_mode(context, draft)


async def may_write(context: Context) -> bool:
    """Whether this member may open one more case today; if not, they are told why."""
    still_open, of_today = await cases.find_open_of(
        context.db, context.actor.id, midnight(context.union.calendar, context.now)
    )
    if still_open >= MOST_OPEN:
        context.say("suggest-too-many-open", most=MOST_OPEN)
    elif of_today + UNSIGNED.of(context.actor.id, context.now) >= MOST_A_DAY:
        context.say("suggest-enough-today", most=MOST_A_DAY)
    else:
        return True
    return False


def _categories(draft: Draft) -> Keyboard:
    buttons = [Button(f"suggest-about-{code}", f"suggest:category:{draft.mark}:{code}") for code in load_categories()]
    rows = [buttons[start : start + 2] for start in range(0, len(buttons), 2)]
    return [*rows, [Button("suggest-cancel", f"suggest:cancel:{draft.mark}")]]


async def choose_category(context: Context) -> None:
    draft, code = current(context), context.choice
    if draft is None or code not in load_categories():
        return
    draft = with_category(draft, code)
    if draft.mode:
        await _next(context, draft)
    else:
        await _ask_mode(context, draft)


async def _ask_mode(context: Context, draft: Draft) -> None:
    modes = draft.kind.modes
    buttons = [[Button(f"mode-{mode}", f"suggest:mode:{draft.mark}:{mode}")] for mode in modes]
    told = Markup("\n\n").join(Markup(render(context.language, f"suggest-mode-{mode}")) for mode in modes)
    cancel = [Button("suggest-cancel", f"suggest:cancel:{draft.mark}")]
    context.edit("suggest-how", buttons=[*buttons, cancel], modes=told)
    ask(context, "mode", draft)


async def choose_mode(context: Context) -> None:
    draft, mode = current(context), context.choice
    if draft is None or not draft.category or mode not in draft.kind.modes:
        return
    await _next(context, replace(draft, mode=mode))


async def _next(context: Context, draft: Draft) -> None:
    if draft.forbidden_files:
        draft = replace(draft, files=tuple(file for file in draft.files if file[0] != "document"))
        context.say("suggest-documents-dropped")
    if draft.has_content:
        preview(context, draft)
        return
    cancel = [[Button("suggest-cancel", f"suggest:cancel:{draft.mark}")]]
    context.edit(f"suggest-write-{draft.mode}", buttons=cancel)
    ask(context, "text", draft)


async def use_the_buttons(context: Context) -> None:
    """Somebody began to write before choosing: their words are still in the chat, only the order is wrong."""
    context.say("suggest-use-buttons")


async def receive(context: Context) -> None:
    draft, incoming = loaded(context.draft), context.incoming
    step = context.next.step if context.next else ""
    if step == "text":
        draft = replace(draft, text="", files=(), messages=())
    text = "\n".join(part for part in (draft.text, clean_text(incoming.text)) if part)
    if (length := count_utf16(text)) > LONGEST:
        context.say("suggest-too-long", length=length, most=LONGEST, over=length - LONGEST)
        return
    if incoming.file:
        if incoming.file.kind == "document" and not draft.takes_documents:
            context.say("suggest-no-documents")
            return
        if len(draft.files) >= MOST_FILES:
            context.say("suggest-too-many-files", most=MOST_FILES)
            return
        draft = replace(draft, files=(*draft.files, (incoming.file.kind, incoming.file.file_id)))
    draft = replace(draft, text=text, messages=(*draft.messages, incoming.message_id))
    _warn(context, clean_text(incoming.text))
    if draft.has_content:
        preview(context, draft)
    if step == "text" and text:
        await twins.offer(context, text)


def _warn(context: Context, text: str) -> None:
    if judge_urgency(text) == "danger":
        context.say("urgency-danger-advice")


def preview(context: Context, draft: Draft) -> None:
    """Show what would be sent; it is sent as it stands here, and shown to others like this if it waits for them."""
    if not draft.can_wait:
        draft = replace(draft, together=0)
    shown = public_words(draft.words) if draft.together else draft.words
    scope = Markup(render(context.language, f"suggest-scope-{draft.scope}")) if draft.scope else Markup("")
    context.edit(
        "suggest-preview",
        buttons=_choices(draft),
        category=words.category(context.language, draft.category),
        mode=Markup(render(context.language, f"mode-{draft.mode}")),
        scope=scope,
        files=Markup(render(context.language, "suggest-files", count=len(draft.files))) if draft.files else "",
        text=Markup("<blockquote>{}</blockquote>").format(shown) if shown else "",
        together=Markup(render(context.language, "board-together-note")) if draft.together else "",
    )
    ask(context, "preview", draft)


def _choices(draft: Draft) -> Keyboard:
    mark = draft.mark
    scopes = ["concerns_chair", *(["head_only"] if draft.category == "harassment" else [])]
    ticks = [
        [Button(f"suggest-{'ticked' if scope == draft.scope else 'tick'}-{scope}", f"suggest:scope:{mark}:{scope}")]
        for scope in scopes
    ]
    return [
        [Button("suggest-send", f"suggest:send:{mark}")],
        *ticks,
        [_keep_from(draft)],
        [Button(f"board-together-{draft.together}", f"suggest:together:{mark}")],
        [
            Button("suggest-change-text", f"suggest:change:{mark}:text"),
            Button("suggest-change-category", f"suggest:change:{mark}:category"),
            Button("suggest-change-mode", f"suggest:change:{mark}:mode"),
        ],
        [Button("suggest-cancel", f"suggest:cancel:{mark}")],
    ]


def _keep_from(draft: Draft) -> Button:
    count = len(draft.excluded.split())
    key = "suggest-kept-from" if count else "suggest-keep-from"
    return Button(key, f"suggest:keep:{draft.mark}", values={"count": count})


async def choose_scope(context: Context) -> None:
    draft, scope = current(context), context.choice
    if draft is None or not (draft.mode and draft.has_content):
        return
    if scope == "concerns_chair" or (scope == "head_only" and draft.category == "harassment"):
        preview(context, replace(draft, scope="" if draft.scope == scope else scope))


async def choose_together(context: Context) -> None:
    """One more tap asks for more others: 3, 5, 10, and nobody again."""
    draft = current(context)
    if draft is None or not (draft.mode and draft.has_content):
        return
    if draft.can_wait:
        preview(context, replace(draft, together=find_next_needed(draft.together)))
    else:
        context.toast("suggest-kept-or-together" if draft.excluded else "board-needs-words", alert=True)


async def change(context: Context) -> None:
    draft, what = current(context), context.choice
    if draft is None:
        return
    if what == "category":
        context.edit("suggest-category", buttons=_categories(draft))
        ask(context, "category", draft)
    elif what == "mode" and draft.category:
        await _ask_mode(context, draft)
    elif what == "text" and draft.mode:
        context.edit(
            f"suggest-write-{draft.mode}", buttons=[[Button("suggest-cancel", f"suggest:cancel:{draft.mark}")]]
        )
        ask(context, "text", draft)


async def cancel(context: Context) -> None:
    if current(context) is not None:
        context.finish()
        context.edit("suggest-cancelled")


async def edited(context: Context) -> None:
    """A message was edited in Telegram while the draft made of it alone is still here."""
    if context.next is None or context.next.feature != context.feature or context.member is None:
        return
    draft, text = loaded(context.draft), clean_text(context.incoming.text)
    if draft.messages == (context.incoming.message_id,) and text != draft.text and 0 < count_utf16(text) <= LONGEST:
        _warn(context, text)
        preview(context, replace(draft, text=text))
