"""What a cadre types about a case at a step of a conversation."""

from domain.case import Case
from domain.text import clean_text, count_utf16
from handlers.cases.sight import find_seen
from handlers.context import Context

LONGEST = 3000


async def find_written(context: Context, action: str) -> tuple[Case | None, str]:
    """The case this step is about and what was typed; no case, with a word, if either does not do."""
    context.args = (context.draft.get("case", ""),)
    text = clean_text(context.incoming.text)
    case = await find_seen(context, action)
    # The case is out of this cadre's sight by now, and the conversation about it is over.
    if case is None:
        context.finish()
        return None, ""
    length = count_utf16(text)
    if length > LONGEST:
        context.say("cases-too-long", length=length, most=LONGEST, over=length - LONGEST)
    elif not text:
        context.say("cases-words-please")
    else:
        return case, text
    return None, ""
