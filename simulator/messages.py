"""A message in Telegram's own shape, and the chat that holds it."""

import re
from typing import Any

Wire = dict[str, Any]


class Message(dict[str, Any]):
    """What Telegram would show now; an edit puts a new one in its place, so one held in the hand never changes."""

    html: str = ""  # the text as it was sent, before parsing

    @property
    def id(self) -> int:
        return int(self["message_id"])

    @property
    def text(self) -> str:
        return str(self.get("text") or self.get("caption") or "")

    @property
    def rows(self) -> list[list[Wire]]:
        keyboard: list[list[Wire]] = self.get("reply_markup", {}).get("inline_keyboard", [])
        return keyboard

    @property
    def buttons(self) -> list[Wire]:
        return [button for row in self.rows for button in row]

    def button(self, wanted: str) -> Wire:
        """The button with this data or text, or else the first whose data or text this pattern matches."""
        for button in self.buttons:
            if wanted in (button.get("callback_data"), button["text"]):
                return button
        for button in self.buttons:
            if re.search(wanted, button["text"]) or re.search(wanted, button.get("callback_data", "")):
                return button
        raise LookupError(f"no button {wanted!r} among {[button['text'] for button in self.buttons]}")

    def changed(self, **fields: Any) -> "Message":
        """A copy with these fields; None takes a field away."""
        copy = Message((key, value) for key, value in (self | fields).items() if value is not None)
        copy.html = self.html
        return copy


class Chat:
    """Messages by number in the order they came; `wire` is the chat as messages name it."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.id: int = wire["id"]
        self.held: dict[int, Message] = {}
        self.pinned: list[int] = []
        self.last_number = 0
        self.reply_keyboard: Wire | None = None

    @property
    def kind(self) -> str:
        return str(self.wire["type"])

    @property
    def messages(self) -> list[Message]:
        return list(self.held.values())

    @property
    def last(self) -> Message:
        return next(reversed(self.held.values()))
