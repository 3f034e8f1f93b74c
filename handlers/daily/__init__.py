"""The daily question: whoever wants it gets one a workday, in a campaign month everybody who has not said no."""

from domain.member import Member
from handlers.daily import asking, own
from handlers.feature import SOMETIMES, Command, Feature, Tap
from storage import attempts, daily_questions
from storage.database import Db
from storage.keys import Keys

_TAKE, _MANAGE = "quiz.take", "quiz.manage"


async def export(db: Db, member: Member) -> dict[str, object]:
    """The days that were answered and how, the pauses, and the boxes."""
    tried = await attempts.list_of_member(db, member.id)
    cards = (await daily_questions.list_cards(db, [member.id])).get(member.id, {})
    return {
        "answered": [[it.round, it.score] for it in tried if it.purpose == daily_questions.PURPOSE and it.finished_at],
        "pauses": [
            [first.isoformat(), last.isoformat()] for first, last in await daily_questions.list_pauses(db, member.id)
        ],
        "cards": [[it.question, it.due_on.isoformat()] for it in cards.values()],
    }


async def forget(db: Db, member: Member, keys: Keys) -> None:
    """The questions asked are attempts, which the quiz forgets."""
    await attempts.forget(db, member.id)
    await daily_questions.forget(db, member.id)


FEATURE = Feature(
    "daily",
    optional=True,
    notice=2,
    commands={"daily": Command(own.show, _TAKE, use=SOMETIMES)},
    buttons={
        **asking.CONVERSATION.buttons(_TAKE),
        "later": Tap(asking.later, _TAKE),
        "open": Tap(asking.open_question, _TAKE),
        "picture": Tap(asking.show_picture, _TAKE),
        "home": Tap(own.show, _TAKE),
        "wish": Tap(own.wish, _TAKE),
        "pause": Tap(own.pause, _TAKE),
        "campaign": Tap(own.set_campaign, _MANAGE),
    },
    jobs=asking.JOBS,
    export=export,
    forget=forget,
)
