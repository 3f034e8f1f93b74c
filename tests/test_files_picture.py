"""The survey's picture: it says what it is given, hides what is hidden, and everything fits in both languages."""

import asyncio
import sys
from dataclasses import asdict, replace
from functools import cache
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from files.child import ChildFailed, run
from files.fonts import FONT
from files.fonts.make_subset import list_gb2312, list_wanted
from files.writers import write
from files.writers.canvas import Writing
from files.writers.survey_picture import HEIGHT, WIDTH, SurveyDrawing, paint
from files.writers.survey_score import DrawnScore, Priority, SurveyPicture
from locales import LANGUAGES

RIGHTS = ("know", "participate", "express", "supervise")
FULL = SurveyPicture(
    union="晨光精密制造有限公司工会 & 朋友",
    month="2026-11",
    index=DrawnScore("index", 72.4, 6.2, 5.0),
    band="fair",
    rights=(
        DrawnScore("know", 81.3, 8.4, 5.2),
        DrawnScore("participate", 68.8, -1.2, 6.1),
        DrawnScore("express", 58.2, -9.6, 5.5),
        DrawnScore("supervise", 76.0, 5.0, 5.0),
    ),
    answered=42,
    invited=48,
    validity="valid",
    satisfied=64.29,
    acceptable=90.5,
    priorities=(Priority("pay", 45.2), Priority("canteen", 38.1), Priority("shift", 28.6), Priority("none", 9.5)),
)
# Five answers, one of them without the right to express: domain test vector R1 to R5.
THIN = replace(
    FULL,
    index=DrawnScore("index", None, hidden="rights"),
    band=None,
    rights=tuple(DrawnScore(right, value) for right, value in zip(RIGHTS, (72.5, 72.5, None, 60.0), strict=True)),
    answered=5,
    validity="thin",
    satisfied=80.0,
    acceptable=100.0,
    priorities=(Priority("pay", 100.0), Priority("none", 0.0)),
)
HIDDEN = replace(
    THIN,
    index=DrawnScore("index", None),
    rights=tuple(DrawnScore(right, None) for right in RIGHTS),
    answered=4,
    satisfied=None,
    acceptable=None,
    priorities=(),
)
TOP = replace(
    FULL,
    union="The Trade Union of the Sunrise Precision Manufacturing Company, Chengdu Hi-Tech Zone, East and West Plants",
    index=DrawnScore("index", 100.0, 100.0, 12.5),
    band="rectify",
    rights=tuple(DrawnScore(right, 100.0, -100.0, 12.5) for right in RIGHTS),
    answered=48,
    satisfied=100.0,
    acceptable=100.0,
    validity="indicative",
    priorities=tuple(Priority(key, 100.0) for key in ("canteen", "tools", "training", "funds", "safety")),
)


@cache
def texts(picture: SurveyPicture, language: str = "en") -> list[Writing]:
    return SurveyDrawing(picture, language).compose().written


def written(picture: SurveyPicture, language: str = "en") -> list[str]:
    return [text.words for text in texts(picture, language)]


async def draw(picture: SurveyPicture, language: str) -> bytes:
    return (await write("survey_picture", asdict(picture), language)).content


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_picture_is_drawn_by_a_process_of_its_own(language: str) -> None:
    png = await draw(FULL, language)
    assert png == paint(FULL, language)
    with Image.open(BytesIO(png)) as image:
        assert (image.format, image.size) == ("PNG", (1280, 960))


async def test_the_process_of_the_bot_never_loads_the_drawing_library() -> None:
    code = "import sys, files.writers.json_file; print(sorted({'PIL', 'fontTools'} & set(sys.modules)))"
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE)
    assert (await child.communicate())[0].strip() == b"[]"


async def test_a_picture_that_cannot_be_drawn_says_why() -> None:
    with pytest.raises(ChildFailed, match="reports-band-superb"):
        await draw(replace(FULL, band="superb"), "en")


@pytest.mark.usefixtures("cold")
async def test_a_drawing_that_takes_too_long_is_ended() -> None:
    with pytest.raises(ChildFailed, match="no result after"):
        await run("files.writers", "survey_picture", "en", data=b"{}", patience=0.01)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("picture", [FULL, THIN, HIDDEN, TOP], ids=["full", "thin", "hidden", "top"])
