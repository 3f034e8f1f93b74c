"""Files people and the bot have sent, kept in memory under the ids Telegram would give."""

import mimetypes
import struct
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from typing import Any

from simulator.refusal import bad

DOWNLOAD = 20 * 2**20
PHOTO = 10 * 2**20
FOLDERS = {
    "photo": "photos",
    "voice": "voice",
    "document": "documents",
    "video": "videos",
    "video_note": "video_notes",
}
TYPES = {"voice": "audio/ogg", "video": "video/mp4"}


@dataclass(frozen=True, slots=True)
class Kept:
    id: str
    unique: str
    kind: str
    path: str
    data: bytes
    name: str
    mime: str
    wire: Any  # as a message carries it: a list of sizes for a photo, an object otherwise


class Files:
    def __init__(self) -> None:
        self._by_id: dict[str, Kept] = {}
        self._by_path: dict[str, Kept] = {}
        self._numbers = count()

    def photo(self, data: bytes) -> list[dict[str, Any]]:
        if len(data) > PHOTO:
            raise bad(f"file of size {len(data)} bytes is too big for a photo; the maximum size is {PHOTO} bytes")
        width, height, suffix = size_of(data)
        if width + height > 10_000:
            raise bad("PHOTO_INVALID_DIMENSIONS")
        sizes: list[dict[str, Any]] = self._keep("photo", f"photo.{suffix}", data, {"width": width, "height": height})
        return sizes

    def document(self, name: str, data: bytes) -> dict[str, Any]:
        document: dict[str, Any] = self._keep("document", name, data, {"file_name": name})
        return document

    def voice(self, data: bytes, seconds: int) -> dict[str, Any]:
        voice: dict[str, Any] = self._keep("voice", "voice.oga", data, {"duration": seconds})
        return voice

    def video(self, data: bytes, seconds: int) -> dict[str, Any]:
        facts = {"width": 640, "height": 360, "duration": seconds}
        video: dict[str, Any] = self._keep("video", "video.mp4", data, facts)
        return video

    def video_note(self, data: bytes, seconds: int) -> dict[str, Any]:
        note: dict[str, Any] = self._keep("video_note", "note.mp4", data, {"length": 240, "duration": seconds})
        return note

    def get(self, file_id: str) -> Kept:
        if file_id.startswith(("http://", "https://")):
            raise bad("failed to get HTTP URL content")
        if file_id not in self._by_id:
            raise bad("wrong remote file identifier specified: Wrong string length")
        return self._by_id[file_id]

    def at(self, path: str) -> Kept | None:
        return self._by_path.get(path)

    def _keep(self, kind: str, name: str, data: bytes, facts: dict[str, Any]) -> Any:
        if not data:
            raise bad("file must be non-empty")
        number = next(self._numbers)
        unique = sha256(kind.encode() + data).hexdigest()[:16]
        file_id = f"AgAC{number:06d}{unique}"
        path = f"{FOLDERS[kind]}/file_{number}.{name.rpartition('.')[2]}"
        mime = mimetypes.guess_type(name)[0] or TYPES.get(kind, "application/octet-stream")
        wire: Any = {"file_id": file_id, "file_unique_id": unique, "file_size": len(data)} | facts
        if kind != "video_note":  # which has no type
            wire = [wire] if kind == "photo" else wire | {"mime_type": mime}
        self._by_id[file_id] = self._by_path[path] = Kept(file_id, unique, kind, path, data, name, mime, wire)
        return wire


def size_of(picture: bytes) -> tuple[int, int, str]:
    """Width, height and suffix of a PNG or JPEG; another format is no photo to Telegram."""
    if picture.startswith(b"\x89PNG\r\n\x1a\n") and len(picture) >= 24:
        return *struct.unpack(">II", picture[16:24]), "png"
    at = 2
    while picture.startswith(b"\xff\xd8") and at + 9 < len(picture) and picture[at] == 0xFF:
        marker, length = picture[at + 1], int.from_bytes(picture[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", picture[at + 5 : at + 9])
            return width, height, "jpg"
        at += 2 + length
    raise bad("IMAGE_PROCESS_FAILED")
