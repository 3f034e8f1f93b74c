"""Amounts of yuan as people write them, exact to the fen."""

import pytest

from domain.activities import NotPossible
from domain.amounts import read_amount, read_amount_and_words, write_yuan

AMOUNTS = {
    "120": 12000,
    "１２０元": 12000,
    "120.5": 12050,
    "1,200.50": 120050,
    "￥1，200": 120000,
    "¥ 0.01": 1,
    "RMB 300": 30000,
    "2000 yuan": 200000,
    "1.2万": 1200000,
    "1.2 w": 1200000,
    "1.234567万": 1234567,
    "3k": 300000,
    "120元整": 12000,
    "12块5": 1250,
    "12元5角3分": 1253,
    "共计：300元": 30000,
    "两百": 20000,
    "一千二百元": 120000,
    "三万五千": 3500000,
    "一万零二元": 1000200,
    "人民币壹仟贰佰叁拾元伍角整": 123050,
}
NO_AMOUNTS = (
    "",
    "0",
    "-5",
    "much",
    "1.200",  # a thousand and two hundred to some
    "1,20",
    "12,34,567",
    "12.345",
    "1.2345678万",
    "一万二",
    "一百五",
    "10 or 20",
    "99999999",
)


@pytest.mark.parametrize(("typed", "fen"), AMOUNTS.items())
def test_an_amount_is_read_to_the_fen(typed: str, fen: int) -> None:
    assert read_amount(typed) == fen


@pytest.mark.parametrize("typed", NO_AMOUNTS)
def test_what_is_no_amount_or_might_be_two_is_asked_again(typed: str) -> None:
    with pytest.raises(NotPossible, match="money-wrong-amount"):
        read_amount(typed)


LINES = {
    "120元 矿泉水": (12000, "矿泉水"),
    "矿泉水120元": (12000, "矿泉水"),
    "场地费1200": (120000, "场地费"),
    "1.2万 场地费": (1200000, "场地费"),
    "午餐，两桌　１，２００元": (120000, "午餐，两桌"),
    "门票30张 900": (90000, "门票30张"),
    "30 tickets 900 yuan": (90000, "30 tickets"),
    "羽毛球 12 桶 360 元": (36000, "羽毛球 12 桶"),
    "Water 35.5": (3550, "Water"),
    "¥35 Taxi": (3500, "Taxi"),
    "120": (12000, ""),
}


@pytest.mark.parametrize(("typed", "found"), LINES.items())
def test_what_it_was_for_stands_before_or_behind_it(typed: str, found: tuple[int, str]) -> None:
    assert read_amount_and_words(typed) == found


@pytest.mark.parametrize("typed", ["30 tickets 900", "30元 水，每箱15元"])
def test_of_two_amounts_none_is_taken(typed: str) -> None:
    with pytest.raises(NotPossible, match="money-two-amounts"):
        read_amount_and_words(typed)


@pytest.mark.parametrize(
    ("fen", "yuan"), [(12000, "120"), (120050, "1,200.50"), (1, "0.01"), (-2005, "-20.05"), (0, "0")]
)
def test_an_amount_is_written_with_thousands_and_fen_if_there_are_any(fen: int, yuan: str) -> None:
    assert write_yuan(fen) == yuan
