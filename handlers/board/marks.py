"""By which a voice is counted once, and by nobody told to be anybody's."""

from storage.keys import Keys


def make_mark(keys: Keys, number: str, member_id: int) -> bytes:
    """The mark of a member's voice for a case; without the key nobody can say whose it is."""
    # The case is part of it: one mark for all would join what a member supports.
    return keys.seal("voices").mark(f"{number}/{member_id}".encode())
