"""Trying: the very pages a member meets, with answers that are remembered until the preview ends and never kept."""

from domain.survey import InvalidAnswer, Question
from handlers.pen import Button
from handlers.questionnaire.listing import found
from handlers.survey import pages
from handlers.turn import Turn
from storage import questionnaires
from storage.questionnaires import Kept
from storage.surveys import Survey

_MARK = "="
"""Before the name of an answer in the draft, so that no question can be taken for anything else there."""


async def start(turn: Turn) -> None:
    if kept := await found(turn):
        turn.toast("questionnaire-try-notice")
        _show(turn, kept, kept.questionnaire.form.questions[0], {}, turn.incoming.message_id)


async def look(turn: Turn) -> None:
    if (kept := await _tried(turn)) and (question := _named(turn, kept)):
        _show(turn, kept, question, _sheet(turn), turn.incoming.message_id)


async def answer(turn: Turn) -> None:
    kept = await _tried(turn)
    question = _named(turn, kept) if kept else None
    if kept is None or question is None or turn.choice not in question.options:
        return
    sheet, several = _sheet(turn), question.type == "multi"
    try:
        given = question.toggle(sheet.get(question.id, ""), turn.choice) if several else turn.choice
    except InvalidAnswer as refused:
        turn.toast(refused.key, **refused.values)
        return
    turn.toast("questionnaire-try-notice")
    sheet = {name: text for name, text in {**sheet, question.id: given}.items() if text}
    if several:
        _show(turn, kept, question, sheet, turn.incoming.message_id)
    else:
        _next(turn, kept, question, sheet, turn.incoming.message_id)


async def go_on(turn: Turn) -> None:
    if (kept := await _tried(turn)) and (question := _named(turn, kept)):
        sheet = _sheet(turn)
        if question.required and question.id not in sheet:
            turn.toast("survey-required", alert=True)
        else:
            _next(turn, kept, question, sheet, turn.incoming.message_id)


async def write(turn: Turn) -> None:
    """The open text was typed."""
    kept, place = await questionnaires.find(turn.db, int(turn.draft["number"])), int(turn.draft["message"])
    question = kept.questionnaire.form.question(turn.draft["question"]) if kept else None
    if kept is None or question is None or question.type != "text":
        turn.say("questionnaire-try-notice")
        return
    try:
        given = question.accept("" if turn.incoming.file else turn.incoming.text)
    except InvalidAnswer as refused:
        turn.say(refused.key, **refused.values)
        return
    turn.pen.unsay(turn.incoming.chat_id, turn.incoming.message_id)
    _next(turn, kept, question, _sheet(turn) | {question.id: given}, place)


async def end(turn: Turn) -> None:
    if kept := await _tried(turn):
        _end(turn, kept, turn.incoming.message_id)


async def _tried(turn: Turn) -> Kept | None:
    """The questionnaire being tried; None, and it is said, if this person is not at it any more."""
    at_it = turn.next is not None and (turn.next.feature, turn.next.step) == ("questionnaire", "try")
    if not at_it or not turn.args or turn.draft.get("number") != turn.args[0]:
        turn.toast("questionnaire-try-over", alert=True)
        return None
    return await questionnaires.find(turn.db, turn.number())


def _named(turn: Turn, kept: Kept) -> Question | None:
    names = {question.id: question for question in kept.questionnaire.form.asked(_sheet(turn))}
    question = names.get(turn.args[1]) if len(turn.args) > 1 else None
    if question is None:
        turn.toast("survey-not-concerned", alert=True)
    return question


def _sheet(turn: Turn) -> dict[str, str]:
    return {name[len(_MARK) :]: text for name, text in turn.draft.items() if name.startswith(_MARK)}


def _next(turn: Turn, kept: Kept, question: Question, sheet: dict[str, str], place: int) -> None:
    form = kept.questionnaire.form
    if following := form.step(question.id, 1, sheet) or form.missing(sheet):
        _show(turn, kept, following, sheet, place)
    else:
        _end(turn, kept, place)


def _show(turn: Turn, kept: Kept, question: Question, sheet: dict[str, str], place: int) -> None:
    answers = {_MARK + name: text for name, text in sheet.items()}
    turn.ask("try", number=str(kept.number), question=question.id, message=str(place), **answers)
    survey, chat = _as_survey(kept), turn.incoming.chat_id
    page = pages.Page(turn.language, survey, question, sheet, "questionnaire")
    values = pages.text(turn.language, survey, question)
    turn.pen.show(chat, place, turn.language, "questionnaire-try-question", buttons=page.keyboard(), **values)


def _end(turn: Turn, kept: Kept, place: int) -> None:
    turn.finish()
    ways = [
        [Button("questionnaire-try-again", f"questionnaire:try:{kept.number}")],
        [Button("questionnaire-to-card", f"questionnaire:open:{kept.number}")],
    ]
    turn.pen.show(turn.incoming.chat_id, place, turn.language, "questionnaire-tried", buttons=ways)


def _as_survey(kept: Kept) -> Survey:
    """A survey that is never opened: only its questions and words are looked at."""
    return Survey(
        id=str(kept.number), kind="extra", form="monthly", quarter_end=0, opens_at=0, remind_at=0, last_remind_at=0,
        closes_at=0, summary_at=0, result_at=0, roll=0, questionnaire=kept.number, document=kept.document,
    )  # fmt: skip
