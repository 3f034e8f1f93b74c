"""The fonts of our pictures and papers, because a server has no Chinese font of its own."""

import atexit
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

FONT = Path(__file__).parent / "NotoSansSC-Regular-GB2312.otf"
"""Small and bundled: what simplified Chinese and English need."""
_FAMILY = "Noto Sans CJK SC"
_MISSING = chr(0x3013)
"""The sign that printers put where they have no type for a character."""


def find_font(text: str) -> Path:
    """The bundled font, or one made for this text if it has characters that the bundled one lacks."""
    # The large font only where it is needed: it takes seconds, and hardly any text has such characters.
    rare = frozenset(text) - _list_characters()
    return _make_font(frozenset(text)) if rare else FONT


def find_whole_font(text: str) -> tuple[Path, int]:
    """Like `find_font`, for papers that embed what they need: a file, and the number of the font in it."""
    if frozenset(text) <= _list_characters():
        return FONT, 0
    file = _find_large_font()
    return file, _find_number(file)


def make_printable(text: str) -> str:
    """The text with a sign in each place that no font of ours can fill, so that nothing disappears without a trace."""
    if frozenset(text) <= _list_characters():
        return text
    known = _list_characters() | _list_large_characters() | {"\n"}
    return "".join(sign if sign in known else _MISSING for sign in text)


def list_texts(data: Any) -> Iterator[str]:
    """Every text in JSON data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from list_texts(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from list_texts(value)


@cache
def _list_characters() -> frozenset[str]:
    from fontTools.ttLib import TTFont

    with TTFont(FONT, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap())) | {"\n"}


@cache
def _list_large_characters() -> frozenset[str]:
    from fontTools.ttLib import TTCollection

    file = _find_large_font()
    with TTCollection(file, lazy=True) as fonts:
        return frozenset(map(chr, fonts.fonts[_find_number(file)].getBestCmap()))


def _find_large_font() -> Path:
    """Twenty megabytes: all of Chinese, Japanese and Korean, from a package, as hardly anybody needs it."""
    from noto_cjk_sans_otc import FONT_PATH

    return Path(str(FONT_PATH))


@cache
def _find_number(file: Path) -> int:
    from fontTools.ttLib import TTCollection

    with TTCollection(file, lazy=True) as fonts:
        return next(number for number, it in enumerate(fonts.fonts) if it["name"].getDebugName(4) == _FAMILY)


@lru_cache(maxsize=64)
def _make_font(characters: frozenset[str]) -> Path:
    """A font of just these characters, for programs that cannot look into a collection."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTCollection

    file = _find_large_font()
    with TTCollection(file, lazy=True) as fonts:
        font = fonts.fonts[_find_number(file)]
        options = Options(hinting=False, layout_features=[], notdef_outline=True)
        options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
        subsetter = Subsetter(options)
        subsetter.populate(text="".join(characters))
        subsetter.subset(font)
        made = _find_folder() / f"{len(list(_find_folder().iterdir()))}.otf"
        font.save(made)
    return made


@cache
def _find_folder() -> Path:
    """For this process alone, gone with it: the names of people are in the fonts that are made for them."""
    folder = mkdtemp(prefix="fonts-")
    atexit.register(rmtree, folder, ignore_errors=True)
    return Path(folder)
