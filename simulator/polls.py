"""Native polls: sending and closing them."""

from simulator import reach
from simulator.ask import Ask
from simulator.content import inline, keyboard
from simulator.entities import utf16
from simulator.messages import Message, Wire
from simulator.methods import method
from simulator.refusal import bad
from simulator.sending import deliver
from simulator.telegram import Telegram

QUESTION, OPTION, OPTIONS, LONGEST = 300, 100, 12, 2_628_000


@method
def send_poll(telegram: Telegram, ask: Ask) -> Message:
    message = deliver(telegram, ask, {"poll": poll(telegram, ask)})
    telegram.polls[message["poll"]["id"]] = {}
    return message


def poll(telegram: Telegram, ask: Ask) -> Wire:
    question = ask.text("question").strip()
    if not question:
        raise bad("poll question must be non-empty")
    if utf16(question) > QUESTION:
        raise bad(f"poll question length must not exceed {QUESTION}")
    kind = ask.text("type") or "regular"
    found: Wire = {
        "id": str(5_000_000_000 + next(telegram.numbers)),
        "question": question,
        "options": options(ask),
        "total_voter_count": 0,
        "is_closed": ask.flag("is_closed"),
        "type": kind,
        "is_anonymous": ask.flag("is_anonymous") if "is_anonymous" in ask else True,
        "allows_multiple_answers": ask.flag("allows_multiple_answers"),
        "members_only": ask.flag("members_only"),
        "allows_revoting": ask.flag("allows_revoting") if "allows_revoting" in ask else kind == "regular",
    }
    return found | closing(ask) | answers(ask, kind)


def options(ask: Ask) -> list[Wire]:
    given = ask.structure("options")
    if not isinstance(given, list) or not given:
        raise bad("poll must have at least 1 answer option")
    if len(given) > OPTIONS:
        raise bad(f"poll can't have more than {OPTIONS} options")
    texts = [(one["text"] if isinstance(one, dict) else str(one)).strip() for one in given]
    if not all(texts):
        raise bad("poll options must be non-empty")
    if any(utf16(text) > OPTION for text in texts):
        raise bad(f"poll options length must not exceed {OPTION}")
    return [{"persistent_id": f"o{number}", "text": text, "voter_count": 0} for number, text in enumerate(texts)]


def closing(ask: Ask) -> Wire:
    if period := ask.integer("open_period"):
        if not 5 <= period <= LONGEST:
            raise bad("POLL_CLOSE_DATE_INVALID")
        return {"open_period": period}
    return {"close_date": ask.integer("close_date")} if ask.get("close_date") else {}


def answers(ask: Ask, kind: str) -> Wire:
    if kind != "quiz":
        return {}
    right = ask.structure("correct_option_ids") or [ask.integer("correct_option_id", -1)]
    if not all(0 <= int(index) < OPTIONS for index in right):
        raise bad("wrong correct option ID specified")
    return {"correct_option_ids": right} | ({"explanation": ask.text("explanation")} if "explanation" in ask else {})


@method
def stop_poll(telegram: Telegram, ask: Ask) -> Wire:
    chat = reach.writable(telegram, ask)
    held = reach.own(telegram, reach.message(chat, ask, "edit"))
    if "poll" not in held:
        raise bad("message with poll to stop not found")
    if held["poll"]["is_closed"]:
        raise bad("poll has already been closed")
    stopped: Wire = held["poll"] | {"is_closed": True}
    telegram.replace(chat, held.changed(poll=stopped, reply_markup=inline(keyboard(ask))))
    return stopped
