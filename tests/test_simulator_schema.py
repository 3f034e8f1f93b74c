"""What the local Telegram says on the wire, read by aiogram's typed models: an independent reading of the Bot API."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import aiohttp
import pytest
from pydantic import TypeAdapter

from simulator import FrozenClock, Group, Person, Telegram
from tests.wire import PIXEL, Wire, wired

START = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    async with wired(Telegram(clock=FrozenClock(START))) as wire:
        yield wire


@pytest.fixture
def li(wire: Wire) -> Person:
    person = wire.telegram.user("Li", language="zh-CN")
    person.start()
    return person


@pytest.fixture
def cadres(wire: Wire, li: Person) -> Group:
    return wire.telegram.group("Cadres", [li])


@cache
def types() -> Any:
    """Read only by whoever plays these tests: it takes as long as half of collecting all tests."""
    from aiogram import types

    return types


def strictly(kind: str, value: Any) -> Any:
    """The value as this type; a field unknown to the type is an error, at any depth."""
    read = TypeAdapter(eval(kind, vars(types()))).validate_python(value)
    assert unknown(read) == []
    return read


def unknown(value: Any, path: str = "") -> list[str]:
    if isinstance(value, list):
        return [name for item in value for name in unknown(item, f"{path}[]")]
    if not isinstance(value, types().TelegramObject):
        return []
    found = [f"{path}.{name}" for name in value.model_extra or {}]
    return found + [name for field, inner in value for name in unknown(inner, f"{path}.{field}")]


async def only_update(wire: Wire, offset: int = 0) -> Any:
    update = (await wire.updates(offset))[-1]
    read = strictly("Update", update)
    return read


async def test_a_command_comes_as_a_message_with_its_entity(wire: Wire, li: Person) -> None:
    li.start("abc")
    message = (await only_update(wire)).message
    assert message is not None
    assert message.from_user is not None
    assert (message.text, message.from_user.id, message.from_user.language_code) == ("/start abc", li.id, "zh-hans")
    assert message.entities is not None
    assert [(e.type, e.offset, e.length) for e in message.entities] == [("bot_command", 0, 6)]
    assert message.date == START


async def test_a_reply_an_edit_and_files_come_as_telegram_sends_them(wire: Wire, li: Person) -> None:
    said = li.say("first")
    li.say("second", reply_to=said)
    assert (reply := (await only_update(wire)).message) is not None
    assert reply.reply_to_message is not None
    assert reply.reply_to_message.text == "first"
    li.edit(said, "first, but better")
    assert (edited := (await only_update(wire)).edited_message) is not None
    assert edited.text == "first, but better"
    li.send_photo(PIXEL, caption="leak")
    assert (photo := (await only_update(wire)).message) is not None
    assert photo.photo is not None
    assert (photo.caption, photo.photo[0].width) == ("leak", 1)
    li.send_voice(b"OggS")
    assert (voice := (await only_update(wire)).message) is not None
    assert voice.voice is not None
    li.send_document("报告.pdf", b"%PDF")
    assert (document := (await only_update(wire)).message) is not None
    assert document.document is not None
    assert (document.document.file_name, document.document.mime_type) == ("报告.pdf", "application/pdf")


async def test_a_tap_comes_as_a_callback_query_with_the_message_it_was_on(wire: Wire, li: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "v1|yes"}]]}
    await wire.result("sendMessage", chat_id=li.id, text="Well?", reply_markup=keyboard)
    li.tap(li.sees[-1], "Yes")
    assert (query := (await only_update(wire)).callback_query) is not None
    assert isinstance(query.message, types().Message)
    assert (query.data, query.message.text, query.from_user.id) == ("v1|yes", "Well?", li.id)


async def test_a_tap_on_a_deleted_message_names_only_its_number(wire: Wire, li: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    await wire.result("sendMessage", chat_id=li.id, text="Well?", reply_markup=keyboard)
    shown = li.sees[-1]
    await wire.result("deleteMessage", chat_id=li.id, message_id=shown.id)
    li.tap(shown, "Y.s")
    assert (query := (await only_update(wire)).callback_query) is not None
    assert isinstance(query.message, types().InaccessibleMessage)
    assert query.message.message_id == shown.id


async def test_blocking_and_groups_come_as_my_chat_member(wire: Wire, li: Person) -> None:
    li.block()
    assert (blocked := (await only_update(wire)).my_chat_member) is not None
    assert (blocked.old_chat_member.status, blocked.new_chat_member.status) == ("member", "kicked")
    li.unblock()
    assert (back := (await only_update(wire)).my_chat_member) is not None
    assert back.new_chat_member.status == "member"
    group = wire.telegram.group("Cadres", [li])
    for update in await wire.updates():
        strictly("Update", update)
    group.promote_bot()
    assert (promoted := (await only_update(wire)).my_chat_member) is not None
    assert promoted.new_chat_member.status == "administrator"


async def test_a_migration_comes_as_two_service_messages(wire: Wire, li: Person, cadres: Group) -> None:
    fresh = cadres.migrate()
    old, new = [strictly("Update", update).message for update in (await wire.updates())[-2:]]
    assert (old.chat.id, old.migrate_to_chat_id) == (cadres.id, fresh.id)
    assert (new.chat.id, new.chat.type, new.migrate_from_chat_id) == (fresh.id, "supergroup", cadres.id)


@pytest.mark.parametrize("anonymous", [False, True])
async def test_votes_come_as_answers_or_as_totals_when_anonymous(wire: Wire, li: Person, anonymous: bool) -> None:
    sent = await wire.result(
        "sendPoll", chat_id=li.id, question="When?", options=["a", {"text": "b"}], is_anonymous=anonymous
    )
    assert strictly("Message", sent).poll.options[1].text == "b"
    li.vote(li.sees[-1], 1)
    update = await only_update(wire)
    if anonymous:
        assert update.poll is not None
        assert [option.voter_count for option in update.poll.options] == [0, 1]
        assert update.poll_answer is None
    else:
        assert update.poll_answer is not None
        assert update.poll_answer.option_persistent_ids == ["o1"]
    stopped = strictly("Poll", await wire.result("stopPoll", chat_id=li.id, message_id=sent["message_id"]))
    assert (stopped.is_closed, stopped.total_voter_count) == (True, 1)


HTML = (
    '<b>b</b><i>i</i><u>u</u><s>s</s><tg-spoiler>x</tg-spoiler><code>c</code><pre><code class="language-py">p</code>'
    '</pre><a href="https://x.org">l</a><blockquote expandable>q</blockquote>'
    '<tg-time unix="1795000000" format="wDT">t</tg-time>'
)

RESULTS: list[tuple[str, dict[str, Any], Any]] = [
    ("getMe", {}, "User"),
    ("getUpdates", {}, "list[Update]"),
    ("getWebhookInfo", {}, "WebhookInfo"),
    ("sendMessage", {"text": HTML, "parse_mode": "HTML", "protect_content": True}, "Message"),
    ("sendMessage", {"text": "r", "reply_parameters": {"message_id": 1}}, "Message"),
    ("forwardMessage", {"from_chat_id": "li", "message_id": 1}, "Message"),
    ("copyMessage", {"from_chat_id": "li", "message_id": 1}, "MessageId"),
    ("sendChatAction", {"action": "typing"}, "bool"),
    ("editMessageText", {"message_id": "last", "text": "new"}, "Message"),
    (
        "editMessageReplyMarkup",
        {
            "message_id": "last",
            "reply_markup": {"inline_keyboard": [[{"text": "u", "url": "https://x.org", "style": "primary"}]]},
        },
        "Message",
    ),
    ("pinChatMessage", {"message_id": "last"}, "bool"),
    ("unpinChatMessage", {"message_id": "last"}, "bool"),
    ("unpinAllChatMessages", {}, "bool"),
    ("deleteMessage", {"message_id": "last"}, "bool"),
    ("deleteMessages", {"message_ids": [1, 2, 3]}, "bool"),
    ("setMyCommands", {"commands": [{"command": "help", "description": "Help"}]}, "bool"),
    ("getMyCommands", {}, "list[BotCommand]"),
    ("deleteMyCommands", {}, "bool"),
    ("setMyName", {"name": "Union"}, "bool"),
    ("getMyName", {}, "BotName"),
    ("setMyDescription", {"description": "d"}, "bool"),
    ("getMyDescription", {}, "BotDescription"),
    ("setMyShortDescription", {"short_description": "s"}, "bool"),
    ("getMyShortDescription", {}, "BotShortDescription"),
    ("getChat", {}, "ChatFullInfo"),
    ("logOut", {}, "bool"),
    ("close", {}, "bool"),
]


@pytest.mark.parametrize(("method", "params", "kind"), RESULTS, ids=[row[0] for row in RESULTS])
async def test_a_result_has_the_documented_shape(
    wire: Wire, li: Person, method: str, params: dict[str, Any], kind: Any
) -> None:
    sent = await wire.result("sendMessage", chat_id=li.id, text="here")
    wire.telegram.chat(li.id).pinned.append(sent["message_id"])
    filled = {
        key: {"last": sent["message_id"], "li": li.id}.get(value, value) if isinstance(value, str) else value
        for key, value in params.items()
    }
    strictly(kind, await wire.result(method, chat_id=li.id, **filled))


GROUP_RESULTS: list[tuple[str, Any]] = [
    ("getChat", "ChatFullInfo"),
    ("getChatMember", "ChatMemberOwner"),
    ("getChatAdministrators", "list[ChatMemberOwner | ChatMemberAdministrator]"),
    ("getChatMemberCount", "int"),
    ("leaveChat", "bool"),
]


@pytest.mark.parametrize(("method", "kind"), GROUP_RESULTS)
async def test_a_result_about_a_group_has_the_documented_shape(
    wire: Wire, li: Person, cadres: Group, method: str, kind: Any
) -> None:
    cadres.promote_bot()
    pinned = await wire.result("sendMessage", chat_id=cadres.id, text="read this")
    await wire.result("pinChatMessage", chat_id=cadres.id, message_id=pinned["message_id"])
    strictly(kind, await wire.result(method, chat_id=cadres.id, user_id=li.id))


async def test_a_member_who_is_banned_leaves_with_a_service_message(wire: Wire, li: Person, cadres: Group) -> None:
    chen = wire.telegram.user("Chen")
    cadres.join(chen)
    assert await wire.refused("banChatMember", chat_id=cadres.id, user_id=chen.id) == (
        "Bad Request: not enough rights to restrict/unrestrict chat member"
    )
    cadres.promote_bot()
    assert await wire.result("banChatMember", chat_id=cadres.id, user_id=chen.id)
    assert (message := (await only_update(wire)).message) is not None
    assert message.left_chat_member is not None
    assert message.left_chat_member.id == chen.id
    gone = await wire.result("getChatMember", chat_id=cadres.id, user_id=chen.id)
    assert strictly("ChatMemberLeft", gone).status == "left"
    assert await wire.result("unbanChatMember", chat_id=cadres.id, user_id=chen.id)


async def test_uploads_are_kept_sent_again_by_id_and_downloaded(wire: Wire, li: Person) -> None:
    form = aiohttp.FormData({"chat_id": str(li.id), "caption": "<b>图</b>", "parse_mode": "HTML"})
    form.add_field("photo", PIXEL, filename="chart.png", content_type="image/png")
    async with wire.http.post(f"{wire.server.base_url}{wire.telegram.token}/sendPhoto", data=form) as response:
        sent = strictly("Message", (await response.json())["result"])
    assert (sent.caption, sent.caption_entities[0].type) == ("图", "bold")
    again = await wire.result("sendPhoto", chat_id=li.id, photo=sent.photo[0].file_id)
    assert again["photo"][0]["file_unique_id"] == sent.photo[0].file_unique_id
    file = strictly("File", await wire.result("getFile", file_id=sent.photo[0].file_id))
    async with wire.http.get(f"{wire.server.file_url}{wire.telegram.token}/{file.file_path}") as response:
        assert await response.read() == PIXEL
    assert "can't use file of type Photo as Document" in await wire.refused(
        "sendDocument", chat_id=li.id, document=sent.photo[0].file_id
    )


async def test_media_can_be_replaced_and_captioned_in_place(wire: Wire, li: Person) -> None:
    li.send_photo(PIXEL)
    own = li.send_document("a.txt", b"text")
    sent = await wire.result("sendPhoto", chat_id=li.id, photo=li.sees[-2]["photo"][0]["file_id"], caption="one")
    where = {"chat_id": li.id, "message_id": sent["message_id"]}
    captioned = strictly("Message", await wire.result("editMessageCaption", **where, caption="two"))
    assert captioned.caption == "two"
    media = {"type": "document", "media": own["document"]["file_id"], "caption": "three"}
    changed = strictly("Message", await wire.result("editMessageMedia", **where, media=media))
    assert (changed.photo, changed.caption) == (None, "three")
    assert changed.document.file_name == "a.txt"


async def test_a_voice_can_be_sent_by_the_bot(wire: Wire, li: Person) -> None:
    heard = li.send_voice(b"OggS", seconds=4)
    sent = await wire.result("sendVoice", chat_id=li.id, voice=heard["voice"]["file_id"])
    assert strictly("Message", sent).voice.duration == 4


async def test_aiogram_is_served(wire: Wire) -> None:
    # Here, because it takes as long as half of collecting all tests.
    import aiogram
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.exceptions import TelegramBadRequest, TelegramMigrateToChat, TelegramRetryAfter
    from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument

    li = wire.telegram.user("Li")
    group = wire.telegram.group("Cadres", [li])
    api = TelegramAPIServer.from_base(wire.server.base_url.removesuffix("/bot"))
    async with aiogram.Bot(wire.telegram.token, AiohttpSession(api=api)) as bot:
        li.start("abc")
        assert [update.event_type for update in await bot.get_updates()] == ["my_chat_member", "message", "message"]
        keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]])
        await bot.send_message(li.id, "<b>Hi</b>", parse_mode="HTML", reply_markup=keyboard)
        assert li.sees[-1].button("Go")["callback_data"] == "go"
        sent = await bot.send_photo(li.id, BufferedInputFile(PIXEL, "a.png"), caption="one")
        file = BufferedInputFile(b"text", "a.txt")
        await bot.edit_message_media(InputMediaDocument(media=file), chat_id=li.id, message_id=sent.message_id)
        assert li.sees[-1]["document"]["file_name"] == "a.txt"
        assert (await bot.download(li.sees[-1]["document"]["file_id"])).read() == b"text"  # type: ignore[union-attr]
        with pytest.raises(TelegramBadRequest, match="message to edit not found"):
            await bot.edit_message_text("x", chat_id=li.id, message_id=999)
        wire.telegram.faults.next("sendMessage", 429, retry_after=3)
        with pytest.raises(TelegramRetryAfter) as later:
            await bot.send_message(li.id, "x")
        assert later.value.retry_after == 3
        fresh = group.migrate()
        with pytest.raises(TelegramMigrateToChat) as moved:
            await bot.send_message(group.id, "x")
        assert moved.value.migrate_to_chat_id == fresh.id
