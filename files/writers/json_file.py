"""Any data as a file that people and programs read."""

from collections.abc import Mapping
from typing import Any

import orjson


def write(data: Mapping[str, Any], language: str) -> bytes:
    return orjson.dumps(data["content"], option=orjson.OPT_INDENT_2)
