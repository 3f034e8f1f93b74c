"""The monthly survey: opened by the calendar, answered in one message, counted without names, told to everybody."""

from domain.member import Member
from handlers.feature import OFTEN, Command, Feature, Tap
from handlers.survey import answering, departments, managing, past, questions, takeaway
from handlers.survey.times import JOBS
from locales import render
from storage import survey_blocks, survey_terms
from storage.database import Db
from storage.keys import Keys


async def _export(db: Db, member: Member) -> dict[str, object]:
    """No answer can be found: without the key a ballot knows no member, and after closing there is none."""
    asked = await survey_terms.list_of_member(db, member.id)
    return {"survey": render(member.language, "survey-not-findable"), "asked": asked}


async def _forget(db: Db, member: Member, _keys: Keys) -> None:
    await survey_blocks.forget(db, member.id)
    await survey_terms.forget(db, member.id)


FEATURE = Feature(
    "survey",
    commands={
        "survey": Command(answering.introduce, "survey.answer", use=OFTEN),
        "surveys": Command(managing.show, "survey.manage", use=OFTEN),
    },
    buttons={
        "start": Tap(answering.start, "survey.answer"),
        **answering.CONVERSATION.buttons("survey.answer"),
        "later": Tap(answering.pause, "survey.answer"),
        "past": Tap(past.show, "survey.answer"),
        "told": Tap(past.show_result, "survey.answer"),
        "asked": Tap(past.show_questions, "survey.answer"),
        "list": Tap(managing.show, "survey.manage"),
        "result": Tap(managing.show_result, "survey.manage"),
        "comments": Tap(managing.show_comments, "survey.manage"),
        "questions": Tap(questions.show, "survey.manage"),
        "blocks": Tap(departments.show, "survey.manage"),
        "extra": Tap(managing.ask_form, "survey.manage"),
        "days": Tap(managing.ask_days, "survey.manage"),
        "preview": Tap(managing.show_preview, "survey.manage"),
        "open": Tap(managing.open_extra, "survey.manage"),
        "end": Tap(managing.end, "survey.manage"),
        "close": Tap(managing.close, "survey.close"),
    },
    steps=answering.CONVERSATION.steps("survey.answer"),
    links={"survey": Tap(answering.introduce, "survey.answer")},
    makes={"survey-picture": "survey_picture", "survey-questions": "survey_questions"},
    jobs=JOBS,
    export=_export,
    tables=takeaway.list_tables,
    forget=_forget,
)
