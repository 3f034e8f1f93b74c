"""The lock on a file: to ask who holds it gives nothing away, be the file removed or replaced."""

from pathlib import Path

from storage.file_lock import FileLock


def test_who_holds_it_is_told_by_the_holder_too_and_stays_the_holder(tmp_path: Path) -> None:
    path = tmp_path / "union.lock"
    mine, other = FileLock(path), FileLock(path)
    assert mine.find_holder() is None
    assert mine.take("mine") is None
    assert mine.find_holder() == other.find_holder() == "mine"
    assert other.take("other") == "mine"
    mine.release()


def test_a_lock_whose_file_was_removed_is_not_given_away(tmp_path: Path) -> None:
    path = tmp_path / "union.lock"
    mine = FileLock(path)
    mine.take("mine")
    path.rename(tmp_path / "moved.lock")
    assert mine.find_holder() == "mine"
    assert FileLock(tmp_path / "moved.lock").take("other") == "mine"
    mine.release()
