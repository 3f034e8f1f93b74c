"""Telegram's HTML: markup to text with entities, as strict and as worded as the real parser, and back again."""

import re
from typing import Any, NoReturn

from simulator.refusal import bad

Entity = dict[str, Any]

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
TAGS = {*SIMPLE, "a", "tg-emoji", "tg-time"}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
ATTRIBUTE = re.compile(r"""\s*([^\s=>]*)\s*(=)?\s*(?:"([^"]*)"?|'([^']*)'?|([A-Za-z0-9.-]*))""")
NAME_END = re.compile(r"[\s>]")
END_TAG = re.compile(r"</([^\s>]*)\s*(>?)")
COMMAND = re.compile(r"(?:(?<=\s)|^)/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?(?!\w)")
LINK = re.compile(r"https?://[^\s<>]+[^\s<>.,;:!?)\]，。；：！？）】」』]")


def utf16(text: str) -> int:
    """Length in UTF-16 code units, the unit of every length and offset in the Bot API."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def unescape(text: str) -> str:
    return REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        return NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else match.group()


class _Parser:
    def __init__(self, markup: str) -> None:
        self.markup, self.at, self.length = markup, 0, 0
        self.parts: list[str] = []
        self.open: list[tuple[str, dict[str, str], int]] = []
        self.entities: list[Entity] = []

    def fail(self, what: str, where: int | None = None) -> NoReturn:
        offset = "" if where is None else f" at byte offset {len(self.markup[:where].encode())}"
        raise bad(f"can't parse entities: {what}{offset}")

    def parse(self) -> tuple[str, list[Entity]]:
        markup = self.markup
        while (mark := markup.find("<", self.at)) >= 0:
            self.write(markup[self.at : mark])
            self.at = self.end_tag(mark) if markup.startswith("/", mark + 1) else self.start_tag(mark)
        self.write(markup[self.at :])
        if self.open:
            self.fail(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.parts), self.entities

    def write(self, raw: str) -> None:
        if raw:
            text = unescape(raw)
            self.parts.append(text)
            self.length += utf16(text)

    def start_tag(self, mark: int) -> int:
        name_end = NAME_END.search(self.markup, mark + 1)
        if name_end is None:
            self.fail("Unclosed start tag", mark)
        name = self.markup[mark + 1 : name_end.start()].lower()
        if name not in TAGS:
            self.fail(f'Unsupported start tag "{name}"', mark)
        attributes, after = self.attributes(name, name_end.start(), mark)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            self.fail('Tag "span" must have class "tg-spoiler"', mark)
        self.open.append((name, attributes, self.length))
        return after

    def attributes(self, tag: str, at: int, mark: int) -> tuple[dict[str, str], int]:
        found: dict[str, str] = {}
        while True:
            while self.markup[at : at + 1].isspace():
                at += 1
            if at >= len(self.markup):
                self.fail("Unclosed start tag", mark)
            if self.markup[at] == ">":
                return found, at + 1
            at = self.attribute(tag, at, mark, found)

    def attribute(self, tag: str, at: int, mark: int, found: dict[str, str]) -> int:
        match = ATTRIBUTE.match(self.markup, at)
        assert match  # every part of the pattern may be empty
        name, equals, double, single, token = match.groups()
        if not name:
            self.fail(f'Empty attribute name in the tag "{tag}"', mark)
        if not equals and (tag, name.lower()) != ("blockquote", "expandable"):
            self.fail(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', mark)
        end = match.end() if equals else match.end(1)
        if end >= len(self.markup):
            self.fail("Unclosed start tag", mark)
        if token and not (self.markup[end].isspace() or self.markup[end] == ">"):
            self.fail("Unexpected end of name token", match.start(5))
        found[name.lower()] = unescape(double or single or (token or "").lower())
        return end

    def end_tag(self, mark: int) -> int:
        if not self.open:
            self.fail("Unexpected end tag", mark)
        match = END_TAG.match(self.markup, mark)
        assert match
        found = match.group(1).lower()
        if not match.group(2):
            self.fail("Unclosed end tag", mark)
        name, attributes, start = self.open.pop()
        if found and found != name:
            self.fail(
                f"Unmatched end tag at byte offset {len(self.markup[:mark].encode())}, "
                f'expected "</{name}>", found "</{found}>"'
            )
        if self.length > start:
            self.close(name, attributes, start)
        return match.end()

    def close(self, name: str, attributes: dict[str, str], start: int) -> None:
        entity: Entity = {"type": SIMPLE.get(name, ""), "offset": start, "length": self.length - start}
        if name == "a":
            url = attributes.get("href") or "".join(self.parts).encode("utf-16-le")[start * 2 :].decode("utf-16-le")
            if user := re.fullmatch(r"tg://user\?id=(\d+)", url):
                entity |= {"type": "text_mention", "user": {"id": int(user[1]), "is_bot": False, "first_name": user[1]}}
            elif re.match(r"(https?://)?[\w.-]+\.\w+|(tg|ton|mailto|tel):", url):
                entity |= {"type": "text_link", "url": url if ":" in url else f"http://{url}/"}
            else:
                return  # Telegram drops a link that leads nowhere and keeps its text
        elif name == "tg-emoji":
            if not attributes.get("emoji-id", "").isdigit():
                self.fail("Invalid custom emoji identifier specified")
            entity |= {"type": "custom_emoji", "custom_emoji_id": attributes["emoji-id"]}
        elif name == "tg-time":
            if not attributes.get("unix", "").lstrip("-").isdigit():
                self.fail("Invalid date specified")
            entity |= {"type": "date_time", "unix_time": int(attributes["unix"])}
            entity |= {"date_time_format": attributes["format"]} if attributes.get("format") else {}
        elif name == "blockquote" and "expandable" in attributes:
            entity["type"] = "expandable_blockquote"
        elif name == "code" and self.language(attributes.get("class", "")):
            return
        elif name == "pre" and "language" in attributes:
            entity["language"] = attributes["language"]
        self.entities.append(entity)

    def language(self, css_class: str) -> bool:
        """Whether this code names the language of the preformatted block around it, which then is told."""
        if not css_class.startswith("language-") or not self.open or self.open[-1][0] != "pre":
            return False
        self.open[-1][1]["language"] = css_class.removeprefix("language-")
        return True


def parse_html(markup: str) -> tuple[str, list[Entity]]:
    """Text and entities of one message; raises the refusal the real parser gives."""
    if "<" not in markup:
        return unescape(markup), []
    return _Parser(markup).parse()


def found_in(text: str) -> list[Entity]:
    """The commands and links Telegram marks by itself in what people write."""
    entities = [(match, "bot_command") for match in COMMAND.finditer(text)] if "/" in text else []
    entities += [(match, "url") for match in LINK.finditer(text)] if "://" in text else []
    return [
        {"type": kind, "offset": utf16(text[: match.start()]), "length": utf16(match.group())}
        for match, kind in sorted(entities, key=lambda pair: pair[0].start())
    ]
