"""What Telegram refuses the local one refuses too, in the same words."""

import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from simulator import FrozenClock, Group, Person, Telegram
from simulator.files import PHOTO, Files
from simulator.refusal import Refusal
from tests.wire import PIXEL, Wire, wired


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    async with wired(Telegram(clock=FrozenClock(datetime(2026, 11, 22, tzinfo=UTC)))) as wire:
        yield wire


@pytest.fixture
def li(wire: Wire) -> Person:
    person = wire.telegram.user("Li")
    person.start()
    return person


async def upload(wire: Wire, person: Person, method: str, **files: bytes) -> dict[str, Any]:
    form = aiohttp.FormData({"chat_id": str(person.id)})
    for name, data in files.items():
        form.add_field(name, io.BytesIO(data), filename=name)
    async with wire.http.post(f"{wire.server.base_url}{wire.telegram.token}/{method}", data=form) as response:
        answer: dict[str, Any] = await response.json()
        return answer


def keys(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"reply_markup": {"inline_keyboard": list(rows)}}


def data(value: str) -> dict[str, str]:
    return {"text": "b", "callback_data": value}


BUTTON = "Bad Request: can't parse inline keyboard button: "

MESSAGES: list[tuple[dict[str, Any], str]] = [
    ({"text": ""}, "Bad Request: message text is empty"),
    ({"text": "  \n "}, "Bad Request: message text is empty"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "Bad Request: message text is empty"),
    ({"text": "x" * 4097}, "Bad Request: message is too long"),
    ({"text": "😀" * 2049}, "Bad Request: message is too long"),
    ({"text": "x", "parse_mode": "XML"}, "Bad Request: unsupported parse_mode"),
    ({"text": "x", "chat_id": 42}, "Bad Request: chat not found"),
    ({"text": "x", "chat_id": ""}, "Bad Request: chat_id is empty"),
    ({"text": "x", "chat_id": "@nobody"}, "Bad Request: chat not found"),
    ({"text": "x", "reply_parameters": {"message_id": 99}}, "Bad Request: message to be replied not found"),
    ({"text": "x", "reply_markup": "{"}, "Bad Request: can't parse reply markup JSON object"),
    ({"text": "x", "reply_markup": [1]}, "Bad Request: object expected as reply markup"),
    (
        {"text": "x", "reply_markup": {"inline_keyboard": [{}]}},
        'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    ({"text": "x", **keys([data("x" * 65)])}, "Bad Request: BUTTON_DATA_INVALID"),
    ({"text": "x", **keys([data("工" * 22)])}, "Bad Request: BUTTON_DATA_INVALID"),
    ({"text": "x", **keys([data("")])}, BUTTON + "Text buttons are unallowed in the inline keyboard"),
    ({"text": "x", **keys([{"text": "b"}])}, BUTTON + "Text buttons are unallowed in the inline keyboard"),
    ({"text": "x", **keys([{"callback_data": "b"}])}, BUTTON + 'Can\'t find field "text"'),
    (
        {"text": "x", **keys([{"text": "", "callback_data": "b"}])},
        "Bad Request: inline keyboard button text must be non-empty",
    ),
    ({"text": "x", **keys([data("b") | {"style": "pink"}])}, BUTTON + "invalid button style specified"),
    (
        {"text": "x", **keys([{"text": "b", "url": "nowhere"}])},
        "Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
    ),
    ({"text": "x", **keys([data("b")] * 9)}, "Bad Request: reply markup is too long"),
    ({"text": "x", **keys(*[[data("b")] * 8] * 13)}, "Bad Request: reply markup is too long"),
]


@pytest.mark.parametrize(("params", "reason"), MESSAGES)
async def test_a_message_out_of_bounds_is_refused(wire: Wire, li: Person, params: dict[str, Any], reason: str) -> None:
    assert await wire.refused("sendMessage", **{"chat_id": li.id} | params) == reason
    assert len(li.sees) == 1


@pytest.mark.parametrize(
    "params",
    [
        {"text": "x" * 4096},
        {"text": "😀" * 2048},
        {"text": f"<b>{'x' * 4096}</b>", "parse_mode": "HTML"},
        {"text": "x", **keys([data("工" * 21)])},
        {"text": "x", **keys(*[[data("b")] * 8] * 12)},
        {"text": "x", "reply_parameters": {"message_id": 99, "allow_sending_without_reply": True}},
    ],
)
async def test_a_message_just_within_bounds_is_sent(wire: Wire, li: Person, params: dict[str, Any]) -> None:
    assert await wire.result("sendMessage", **{"chat_id": li.id} | params)


async def test_a_text_is_trimmed_and_its_entities_follow(wire: Wire, li: Person) -> None:
    sent = await wire.result("sendMessage", chat_id=li.id, text="\n <b> hi </b>\n", parse_mode="HTML")
    assert (sent["text"], sent["entities"]) == ("hi", [{"type": "bold", "offset": 0, "length": 2}])


async def test_entities_past_the_hundredth_are_dropped(wire: Wire, li: Person) -> None:
    sent = await wire.result("sendMessage", chat_id=li.id, text="<b>x</b>" * 120, parse_mode="HTML")
    assert (len(sent["text"]), len(sent["entities"])) == (120, 100)


async def test_a_caption_is_shorter_than_a_text(wire: Wire, li: Person) -> None:
    photo = li.send_photo(PIXEL)["photo"][0]["file_id"]
    assert await wire.result("sendPhoto", chat_id=li.id, photo=photo, caption="x" * 1024)
    assert await wire.refused("sendPhoto", chat_id=li.id, photo=photo, caption="x" * 1025) == (
        "Bad Request: message caption is too long"
    )


FILES: list[tuple[str, dict[str, Any], str]] = [
    ("sendPhoto", {}, "Bad Request: there is no photo in the request"),
    ("sendPhoto", {"photo": "unheard-of"}, "Bad Request: wrong remote file identifier specified: Wrong string length"),
    ("sendPhoto", {"photo": "https://x.org/a.png"}, "Bad Request: failed to get HTTP URL content"),
    ("getFile", {"file_id": "unheard-of"}, "Bad Request: invalid file_id"),
    ("getFile", {}, "Bad Request: file_id not specified"),
]


def jpeg(width: int, height: int) -> bytes:
    size = height.to_bytes(2) + width.to_bytes(2)
    return b"\xff\xd8\xff\xe0\x00\x04JF\xff\xc0\x00\x11\x08" + size + bytes(12)


@pytest.mark.parametrize(
    ("picture", "reason"),
    [
        (b"text", "Bad Request: IMAGE_PROCESS_FAILED"),
        (jpeg(9000, 2000), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (b"", "Bad Request: file must be non-empty"),
    ],
    ids=["text", "wide", "empty"],
)
async def test_what_is_no_picture_is_no_photo(wire: Wire, li: Person, picture: bytes, reason: str) -> None:
    method, kind = ("sendPhoto", "photo") if picture else ("sendDocument", "document")
    assert (await upload(wire, li, method, **{kind: picture}))["description"] == reason
    assert len(li.sees) == 1


async def test_a_picture_has_its_own_size(wire: Wire, li: Person) -> None:
    (size,) = (await upload(wire, li, "sendPhoto", photo=jpeg(800, 600)))["result"]["photo"]
    assert (size["width"], size["height"]) == (800, 600)


def test_a_photo_over_10_mb_is_refused() -> None:
    with pytest.raises(Refusal, match="too big for a photo; the maximum size is 10485760 bytes"):
        Files().photo(bytes(PHOTO + 1))


async def test_an_upload_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.server.UPLOAD", 0)
    async with wired(Telegram()) as wire:
        li = wire.telegram.user("Li")
        answer = await upload(wire, li, "sendDocument", document=bytes(2**20 + 1))
        assert (answer["error_code"], answer["description"]) == (413, "Request Entity Too Large")


@pytest.mark.parametrize(("method", "params", "reason"), FILES)
async def test_a_file_that_is_not_there_is_refused(
    wire: Wire, li: Person, method: str, params: dict[str, Any], reason: str
) -> None:
    assert await wire.refused(method, chat_id=li.id, **params) == reason


async def test_a_file_over_20_mb_cannot_be_fetched(wire: Wire, li: Person) -> None:
    sent = li.send_document("big.bin", bytes(20 * 2**20 + 1))
    assert await wire.refused("getFile", file_id=sent["document"]["file_id"]) == "Bad Request: file is too big"


async def test_a_person_who_never_wrote_cannot_be_written_to(wire: Wire) -> None:
    stranger = wire.telegram.user("Stranger")
    assert await wire.refused("sendMessage", chat_id=stranger.id, text="hi") == (
        "Forbidden: bot can't initiate conversation with a user"
    )
    assert await wire.refused("getChat", chat_id=stranger.id) == "Bad Request: chat not found"


async def test_a_person_who_blocked_the_bot_comes_back_by_writing(wire: Wire, li: Person) -> None:
    li.block()
    assert await wire.refused("sendMessage", chat_id=li.id, text="hi") == "Forbidden: bot was blocked by the user"
    li.say("back")
    assert await wire.result("sendMessage", chat_id=li.id, text="hi")
    statuses = [
        update["my_chat_member"]["new_chat_member"]["status"]
        for update in await wire.updates()
        if "my_chat_member" in update
    ]
    assert statuses == ["kicked", "member"]


async def test_a_deleted_account_is_deactivated(wire: Wire, li: Person) -> None:
    li.deactivate()
    assert await wire.refused("sendMessage", chat_id=li.id, text="hi") == "Forbidden: user is deactivated"


EDITS: list[tuple[dict[str, Any], str]] = [
    ({"message_id": 99, "text": "x"}, "Bad Request: message to edit not found"),
    ({"message_id": 1, "text": "x"}, "Bad Request: message can't be edited"),
    ({"message_id": 2, "text": ""}, "Bad Request: message text is empty"),
    (
        {"message_id": 2, "text": "<b>old</b>", "parse_mode": "HTML", **keys([data("b")])},
        "Bad Request: message is not modified: specified new message content and reply markup "
        "are exactly the same as a current content and reply markup of the message",
    ),
]


@pytest.mark.parametrize(("params", "reason"), EDITS)
async def test_an_edit_that_cannot_be_is_refused(wire: Wire, li: Person, params: dict[str, Any], reason: str) -> None:
    await wire.result("sendMessage", chat_id=li.id, text="<b>old</b>", parse_mode="HTML", **keys([data("b")]))
    assert await wire.refused("editMessageText", chat_id=li.id, **params) == reason
    assert (li.sees[-1].text, li.sees[-1].html) == ("old", "<b>old</b>")


async def test_an_edit_without_a_keyboard_takes_the_keyboard_away(wire: Wire, li: Person) -> None:
    sent = await wire.result("sendMessage", chat_id=li.id, text="old", **keys([data("b")]))
    edited = await wire.result("editMessageText", chat_id=li.id, message_id=sent["message_id"], text="old")
    assert "reply_markup" not in edited
    assert "edit_date" in edited
    assert li.sees[-1].buttons == []


async def test_text_and_caption_are_edited_each_in_its_own_way(wire: Wire, li: Person) -> None:
    text = await wire.result("sendMessage", chat_id=li.id, text="x")
    photo = await wire.result("sendPhoto", chat_id=li.id, photo=li.send_photo(PIXEL)["photo"][0]["file_id"])
    assert "there is no caption" in await wire.refused(
        "editMessageCaption", chat_id=li.id, message_id=text["message_id"], caption="y"
    )
    assert "there is no text" in await wire.refused(
        "editMessageText", chat_id=li.id, message_id=photo["message_id"], text="y"
    )


async def test_a_message_is_deleted_once_and_within_two_days(wire: Wire, li: Person) -> None:
    first, second = [(await wire.result("sendMessage", chat_id=li.id, text=text))["message_id"] for text in "ab"]
    assert await wire.result("deleteMessage", chat_id=li.id, message_id=first)
    assert await wire.refused("deleteMessage", chat_id=li.id, message_id=first) == (
        "Bad Request: message to delete not found"
    )
    wire.telegram.clock.turn(timedelta(hours=49))
    assert await wire.refused("deleteMessage", chat_id=li.id, message_id=second) == (
        "Bad Request: message can't be deleted for everyone"
    )


async def test_a_tap_is_answered_once_and_in_time(wire: Wire, li: Person) -> None:
    await wire.result("sendMessage", chat_id=li.id, text="x", **keys([data("b")]))
    old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    query = li.tap(li.sees[-1], "b")
    assert query is not None
    assert await wire.result("answerCallbackQuery", callback_query_id=query.id, text="saved")
    assert li.toasts == ["saved"]
    assert await wire.refused("answerCallbackQuery", callback_query_id=query.id) == old
    late = li.press(li.sees[-1], "b")
    wire.telegram.clock.turn(timedelta(minutes=5))
    assert await wire.refused("answerCallbackQuery", callback_query_id=late.id) == old


async def test_a_wrong_token_and_an_unknown_method_are_refused(wire: Wire) -> None:
    assert await wire.call("getMe", token="1:wrong") == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert await wire.refused("sendPigeon") == "Not Found"


COMMANDS: list[tuple[dict[str, Any], str]] = [
    ({"commands": [{"command": "Help", "description": "d"}]}, "Bad Request: BOT_COMMAND_INVALID"),
    ({"commands": [{"command": "h" * 33, "description": "d"}]}, "Bad Request: BOT_COMMAND_INVALID"),
    ({"commands": [{"command": "h", "description": ""}]}, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
    ({"commands": [{"command": "h", "description": "d" * 257}]}, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
    ({"commands": [{"command": "h", "description": "d"}] * 101}, "Bad Request: BOT_COMMANDS_TOO_MUCH"),
    ({"commands": [], "language_code": "zh-hans"}, "Bad Request: invalid language code specified"),
    (
        {"commands": [], "scope": {"type": "moon"}},
        "Bad Request: can't parse BotCommandScope: Unsupported type specified",
    ),
    ({"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "Bad Request: chat not found"),
]


@pytest.mark.parametrize(("params", "reason"), COMMANDS)
async def test_a_menu_out_of_bounds_is_refused(wire: Wire, params: dict[str, Any], reason: str) -> None:
    assert await wire.refused("setMyCommands", **params) == reason


POLLS: list[tuple[dict[str, Any], str]] = [
    ({"question": ""}, "Bad Request: poll question must be non-empty"),
    ({"question": "x" * 301}, "Bad Request: poll question length must not exceed 300"),
    ({"options": []}, "Bad Request: poll must have at least 1 answer option"),
    ({"options": ["x"] * 13}, "Bad Request: poll can't have more than 12 options"),
    ({"options": ["x" * 101]}, "Bad Request: poll options length must not exceed 100"),
    ({"options": [" "]}, "Bad Request: poll options must be non-empty"),
    ({"open_period": 4}, "Bad Request: POLL_CLOSE_DATE_INVALID"),
    ({"type": "quiz"}, "Bad Request: wrong correct option ID specified"),
]


@pytest.mark.parametrize(("params", "reason"), POLLS)
async def test_a_poll_out_of_bounds_is_refused(wire: Wire, li: Person, params: dict[str, Any], reason: str) -> None:
    assert await wire.refused("sendPoll", **{"chat_id": li.id, "question": "q", "options": ["a"]} | params) == reason


# groups


@pytest.fixture
def cadres(wire: Wire, li: Person) -> Group:
    return wire.telegram.group("Cadres", [li])


async def test_a_migrated_group_names_its_successor(wire: Wire, cadres: Group) -> None:
    fresh = cadres.migrate()
    assert await wire.call("sendMessage", chat_id=cadres.id, text="hi") == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": fresh.id},
    }
    assert await wire.result("sendMessage", chat_id=fresh.id, text="hi")


async def test_a_bot_that_left_or_was_kicked_cannot_write(wire: Wire, li: Person, cadres: Group) -> None:
    cadres.kick_bot(by=li)
    assert await wire.refused("sendMessage", chat_id=cadres.id, text="hi") == (
        "Forbidden: bot was kicked from the group chat"
    )
    cadres.add_bot(by=li)
    assert await wire.result("leaveChat", chat_id=cadres.id)
    assert await wire.refused("sendMessage", chat_id=cadres.id, text="hi") == (
        "Forbidden: bot is not a member of the group chat"
    )


async def test_privacy_mode_lets_the_bot_hear_only_what_is_meant_for_it(wire: Wire, li: Person, cadres: Group) -> None:
    await wire.result("sendMessage", chat_id=cadres.id, text="from the bot")
    own = cadres.last
    said = [
        li.say("just talk", cadres),
        li.say("/digest", cadres),
        li.say("/digest@other_bot", cadres),
        li.say("/digest@unionhall_bot", cadres),
        li.say("an answer", cadres, reply_to=own),
        li.say("to a person", cadres, reply_to=cadres.messages[0]),
        li.send_photo(PIXEL, "a leak", cadres),
    ]
    heard = [update["message"]["message_id"] for update in await wire.updates() if "message" in update]
    assert [said.index(message) for message in said if message.id in heard] == [1, 3, 4]
    cadres.promote_bot()
    talk = li.say("just talk", cadres)
    assert (await wire.updates())[-1]["message"]["message_id"] == talk.id


async def test_pinning_needs_the_right_to(wire: Wire, li: Person, cadres: Group) -> None:
    sent = await wire.result("sendMessage", chat_id=cadres.id, text="read")
    cadres.anyone_pins = False
    assert await wire.refused("pinChatMessage", chat_id=cadres.id, message_id=sent["message_id"]) == (
        "Bad Request: not enough rights to manage pinned messages in the chat"
    )
    cadres.promote_bot()
    assert await wire.result("pinChatMessage", chat_id=cadres.id, message_id=sent["message_id"])
    assert (await wire.result("getChat", chat_id=cadres.id))["pinned_message"]["text"] == "read"
