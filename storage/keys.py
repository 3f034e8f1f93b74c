"""The keys: lasting ones, made at the first start, and one for each survey, in a folder that no copy takes in."""

import hmac
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from storage.seal import Seal

KEY_BYTES = 32
# A new name needs its line in storage/fingerprints.py too; a renamed one stops every start, as its key is missing.
LASTING = ("authors", "codes", "comments", "letters", "photos", "readers", "voices")


@dataclass(frozen=True, slots=True)
class UnusableKey:
    """A key that cannot be used: `kind` is "missing", "damaged" or "another" than the union's."""

    name: str
    file: Path
    kind: str


class KeyFault(Exception):
    """Without these keys something that is stored could not be read, or would be sealed with others."""

    def __init__(self, *faults: UnusableKey) -> None:
        super().__init__(", ".join(f"the key {it.file} is {it.kind}" for it in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Keys:
    """Two folders outside the database; what a destroyed key has sealed stays closed.

    `folder` holds the lasting keys, of which the union keeps a copy elsewhere. `survey_folder`, beside it if not given,
    holds the keys of open surveys, which are copied nowhere.
    """

    folder: Path
    survey_folder: Path | None = None
    _seals: dict[str, Seal] = field(default_factory=dict, compare=False, repr=False)

    def seal(self, name: str) -> Seal:
        """The seal of a lasting key; KeyFault if the key is not there, for it is made at the first start only."""
        if name not in self._seals:
            if fault := self.find_fault(name):
                raise KeyFault(fault)
            self._seals[name] = Seal(self.place(name).read_bytes())
        return self._seals[name]

    def find_fault(self, name: str, fingerprint: bytes | None = None) -> UnusableKey | None:
        """What is wrong with the key `name`, which has this fingerprint if it is known."""
        key = self.find(name)
        if key is None:
            return UnusableKey(name, self.place(name), "missing")
        if len(key) != KEY_BYTES:
            return UnusableKey(name, self.place(name), "damaged")
        if fingerprint is not None and fingerprint != compute_fingerprint(key):
            return UnusableKey(name, self.place(name), "another")
        return None

    def make(self, name: str) -> bytes:
        """The bytes of the key `name`; it is made, readable by us alone, if there is none."""
        if (found := self.find(name)) is not None:
            return found
        file = self.place(name)
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = file.with_suffix(".part")
        part.unlink(missing_ok=True)
        # Under another name until it is whole: half a key would be told as a damaged one at every start.
        made = secrets.token_bytes(KEY_BYTES)
        write_new(part, made)
        put_in_place(part, file)
        return made

    def find(self, name: str) -> bytes | None:
        file = self.place(name)
        if name not in LASTING:
            self._adopt(name, file)
        try:
            return file.read_bytes()
        except FileNotFoundError:
            return None

    def put(self, name: str, key: bytes) -> None:
        """Bring a key back from a copy; one that lies there already is set aside as `…key.aside`, `…key.aside-2`."""
        file = self.place(name)
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = file.with_suffix(".part")
        part.unlink(missing_ok=True)
        write_new(part, key)
        # It may be the right key of another union: nothing of it is thrown away.
        if file.exists() and file.read_bytes() != key:
            os.replace(file, _name_aside(file))
        put_in_place(part, file)
        # Or we would go on sealing with the key that was there before.
        self._seals.pop(name, None)

    def has_lasting(self) -> bool:
        return any(self.place(name).exists() for name in LASTING)

    def destroy(self, name: str) -> None:
        """Overwrite and remove the key; nothing if it is gone already."""
        if self.find(name) is not None:
            _erase(self.place(name))

    def place(self, name: str) -> Path:
        """The file of a key. Lasting ones and those of surveys never lie together: one of them is copied."""
        surveys = self.survey_folder or self.folder.with_name("survey-keys")
        return (self.folder if name in LASTING else surveys) / f"{name}.key"

    def _adopt(self, name: str, file: Path) -> None:
        """A survey's key lay among the lasting ones in earlier versions."""
        old = self.folder / file.name
        if not old.exists():
            return
        # Looked at even if the key is in its place already: a kill before the last line left it in both.
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            part = file.with_suffix(".part")
            part.unlink(missing_ok=True)
            write_new(part, old.read_bytes())
            put_in_place(part, file)
        _erase(old)


def compute_fingerprint(key: bytes) -> bytes:
    """By which a key is known again, and from which it cannot be computed (HMAC-SHA-256, 16 bytes)."""
    return hmac.digest(key, b"fingerprint", "sha256")[:16]


def write_new(file: Path, content: bytes) -> None:
    """Write a file that was not there, readable by us alone, and on the disk when this returns.

    Raises FileExistsError if something stands there, a link too: through it we would write elsewhere.
    """
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
        new.write(content)
        new.flush()
        os.fsync(new.fileno())


def put_in_place(part: Path, file: Path) -> None:
    """Give a whole file its name, in the place of whatever had it."""
    os.replace(part, file)
    _settle(file.parent)


def _name_aside(file: Path) -> Path:
    """A name that no key set aside earlier has."""
    names = (f"{file.name}.aside", *(f"{file.name}.aside-{number}" for number in range(2, 1000)))
    return next(aside for name in names if not (aside := file.with_name(name)).exists())


def _erase(file: Path) -> None:
    with file.open("r+b") as old:
        # Removing alone would leave its bytes on the disk.
        old.write(bytes(KEY_BYTES))
        old.flush()
        os.fsync(old.fileno())
    file.unlink()
    _settle(file.parent)


def _settle(folder: Path) -> None:
    # A file that has come or gone is only safe on disk once its folder is.
    place = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(place)
    finally:
        os.close(place)
