"""Trying: the very pages a member meets, with answers that are remembered until the preview ends and never kept."""

from domain.form import InvalidAnswer, Question
from handlers.context import Context
from handlers.messenger import Button
from handlers.questionnaire.listing import found
from handlers.survey import pages
from storage import questionnaires
from storage.questionnaires import Kept
from storage.surveys import Survey

_MARK = "="
"""Before the name of an answer in the draft, so that no question can be taken for anything else there."""


async def start(context: Context) -> None:
    if kept := await found(context):
        context.toast("questionnaire-try-notice")
        _show(context, kept, kept.questionnaire.form.questions[0], {}, context.incoming.message_id)


async def look(context: Context) -> None:
    if (kept := await _tried(context)) and (question := _named(context, kept)):
        _show(context, kept, question, _sheet(context), context.incoming.message_id)


async def answer(context: Context) -> None:
    kept = await _tried(context)
    question = _named(context, kept) if kept else None
    if kept is None or question is None or context.choice not in question.options:
        return
    sheet, several = _sheet(context), question.type == "multi"
    try:
        given = question.toggle(sheet.get(question.id, ""), context.choice) if several else context.choice
    except InvalidAnswer as refused:
        context.toast(refused.key, **refused.values)
        return
    context.toast("questionnaire-try-notice")
    sheet = {name: text for name, text in {**sheet, question.id: given}.items() if text}
    if several:
        _show(context, kept, question, sheet, context.incoming.message_id)
    else:
        _next(context, kept, question, sheet, context.incoming.message_id)


async def go_on(context: Context) -> None:
    if (kept := await _tried(context)) and (question := _named(context, kept)):
        sheet = _sheet(context)
        if question.required and question.id not in sheet:
            context.toast("survey-required", alert=True)
        else:
            _next(context, kept, question, sheet, context.incoming.message_id)


async def write(context: Context) -> None:
    """The open text was typed."""
    kept, place = await questionnaires.find(context.db, int(context.draft["number"])), int(context.draft["message"])
    question = kept.questionnaire.form.question(context.draft["question"]) if kept else None
    if kept is None or question is None or question.type != "text":
        context.say("questionnaire-try-notice")
        return
    try:
        given = question.accept("" if context.incoming.file else context.incoming.text)
    except InvalidAnswer as refused:
        context.say(refused.key, **refused.values)
        return
    context.messenger.unsay(context.incoming.chat_id, context.incoming.message_id)
    _next(context, kept, question, _sheet(context) | {question.id: given}, place)


async def end(context: Context) -> None:
    if kept := await _tried(context):
        _end(context, kept, context.incoming.message_id)


async def _tried(context: Context) -> Kept | None:
    """The questionnaire being tried; None, and it is said, if this person is not at it any more."""
    at_it = context.next is not None and (context.next.feature, context.next.step) == ("questionnaire", "try")
    if not at_it or not context.args or context.draft.get("number") != context.args[0]:
        context.toast("questionnaire-try-over", alert=True)
        return None
    return await questionnaires.find(context.db, context.number())


def _named(context: Context, kept: Kept) -> Question | None:
    names = {question.id: question for question in kept.questionnaire.form.asked(_sheet(context))}
    question = names.get(context.args[1]) if len(context.args) > 1 else None
    if question is None:
        context.toast("survey-not-concerned", alert=True)
    return question


def _sheet(context: Context) -> dict[str, str]:
    return {name[len(_MARK) :]: text for name, text in context.draft.items() if name.startswith(_MARK)}


def _next(context: Context, kept: Kept, question: Question, sheet: dict[str, str], place: int) -> None:
    form = kept.questionnaire.form
    if following := form.step(question.id, 1, sheet) or form.missing(sheet):
        _show(context, kept, following, sheet, place)
    else:
        _end(context, kept, place)


def _show(context: Context, kept: Kept, question: Question, sheet: dict[str, str], place: int) -> None:
    answers = {_MARK + name: text for name, text in sheet.items()}
    context.ask("try", number=str(kept.number), question=question.id, message=str(place), **answers)
    survey, chat = _as_survey(kept), context.incoming.chat_id
    page = pages.Page(context.language, survey, question, sheet, "questionnaire")
    values = pages.text(context.language, survey, question)
    context.messenger.show(
        chat, place, context.language, "questionnaire-try-question", buttons=page.keyboard(), **values
    )


def _end(context: Context, kept: Kept, place: int) -> None:
    context.finish()
    ways = [
        [Button("questionnaire-try-again", f"questionnaire:try:{kept.number}")],
        [Button("questionnaire-to-card", f"questionnaire:open:{kept.number}")],
    ]
    context.messenger.show(context.incoming.chat_id, place, context.language, "questionnaire-tried", buttons=ways)


def _as_survey(kept: Kept) -> Survey:
    """A survey that is never opened: only its questions and words are looked at."""
    return Survey(
        id=str(kept.number),
        kind="extra",
        form="monthly",
        quarter_end=0,
        opens_at=0,
        remind_at=0,
        last_remind_at=0,
        closes_at=0,
        summary_at=0,
        result_at=0,
        roll=0,
        questionnaire=kept.number,
        document=kept.document,
    )
