"""Help: what this person may do, and shortcuts that do it."""

from collections.abc import Iterator, Sequence

from domain.rights import allow
from handlers.context import Context, Declared, Offer
from handlers.feature import OFTEN, OPEN, Command, Feature, Tap
from handlers.menu import PARTS, Entry, make_menu
from locales import Markup, render


async def show(context: Context) -> None:
    if context.incoming.private:
        menu = make_menu(context.union, context.actor.role, context.features)
        contact = context.union.contact or render(context.language, "start-no-contact")
        lines = _join_parts(context.language, menu.shown)
        context.say("help-private", commands=lines, more=_name_rest(context.language, menu.rest), contact=contact)
    else:
        menu = make_menu(context.union, "group", context.features)
        context.say("help-group", commands=Markup("\n").join(_list_lines(context.language, menu.shown)))


async def show_rest(context: Context) -> None:
    """/more: what the menu has no room for."""
    menu = make_menu(context.union, context.actor.role, context.features)
    context.say("help-more", commands=_join_parts(context.language, menu.rest or menu.shown))


def _join_parts(language: str, entries: Sequence[Entry]) -> Markup:
    """Under a heading each: one's own, the union's, and what only cadres do."""
    parts = [(part, [it for it in entries if it.part == part]) for part in PARTS]
    return Markup("\n\n").join(
        Markup("\n").join([Markup(render(language, f"help-part-{part}")), *_list_lines(language, listed)])
        for part, listed in parts
        if listed
    )


def _list_lines(language: str, entries: Sequence[Entry]) -> Iterator[Markup]:
    for it in entries:
        yield Markup(render(language, "help-line", word=it.word, does=Markup(render(language, it.key))))


def _name_rest(language: str, rest: Sequence[Entry]) -> Markup:
    """The rest by its words alone, so that whoever looks for one finds it."""
    if not rest:
        return Markup("")
    words = " · ".join(f"/{it.word}" for it in rest)
    return Markup(render(language, "help-rest", words=words)) + Markup("\n\n")


async def go(context: Context) -> None:
    """Do what a command does, from a button."""
    found = find(context, context.args[0] if context.args else "")
    # The button may be older than the person's role.
    if found is None or not may(context, found[1]):
        context.toast("answer-not-allowed", alert=True)
        return
    await run(context, *found)


async def run(context: Context, feature: Declared, command: Offer) -> None:
    context.finish()
    # Or the command would read what another conversation has kept.
    context.draft.clear()
    context.feature, context.args = feature.name, ()
    await command.run(context)


def find(context: Context, word: str) -> tuple[Declared, Offer] | None:
    """The feature and command behind `word`, if it works in private."""
    for feature in context.features:
        command = feature.commands.get(word)
        if command and command.where != "group" and not feature.is_off:
            return feature, command
    return None


def may(context: Context, command: Offer) -> bool:
    return command.right == OPEN or allow(context.member, command.right)


FEATURE: Feature = Feature(
    "help",
    commands={
        "help": Command(show, "own-data", where="both", use=OFTEN),
        "more": Command(show_rest, "own-data", listed=False),
    },
    buttons={"go": Tap(go, "own-data")},
)
