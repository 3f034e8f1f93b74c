"""From the category to the preview: what the member says, kept until it is sent or dropped."""

from collections.abc import Iterator
from dataclasses import replace

from domain.batches import find_midnight
from domain.board import find_next_needed
from domain.case_limits import LARGEST_FILM, LONGEST_WORDS, MOST_A_DAY, MOST_FILES, MOST_OPEN
from domain.draft import Draft
from domain.greeting import find_small_talk
from domain.routing import FILMS, load_categories
from domain.text import clean_text
from handlers import drafting, twins
from handlers.board.together import make_public_words
from handlers.cases import adding, words
from handlers.cases.tally import UNSIGNED
from handlers.cases.writing import refuse_length
from handlers.context import Context
from handlers.menu import make_shortcuts
from handlers.messenger import Button, Keyboard
from handlers.suggest.draft import KIND, OVER, Suggestion, find_current, show
from locales import Markup, render
from storage import cases


async def start(context: Context) -> None:
    if await may_write(context):
        _ask_category(context, Suggestion(drafting.begin(context, KIND)))


async def begin(context: Context, category: str, about: str, **choices: str) -> None:
    """Start from another conversation, with the category chosen and a line that says what this is about."""
    # Its next step and its buttons belong to this feature, whoever began it.
    context.feature = "suggest"
    if await may_write(context):
        _show_next(context, Suggestion(drafting.begin(context, KIND, category=category, about=about, **choices)))


async def begin_with_words(context: Context) -> None:
    """What somebody writes out of nothing is taken for the beginning of a suggestion; a greeting is returned."""
    text, file = clean_text(context.incoming.text), context.incoming.file
    if file and file.kind == "document":  # a sheet for something else, more often than a suggestion
        context.say("answer-not-understood", buttons=make_shortcuts(context, context.actor.role))
    elif not file and (kind := find_small_talk(text)):
        shortcuts = make_shortcuts(context, context.actor.role)
        context.say("suggest-greeting", kind=kind, name=context.actor.name, buttons=shortcuts)
    elif await may_write(context):
        suggestion = _add_part(context, Suggestion(drafting.begin(context, KIND)))
        if suggestion:
            _ask_category(context, suggestion, "suggest-from-words")


async def take_words(context: Context) -> None:
    """Words that were typed while a case was open become a suggestion of their own."""
    draft = drafting.find_named(context, OVER)
    if draft is not None and draft.kind == adding.WORDS and await may_write(context):
        # Of its choices only how its case is known: they name the case that was open, and nothing may join the two.
        suggestion = Suggestion(replace(draft, kind=KIND, choices={"before": draft.choices.get("mode", "")}))
        drafting.keep(context, suggestion.draft)
        _ask_category(context, suggestion, "suggest-from-words")


async def may_write(context: Context) -> bool:
    """Whether this member may open one more case today; if not, they are told why."""
    still_open, of_today = await cases.find_open_of(
        context.db, context.actor.id, find_midnight(context.union.calendar, context.now)
    )
    if still_open >= MOST_OPEN:
        context.say("suggest-too-many-open", most=MOST_OPEN)
    # Those without a name are counted in memory alone: no row may say whose they are.
    elif of_today + UNSIGNED.of(context.actor.id, context.now) >= MOST_A_DAY:
        context.say("suggest-enough-today", most=MOST_A_DAY)
    else:
        return True
    return False


def _ask_category(context: Context, suggestion: Suggestion, key: str = "suggest-category") -> None:
    show(context, suggestion, "category", key, _make_category_buttons)


def _make_category_buttons(suggestion: Suggestion) -> Keyboard:
    mark = suggestion.draft.mark
    buttons = [Button(f"suggest-about-{code}", f"suggest:category:{mark}:{code}") for code in load_categories()]
    rows = [buttons[start : start + 2] for start in range(0, len(buttons), 2)]
    return [*rows, _cancel(suggestion)]


def _cancel(suggestion: Suggestion) -> list[Button]:
    return [Button("suggest-cancel", f"suggest:cancel:{suggestion.draft.id}")]


async def choose_category(context: Context) -> None:
    suggestion, code = find_current(context), context.choice
    # What is about somebody's own life has other readers from the first word on: its topic stays.
    if suggestion is None or suggestion.is_personal or code not in load_categories():
        return
    _show_next(context, suggestion.of_category(code))


def _ask_mode(context: Context, suggestion: Suggestion, key: str = "suggest-how") -> None:
    make_buttons = _make_mode_buttons
    if suggestion.category == "safety" and context.has_feature("hazard"):
        key, make_buttons = "suggest-hazard-or-voice", _make_safety_buttons
    show(context, suggestion, "mode", key, make_buttons, modes=_explain(context, suggestion))


