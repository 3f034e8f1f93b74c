"""Links as QR codes: a picture with a name under it, and sheets of invitation slips to print and cut."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from files.fonts import find_font, make_printable
from locales import render

if TYPE_CHECKING:
    from PIL.Image import Image

QUIET_ZONE = 8  # modules; twice what ISO/IEC 18004 asks for, as paper gets creased and screens are dark
INK, GREY = "#22303C", "#6B7782"
A4, DOTS_PER_INCH = (1240, 1754), 150
COLUMNS, ROWS = 2, 4
MARGIN = 60
_UNDER_THE_CODE = ((292, 26, INK), (322, 17, GREY), (346, 17, GREY), (368, 17, GREY))
"""Where the words of a slip begin, how large they are and in which colour."""
_AT_ONCE = 10
"""Sheets drawn before they are written."""


@dataclass(frozen=True, slots=True)
class InvitationSlip:
    """One invitation: the one-time link and whom it is for, or what role it gives.

    `until` is the last day in words; `language` is the person's, empty for that of the sheet.
    """

    link: str
    caption: str
    department: str = ""
    until: str = ""
    language: str = ""


def write(data: Mapping[str, Any], language: str) -> bytes:
    """A PNG of the link in `data`, with the caption under it."""
    return draw_qr(data["link"], data["caption"])


def draw_qr(link: str, caption: str = "") -> bytes:
    """A PNG about 700 pixels wide, with the caption under the code."""
    from PIL import Image

    # Whole modules: drawn anew at another size their edges blur, and old telephones do not read them.
    code = _draw_code(link, scale=700 // _count_modules(link))
    height = code.height + (40 if caption else 0)
    picture = Image.new("RGB", (code.width, height), "white")
    picture.paste(code, (0, 0))
    if caption:
        _draw_centred(picture, caption, (code.width // 2, code.height - 20), 36, code.width - 40)
    return _save(picture, "PNG")


def draw_slips(union: str, invitations: Sequence[InvitationSlip], language: str) -> bytes:
    """A PDF of A4 sheets, eight slips each. Raises ValueError when there is none."""
    if not invitations:
        raise ValueError("no invitations")
    each = COLUMNS * ROWS
    places = range(0, len(invitations), each)
    # A few sheets at a time: drawn ones take six megabytes each until they are in the file.
    with TemporaryFile() as file:
        for start in range(0, len(places), _AT_ONCE):
            some = places[start : start + _AT_ONCE]
            sheets = [_draw_sheet(union, invitations[place : place + each], language) for place in some]
            more = {"append": start > 0, "save_all": True, "append_images": sheets[1:]}
            sheets[0].save(file, "PDF", resolution=DOTS_PER_INCH, **more)
            for sheet in sheets:
                sheet.close()  # saving makes them refer to each other, so that nothing else would free them soon
        file.seek(0)
        return file.read()


def _draw_sheet(union: str, invitations: Sequence[InvitationSlip], language: str) -> "Image":
    from PIL import Image, ImageDraw

    sheet = Image.new("RGB", A4, "white")
    wide, high = (A4[0] - 2 * MARGIN) // COLUMNS, (A4[1] - 2 * MARGIN) // ROWS
    for place, slip in enumerate(invitations):
        x, y = MARGIN + place % COLUMNS * wide, MARGIN + place // COLUMNS * high
        ImageDraw.Draw(sheet).rectangle((x, y, x + wide, y + high), outline="#B8C0C6")
        _draw_slip(sheet, x, y, wide, union, slip, language)
    return sheet


def _draw_slip(sheet: "Image", x: int, y: int, wide: int, union: str, slip: InvitationSlip, language: str) -> None:
    code = _draw_code(slip.link, scale=300 // _count_modules(slip.link))
    middle = x + wide // 2
    # The code first: words may stand in its quiet zone as long as half of it stays white.
    sheet.paste(code, (middle - code.width // 2, y + 28))
    _draw_centred(sheet, union, (middle, y + 22), 22, wide - 40, GREY)
    for words, (down, size, colour) in zip(list_words(slip, language), _UNDER_THE_CODE, strict=True):
        _draw_centred(sheet, words, (middle, y + down), size, wide - 40, colour)


def list_words(slip: InvitationSlip, language: str) -> list[str]:
    """What stands under the code, in the person's language: for whom, where they work, how it is used and how long."""
    language = slip.language or language
    until = render(language, "reports-slip-until", day=slip.until) if slip.until else ""
    once = until or render(language, "reports-slip-once")
    return [slip.caption, slip.department, render(language, "reports-slip-how"), unescape(once)]


def _count_modules(link: str) -> int:
    """How many modules wide the code is, quiet zone included."""
    import segno

    return int(segno.make_qr(link, error="m").symbol_size(border=QUIET_ZONE)[0])


def _draw_code(link: str, scale: int) -> "Image":
    import segno
    from PIL import Image

    file = BytesIO()
    segno.make_qr(link, error="m").save(file, kind="png", scale=scale, border=QUIET_ZONE)
    return Image.open(file).convert("RGB")


def _draw_centred(picture: "Image", words: str, top: tuple[int, int], size: int, width: int, colour: str = INK) -> None:
    from PIL import ImageDraw, ImageFont

    words = make_printable(words)
    file = find_font(words)
    font = ImageFont.truetype(file, size)
    if (wide := font.getlength(words)) > width:
        font = ImageFont.truetype(file, size * width / wide)
    ImageDraw.Draw(picture).text(top, words, fill=colour, font=font, anchor="ma")


def _save(picture: "Image", kind: str, **options: object) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()
