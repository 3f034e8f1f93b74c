"""The living card of a hot issue in the cadre group."""

from handlers.hot import listing
from handlers.messenger import Button, Messenger, Text
from locales import Markup, render
from storage.cadre_group import CadreGroup
from storage.hot_issues import HotIssue


def post(messenger: Messenger, group: CadreGroup, issue: HotIssue) -> None:
    """Post it, or bring the posted one up to date."""
    messenger.send(
        group,
        Text(
            "hot-card",
            buttons=[[Button("hot-open", url=messenger.link(f"hot-{issue.id}"))]],
            name=listing.name(group.language, issue),
            state=Markup(render(group.language, f"hot-state-{issue.state}")),
            count=issue.count,
            authors=issue.authors,
            heat=f"{issue.heat:g}",
        ),
        tag=f"hot/{issue.id}",
        living=True,
    )