def _make_safety_buttons(suggestion: Suggestion) -> Keyboard:
    """One door: what is dangerous at some place is reported as a hazard, what somebody thinks of safety is said."""
    report = [Button("suggest-report-hazard", f"hazard:from:{suggestion.draft.id}")]
    return [report, *_make_mode_buttons(suggestion)]


def _explain(context: Context, suggestion: Suggestion) -> Markup:
    modes = suggestion.kind.modes
    return Markup("\n\n").join(Markup(render(context.language, f"suggest-mode-{mode}")) for mode in modes)


def _make_mode_buttons(suggestion: Suggestion) -> Keyboard:
    mark = suggestion.draft.mark
    rows = [[Button(f"mode-{mode}", f"suggest:mode:{mark}:{mode}")] for mode in suggestion.kind.modes]
    return [*rows, _cancel(suggestion)]


async def choose_mode(context: Context) -> None:
    suggestion, mode = find_current(context), context.choice
    # The category may have been changed since: not each offers every way.
    if suggestion is None or not suggestion.category or mode not in suggestion.kind.modes:
        return
    _show_next(context, suggestion.choose(mode=mode))


def _show_next(context: Context, suggestion: Suggestion) -> None:
    """Ask for what is still missing, or show it all."""
    draft = suggestion.draft
    # When the mode is chosen and not when it is sent: the preview shows what goes.
    if any(file.kind in suggestion.refused_kinds for file in draft.files):
        suggestion = Suggestion(draft.without_kinds(suggestion.refused_kinds))
        context.say("suggest-documents-dropped")
    if not suggestion.category:
        _ask_category(context, suggestion)
    elif not suggestion.mode:
        _ask_mode(context, suggestion)
    elif suggestion.draft.has_content:
        show_preview(context, suggestion)
    else:
        show(context, suggestion, "text", suggestion.writing_key, lambda it: [_cancel(it)])


async def show_again(context: Context, draft: Draft) -> None:
    _show_next(context, Suggestion(draft))


async def receive_early(context: Context) -> None:
    """Somebody began to write before choosing: their words are kept, and the question is asked again below them."""
    suggestion = _find_current(context)
    if suggestion is None or (suggestion := _add_part(context, suggestion)) is None:
        return
    if context.next and context.next.step == "mode" and suggestion.category:
        _ask_mode(context, suggestion, "suggest-use-buttons")
    else:
        _ask_category(context, suggestion, "suggest-use-buttons")


async def receive(context: Context) -> None:
    suggestion = _find_current(context)
    if suggestion is None:
        return
    is_first = not suggestion.draft.has_content
    if context.next and context.next.step == "anew":
        suggestion = Suggestion(suggestion.draft.without_text())
    if (suggestion := _add_part(context, suggestion)) is None:
        return
    text = clean_text(context.incoming.text)
    if suggestion.draft.has_content:
        show_preview(context, suggestion)
    # Looked for once: a hint at each further message would disturb the writing.
    if is_first and text and not suggestion.is_personal:
        await twins.offer(context, text)


def _find_current(context: Context) -> Suggestion | None:
    draft = drafting.find_at_step(context)
    return Suggestion(draft) if draft else None


