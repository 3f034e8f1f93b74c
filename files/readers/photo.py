"""A photo without anything but its picture: drawn anew, so that place, time, device and previews do not travel."""

import warnings
from base64 import b64encode
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

from domain.looks import write_look
from files.readers.reading import Fault, Reading

MOST_PIXELS, LONGEST_SIDE = 40_000_000, 20_000
"""A picture of one row would still need a gigabyte to be made smaller."""
_FORMATS = ("JPEG", "PNG", "WEBP")  # what phones make; nothing that holds a page or a program
_LONGEST_SIDE, _QUALITY = 2560, 88


class Unclean(ValueError):
    """It cannot be read as a photo of a sensible size."""


def read_file(content: bytes, told: Mapping[str, Any]) -> Reading:
    """The clean `copy`, a JPEG in Base64, and its `look`, as domain/looks.py compares it."""
    try:
        copy = clean_photo(content)
        return Reading({"copy": b64encode(copy).decode(), "look": describe_look(copy)})
    except Unclean:
        return Reading(None, [Fault("reports-problem-no-photo")])


def clean_photo(photo: bytes, longest_side: int = _LONGEST_SIDE, quality: int = _QUALITY) -> bytes:
    """A JPEG of the same picture, of so many pixels at most; raises Unclean."""
    try:
        with warnings.catch_warnings():
            # Of a picture that unpacks to gigabytes Pillow only warns.
            warnings.simplefilter("error")
            return _draw_anew(photo, longest_side, quality)
    except Unclean:
        raise
    # Pillow's decoders fail in many ways on what is no picture, none of which is ours to tell apart.
    except Exception as error:
        raise Unclean(type(error).__name__) from None


def describe_look(photo: bytes) -> str:
    """How a clean copy looks: whether each of 8 by 8 spots is darker than its neighbour, and a hash of the file."""
    with Image.open(BytesIO(photo), formats=("JPEG",)) as found:
        # Of the copy and not of the photo that was sent: both sides of a comparison have gone the same way.
        small = found.convert("L").resize((9, 8), Image.Resampling.LANCZOS)
    rows = [small.crop((0, row, 9, row + 1)).tobytes() for row in range(8)]
    return write_look(rows, photo)


def _draw_anew(photo: bytes, longest_side: int, quality: int) -> bytes:
    with Image.open(BytesIO(photo), formats=_FORMATS) as found:
        # Its head tells the size: nothing has been unpacked yet.
        if found.width * found.height > MOST_PIXELS or max(found.size) > LONGEST_SIDE:
            raise Unclean("too many pixels")
        # Turned now, for the note of how the telephone was held goes with all others.
        upright = ImageOps.exif_transpose(found).convert("RGB")
    upright.thumbnail((longest_side, longest_side))
    # A new picture: Pillow would save with the old one what it keeps beside the pixels.
    blank = Image.new("RGB", upright.size)
    blank.paste(upright)
    target = BytesIO()
    blank.save(target, "JPEG", quality=quality)
    return target.getvalue()
