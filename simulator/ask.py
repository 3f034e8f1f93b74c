"""One call as it came in, from JSON, a form or the address alike, with its values read the way Telegram reads them."""

from dataclasses import dataclass
from typing import Any

import orjson
from aiohttp import web

from simulator.refusal import bad


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    data: bytes


class Ask(dict[str, Any]):
    def text(self, name: str) -> str:
        value = self.get(name)
        return value if isinstance(value, str) else "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.get(name) or default)
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        return self.get(name) in (True, 1, "true", "True", "1")

    def structure(self, name: str) -> Any:
        """An object or list, given as JSON or as text of JSON; None if absent."""
        value = self.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def upload(self, name: str) -> Upload | str:
        """An upload, or the text that stands for a file: an id, an address, or attach://<field>."""
        value = self.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            value = self.get(value.removeprefix("attach://"))
        if isinstance(value, (Upload, str)):
            return value
        raise bad(f"there is no {name} in the request")


async def read(request: web.Request) -> Ask:
    ask = Ask(request.query) if request.query_string else Ask()
    kind = request.content_type
    if kind == "application/json" and (body := await request.read()):
        try:
            ask.update(orjson.loads(body))
        except (orjson.JSONDecodeError, TypeError, ValueError):
            raise bad("can't parse request body JSON object") from None
    elif kind in ("multipart/form-data", "application/x-www-form-urlencoded") and request.body_exists:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                ask[name] = Upload(value.filename, value.file.read())
                value.file.close()
            else:
                ask[name] = value
    return ask
