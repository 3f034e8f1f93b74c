"""Making and changing a course: what is missing is asked, what is there can change, nothing counts unconfirmed."""

from collections.abc import Iterator
from dataclasses import replace

from domain.course import MOST_FILES, Course, CourseError, make_id, read_hours, read_text
from domain.draft import Draft, Part
from domain.quiz import MOST_QUESTIONS, QuizError, QuizQuestion, read_written
from domain.text import shorten
from handlers import drafting
from handlers.context import Context
from handlers.messenger import Button
from handlers.poll import ideas
from handlers.training import fields
from handlers.training.showing import find_course, show_card
from handlers.training.words import join_lines, list_facts
from locales import Markup
from storage import courses, quiz_questions

KIND = "training"
OVER = "training-over"
_SHOWN_READING, _SHOWN_QUESTION = 700, 150
"""UTF-16 units of a preview: with fifteen questions it fits a message."""


async def begin_new(context: Context) -> None:
    await _go_on(context, drafting.begin(context, KIND, share="100"))


async def change(context: Context) -> None:
    if course := await find_course(context):
        draft = drafting.begin(context, KIND, **_list_known(context.language, course))
        # Of no message of theirs, so that no edit of one changes it.
        text = [Part(0, course.reading, slot="reading")] if course.reading else []
        files = [
            Part(0, "", kind, file_id, slot="reading") for kind, file_id in await courses.list_files(context.db, course)
        ]
        await _go_on(context, replace(draft, parts=(*text, *files)))


def _list_known(language: str, course: Course) -> dict[str, str]:
    first, second = course.title_zh, course.title_en
    if language != "zh-CN":
        first, second = second, first
    return {
        "id": course.id,
        "version": str(course.version),
        "title": first or second,
        "second": second if first else "",
        "aim": course.aim(language),
        "hours": course.hours,
        "trainer": course.trainer,
        "valid": str(course.valid_months),
        "share": str(course.share),
        "reading": fields.READY,
        "quiz": fields.READY,
        "asked": " ".join(course.quiz),
    }


async def _go_on(context: Context, draft: Draft) -> None:
    """Ask for what is missing, or show what it would be."""
    name = fields.find_missing(draft)
    draft = draft.choose(asking=name)
    if not name:
        await _show_preview(context, draft)
        return
    count = _count_questions(draft) if name == "quiz" else sum(part.slot == name for part in draft.parts)
    # A new course alone: who gives another title to one knows already what it is about.
    wished = await ideas.list_offered(context, ideas.ABOUT_COURSES) if name == "title" and not draft.parts else []
    rows = [_make_wish_button(it) for it in wished]
    key = f"training-ask-{name}-wished" if rows else f"training-ask-{name}"
    drafting.show(context, draft, "field", key, lambda it: [*rows, *fields.make_buttons(name, it)], count=count)


def _make_wish_button(wish: ideas.OfferedIdea) -> list[Button]:
    return [Button(f"poll-offered-{wish.source}", f"training:wish:{wish.mark}", values={"idea": wish.words})]


async def take_wish(context: Context) -> None:
    """What the board or a survey asks for becomes the title of the course."""
    draft = drafting.find_newest(context, KIND, OVER)
    offered = await ideas.list_offered(context, ideas.ABOUT_COURSES)
    # Looked up by its mark: what was offered may have been settled since.
    wish = next((it for it in offered if it.mark == context.choice), None)
    if draft is None:
        return
    if wish is None or draft.choices["asking"] != "title":
        context.toast("training-asked-already", alert=True)
    else:
        await _take(context, draft, "title", wish.words)


show_again = _go_on


def _count_questions(draft: Draft) -> int:
    return len(draft.choices.get("asked", "").split()) + sum(part.slot == "quiz" for part in draft.parts)


async def receive(context: Context) -> None:
    """What was typed or sent, as the answer to what is being asked."""
    draft = drafting.find_at_step(context)
    if draft is None:
        return
    asked = draft.choices["asking"]
    if asked in fields.COLLECTED:
        await _collect(context, draft, asked)
    elif context.incoming.file:
        context.say("training-only-text")
    elif asked:
        await _take(context, draft, asked, context.incoming.text)
    else:
        context.say("training-tap-to-decide")


async def _collect(context: Context, draft: Draft, name: str) -> None:
    """One more text, file or question."""
    more = drafting.add_part(context, draft, name)
    if refusal := _find_refusal(context, more, name):
        context.say(refusal)
    else:
        await _go_on(context, more)


def _find_refusal(context: Context, draft: Draft, name: str) -> str:
    """Why the draft with its newest part cannot be; empty if it can."""
    if name == "quiz":
        return _find_quiz_fault(context, draft)
    if len(draft.files) > MOST_FILES:
        return "training-too-many-files"
    try:
        if text := draft.text("reading"):
            read_text("reading", text)
    except CourseError as error:
        return error.key
    return ""


def _find_quiz_fault(context: Context, draft: Draft) -> str:
    if context.incoming.file:
        return "training-only-text"
    if _count_questions(draft) > MOST_QUESTIONS:
        return "training-too-many-questions"
    try:
        read_written("new", context.language, draft.parts[-1].text)
    except QuizError as error:
        return error.key
    return ""


async def take(context: Context) -> None:
    """A suggestion, or one of: nothing, and that is all."""
    name, said = (*context.args, "", "")[:2]
    draft = drafting.find_newest(context, KIND, OVER)
    if draft is None:
        return
    if name != draft.choices["asking"]:
        context.toast("training-asked-already", alert=True)
    elif said == fields.SKIP and fields.FIELDS[name].may_be_empty:
        emptied = replace(draft, parts=tuple(part for part in draft.parts if part.slot != name))
        await _go_on(context, emptied.choose(**{name: ""}, **({"asked": ""} if name == "quiz" else {})))
    elif said == fields.READY and name in fields.COLLECTED:
        await _go_on(context, draft.choose(**{name: fields.READY}))
    else:
        await _take(context, draft, name, said)


