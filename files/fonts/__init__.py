"""The one font of our pictures, bundled because a server has no Chinese font of its own."""

from pathlib import Path

FONT = Path(__file__).parent / "NotoSansSC-Regular-GB2312.otf"
