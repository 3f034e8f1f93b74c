"""The living card of a hot issue in the cadre group: it follows the issue, whoever has changed it."""

from domain.hot_issues import LEAST_HEAT
from handlers.hot import listing
from handlers.messenger import Button, Messenger, Text
from locales import Markup, render
from storage import hot_issues
from storage.cadre_group import CadreGroup
from storage.database import Db
from storage.hot_issues import HotIssue


async def refresh(db: Db, messenger: Messenger, group: CadreGroup) -> None:
    for number in sorted(db.touched_rows.get("hot_issues", ())):
        if issue := await hot_issues.find(db, int(number)):
            _post(messenger, group, issue)


def _post(messenger: Messenger, group: CadreGroup, issue: HotIssue) -> None:
    messenger.send(
        group,
        Text(
            "hot-card",
            buttons=[[Button("hot-open", url=messenger.link(f"hot-{issue.id}"))]],
            name=listing.say_name(group.language, issue),
            state=Markup(render(group.language, f"hot-state-{issue.state}")),
            count=issue.count,
            # None, where that must not be told, becomes 0, of which the words say nothing.
            authors=issue.people or 0,
            heat=f"{issue.heat:g}",
            least=f"{LEAST_HEAT:g}",
        ),
        tag=f"hot/{issue.id}",
        living=True,
    )