def _add_part(context: Context, suggestion: Suggestion) -> Suggestion | None:
    """The suggestion with what was sent; None, with a word, if it is too much or cannot go this way."""
    file = context.incoming.file
    grown = Suggestion(drafting.add_part(context, suggestion.draft))
    if refuse_length(context, grown.words, LONGEST_WORDS, key="suggest-too-long"):
        return None
    if file and file.kind in suggestion.refused_kinds:
        context.say("suggest-no-films" if file.kind in FILMS else "suggest-no-documents")
    elif file and file.kind in FILMS and file.size > LARGEST_FILM:
        context.say("suggest-film-too-large", most=LARGEST_FILM // 2**20)
    elif len(grown.draft.files) > MOST_FILES:
        context.say("suggest-too-many-files", most=MOST_FILES)
    else:
        if file and sum(it.kind in FILMS for it in grown.draft.files) == 1 and file.kind in FILMS:
            context.say("suggest-film-taken", size=LARGEST_FILM // 2**20, most=MOST_FILES)
        return grown
    return None


def show_preview(context: Context, suggestion: Suggestion) -> None:
    """Show what would be sent; it is sent as it stands here, and shown to others like this if it waits for them."""
    # What was added may be too long, keep somebody out or speak of danger: then it cannot wait for others.
    if not suggestion.can_wait:
        suggestion = suggestion.choose(together="0")
    text = make_public_words(suggestion.words) if suggestion.together else suggestion.words
    scope = Markup(render(context.language, f"suggest-scope-{suggestion.scope}")) if suggestion.scope else Markup("")
    files = len(suggestion.draft.files)
    show(
        context,
        suggestion,
        "preview",
        "suggest-preview",
        lambda it: _make_choice_buttons(context, it),
        category=words.say_category(context.language, suggestion.category),
        mode=Markup(render(context.language, suggestion.mode_key)),
        scope=scope,
        files=Markup(render(context.language, "suggest-files", count=files)) if files else "",
        text=Markup("<blockquote>{}</blockquote>").format(text) if text else "",
        together=Markup("").join(Markup(render(context.language, key)) for key in _notes(suggestion)),
    )


def _notes(suggestion: Suggestion) -> Iterator[str]:
    """What the sender has to know before sending it like this."""
    if suggestion.is_personal:
        yield "care-note-readers"
    if suggestion.together:
        yield "board-together-note"
    if suggestion.is_danger and suggestion.mode == "anonymous":
        yield "suggest-note-moment"
    as_they_are = {"document", "voice", *FILMS}
    if suggestion.mode == "confidential" and any(it.kind in as_they_are for it in suggestion.draft.files):
        yield "suggest-note-as-it-is"


def _make_choice_buttons(context: Context, suggestion: Suggestion) -> Keyboard:
    mark, files = suggestion.draft.mark, drafting.make_file_buttons(context, suggestion.draft)
    ticks = [
        [Button(f"suggest-{'ticked' if it == suggestion.scope else 'tick'}-{it}", f"suggest:scope:{mark}:{it}")]
        for it in suggestion.scopes
    ]
    together = [] if suggestion.is_personal else [_ask_others(suggestion)]
    changes = ("text",) if suggestion.is_personal else ("text", "category", "mode")
    return [
        [Button("suggest-send", f"suggest:send:{mark}")],
        *ticks,
        [_keep_from(suggestion)],
        *together,
        [Button(f"suggest-change-{what}", f"suggest:change:{mark}:{what}") for what in changes],
        *([files] if files else []),
        _cancel(suggestion),
    ]


def _ask_others(suggestion: Suggestion) -> list[Button]:
    return [Button(f"board-together-{suggestion.together}", f"suggest:together:{suggestion.draft.mark}")]


def _keep_from(suggestion: Suggestion) -> Button:
    count = len(suggestion.excluded)
    key = "suggest-kept-from" if count else "suggest-keep-from"
    return Button(key, f"suggest:keep:{suggestion.draft.mark}", values={"count": count})


async def choose_scope(context: Context) -> None:
    suggestion, scope = find_current(context), context.choice
    if suggestion is None or not suggestion.is_written:
        return
    if scope in suggestion.scopes:
        show_preview(context, suggestion.choose(scope="" if suggestion.scope == scope else scope))


async def choose_together(context: Context) -> None:
    """One more tap asks for more others: 3, 5, 10, and nobody again."""
    suggestion = find_current(context)
    if suggestion is None or not suggestion.is_written:
        return
    if suggestion.can_wait:
        show_preview(context, suggestion.choose(together=str(find_next_needed(suggestion.together))))
    else:
        is_kept = suggestion.excluded or suggestion.scope
        context.toast("suggest-kept-or-together" if is_kept else "board-needs-words", alert=True)


async def change(context: Context) -> None:
    suggestion, what = find_current(context), context.choice
    if suggestion is None:
        return
    if what == "category" and not suggestion.is_personal:
        _ask_category(context, suggestion)
    elif what == "mode" and suggestion.category and not suggestion.is_personal:
        _ask_mode(context, suggestion)
    elif what == "text" and suggestion.mode:
        # The words stay in the draft until others have come, so that an interruption loses nothing.
        back = Button("draft-back", f"suggest:resume:{suggestion.draft.id}")
        show(context, suggestion, "anew", suggestion.writing_key, lambda it: [[back, *_cancel(it)]])


async def cancel(context: Context) -> None:
    if draft := drafting.find_named(context, OVER):
        drafting.discard(context, draft, "suggest-cancelled")


async def receive_edit(context: Context) -> None:
    """A message was edited in Telegram while the draft made of it is still here."""
    draft = drafting.find_revised(context, KIND)
    if draft is None:
        return
    suggestion = Suggestion(draft)
    if not draft.has_content:
        context.say("suggest-nothing-left")
    elif not refuse_length(context, suggestion.words, LONGEST_WORDS, key="suggest-too-long"):
        _show_next(context, suggestion)
