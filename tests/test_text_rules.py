"""What people type: lengths, invisible signs and personal data."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text import clean_text, count_utf16, cover_names, cover_personal_data, find_personal_data
from tests.properties import steady


@pytest.mark.parametrize(("text", "length"), [("", 0), ("工会", 2), ("👍", 2), ("a👍工", 4), ("𠮷", 2)])
def test_length_is_counted_as_telegram_counts(text: str, length: int) -> None:
    assert count_utf16(text) == length


@steady
@given(st.text())
def test_length_agrees_with_the_utf16_codec(text: str) -> None:
    assert count_utf16(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  食堂太咸 \n", "食堂太咸"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\tb", "a b"),
        ("cafe\u0301", "café"),
        ("pay\u202eyap\u2066x\u2069", "payyapx"),
        ("hid\u200bden\ufeff \u200dtoo", "hidden too"),
        ("bell\x07\x00", "bell"),
        ("flag\U000e0067", "flag"),
        ("z" + "\u0335" * 40, "z" + "\u0335" * 4),
        ("\u200b\u202e", ""),
        ("lone \ud800 half", "lone  half"),
    ],
)
def test_invisible_signs_go_and_the_words_stay(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


@steady
@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\u202e" not in once


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请打13812345678", {"phone"}),
        ("call 138 1234 5678", {"phone"}),
        ("138-1234-5678", {"phone"}),
        ("１３８１２３４５６７８", {"phone"}),
        ("12345678901", set()),
        ("订单2138123456789", set()),
        ("身份证51010419900307123X", {"id_number"}),
        ("510104199003071234", {"id_number"}),
        ("5101041990030712345", set()),
        ("是@zhang_san说的", {"handle"}),
        ("问 @zhang_san", {"handle"}),
        ("＠张三 知道", {"handle"}),
        ("mail a@example.org", set()),
        ("13812345678 @li 510104199003071234", {"phone", "id_number"} | {"handle"}),
        ("8月加班36小时", set()),
    ],
)
def test_personal_data_is_noticed(text: str, found: set[str]) -> None:
    assert find_personal_data(text) == found
    assert not find_personal_data(cover_personal_data(text))


def test_only_the_personal_part_is_struck_out() -> None:
    assert cover_personal_data("找 13812345678 就行") == "找 ••• 就行"
    assert cover_personal_data("食堂太咸，早点开") == "食堂太咸，早点开"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ask Li Wei, he knows", "Ask •••, he knows"),
        ("li wei again", "••• again"),
        ("Ask Li Weihua", "Ask Li Weihua"),
        ("问王芳就知道", "问•••就知道"),
        ("Annual plan", "Annual plan"),
        ("ａbout Ann", "about •••"),
        ("ａbout it", "ａbout it"),
    ],
)
def test_names_of_the_roll_are_masked(text: str, masked: str) -> None:
    assert cover_names(text, ["Li Wei", "王芳", "Ann", "A", ""]) == masked
