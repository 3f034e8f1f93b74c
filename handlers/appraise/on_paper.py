"""The appraisal on paper: one's own slip instead of the chat, and slips counted like all ballots."""

from collections.abc import Sequence

from domain.appraisal import ITEMS
from domain.form import Form
from domain.questionnaire import Questionnaire
from handlers.appraise import voting, words
from handlers.appraise.voting import OpenVote, join_forms, name_answer
from handlers.context import Context, JobContext
from handlers.messenger import MEMORY, Button, Keyboard
from locales import LANGUAGES, render
from storage import paper
from storage.appraisals import Appraisal, Appraised
from storage.ballots import Ballot
from storage.paper import SlipBox

STEP = 10


def make_paper_button(appraisal: Appraisal) -> Keyboard:
    """For who has taken a slip of paper."""
    return [[Button("paper-own", f"appraise:paper:{appraisal.number}")]]


async def ask(context: Context) -> None:
    """Whether they take a slip: it cannot be undone, as sending cannot."""
    if vote := await _find_vote(context):
        number = vote.appraisal.number
        ways = [
            [Button("paper-own-yes", f"appraise:on-paper:{number}")],
            [Button("appraise-to-list", f"appraise:list:{number}")],
        ]
        # From memory, here and below: a row would tell who votes on paper.
        context.edit("appraise-paper-sure", store=MEMORY, buttons=ways)


async def confirm(context: Context) -> None:
    """An empty ballot that is sent counts as none, and neither the chat nor a reminder asks for another."""
    if vote := await _find_vote(context):
        await voting.put_ballot(context, vote, Ballot(done=True))
        context.leave()
        context.edit("appraise-paper-noted", store=MEMORY)


async def _find_vote(context: Context) -> OpenVote | None:
    return await voting.find_vote(context, context.number(), context.incoming.message_id)


def make_box(appraisal: Appraisal, key: bytes, subjects: Sequence[Appraised]) -> SlipBox:
    """The form is that of the opening, so that slips printed before somebody left can still be typed."""
    return SlipBox(appraisal.box, key, join_forms(appraisal, [it.place for it in subjects]))


def write_slip(appraisal: Appraisal, form: Form, subjects: Sequence[Appraised]) -> Questionnaire:
    """All questions of a slip, each beginning with whom it is about; what the grades mean stands apart."""
    said: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for subject in subjects:
        asked = appraisal.find_form(subject.place)
        for language, found in said.items():
            name = words.say_subject(language, subject) or "–"
            for question in asked.form.questions:
                place = name_answer(subject.place, question.id)
                found[place] = f"{name} · {_say_question(language, asked, subject, question.id)}"
                found |= {f"{place}/{it}": asked.say(language, f"{question.id}/{it}") for it in question.options}
    return Questionnaire(form.form, form, said)


def _say_question(language: str, asked: Questionnaire, subject: Appraised, question: str) -> str:
    """Of a graded item its name alone: the behaviour it stands for is printed once."""
    is_item = not subject.is_union and question in ITEMS
    return render(language, f"appraise-short-cadre-{question}") if is_item else asked.say(language, question)


def list_notes(appraisal: Appraisal, subjects: Sequence[Appraised]) -> tuple[dict[str, str], ...]:
    """What each item means, and which behaviour each grade stands for; above all who leaves out what."""
    asked = appraisal.find_form(next(it.place for it in subjects if not it.is_union))
    first = {language: render(language, "appraise-slip-how") for language in LANGUAGES}
    return (first, *({language: asked.say(language, item) for language in LANGUAGES} for item in ITEMS))


def list_rows(subjects: Sequence[Appraised]) -> frozenset[str]:
    return frozenset(name_answer(it.place, item) for it in subjects if not it.is_union for item in ITEMS)


def list_barred(form: Form, subjects: Sequence[Appraised]) -> dict[int, frozenset[str]]:
    """What a cadre does not type: what members say about them."""
    return {
        it.member_id: frozenset(q.id for q in form.questions if q.id.startswith(name_answer(it.place, "")))
        for it in subjects
        if it.member_id
    }


async def read_ballots(context: JobContext, box: SlipBox) -> list[Ballot]:
    """Those of slips on which two cadres agree and on which anything is graded, as in the chat."""
    return [it for it in await paper.list_settled_ballots(context.db, box) if voting.is_graded(it.answers)]


async def close(context: JobContext, appraisal: Appraisal, box: SlipBox, counted: int, sent: int) -> None:
    """Erase the slips; how many counted is kept in steps of ten, as of all ballots."""
    await paper.close(context.db, box, counted // STEP * STEP, max(sent - appraisal.roll, 0))
