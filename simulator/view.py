"""The small world as the page shows it: plain JSON with HTML that holds only Telegram's own tags."""

from simulator.messages import Chat, Message, Wire
from simulator.painting import service, to_html
from simulator.people import Group, Person
from simulator.standing import menu
from simulator.telegram import Telegram


def state(telegram: Telegram) -> Wire:
    people = [
        {"id": one.id, "name": one.name, "language": one.language, "role_hint": one.role_hint, "blocked": one.blocked}
        for one in telegram.people.values()
        if not one.deactivated
    ]
    groups = [
        {"id": one.id, "title": one.title, "members": [*one.members]}
        for one in telegram.chats.values()
        if isinstance(one, Group) and not one.successor
    ]
    return {
        "bot": {"name": telegram.bot["first_name"], "username": telegram.bot["username"]},
        "clock": clock(telegram),
        "people": people,
        "groups": groups,
        "links": telegram.links,
    }


def clock(telegram: Telegram) -> str:
    return telegram.now().isoformat(timespec="seconds")


def chat(telegram: Telegram, found: Chat, viewer: Person | None) -> Wire:
    administrator = isinstance(found, Group) and viewer is not None and viewer.id in found.administrators
    return {
        "id": found.id,
        "title": found.wire.get("title", found.wire.get("first_name")),
        "type": found.kind,
        "pinned": message(telegram, found.held[found.pinned[-1]]) if found.pinned else None,
        "commands": menu(telegram, found.id, viewer.id, administrator, viewer.language) if viewer else [],
        "messages": [message(telegram, held) for held in found.messages],
    }


def message(telegram: Telegram, held: Message) -> Wire:
    sender, reply = held["from"], held.get("reply_to_message")
    entities = held.get("entities") or held.get("caption_entities") or []
    row: Wire = {
        "id": held.id,
        "from": {"id": sender["id"], "name": sender["first_name"], "is_bot": sender["is_bot"]},
        "html": to_html(held.text, entities),
        "service": (not held.text and service(held)) or None,
        "date": held["date"],
        "edited": "edit_date" in held,
        "reply_to": reply["message_id"] if reply else None,
        "buttons": [[button(one) for one in line] for line in held.rows],
        "photo": None,
        "document": None,
        "voice": None,
    }
    return row | attached(telegram, held) | poll(held)


def button(wire: Wire) -> Wire:
    place = {"data": wire["callback_data"]} if "callback_data" in wire else {"url": wire.get("url", "")}
    return {"text": wire["text"], "style": wire.get("style")} | place


def attached(telegram: Telegram, held: Message) -> Wire:
    def address(wire: Wire) -> str:
        return "/desk/files/" + telegram.files.get(wire["file_id"]).path

    if "photo" in held:
        return {"photo": address(held["photo"][-1])}
    if "document" in held:
        return {"document": {"name": held["document"]["file_name"], "url": address(held["document"])}}
    for kind in ("video", "video_note"):
        if kind in held:
            return {"document": {"name": f"{kind}.mp4", "url": address(held[kind])}}
    if "location" in held:
        return {"html": f"📍 {held['location']['latitude']}, {held['location']['longitude']}"}
    if "voice" in held:
        return {"voice": {"url": address(held["voice"]), "duration": held["voice"]["duration"]}}
    return {}


def poll(held: Message) -> Wire:
    """A poll as text and buttons; tapping `poll:<n>` votes."""
    if not (asked := held.get("poll")):
        return {}
    lines = [f"{option['text']} ({option['voter_count']})" for option in asked["options"]]
    buttons = [[{"text": option["text"], "data": f"poll:{index}"}] for index, option in enumerate(asked["options"])]
    shown = [] if asked["is_closed"] else buttons
    return {"html": to_html("\n".join([asked["question"], *lines]), []), "buttons": shown}
