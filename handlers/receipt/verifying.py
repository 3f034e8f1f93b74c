"""Verifying in chat, for convenience: the lists, their files, and one's own rows for who trusts the bot with a code."""

from collections.abc import Iterator, Sequence
from functools import partial

from domain.board_file import ListedAnswer, compute_own_weights, own_trackers
from domain.codes import read_receipt_code
from domain.receipt import make_seed, read_word
from handlers.context import Context
from handlers.form.wording import load_words as words_of
from handlers.listing import load_page
from handlers.messenger import MEMORY, Button, Keyboard, MadeFile, Text
from handlers.receipt.publishing import has_rows, make_file, say_list
from handlers.receipt.taking import SEEN
from handlers.survey import pages
from locales import Markup, render
from storage import receipts, surveys
from storage.receipts import ReceiptList
from storage.surveys import Survey


async def verify(context: Context) -> None:
    """/verify: the newest list; with CODE and word, whether one's own rows are on it."""
    if not context.args:
        await show(context)
        return
    # What was typed is the whole receipt; whoever reads the chat later would hold it.
    context.messenger.delete(context.incoming.chat_id, context.incoming.message_id, store=MEMORY)
    newest = await receipts.list_published(context.db, 1, 0)
    survey = await surveys.find(context.db, newest[0]) if newest else None
    own = await _own(context, survey, context.args)
    # One answer for a wrong code, a wrong word and no list, so that trying teaches nothing.
    if survey is None or not own:
        context.say("receipt-unknown", store=MEMORY)
        return
    name = pages.say_name(context.language, survey)
    # From memory, as all of this: a row would tell who is on the list.
    context.say("receipt-found", store=MEMORY, survey=name, count=len(own))


async def show(context: Context) -> None:
    """One list a page, the newest first."""
    context.leave()
    page = await load_page(partial(receipts.list_published, context.db), context.number(), 1)
    survey, listing = await _find_listed(context, page.rows[0]) if page.rows else (None, None)
    if survey is None or listing is None:
        context.edit("receipt-none")
        return
    buttons = [*_make_buttons(survey, listing), *page.turning("receipt:list")]
    context.edit("receipt-list", buttons=buttons, **say_list(context.language, survey, listing))


def _make_buttons(survey: Survey, listing: ReceiptList) -> Keyboard:
    asking = [
        [Button("receipt-send-file", f"receipt:file:{survey.id}")],
        [Button("receipt-check", f"receipt:check:{survey.id}")],
    ]
    return asking if has_rows(listing) else []


async def send_file(context: Context) -> None:
    survey, listing = await _find_listed(context, context.choice)
    if survey is None or listing is None or not has_rows(listing):
        context.toast("answer-too-old", alert=True)
        return
    data, name = await make_file(context.db, listing), pages.say_name(context.language, survey)
    context.send(MadeFile("json", data, Text("receipt-file", survey=name)))


async def ask(context: Context) -> None:
    """Code and word are asked for, and it is said what asking the bot means."""
    survey, listing = await _find_listed(context, context.choice)
    if survey is None or listing is None:
        context.toast("answer-too-old", alert=True)
        return
    context.edit(
        "receipt-ask-code", store=MEMORY, buttons=_make_back_buttons(), survey=pages.say_name(context.language, survey)
    )
    context.ask("code", survey=survey.id, message=str(context.incoming.message_id))


async def check(context: Context) -> None:
    """Code and word were typed: they go from the chat, and one's own rows are seen until the minute is over."""
    chat, place = context.incoming.chat_id, int(context.draft["message"])
    context.messenger.delete(chat, context.incoming.message_id, store=MEMORY)
    survey, listing = await _find_listed(context, context.draft["survey"])
    own = await _own(context, survey if listing else None, context.incoming.text.split())
    if survey is None or not own:
        context.say("receipt-unknown", store=MEMORY)
        return
    context.finish()
    name, rows = pages.say_name(context.language, survey), Markup("\n").join(_say_own(context.language, survey, own))
    context.messenger.edit(
        context.chat, place, Text("receipt-own", buttons=_make_back_buttons(), survey=name, rows=rows), store=MEMORY
    )
    context.messenger.edit(
        context.chat, place, Text("receipt-hidden", buttons=_make_back_buttons()), store=MEMORY, at=context.now + SEEN
    )


async def _find_listed(context: Context, survey_id: str) -> tuple[Survey | None, ReceiptList | None]:
    found = await receipts.find(context.db, survey_id)
    return await surveys.find(context.db, survey_id), found if found and found.root else None


async def _own(context: Context, survey: Survey | None, typed: Sequence[str]) -> list[ListedAnswer]:
    """The rows of whoever holds the code and the word in `typed`; none if they are not on the list."""
    code, word = read_receipt_code(typed[0]) if typed else None, read_word("".join(typed[1:]))
    if survey is None or code is None or word is None:
        return []
    trackers = own_trackers(survey.questions, make_seed(survey.id, code, word))
    return await receipts.list_among(context.db, survey.id, trackers)


def _say_own(language: str, survey: Survey, own: Sequence[ListedAnswer]) -> Iterator[str]:
    questions = {question.id: question for question in survey.questions.questions}
    said, weights = words_of(language, survey), compute_own_weights(survey.questions, own)
    for row in own:
        question = questions[row.question]
        option, asked = said.option(question, row.option), said.question(question)
        yield Markup(render(language, "receipt-row", question=asked, option=option))
        if row.question in weights:
            # Whoever zeroes the answers of others cannot hide it from those who look.
            is_right = row.weight == weights[row.question]
            key = "receipt-weight" if is_right else "receipt-weight-wrong"
            yield Markup(render(language, key, weight=row.weight, due=weights[row.question]))


def _make_back_buttons() -> Keyboard:
    return [[Button("receipt-to-list", "receipt:list:0")]]
