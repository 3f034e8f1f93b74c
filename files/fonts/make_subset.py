"""Make the font of our pictures: the part of Noto Sans CJK SC that simplified Chinese and English need.

Run it only to renew the font; the result is kept in the repository, so nobody else needs the source or this script:

    python -m files.fonts.make_subset /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

The source is Debian's package fonts-noto-cjk, or https://github.com/notofonts/noto-cjk.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from files.fonts import FONT

FAMILY = "Noto Sans CJK SC"
SIGNS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1
    (0x2010, 0x2016),  # dashes
    (0x2018, 0x201A),  # quotation marks
    (0x201C, 0x201E),
    (0x2020, 0x2022),  # daggers, bullet
    (0x2025, 0x2027),  # ellipsis
    (0x2190, 0x2193),  # arrows
    (0x2460, 0x2473),  # circled numbers
    (0x3000, 0x301F),  # CJK punctuation
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE6),  # full-width currency
)
# Given names often use these, which GB 2312 lacks.
NAMES = (
    "喆喬垚堃婳彣彧旻昇昉晞暐曈朧橦沄沚洺湉湜溦澔炆烜焜燊犇玘玥玹珅珣珺琀琇琋琤琲瑀瑄"
    "璟璠皛祎禕禛竑羴翀翙翾芃虓衎袆谞贇赟赪鋆镕陞霂飏馡骉龑"
)
SINGLE = "‰′″‵‹›※−≈≠≤≥×÷±√■□▲△▼▽◆◇○●★☆✓・"


def list_gb2312() -> Iterator[int]:
    """The 6,763 characters of GB 2312, levels 1 and 2: rows 16 to 87 of 94 places each."""
    for row in range(16, 88):
        for place in range(1, 95):
            character = bytes((0xA0 + row, 0xA0 + place)).decode("gb2312", errors="ignore")
            if character:
                yield ord(character)


def list_wanted() -> set[int]:
    ranges = (code for first, last in SIGNS for code in range(first, last + 1))
    return {*ranges, *map(ord, SINGLE + NAMES), *list_gb2312()}


def make(source: Path, target: Path) -> int:
    """Write the subset and return its size in bytes."""
    from fontTools.subset import Options, Subsetter, save_font
    from fontTools.ttLib import TTCollection

    font = next(font for font in TTCollection(source).fonts if font["name"].getDebugName(4) == FAMILY)
    options = Options(hinting=False, layout_features=[], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True)
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list_wanted())
    subsetter.subset(font)
    save_font(font, target, options)
    return target.stat().st_size


if __name__ == "__main__":
    print(FONT.name, make(Path(sys.argv[1]), FONT), "bytes")
