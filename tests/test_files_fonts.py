"""Fonts: names with rare characters are printed everywhere, and what no font has leaves a sign."""

import io

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from files.fonts import FONT, find_font, make_printable
from files.writers.canvas import Canvas
from files.writers.qr import InvitationSlip, draw_qr, draw_slips

RARE = "䶮𠮷龘㛃"  # Yan, Ji, Da and Jie, as people are called


def test_usual_names_need_no_other_font() -> None:
    assert find_font("李娜 & Aisha") == FONT


def test_a_rare_name_gets_a_font_of_its_own_small_and_with_all_of_it() -> None:
    file = find_font(f"李{RARE}")
    with TTFont(file) as font:
        assert {ord(sign) for sign in f"李{RARE}"} <= font.getBestCmap().keys()
    assert file.stat().st_size < 20_000


def test_what_no_font_has_leaves_a_sign_in_its_place() -> None:
    assert make_printable("李 \U0001f600 娜") == f"李 {chr(0x3013)} 娜"


@pytest.mark.parametrize("sign", RARE)
def test_rare_characters_are_seen_on_slips_and_in_pictures(sign: str) -> None:
    missing = chr(0x10FFFF)
    assert draw_qr("https://t.me/x", sign) != draw_qr("https://t.me/x", missing)
    assert ink(sign) > 20


def ink(words: str) -> int:
    """How many pixels are dark."""
    canvas = Canvas(100, 100)
    canvas.words(20, 60, words, 40)
    with Image.open(io.BytesIO(canvas.png())) as picture:
        return sum(picture.convert("L").histogram()[:128])


def test_slips_of_people_with_rare_names_are_drawn() -> None:
    assert draw_slips("工会", [InvitationSlip("https://t.me/x", f"李{RARE}")], "zh-CN").startswith(b"%PDF")