def test_words_neither_leave_the_picture_nor_touch_each_other(picture: SurveyPicture, language: str) -> None:
    boxes = {f"{number} {text.words}": text for number, text in enumerate(texts(picture, language)) if text.words}
    assert [words for words, box in boxes.items() if not inside(box)] == []
    touching = [(one, two) for one, two in combinations(boxes, 2) if overlap(boxes[one], boxes[two])]
    assert touching == []


def inside(box: Writing) -> bool:
    return box.left >= 40 and box.right <= WIDTH - 40 and box.top >= 20 and box.bottom <= HEIGHT - 8


def overlap(one: Writing, two: Writing) -> bool:
    is_beside = min(one.right, two.right) <= max(one.left, two.left)
    return not is_beside and min(one.bottom, two.bottom) > max(one.top, two.top)


def test_the_numbers_and_the_arrows_are_those_given() -> None:
    words = written(FULL)
    for expected in (
        "72.4",
        "81.3",
        "58.2",
        "↑ 6.2",
        "↑ 8.4",
        "↓ 9.6",
        "87.5%",
        "64.3%",
        "90.5%",
        "45.2%",
        "Fairly good",
    ):
        assert expected in words
    assert FULL.union in words
    assert "Democratic management survey, November 2026" in words
    assert "2026年11月民主管理测评" in written(FULL, "zh-CN")


def test_a_change_within_the_noise_is_no_change() -> None:
    assert written(FULL).count("About the same") == 2
    assert [word for word in written(FULL) if word.startswith("variation")] == [
        "variation ±5.2",
        "variation ±6.1",
        "variation ±5.5",
        "variation ±5.0",
    ]


def test_a_first_month_has_nothing_to_compare() -> None:
    words = written(THIN)
    assert "No month to compare" in words
    assert not any(sign in word for word in words for sign in "↑↓±")


def test_what_is_hidden_says_why_and_shows_no_number() -> None:
    assert written(THIN).count("Hidden") == 2
    assert "one right has fewer than 5 answers" in written(THIN)
    words = written(HIDDEN)
    assert words.count("Hidden") == 7
    assert words.count("fewer than 5 answers") == 7
    assert [word for word in words if "." in word and word[0].isdigit()] == ["8.3%"]


def test_a_unanimous_answer_of_a_few_is_shown_as_a_band() -> None:
    words = written(THIN)
    assert (words.count("≥ 80%"), words.count("≤ 20%"), words.count("100%")) == (2, 1, 0)
    assert written(TOP).count("100%") == 8


def test_nothing_for_now_is_never_to_be_rectified() -> None:
    picture = replace(FULL, priorities=(Priority("none", 60.0), Priority("pay", 30.0)))
    bold = {text.words for text in texts(picture) if text.is_bold}
    assert bold & {"60%", "30%"} == {"30%"}


def test_only_the_five_most_wanted_are_listed() -> None:
    many = replace(
        FULL, priorities=tuple(Priority(key, 10.0) for key in ("pay", "shift", "safety", "tools", "rules", "women"))
    )
    assert written(many).count("10%") == 5


def test_a_sign_that_no_font_has_leaves_a_trace() -> None:
    assert f"Union {chr(0x3013)}" in written(replace(FULL, union="Union \U0001f600"))


def test_the_font_has_every_sign_of_our_words() -> None:
    with TTFont(FONT) as font:
        known = set(font.getBestCmap())
        assert font.getGlyphID(".notdef") == 0
    texts = "".join(file.read_text("utf-8") for file in Path("locales").glob("*/*.ftl"))
    missing = {sign for sign in texts if ord(sign) not in known and sign != "\n" and not emoji(sign)}
    assert missing == set()


def test_the_font_holds_all_of_gb_2312_and_what_else_was_asked_for() -> None:
    with TTFont(FONT) as font:
        known = set(font.getBestCmap())
    assert len(set(list_gb2312())) == 6763
    assert {chr(code) for code in list_wanted() - known} == set()


def emoji(sign: str) -> bool:
    """Messages may carry them; pictures do not."""
    return ord(sign) >= 0x1F000 or 0x2300 <= ord(sign) <= 0x2BFF or sign in "\ufe0f\u200d"


def test_the_font_is_small_and_comes_with_its_licence() -> None:
    assert FONT.stat().st_size < 3_000_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONT.parent / "OFL.txt").read_text("utf-8")
