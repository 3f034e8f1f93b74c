"""What a cadre types about a case at a step of a conversation."""

from domain.case import Case
from domain.text import clean, utf16_length
from handlers.cases.sight import seen
from handlers.turn import Turn

LONGEST = 3000


async def written(turn: Turn, action: str) -> tuple[Case | None, str]:
    """The case this step is about and what was typed; no case, with a word, if either does not do."""
    turn.args = (turn.draft.get("case", ""),)
    text = clean(turn.incoming.text)
    case = await seen(turn, action)
    if case is None:
        turn.finish()
        return None, ""
    length = utf16_length(text)
    if length > LONGEST:
        turn.say("cases-too-long", length=length, most=LONGEST, over=length - LONGEST)
    elif not text:
        turn.say("cases-words-please")
    else:
        return case, text
    return None, ""
