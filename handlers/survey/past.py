"""Past surveys for everybody: what was told to all, to be looked up by right and question."""

from functools import partial

from handlers.context import Context
from handlers.listing import load_page
from handlers.messenger import Button, Keyboard
from handlers.survey import outcome, pages, questions, summary
from storage import surveys
from storage.surveys import Survey


def make_button() -> list[Button]:
    return [Button("survey-past", "survey:past:0")]


async def show(context: Context) -> None:
    """The surveys whose result has been told, the newest first."""
    page = await load_page(partial(surveys.list_told, context.db, context.now), context.number())
    rows = [
        [Button("survey-see", f"survey:told:{it.id}", values={"survey": pages.say_name(context.language, it)})]
        for it in page.rows
    ]
    key = "survey-past-list" if rows else "survey-past-none"
    context.edit(key, buttons=[*rows, *page.turning("survey:past")])


async def show_result(context: Context) -> None:
    """Index, rights, wishes, and the way to the questions."""
    survey = await _find_told(context)
    if survey is None:
        return
    found = await outcome.load_outcome(context.db, survey)
    split: Keyboard = [] if found.is_hidden else [[Button("survey-questions", f"survey:asked:{survey.id}:0")]]
    context.edit(
        "survey-summary",
        buttons=[*split, make_button()],
        **summary.make_values(context.language, found),
    )


async def show_questions(context: Context) -> None:
    survey = await _find_told(context)
    if survey is not None:
        back = Button("survey-to-result", f"survey:told:{survey.id}")
        await questions.show_page(context, survey, f"survey:asked:{survey.id}", back)


async def _find_told(context: Context) -> Survey | None:
    """The survey the button names; None, and it is said, before its result is told to all."""
    survey = await surveys.find(context.db, context.args[0]) if context.args else None
    is_told = survey is not None and survey.result_at is not None and survey.result_at <= context.now
    # Everybody hears of a result at the same moment.
    if survey is None or survey.state == surveys.OPEN or not is_told:
        context.toast("answer-too-old", alert=True)
        return None
    return survey
