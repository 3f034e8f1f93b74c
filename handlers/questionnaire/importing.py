"""Importing: a file is asked for and fetched later."""

from collections.abc import Sequence

from domain.questionnaire import Questionnaire, read
from domain.text import count_utf16
from handlers.context import Context, FileContext
from handlers.form.wording import load_built_in
from handlers.messenger import Answer, Button
from handlers.questionnaire.listing import BACK
from handlers.sheets import SheetRequest
from locales import Markup, render
from storage import question_bank
from storage.question_bank import Imported

_PAGE = 3000
"""UTF-16 units of faults in one message."""


SHEET = SheetRequest(
    "questionnaire",
    "file",
    most=1024 * 1024,
    asked="questionnaire-send",
    refused="questionnaire-send-file",
    reading="questionnaire-reading",
    buttons=[[Button("questionnaire-cancel", "questionnaire:cancel")]],
)


async def leave(context: Context) -> None:
    if context.next and (context.next.feature, context.next.step) == ("questionnaire", "file"):
        context.finish()
    context.edit("questionnaire-left", buttons=BACK)


async def take_in(context: FileContext) -> Answer:
    """Keep the questionnaire of a file, or say everything that is wrong with it."""
    if context.faults:
        return say_faults(context.language, context.faults)
    found, today = read(context.found), context.union.today(context.now).isoformat()
    return say_imported(context.language, found, await question_bank.keep(context.db, found, load_built_in(), today))


def say_faults(language: str, faults: Sequence[str]) -> Answer:
    """Everything that is wrong, by place and in Telegram HTML; unlike a list, a form is mended from its top on."""
    shown: list[str] = []
    for fault in faults:
        line = render(language, "reports-fault-line", fault=Markup(fault))
        if count_utf16("\n".join([*shown, line])) > _PAGE:
            break
        shown.append(line)
    values = {"count": len(faults), "faults": Markup("\n".join(shown)), "more": len(faults) - len(shown)}
    again = [Button("questionnaire-import", "questionnaire:import")]
    return Answer("questionnaire-faults", values, [again, *BACK], asks_again=True)


def say_imported(language: str, found: Questionnaire, kept: Imported) -> Answer:
    """What was kept, and which questions are not those that had their names before."""
    names = [render(language, "questionnaire-renamed-name", name=it, own=own) for it, own in kept.renamed.items()]
    note = render(language, "questionnaire-renamed", names=Markup(", ".join(names))) if names else ""
    values = {
        "title": found.say(language, ""),
        "id": found.id,
        "version": str(kept.version),
        "count": len(found.form.questions),
        "renamed": Markup(note),
    }
    ways = [
        [Button("questionnaire-try", f"questionnaire:try:{kept.number}")],
        [Button("questionnaire-to-card", f"questionnaire:open:{kept.number}")],
    ]
    return Answer("questionnaire-imported", values, ways)
