"""The pen: turns what we say into letters, in the reader's language, at a time the reader allows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from typing import Any

from domain.member import Member
from domain.union import Union
from locales import render
from storage.outbox import ANSWER, BROADCAST, FLASH, INTAKE, LIVING, PICTURE, WORK, Letter

Params = dict[str, object]


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: a tap comes back as `data` (`feature:action:argument…`), a link opens `url`."""

    key: str
    data: str = ""
    url: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


Keyboard = Sequence[Sequence[Button]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of a file that was taken in; a `listing` too long for a message comes with it as a text file."""

    key: str
    values: Mapping[str, Any]
    buttons: Keyboard = ()
    listing: Sequence[str] = ()


@dataclass(slots=True)
class Messenger:
    """Collects the letters of one transaction.

    `letters` are stored; `fleeting` ones are sent at once, from memory; `passing` ones wait their turn and are tried
    again like letters, but are never stored, because a row about them would tell what somebody did.
    """

    now: datetime
    union: Union
    bot_username: str
    letters: list[Letter] = field(default_factory=list)
    fleeting: list[Letter] = field(default_factory=list)
    passing: list[Letter] = field(default_factory=list)

    def link(self, payload: str) -> str:
        """A deep link that opens the private chat with the bot and starts it with `payload`."""
        return f"https://t.me/{self.bot_username}?start={payload}"

    def send(
        self,
        chat_id: int,
        language: str,
        key: str,
        /,
        *,
        buttons: Keyboard = (),
        lane: int = ANSWER,
        not_before: datetime | None = None,
        expires: datetime | None = None,
        tag: str = "",
        living: bool = False,
        **values: Any,
    ) -> None:
        """Post a message; a living one edits the message posted under `tag` if there is one."""
        params = self.message(language, key, buttons, values)
        self._write(chat_id, LIVING if living else "sendMessage", params, lane, not_before, expires, tag)

    def whisper(self, chat_id: int, language: str, key: str, /, **values: Any) -> None:
        """Post a message of which nothing is ever stored."""
        params = {"chat_id": chat_id} | self.message(language, key, (), values)
        self.passing.append(Letter(chat_id, "sendMessage", params))

    def hint(self, member: Member, key: str, /, *, buttons: Keyboard = (), **values: Any) -> None:
        """Write to a member like `tell`, but nothing is ever stored; what is lost with the process is lost."""
        if member.telegram_id is None or not member.reachable:
            return
        params = {"chat_id": member.telegram_id} | self.message(member.language, key, buttons, values)
        when = int(self.allowed(member, self.now).timestamp())
        self.passing.append(Letter(member.telegram_id, "sendMessage", params, BROADCAST, when))

    def fade(
        self,
        chat_id: int,
        message_id: int,
        language: str,
        key: str,
        /,
        *,
        at: datetime,
        buttons: Keyboard = (),
        **values: Any,
    ) -> None:
        """Change a message at a later moment, from memory, unless it has been changed by then."""
        params = {"chat_id": chat_id, "message_id": message_id} | self.message(language, key, buttons, values)
        self.passing.append(Letter(chat_id, "editMessageText", params, not_before=int(at.timestamp())))

    def flash(
        self, chat_id: int, language: str, key: str, /, *, until: datetime, buttons: Keyboard = (), **values: Any
    ) -> None:
        """Post a message that goes away again at `until`; nothing of it is ever stored."""
        params = {"chat_id": chat_id} | self.message(language, key, buttons, values)
        self.passing.append(Letter(chat_id, FLASH, params, expires_at=int(until.timestamp())))

    def unsay(self, chat_id: int, message_id: int, *, at: datetime | None = None) -> None:
        """Delete a message, now or at a later moment, without storing that there was one."""
        params: Params = {"chat_id": chat_id, "message_id": message_id}
        self.passing.append(Letter(chat_id, "deleteMessage", params, not_before=int(at.timestamp()) if at else 0))

    def attach(
        self,
        chat_id: int,
        language: str,
        kind: str,
        data: Mapping[str, object],
        key: str,
        /,
        *,
        buttons: Keyboard = (),
        lane: int = ANSWER,
        not_before: datetime | None = None,
        tag: str = "",
        **values: Any,
    ) -> None:
        """Post a picture or file that is made from `data` by the maker `kind` when it leaves, captioned `key`."""
        params: Params = {"caption": render(language, key, **values), "parse_mode": "HTML"}
        _add_keyboard(params, language, buttons)
        params["attachment"] = {"kind": kind, "language": language, "data": data}
        self._write(chat_id, "attachment", params, lane, not_before, None, tag)

    def forward(self, chat_id: int, kind: str, file_id: str, /, *, lane: int = ANSWER, caption: str = "") -> None:
        """Post a photo, voice or document a person sent earlier, by its Telegram file id; `caption` is HTML."""
        methods = {"photo": "sendPhoto", "voice": "sendVoice", "document": "sendDocument"}
        params: Params = {kind: file_id, "protect_content": True}
        if caption:
            params |= {"caption": caption, "parse_mode": "HTML"}
        self._write(chat_id, methods[kind], params, lane)

    def picture(self, chat_id: int, number: str, place: int, /, *, caption: str = "") -> None:
        """Post the clean copy of a photo whose sender did not sign, by its case and its place there."""
        params: Params = {"number": number, "place": place, "protect_content": True}
        self._write(chat_id, PICTURE, params | ({"caption": caption, "parse_mode": "HTML"} if caption else {}), ANSWER)

    def take_in(self, chat_id: int, language: str, kind: str, file_id: str, /, **told: str) -> None:
        """Have a file fetched, read as a `kind` of thing and kept; what became of it is said in the chat.

        `told` is what its reader has to know besides: the day, or the year it is for.
        """
        params: Params = {"kind": kind, "file_id": file_id, "language": language, "told": told}
        self._write(chat_id, INTAKE, params, ANSWER)

    def edit(
        self, chat_id: int, message_id: int, language: str, key: str, /, *, buttons: Keyboard = (), **values: Any
    ) -> None:
        params = {"message_id": message_id} | self.message(language, key, buttons, values)
        self._write(chat_id, "editMessageText", params, ANSWER)

    def show(
        self, chat_id: int, message_id: int, language: str, key: str, /, *, buttons: Keyboard = (), **values: Any
    ) -> None:
        """Edit from memory, never stored: if it is lost the person taps again."""
        params = {"message_id": message_id} | self.message(language, key, buttons, values)
        self.fleeting.append(Letter(chat_id, "editMessageText", {"chat_id": chat_id} | params))

    def delete(
        self, chat_id: int, message_id: int = 0, /, *, tag: str = "", not_before: datetime | None = None
    ) -> None:
        """Delete a message by its number, or the one posted under `tag`."""
        params: Params = {"message_id": message_id} if message_id else {}
        self._write(chat_id, "deleteMessage", params, ANSWER, not_before, tag=tag)

    def pin(self, chat_id: int, tag: str, /) -> None:
        self._write(chat_id, "pinChatMessage", {"disable_notification": True}, WORK, tag=tag)

    def toast(self, callback_id: str, language: str, key: str, /, *, alert: bool = False, **values: Any) -> None:
        """The short notice over a tapped keyboard; at most 200 signs, never stored."""
        params: Params = {"callback_query_id": callback_id}
        if key:
            params |= {"text": unescape(render(language, key, **values)), "show_alert": alert}
        self.fleeting.append(Letter(0, "answerCallbackQuery", params))

    def call(self, chat_id: int, method: str, params: Params, /) -> None:
        """Any other Bot API call, such as a person's own command menu."""
        self._write(chat_id, method, params, WORK)

    def tell(
        self,
        member: Member,
        key: str,
        /,
        *,
        buttons: Keyboard = (),
        lane: int = BROADCAST,
        not_before: datetime | None = None,
        expires: datetime | None = None,
        tag: str = "",
        living: bool = False,
        **values: Any,
    ) -> None:
        """Write to a member in their language, outside their quiet hours; nothing if the bot cannot reach them."""
        if member.telegram_id is None or not member.reachable:
            return
        when = self.allowed(member, not_before or self.now)
        self.send(
            member.telegram_id,
            member.language,
            key,
            buttons=buttons,
            lane=lane,
            not_before=when,
            expires=expires,
            tag=tag,
            living=living,
            **values,
        )

    def allowed(self, member: Member, when: datetime) -> datetime:
        """The first moment from `when` on that is outside the member's quiet hours."""
        start, end = member.quiet_hours(self.union.quiet_from, self.union.quiet_to)
        return self.union.calendar.quiet(when, start, end)

    def message(self, language: str, key: str, buttons: Keyboard, values: Mapping[str, object]) -> Params:
        return message(language, key, buttons, values)

    def _write(
        self,
        chat_id: int,
        method: str,
        params: Params,
        lane: int,
        not_before: datetime | None = None,
        expires: datetime | None = None,
        tag: str = "",
    ) -> None:
        due = int(not_before.timestamp()) if not_before and not_before > self.now else 0
        until = int(expires.timestamp()) if expires else 0
        self.letters.append(Letter(chat_id, method, {"chat_id": chat_id} | params, lane, due, until, tag))


def message(language: str, key: str, buttons: Keyboard, values: Mapping[str, object]) -> Params:
    """A message as the Bot API wants it, but for its chat."""
    params: Params = {
        "text": render(language, key, **values),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    _add_keyboard(params, language, buttons)
    return params


def _add_keyboard(params: Params, language: str, buttons: Keyboard) -> None:
    if buttons:
        rows = [[_inline(language, button) for button in row] for row in buttons]
        params["reply_markup"] = {"inline_keyboard": rows}


def _inline(language: str, button: Button) -> dict[str, str]:
    text = unescape(render(language, button.key, **button.values))
    if button.url:
        return {"text": text, "url": button.url}
    return {"text": text, "callback_data": f"1:{button.data}"}
