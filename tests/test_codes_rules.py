"""Case numbers and tracking codes: unguessable, readable aloud, forgiving when typed."""

import re
from random import Random

import pytest

from domain.codes import (
    CROCKFORD,
    make_case_number,
    make_slip_code,
    make_tracking_code,
    read_case_number,
    read_slip_code,
    read_tracking_code,
)


def test_a_case_number_has_four_signs_nobody_mistakes() -> None:
    random = Random(7)
    numbers = [make_case_number(random) for _ in range(300)]
    assert all(re.fullmatch("S-[0-9A-HJKMNP-TV-Z]{4}", number) for number in numbers)
    assert len(set(numbers)) > 290
    assert all(read_case_number(number) == number for number in numbers)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("s-7k2f", "S-7K2F"),
        (" S 7K2F ", "S-7K2F"),
        ("s_o1il", "S-0111"),
        ("Ｓ－７Ｋ２Ｆ", "S-7K2F"),
        ("7K2F", None),
        ("S-7K2", None),
        ("S-7K2U", None),
        ("S-食堂太咸", None),
        ("", None),
    ],
)
def test_a_case_number_is_read_as_people_type_it(typed: str, number: str | None) -> None:
    assert read_case_number(typed) == number


def test_a_tracking_code_is_sixteen_digits_in_fours() -> None:
    codes = {make_tracking_code(Random(seed)) for seed in range(50)}
    assert len(codes) == 50
    assert all(re.fullmatch(r"\d{4}(-\d{4}){3}", code) for code in codes)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1234567890123456", "1234-5678-9012-3456"),
        (" 1234 5678-9012–3456\n", "1234-5678-9012-3456"),
        ("１２３４５６７８９０１２３４５６", "1234-5678-9012-3456"),
        ("123456789012345", None),
        ("12345678901234567", None),
        ("1234-5678-9012-345a", None),
    ],
)
def test_a_tracking_code_is_read_as_people_type_it(typed: str, code: str | None) -> None:
    assert read_tracking_code(typed) == code


def test_a_slip_code_with_one_wrong_sign_or_two_changed_places_is_none() -> None:
    for seed in range(5):
        code = make_slip_code(Random(seed))
        signs = code.replace("-", "")
        assert read_slip_code(code) == code
        wrong = {signs[:n] + other + signs[n + 1 :] for n in range(6) for other in CROCKFORD[:-1]}
        swapped = {signs[:n] + signs[n + 1] + signs[n] + signs[n + 2 :] for n in range(5)}
        assert [it for it in wrong | swapped if it != signs and read_slip_code(it)] == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("201-23W", "201-23W"),
        (" zO l 23w\n", "201-23W"),
        ("２０１－２３Ｗ", "201-23W"),
        ("20123", None),
        ("201-2333", None),
        ("二〇一-23W", None),
    ],
)
def test_a_slip_code_is_read_as_people_type_it(typed: str, code: str | None) -> None:
    assert read_slip_code(typed) == code