async def _take(context: Context, draft: Draft, name: str, said: str) -> None:
    try:
        known = fields.FIELDS[name].read(said)
    except CourseError as refusal:
        context.say(refusal.key)
        return
    # A tap leaves no words behind that could be edited, but it is something written all the same.
    typed = 0 if context.incoming.callback_id else context.incoming.message_id
    await _go_on(context, draft.without_text(name).add(Part(typed, said, slot=name)).choose(**{name: known}))


async def receive_edit(context: Context) -> None:
    """What was typed was changed in the chat: it is read again, as the answer it was."""
    draft = drafting.find_revised(context, KIND)
    if draft is None:
        return
    part = next(it for it in draft.parts if it.message == context.incoming.message_id)
    if part.slot not in fields.COLLECTED:
        await _take(context, draft, part.slot, part.text)
    elif refusal := _find_refusal(context, replace(draft, parts=(*_list_others(draft, part), part)), part.slot):
        context.say(refusal)
    else:
        await _go_on(context, draft)


def _list_others(draft: Draft, part: Part) -> list[Part]:
    return [it for it in draft.parts if it is not part]


async def choose_field(context: Context) -> None:
    """Say one thing of the preview anew."""
    draft, name = drafting.find_newest(context, KIND, OVER), context.choice
    if draft is None or draft.choices["asking"] or name not in fields.FIELDS:
        return
    kept = {it: said for it, said in draft.choices.items() if it != name}
    await _go_on(context, replace(draft, choices=kept))


async def _show_preview(context: Context, draft: Draft) -> None:
    course = await _make_course(context, draft)
    facts = [*list_facts(context.language, course, len(draft.files), _count_questions(draft)), *_list_words(draft)]
    names = list(fields.FIELDS)
    rows = [
        [Button(f"training-field-{name}", f"training:alter:{name}") for name in names[at : at + 3]]
        for at in range(0, len(names), 3)
    ]
    drafting.show(
        context,
        draft,
        "field",
        "training-preview",
        lambda it: [
            [Button("training-confirm", f"training:confirm:{it.mark}")],
            *rows,
            [fields.make_drop_button(it)],
        ],
        title=course.title(context.language),
        facts=join_lines(facts),
    )


def _list_words(draft: Draft) -> Iterator[Markup]:
    """What is to be read, and each question that was written, cut where one message would not hold them."""
    written = [part.text for part in draft.parts if part.slot == "quiz"]
    for text, most in ((draft.text("reading"), _SHOWN_READING), *((it, _SHOWN_QUESTION) for it in written)):
        if text:
            yield Markup("<blockquote>{}</blockquote>").format(shorten(text, most))


async def _make_course(context: Context, draft: Draft) -> Course:
    """What the draft describes; what was not touched stays as it is in the other language."""
    said = draft.choices
    old = await courses.find_newest(context.db, said["id"]) if "id" in said else None
    name = said.get("id") or make_id({it.id: it for it in await courses.list_newest(context.db)})
    titles = (said["title"], said["second"]) if context.language == "zh-CN" else (said["second"], said["title"])
    aims = (said["aim"], "") if context.language == "zh-CN" else ("", said["aim"])
    if old and old.aim(context.language) == said["aim"]:
        aims = (old.aim_zh, old.aim_en)
    return Course(
        id=name,
        version=old.version + 1 if old else 1,
        title_zh=titles[0],
        title_en=titles[1],
        aim_zh=aims[0],
        aim_en=aims[1],
        half_hours=read_hours(said["hours"]),
        trainer=said["trainer"],
        valid_months=int(said["valid"]),
        reading=draft.text("reading"),
        quiz=tuple(said.get("asked", "").split()),
        share=int(said["share"]),
    )


async def confirm(context: Context) -> None:
    """Make it so, as a version of its own."""
    draft = drafting.find_acting(context, (KIND,), OVER)
    if draft is None or draft.choices["asking"]:
        return
    course = await _make_course(context, draft)
    # What was not touched comes from the newest version, which this preview may not have shown. It stays: its writer
    # may still want the words.
    if "id" in draft.choices and str(course.version - 1) != draft.choices["version"]:
        context.toast("training-changed-meanwhile", alert=True)
        return
    # Ended first: a second tap finds no draft, and adds no second version.
    await drafting.finish(context, draft)
    written = await _keep_questions(context, course, draft)
    files = [(file.kind, file.file_id) for file in draft.files]
    kept = await courses.add_version(context.db, replace(course, quiz=(*course.quiz, *written)), files)
    context.toast("training-saved")
    await show_card(context, kept)


async def _keep_questions(context: Context, course: Course, draft: Draft) -> list[str]:
    """The ids of the questions that were written for this course."""
    # Those of courses long gone too: an old answer must not find another question under its id.
    taken = set(await quiz_questions.list_newest(context.db))
    questions = list[QuizQuestion]()
    for part in (it for it in draft.parts if it.slot == "quiz"):
        name = next(it for number in range(1, 1000) if (it := f"{course.id}-{number}") not in taken)
        taken.add(name)
        questions.append(replace(read_written(name, context.language, part.text), topic=course.id))
    await quiz_questions.keep(context.db, questions)
    return [it.id for it in questions]


async def drop(context: Context) -> None:
    if draft := drafting.find_named(context, OVER):
        drafting.discard(context, draft, "training-dropped")
