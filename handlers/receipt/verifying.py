"""Verifying in chat, for convenience: the lists, their files, and one's own rows for who trusts the bot with a code."""

from collections.abc import Iterator, Sequence

from domain.board_file import Row, own_trackers
from domain.codes import read_receipt_code
from domain.receipt import read_word, seed_of
from handlers.pen import Button, Keyboard
from handlers.receipt.publishing import file_of, has_rows, words
from handlers.receipt.taking import SEEN, leave
from handlers.survey import pages
from handlers.survey.wording import words as words_of
from handlers.turn import Turn
from locales import Markup, render
from storage import receipts, surveys
from storage.receipts import List
from storage.surveys import Survey


async def verify(turn: Turn) -> None:
    """/verify: the newest list; with CODE and word, whether one's own rows are on it."""
    if not turn.args:
        await show(turn)
        return
    turn.pen.unsay(turn.incoming.chat_id, turn.incoming.message_id)
    newest = await receipts.published(turn.db, 1, 0)
    survey = await surveys.find(turn.db, newest[0]) if newest else None
    own = await _own(turn, survey, turn.args)
    if survey is None or not own:
        turn.pen.whisper(turn.incoming.chat_id, turn.language, "receipt-unknown")
        return
    name = pages.name(turn.language, survey)
    turn.pen.whisper(turn.incoming.chat_id, turn.language, "receipt-found", survey=name, count=len(own))


async def show(turn: Turn) -> None:
    """One list a page, the newest first."""
    leave(turn)
    page = turn.number()
    found = await receipts.published(turn.db, 2, page)
    survey, listing = await _listed(turn, found[0]) if found else (None, None)
    if survey is None or listing is None:
        turn.edit("receipt-none")
        return
    buttons = _ways(survey, listing, page, len(found) > 1)
    turn.edit("receipt-list", buttons=buttons, **words(turn.language, survey, listing))


def _ways(survey: Survey, listing: List, page: int, more: bool) -> Keyboard:
    asking = [
        [Button("receipt-send-file", f"receipt:file:{survey.id}")],
        [Button("receipt-check", f"receipt:check:{survey.id}")],
    ]
    newer = [Button("survey-newer", f"receipt:list:{page - 1}")] if page else []
    older = [Button("survey-older", f"receipt:list:{page + 1}")] if more else []
    return [*(asking if has_rows(listing) else []), *([[*newer, *older]] if newer or older else [])]


async def send_file(turn: Turn) -> None:
    survey, listing = await _listed(turn, turn.choice)
    if survey is None or listing is None or not has_rows(listing):
        turn.toast("answer-too-old", alert=True)
        return
    data, name = await file_of(turn.db, listing), pages.name(turn.language, survey)
    turn.pen.attach(turn.incoming.chat_id, turn.language, "json", data, "receipt-file", survey=name)


async def ask(turn: Turn) -> None:
    """Code and word are asked for, and it is said what asking the bot means."""
    survey, listing = await _listed(turn, turn.choice)
    if survey is None or listing is None:
        turn.toast("answer-too-old", alert=True)
        return
    turn.show("receipt-ask-code", buttons=_back(), survey=pages.name(turn.language, survey))
    turn.ask("code", survey=survey.id, message=str(turn.incoming.message_id))


async def check(turn: Turn) -> None:
    """Code and word were typed: they go from the chat, and one's own rows are seen until the minute is over."""
    chat, place = turn.incoming.chat_id, int(turn.draft["message"])
    turn.pen.unsay(chat, turn.incoming.message_id)
    survey, listing = await _listed(turn, turn.draft["survey"])
    own = await _own(turn, survey if listing else None, turn.incoming.text.split())
    if survey is None or not own:
        turn.pen.whisper(chat, turn.language, "receipt-unknown")
        return
    turn.finish()
    name, rows = pages.name(turn.language, survey), Markup("\n").join(_lines(turn.language, survey, own))
    turn.pen.show(chat, place, turn.language, "receipt-own", buttons=_back(), survey=name, rows=rows)
    turn.pen.fade(chat, place, turn.language, "receipt-hidden", at=turn.now + SEEN, buttons=_back())


async def _listed(turn: Turn, survey_id: str) -> tuple[Survey | None, List | None]:
    found = await receipts.find(turn.db, survey_id)
    return await surveys.find(turn.db, survey_id), found if found and found.root else None


async def _own(turn: Turn, survey: Survey | None, typed: Sequence[str]) -> list[Row]:
    """The rows of whoever holds the code and the word in `typed`; none if they are not on the list."""
    code, word = read_receipt_code(typed[0]) if typed else None, read_word("".join(typed[1:]))
    if survey is None or code is None or word is None:
        return []
    trackers = own_trackers(survey.questions, seed_of(survey.id, code, word))
    return await receipts.among(turn.db, survey.id, trackers)


def _lines(language: str, survey: Survey, own: Sequence[Row]) -> Iterator[str]:
    questions = {question.id: question for question in survey.questions.questions}
    said = words_of(language, survey)
    for row in own:
        question = questions[row.question]
        option, asked = said.option(question, row.option), said.question(question)
        yield Markup(render(language, "receipt-row", question=asked, option=option))


def _back() -> Keyboard:
    return [[Button("receipt-to-list", "receipt:list:0")]]
