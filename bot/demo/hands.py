"""What the made-up people do with their hands: they find a button and press it."""

import re

from simulator import Chat, Message, Person


def tap(person: Person, pattern: str, chat: Chat | None = None) -> None:
    """Press or follow the newest button whose data or address this pattern matches. Raises LookupError."""
    for message in reversed((chat or person.chat).messages):
        for button in message.buttons:
            if "callback_data" in button and re.search(pattern, button["callback_data"]):
                person.press(message, button["callback_data"])
                return
            if "url" in button and re.search(pattern, button["url"]):
                person.follow(button["url"])
                return
    raise LookupError(f"{person.name} finds no button {pattern}")


def list_choices(message: Message, action: str) -> list[str]:
    """The data of the buttons for `action`, such as `survey:start`, in the order they are shown."""
    shown = (button.get("callback_data", "") for button in message.buttons)
    return [data for data in shown if f":{action}:" in data]
