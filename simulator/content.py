"""What the bot may put into a message: text within limits, keyboards within limits, files that exist."""

from typing import Any

from simulator.ask import Ask, Upload
from simulator.entities import Entity, found_in, parse_html, utf16
from simulator.files import Files
from simulator.messages import Wire
from simulator.refusal import bad

TEXT, CAPTION, ENTITIES, BUTTONS, IN_A_ROW = 4096, 1024, 100, 100, 8


def words(ask: Ask, name: str) -> tuple[str, list[Entity]]:
    """Text and entities of a field, parsed as its parse mode says, trimmed like Telegram does."""
    mode, raw = ask.text("parse_mode").lower(), ask.text(name)
    if mode == "html":
        text, entities = parse_html(raw)
    elif mode:
        raise bad("unsupported parse_mode")
    else:
        text, entities = raw, ask.structure("entities" if name == "text" else f"{name}_entities") or []
    text, entities = trimmed(text, entities)
    return text, [*entities, *unmarked(text, entities)][:ENTITIES]


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    if text.strip() == text:
        return text, entities
    lead, kept = utf16(text) - utf16(text.lstrip()), text.strip()
    length = utf16(kept)
    found = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, length)
        if end > start:
            found.append(entity | {"offset": start, "length": end - start})
    return kept, found


def unmarked(text: str, entities: list[Entity]) -> list[Entity]:
    found = found_in(text)
    if not found or not entities:
        return found
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in ("code", "pre", "text_link")]
    return [e for e in found if all(e["offset"] >= end or e["offset"] + e["length"] <= at for at, end in taken)]


def message_text(ask: Ask) -> Wire:
    text, entities = words(ask, "text")
    if not text:
        raise bad("message text is empty")
    if utf16(text) > TEXT:
        raise bad("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption(ask: Ask) -> Wire:
    text, entities = words(ask, "caption")
    if utf16(text) > CAPTION:
        raise bad("message caption is too long")
    found: Wire = {"caption": text} if text else {}
    return found | {"caption_entities": entities} if entities else found


def keyboard(ask: Ask) -> Wire | None:
    """The reply markup if it is sound; inline or for typing."""
    markup = ask.structure("reply_markup")
    if not markup:
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    rows = markup.get("inline_keyboard")
    if rows is not None:
        if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
            raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
        for row in rows:
            for button in row:
                check_button(button)
        if sum(map(len, rows)) > BUTTONS or any(len(row) > IN_A_ROW for row in rows):
            raise bad("reply markup is too long")
    return markup


def check_button(button: Any) -> None:
    unread = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad(unread + "InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise bad(unread + 'Can\'t find field "text"')
    if not button["text"]:
        raise bad("inline keyboard button text must be non-empty")
    if button.get("style", "default") not in ("default", "primary", "success", "danger", ""):
        raise bad(unread + "invalid button style specified")
    data = button.get("callback_data")
    if data:
        if len(data.encode()) > 64:
            raise bad("BUTTON_DATA_INVALID")
    elif url := button.get("url"):
        if "." not in url and not url.startswith("tg://"):
            raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    elif len(button) == 1 or data == "":
        raise bad(unread + "Text buttons are unallowed in the inline keyboard")


def inline(markup: Wire | None) -> Wire | None:
    """The part of a markup a message shows: an inline keyboard that is not empty."""
    if not markup:
        return None
    rows = [row for row in markup.get("inline_keyboard", []) if row]
    return {"inline_keyboard": rows} if rows else None


def media(files: Files, ask: Ask, kind: str, field: str | None = None) -> Wire:
    given = ask.upload(field or kind)
    if isinstance(given, Upload):
        if kind == "photo":
            return {"photo": files.photo(given.data)}
        if kind == "voice":
            return {"voice": files.voice(given.data, ask.integer("duration", 1))}
        if kind in ("video", "video_note"):
            made = files.video if kind == "video" else files.video_note
            return {kind: made(given.data, ask.integer("duration", 1))}
        return {"document": files.document(given.name or "file", given.data)}
    kept = files.get(given)
    if kept.kind != kind:
        raise bad(f"can't use file of type {kept.kind.capitalize()} as {kind.capitalize()}")
    return {kind: kept.wire}
