"""How the made-up people answer a page of marked questions, in a course or in the quiz."""

from bot.demo.hands import list_choices
from bot.demo.world import World
from domain.quiz import load_bank
from simulator import Person


async def answer_page(world: World, person: Person, feature: str, *, is_right: bool) -> bool:
    """Answer the newest page; a question of several choices is left by its own button. False if it asks nothing."""
    choices = list_choices(person.sees[-1], f"{feature}:a")
    if not choices:
        return False
    *_, name, _ = choices[0].split(":")
    question = load_bank()[name]
    wrong = [it for it in question.options if it not in question.right][:1] or question.options[:1]
    for option in question.right if is_right else wrong:
        await world.tap(person, f":{feature}:a:.*:{name}:{option}$")
    if question.kind == "multi":
        await world.tap(person, f":{feature}:on:.*:{name}$")
    return True
