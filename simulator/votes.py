"""Votes in native polls and what the bot is told of them."""

from typing import TYPE_CHECKING

from simulator.messages import Message, Wire

if TYPE_CHECKING:
    from simulator.people import Person
    from simulator.telegram import Telegram


def vote(telegram: "Telegram", person: "Person", message: Message, chosen: tuple[int, ...]) -> None:
    """Count a vote (an empty one takes it back) and tell the bot: who and what, or only the totals if anonymous."""
    chat = telegram.chats[message["chat"]["id"]]
    asked: Wire = chat.held[message.id]["poll"]
    if asked["is_closed"]:
        raise ValueError("the poll is closed")
    if len(chosen) > 1 and not asked["allows_multiple_answers"]:
        raise ValueError("only one answer is allowed")
    votes = telegram.polls[asked["id"]]
    votes[person.id] = chosen
    counts = [sum(index in one for one in votes.values()) for index in range(len(asked["options"]))]
    choices = [option | {"voter_count": number} for option, number in zip(asked["options"], counts, strict=True)]
    asked = asked | {"options": choices, "total_voter_count": sum(map(bool, votes.values()))}
    telegram.replace(chat, chat.held[message.id].changed(poll=asked))
    if asked["is_anonymous"]:
        telegram.push({"poll": asked})
    else:
        ids = [choices[index]["persistent_id"] for index in chosen]
        answer = {"poll_id": asked["id"], "user": person.user, "option_ids": list(chosen), "option_persistent_ids": ids}
        telegram.push({"poll_answer": answer})
