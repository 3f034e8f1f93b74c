"""A cleared hazard becomes a question with one tap; a second cadre approves it like any other of the bank."""

from domain.case import Case
from domain.hazard import Hazard
from domain.hazard_question import list_causes, name_question, write_question
from domain.quiz import QuizQuestion
from handlers.cases.hazards import name_places
from handlers.cases.sight import find_seen
from handlers.context import Context
from handlers.messenger import Button
from locales import LANGUAGES, Markup, render
from storage import hazards, quiz_bank, quiz_questions


async def make_question(context: Context) -> None:
    """Put it into the bank; whoever taps is the first of the two who approve it."""
    case = await find_seen(context)
    hazard = await hazards.find(context.db, case.number) if case else None
    if case is None or hazard is None:
        return
    # The button may be older than the day on which the union switched the quiz off.
    if case.state != "cleared" or not context.has_feature("quiz"):
        context.toast("refused-step", alert=True)
        return
    question = await _write(context, case, hazard)
    made = await quiz_bank.propose(context.db, [question], context.now, context.actor.id)
    # A second tap, or another cadre's, comes to the question that is there already.
    version, kept = (await quiz_questions.list_newest(context.db))[question.id]
    see = [[Button("hazard-question-see", f"quiz:entry:{question.id}:{version}")]]
    key = "hazard-question-made" if made else "hazard-question-there"
    context.edit(key, number=case.number, question=kept.say(context.language), buttons=see)


async def _write(context: Context, case: Case, hazard: Hazard) -> QuizQuestion:
    # What was confided is asked about without its picture: where somebody stood could tell who it was.
    picture = await hazards.find_shown_picture(context.db, case.number)
    name = name_question(case.number, has_picture=picture is not None)
    asked, causes, why = {}, {}, {}
    for language in LANGUAGES:
        # A question is plain words, which are made safe where they are shown.
        place = Markup((await name_places(context.db, language)).get(hazard.place, hazard.place)).unescape()
        asked[language] = render(language, "hazard-question-asked", place=Markup(place))
        causes[language] = [render(language, f"hazard-cause-{kind}") for kind in list_causes(hazard.kind)]
        law = render(language, f"hazard-law-{hazard.kind}")
        why[language] = render(language, "hazard-question-why", law=Markup(law), measure=Markup(hazard.measure))
    return write_question(name, hazard.kind, asked, causes, why)
