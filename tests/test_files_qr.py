"""QR codes: the very modules of the link, room around them, a caption that fits, and slips to print."""

import re
import subprocess
import sys
from io import BytesIO

import pytest
import segno
from PIL import Image, ImageOps

from files.writers.qr import QUIET_ZONE, InvitationSlip, draw_qr, draw_slips, list_words
from locales import LANGUAGES, render

LINK = "https://t.me/SunriseUnionBot?start=Zx3kP0q9_aB-cD1eF2gH3i"


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("L")


def test_the_picture_holds_the_modules_of_the_link() -> None:
    modules = [[bool(module) for module in row] for row in segno.make_qr(LINK, error="m").matrix]
    picture = opened(draw_qr(LINK))
    size = picture.width // (len(modules) + 2 * QUIET_ZONE)
    seen = [
        [
            picture.getpixel((size * (QUIET_ZONE + x) + size // 2, size * (QUIET_ZONE + y) + size // 2)) == 0
            for x, _ in row
        ]
        for y, row in enumerate(map(list, map(enumerate, modules)))
    ]
    assert seen == modules


def test_there_is_a_wide_quiet_zone_on_every_side() -> None:
    picture = opened(draw_qr(LINK))
    left, top, right, bottom = ImageOps.invert(picture).getbbox() or (0, 0, 0, 0)
    room = QUIET_ZONE * picture.width // (33 + 2 * QUIET_ZONE)
    assert (left, top, picture.width - right, picture.height - bottom) == (room, room, room, room)


@pytest.mark.parametrize("caption", ["李娜 · 一车间", "Wang Yue", "很长的名字" * 40])
def test_a_caption_stands_under_the_code_and_never_leaves_the_picture(caption: str) -> None:
    bare, picture = opened(draw_qr(LINK)), opened(draw_qr(LINK, caption))
    assert (
        picture.crop((0, 0, *bare.size)).crop((0, 0, bare.width, 600)).tobytes()
        == bare.crop((0, 0, bare.width, 600)).tobytes()
    )
    words = picture.crop((0, bare.height - 40, picture.width, picture.height))
    left, top, right, bottom = ImageOps.invert(words).getbbox() or (0, 0, 0, 0)
    assert 0 < left < right < words.width
    assert 0 < top < bottom < words.height


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (8, 1), (9, 2)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_eight_slips_are_printed_on_each_sheet(count: int, pages: int, language: str) -> None:
    pdf = draw_slips("晨光工会", [InvitationSlip(LINK, f"王玥 {number}") for number in range(count)], language)
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == pages
    assert b"/MediaBox [ 0 0 595.2 841.92 ]" in pdf


def test_no_invitations_make_no_sheet() -> None:
    with pytest.raises(ValueError, match="no invitations"):
        draw_slips("晨光工会", [], "en")


def test_a_slip_says_for_whom_where_and_until_when_in_their_language() -> None:
    once, until = render("en", "reports-slip-once"), render("zh-CN", "reports-slip-until", day="12月14日")
    assert list_words(InvitationSlip(LINK, "Li"), "en")[-1] == once
    said = list_words(InvitationSlip(LINK, "王玥", "总装", "12月14日", "zh-CN"), "en")
    assert (said[0], said[1], said[-1]) == ("王玥", "总装", until)


def test_many_slips_take_no_more_memory_than_some() -> None:
    """Twelve sheets of six megabytes each would be 70."""
    command = (
        "import resource, sys; from files.writers.qr import InvitationSlip, draw_slips;"
        f"draw_slips('U', [InvitationSlip('{LINK}', str(n)) for n in range(int(sys.argv[1]))], 'en');"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    some, many = (
        int(subprocess.run([sys.executable, "-c", command, str(n)], capture_output=True, check=True).stdout)
        for n in (24, 96)
    )
    assert many < 1.2 * some
