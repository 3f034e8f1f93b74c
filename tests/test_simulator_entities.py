"""HTML as Telegram reads it: text, entities in UTF-16 units, refusals in Telegram's words, and back for the page."""

import pytest

from simulator.entities import found_in, parse_html, utf16
from simulator.painting import to_html
from simulator.refusal import Refusal

READ = [
    ("plain", "plain", []),
    ("a &lt;b&gt; &amp; &quot;c&quot; &#33;&#x1F600; &copy; & &", 'a <b> & "c" !😀 &copy; & &', []),
    ("<b>工会</b>!", "工会!", [("bold", 0, 2)]),
    ("😀<i>x</i>", "😀x", [("italic", 2, 1)]),
    (
        "<strong>a</strong><em>b</em><ins>c</ins><del>d</del>",
        "abcd",
        [("bold", 0, 1), ("italic", 1, 1), ("underline", 2, 1), ("strikethrough", 3, 1)],
    ),
    ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
    ("<tg-spoiler>a</tg-spoiler><span class='tg-spoiler'>b</span>", "ab", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
    ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
    ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
    ("<b></b>a", "a", []),
    ("<B>a</B>", "a", [("bold", 0, 1)]),
    ("<b>a</>", "a", [("bold", 0, 1)]),
    ("<a href='nowhere'>a</a>", "a", []),
]


@pytest.mark.parametrize(("markup", "text", "entities"), READ)
def test_markup_becomes_text_and_entities(markup: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    read, found = parse_html(markup)
    assert read == text
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in found] == entities


RICHER = [
    ('<a href="https://x.org/?a=1&amp;b=2">l</a>', {"type": "text_link", "url": "https://x.org/?a=1&b=2"}),
    ("<a>https://x.org</a>", {"type": "text_link", "url": "https://x.org"}),
    ('<a href="x.org">l</a>', {"type": "text_link", "url": "http://x.org/"}),
    ('<a href="tg://user?id=7">l</a>', {"type": "text_mention"}),
    ('<pre><code class="language-python">l</code></pre>', {"type": "pre", "language": "python"}),
    ('<tg-emoji emoji-id="5368">l</tg-emoji>', {"type": "custom_emoji", "custom_emoji_id": "5368"}),
    (
        '<tg-time unix="1795000000" format="wDT">l</tg-time>',
        {"type": "date_time", "unix_time": 1795000000, "date_time_format": "wDT"},
    ),
]


@pytest.mark.parametrize(("markup", "fields"), RICHER)
def test_an_entity_carries_what_belongs_to_it(markup: str, fields: dict[str, object]) -> None:
    _, entities = parse_html(markup)
    assert len(entities) == 1
    assert fields.items() <= entities[0].items()


REFUSED = [
    ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
    ("a</b>", "Unexpected end tag at byte offset 1"),
    ("工<b>a</i>", 'Unmatched end tag at byte offset 7, expected "</b>", found "</i>"'),
    ("3 < 4", 'Unsupported start tag "" at byte offset 2'),
    ("<br>", 'Unsupported start tag "br" at byte offset 0'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b>a</b", "Unclosed end tag at byte offset 4"),
    ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
    ("<a ='x'>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<a href=x/y>x</a>", "Unexpected end of name token at byte offset 8"),
    ("<a href='x", "Unclosed start tag at byte offset 0"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<tg-emoji emoji-id='x'>x</tg-emoji>", "Invalid custom emoji identifier specified"),
]


@pytest.mark.parametrize(("markup", "reason"), REFUSED)
def test_markup_that_telegram_cannot_read_is_refused_in_its_words(markup: str, reason: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_html(markup)
    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


def test_commands_and_links_in_typed_text_are_found() -> None:
    found = found_in("😀 /help@unionhall_bot see https://x.org/a. a/b 50/50")
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in found] == [
        ("bot_command", 3, 19),
        ("url", 27, 15),
    ]


@pytest.mark.parametrize(("text", "units"), [("", 0), ("abc", 3), ("工会", 2), ("😀", 2), ("é", 1)])
def test_lengths_are_utf16_units(text: str, units: int) -> None:
    assert utf16(text) == units


@pytest.mark.parametrize(
    "markup",
    [
        "<b>a<i>b</i></b> c",
        "😀<i>x</i>",
        "a &lt;b&gt; &amp; c",
        '<a href="https://x.org/?a=1&amp;b=2">l</a>',
        '<tg-time unix="5" format="wDT">l</tg-time>',
        "<blockquote>a\nb</blockquote>",
        "<pre>x</pre>",
    ],
)
def test_the_page_shows_the_markup_that_was_sent(markup: str) -> None:
    assert to_html(*parse_html(markup)) == markup


@pytest.mark.parametrize(
    ("text", "entities", "html"),
    [
        ("<script>", [], "&lt;script&gt;"),
        ("x", [{"type": "text_link", "offset": 0, "length": 1, "url": "javascript:alert(1)"}], "x"),
        (
            "x",
            [{"type": "text_link", "offset": 0, "length": 1, "url": 'https://x"onload="'}],
            '<a href="https://x&quot;onload=&quot;">x</a>',
        ),
        (
            "xyz",
            [{"type": "bold", "offset": 0, "length": 2}, {"type": "italic", "offset": 1, "length": 2}],
            "<b>x<i>y</i></b>z",
        ),
    ],
)
def test_nothing_but_telegrams_tags_reaches_the_page(text: str, entities: list[dict[str, object]], html: str) -> None:
    assert to_html(text, entities) == html
