"""A receipt as pictures alone, one a page: a photo drawn anew, or the pages of a PDF, of which nothing else is kept."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from files.readers.photo import Unclean, clean_photo
from files.readers.reading import Fault, Reading

MOST_PAGES = 4
_LONGEST_SIDE, _QUALITY = 1800, 80
"""The smallest print of a till can be read; kept for decades, every one counts."""


class _TooLong(ValueError):
    """More pages than anybody wants to look at."""


def read_file(content: bytes, told: Mapping[str, Any]) -> Reading:
    """Each page as a JPEG in Base64."""
    try:
        pages = list(_draw_pages(content)) if content.startswith(b"%PDF") else [content]
        return Reading([b64encode(clean_photo(it, _LONGEST_SIDE, _QUALITY)).decode() for it in pages])
    except _TooLong:
        return Reading(None, [Fault("money-receipt-long", {"most": MOST_PAGES})])
    except Unclean:
        return Reading(None, [Fault("money-receipt-unreadable")])


def _draw_pages(content: bytes) -> Iterator[bytes]:
    """PNGs; raises Unclean for a damaged or locked file. What a PDF holds besides its pages is never run."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(content)
        # Before anything is drawn: a thousand pages would use up the limits and be told as unreadable.
        if len(document) > MOST_PAGES:
            raise _TooLong
        for page in document:
            scale = _LONGEST_SIDE / max(1.0, *page.get_size())
            png = BytesIO()
            page.render(scale=scale, may_draw_forms=False).to_pil().save(png, "PNG")
            yield png.getvalue()
    except PdfiumError as error:
        raise Unclean(type(error).__name__) from None
