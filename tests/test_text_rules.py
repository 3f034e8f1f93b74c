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
        ("👨\u200d👩\u200d👧 home", "👨\u200d👩\u200d👧 home"),
        ("a\u200d👧", "a👧"),
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
        ("１３８－１２３４－５６７８", {"phone"}),
        ("１３８　１２３４　５６７８", {"phone"}),
        ("138—1234—5678", {"phone"}),
        ("138·1234·5678", {"phone"}),
        ("138.1234.5678", {"phone"}),
        ("138_1234_5678", {"phone"}),
        ("138 12345678", {"phone"}),
        ("1 3 8 1 2 3 4 5 6 7 8", {"phone"}),
        ("幺三八一二三四五六七八", {"phone"}),
        ("+86 138 1234 5678", {"phone"}),
        ("0086 13812345678", {"phone"}),
        ("(86)13812345678", {"phone"}),
        ("028-87654321", {"phone"}),
        ("（028）8765-4321", {"phone"}),
        ("028-87654321-8001", {"phone"}),
        ("0510 8765 4321", {"phone"}),
        ("座机：6543210", {"phone"}),
        ("Call me: 8765-4321", {"phone"}),
        ("+1 415 555 2671", {"phone"}),
        ("+852 6123 4567", {"phone"}),
        ("12345678901", set()),
        ("订单2138123456789", set()),
        ("2026-11-02 10:00", set()),
        ("13:00-14:00 15:00-16:00", set()),
        ("1 3 5 7 9 11 13 15", set()),
        ("产量 13000 14000 15000", set()),
        ("电话费1000000元", set()),
        ("119 120 110", set()),
        ("028-12351", set()),
        ("身份证51010419900307123X", {"id_number"}),
        ("510104199003071234", {"id_number"}),
        ("510104 1990 0307 123X", {"id_number"}),
        ("510104-19900307-1234", {"id_number"}),
        ("５１０１０４１９９００３０７１２３Ｘ", {"id_number"}),
        ("510104900307123", {"id_number"}),
        ("护照E12345678", {"id_number"}),
        ("5101041990030712345", set()),
        ("是@zhang_san说的", {"handle"}),
        ("问 @zhang_san", {"handle"}),
        ("＠张三 知道", {"handle"}),
        ("t.me/zhang_san", {"handle"}),
        ("mail a@example.org", set()),
        ("13812345678 @li 510104199003071234", {"phone", "id_number"} | {"handle"}),
        ("8月加班36小时", set()),
    ],
)
def test_personal_data_is_noticed_however_it_is_written(text: str, found: set[str]) -> None:
    assert find_personal_data(text) == found
    assert not find_personal_data(cover_personal_data(text))


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("找 13812345678 就行", "找 ••• 就行"),
        ("食堂太咸，早点开", "食堂太咸，早点开"),
        ("你好，（028）87654321！👨\u200d👩\u200d👧 ＯＫ", "你好，•••！👨\u200d👩\u200d👧 ＯＫ"),
        ("是@zhang_san说的：“不行”", "是•••说的：“不行”"),
    ],
)
def test_only_the_personal_part_is_covered_and_nothing_else_changes(text: str, covered: str) -> None:
    assert cover_personal_data(text) == covered


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ask Li Wei, he knows", "Ask •••, he knows"),
        ("li wei again", "••• again"),
        ("Ask Li Weihua", "Ask Li Weihua"),
        ("问Li Wei吧", "问•••吧"),
        ("LiWei说，LI-WEI也说", "•••说，•••也说"),
        ("Ｌｉ　Ｗｅｉ！", "•••！"),
        ("问王芳就知道", "问•••就知道"),
        ("王 芳，您好！", "•••，您好！"),
        ("Annual plan", "Annual plan"),
        ("ａbout Ann", "ａbout •••"),
        ("ａbout it", "ａbout it"),
    ],
)
def test_names_of_the_roll_are_masked(text: str, masked: str) -> None:
    assert cover_names(text, ["Li Wei", "王芳", "Ann", "A", ""]) == masked
