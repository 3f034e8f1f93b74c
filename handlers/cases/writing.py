"""What a cadre types about a case at a step of a conversation."""

from domain.case import Case
from domain.case_limits import LONGEST_ANSWER
from domain.draft import Draft
from domain.text import clean_text, count_utf16
from handlers import drafting
from handlers.cases.sight import find_seen
from handlers.context import Context


async def find_written(context: Context, action: str) -> tuple[Case | None, str]:
    """The case this step is about and what was typed; no case, with a word, if either does not do."""
    context.args = (context.draft.get("case", ""),)
    text = clean_text(context.incoming.text)
    case = await find_seen(context, action)
    # The case is out of this cadre's sight by now, and the conversation about it is over.
    if case is None:
        context.finish()
        return None, ""
    return (case, text) if fits(context, text) else (None, "")


def grow_words(context: Context, anew: str) -> Draft | None:
    """The draft the step is about with what was just typed, which takes the place of its words at the step `anew`.

    None, with a word, if it does not do.
    """
    if (draft := drafting.find_at_step(context)) is None:
        return None
    is_anew = context.next is not None and context.next.step == anew
    grown = drafting.add_part(context, draft.without_text() if is_anew else draft)
    return grown if fits(context, grown.text()) else None


def find_revised_words(context: Context, kind: str) -> Draft | None:
    """The draft of this kind of which a message was changed in the chat; None, with a word, if that does not do."""
    draft = drafting.find_revised(context, kind)
    return draft if draft and fits(context, draft.text()) else None


def fits(context: Context, text: str) -> bool:
    """Whether these words of a cadre can be kept; if not, why not is said."""
    if refuse_length(context, text):
        return False
    if not text:
        context.say("cases-words-please")
    return bool(text)


def refuse_length(context: Context, text: str, most: int = LONGEST_ANSWER, *, key: str = "cases-too-long") -> bool:
    """Whether it is too long, which is said with how much must go."""
    length = count_utf16(text)
    if length > most:
        context.say(key, length=length, most=most, over=length - most)
    return length > most
