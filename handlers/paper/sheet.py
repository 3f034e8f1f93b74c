"""What is printed: the questions of the open box in the languages asked for, and fresh codes."""

from collections.abc import Iterator, Sequence
from html import unescape

from domain.codes import make_slip_code
from domain.form import Form, Question
from domain.paper import compute_hand_in_moment
from domain.skip_logic import list_looks, parse
from handlers.context import Context
from handlers.form.wording import Words
from handlers.paper.boxes import Box
from locales import Markup, render
from locales.dates import write_moment
from storage import paper


async def draw_codes(context: Context, box: Box, count: int) -> list[str]:
    """So many codes no other slip of the box has, taken down in order so that the order of printing is lost."""
    taken = {slip.code for slip in await paper.list_slips(context.db, box.slips)}
    fresh = set[str]()
    while len(fresh) < count:
        fresh |= {make_slip_code(context.random)} - taken
    # Stored in the order of their codes and printed in another, so that no place in a row leads to a sheet.
    await paper.prepare(context.db, box.slips, sorted(fresh))
    return context.random.sample(sorted(fresh), count)


def gather_data(context: Context, box: Box, languages: Sequence[str], slips: Sequence[str]) -> dict[str, object]:
    """What the slips are drawn from, in the shape of a Slips' JSON."""
    union = context.union
    until = compute_hand_in_moment(union, context.now, box.closes_at)
    return {
        "union": union.name,
        "title": {it: strip_markup(box.titles[it]) for it in languages},
        "hand_in": {it: strip_markup(write_moment(it, union.local(until))) for it in languages},
        "contact": {it: union.contact or render(it, "survey-contact") for it in languages},
        "questions": [_gather_question(box, question, languages) for question in box.slips.form.questions],
        "codes": list(slips),
        "notes": [{it: strip_markup(note[it]) for it in languages} for note in box.notes],
        "link": context.messenger.link("paper-"),
    }


def _gather_question(box: Box, question: Question, languages: Sequence[str]) -> dict[str, object]:
    said = {it: box.words(it) for it in languages}
    return {
        "type": "row" if question.id in box.rows else question.type,
        "words": {it: " ".join(list_asked(own, box.slips.form, question)) for it, own in said.items()},
        "labels": {
            it: [strip_markup(own.option(question, each)) for each in question.options] for it, own in said.items()
        },
    }


def list_asked(own: Words, form: Form, question: Question) -> Iterator[str]:
    """The question with what a keyboard would see to by itself: how many choices, and whom it is for."""
    yield strip_markup(own.question(question))
    if own.written:
        yield from filter(None, [own.written.say(own.language, f"{question.id}?")])
        if 0 < question.most < len(question.options):
            yield strip_markup(Markup(render(own.language, "paper-slip-most", most=question.most)))
    if question.relevant:
        earlier = sorted({form.progress(look.name)[0] for look in list_looks(parse(question.relevant))})
        numbers = ", ".join(map(str, earlier))
        yield strip_markup(Markup(render(own.language, "paper-slip-depends", numbers=numbers)))


def strip_markup(said: str) -> str:
    """Paper shows signs as they are: what is Markup is escaped for Telegram."""
    return unescape(said) if isinstance(said, Markup) else said
