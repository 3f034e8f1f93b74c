"""Likeness: pairs that mean one matter and pairs that do not, in both languages, and how many are told apart."""

import pytest

from domain.similarity import LIKE, find_twins, measure_likeness

Pair = tuple[str, str]

SAME: dict[str, list[Pair]] = {
    "zh": [
        ("食堂的菜太咸了，希望少放盐", "食堂饭菜偏咸，建议清淡一点"),
        ("二号车间空调坏了，太热", "二号车间的空调不制冷，热得受不了"),
        ("夜班没有班车，回家不方便", "希望给夜班职工安排班车"),
        ("停车位不够，电动车没地方停", "电动车停车位太少，建议扩建停车棚"),
        ("宿舍热水经常停，洗澡成问题", "宿舍晚上没有热水洗澡"),
        ("劳保手套质量差，一天就破", "发的手套容易破，劳保质量要提高"),
        ("加班之后调休一直批不下来", "加班换的调休总是不批"),
        ("排班表总是前一天才发，没法安排生活", "排班表发得太晚，希望提前一周公布"),
        ("车间噪音太大，请发耳塞", "冲压车间噪音大，没有耳塞"),
        ("三号机床的急停按钮不灵", "三号机床急停按钮失灵，很危险"),
        ("年假申请总是被退回", "年假申请经常退回来，不知道原因"),
        ("希望增加羽毛球活动", "能不能多组织羽毛球比赛"),
        ("女厕所没有洗手液", "卫生间洗手液总是空的"),
        ("体检项目太少，建议增加颈椎检查", "体检希望加上颈椎和腰椎检查"),
    ],
    "en": [
        ("The canteen food is too salty", "Please use less salt in the canteen food"),
        ("The air conditioning in workshop two is broken", "Workshop two: air conditioning does not cool"),
        ("There is no shuttle bus after the night shift", "Please run a shuttle bus for the night shift"),
        ("Not enough parking places for electric bikes", "More parking for electric bikes, please"),
        ("No hot water in the dormitory in the evening", "The dormitory has no hot water for showers at night"),
        ("The work gloves tear after one day", "Gloves are of bad quality and tear quickly"),
        ("Time off for overtime is never approved", "My overtime compensation days off were not approved"),
        ("The shift roster is published only one day ahead", "Publish the shift roster a week ahead"),
        ("It is so noisy at the press that we need ear plugs", "The press shop is noisy and there are no ear plugs"),
        ("The emergency stop of machine three is stuck", "Emergency stop on machine three does not work"),
        ("The fire exit is blocked by pallets", "Pallets are blocking the fire exit in hall B"),
        ("Please organise more badminton evenings", "Could we have a badminton evening every week"),
        ("No soap in the women's washroom", "The soap in the washroom is always empty"),
        ("Health check should include the neck", "Add a neck examination to the yearly health check"),
    ],
}
DIFFERENT: dict[str, list[Pair]] = {
    "zh": [
        ("食堂的菜太咸了，希望少放盐", "食堂晚餐时间太短，夜班赶不上"),
        ("二号车间空调坏了，太热", "办公室空调开得太冷"),
        ("夜班没有班车，回家不方便", "夜班补贴太少，希望提高"),
        ("停车位不够，电动车没地方停", "充电桩总是被燃油车占用"),
        ("宿舍热水经常停，洗澡成问题", "宿舍网速太慢"),
        ("劳保手套质量差，一天就破", "安全帽希望换轻一点的"),
        ("加班之后调休一直批不下来", "加班工资什么时候发"),
        ("排班表总是前一天才发，没法安排生活", "夜班连续排七天，太累"),
        ("车间噪音太大，请发耳塞", "车间灯光太暗，看不清图纸"),
        ("三号机床的急停按钮不灵", "三号机床的冷却液味道刺鼻"),
        ("年假申请总是被退回", "陪护假需要什么材料"),
        ("希望增加羽毛球活动", "篮球场的灯坏了"),
        ("女厕所没有洗手液", "更衣室的储物柜锁坏了"),
        ("体检项目太少，建议增加颈椎检查", "车间药箱里的药过期了"),
    ],
    "en": [
        ("The canteen food is too salty", "The canteen closes before the late shift can eat"),
        ("The air conditioning in workshop two is broken", "The office is too cold in the morning"),
        ("There is no shuttle bus after the night shift", "The night shift allowance is too low"),
        ("Not enough parking places for electric bikes", "The charging points are taken by petrol cars"),
        ("No hot water in the dormitory in the evening", "The dormitory internet is very slow"),
        ("The work gloves tear after one day", "Could we have lighter helmets"),
        ("Time off for overtime is never approved", "When is overtime of October paid"),
        ("The shift roster is published only one day ahead", "Seven night shifts in a row are exhausting"),
        ("It is so noisy at the press that we need ear plugs", "The lamps above the press are too dark"),
        ("The emergency stop of machine three is stuck", "The coolant of machine three smells bad"),
        ("The fire exit is blocked by pallets", "The extinguisher in hall B is out of date"),
        ("Please organise more badminton evenings", "The lamps of the basketball court are broken"),
        ("No soap in the women's washroom", "The locks of the lockers are broken"),
        ("Health check should include the neck", "The first aid box is empty"),
    ],
}


def figures(language: str) -> tuple[float, float]:
    """Precision and recall of the hint on the pairs of a language."""
    found = sum(measure_likeness(*pair) >= LIKE for pair in SAME[language])
    wrong = sum(measure_likeness(*pair) >= LIKE for pair in DIFFERENT[language])
    return found / max(1, found + wrong), found / len(SAME[language])


@pytest.mark.parametrize(("language", "precision", "recall"), [("zh", 0.8, 0.8), ("en", 0.8, 0.8)])
def test_most_twins_are_found_and_most_hints_are_right(language: str, precision: float, recall: float) -> None:
    reached = figures(language)
    assert reached[0] >= precision
    assert reached[1] >= recall


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("食堂太咸", "食堂太咸", 1.0),
        ("食堂太咸", "停车位太少", 0.0),  # no topic in common
        ("食堂太咸", "The canteen is salty", 0.0),  # a topic, but not a sign in common
        ("The food", "THE FOODS!", 1.0),
        ("", "", 0.0),
        ("希望尽快解决", "希望尽快解决", 0.0),  # nothing of any matter is said
        ("ｃａｎｔｅｅｎ", "canteen", 1.0),
    ],
)
def test_likeness_goes_from_nothing_to_the_same(one: str, other: str, expected: float) -> None:
    assert measure_likeness(one, other) == expected
    assert measure_likeness(other, one) == expected


def test_the_likeliest_twins_come_first_and_only_a_few() -> None:
    others = [
        ("S-1", "食堂的菜太咸，少放盐"),
        ("S-2", "停车位太少"),
        ("S-1", "Less salt in the canteen"),
        ("S-3", "食堂的菜太咸"),
        ("S-4", "食堂的菜咸"),
        ("S-5", "食堂菜太咸了吧"),
    ]
    assert find_twins("食堂的菜太咸", others) == ["S-3", "S-4", "S-5"]
    assert find_twins("食堂的菜太咸", others, most=1) == ["S-3"]
    assert find_twins("无关的话", others) == []
