"""What a poll looks like: its options in words, a member's card with buttons, and the counts for cadres."""

from collections.abc import Mapping, Sequence

from domain.poll import CHOICES, PlanPoll, PollOption, Tally, rank_options
from domain.union import Union
from handlers.activities.card import join_lines
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from locales.dates import write_moment


def say_option(language: str, union: Union, option: PollOption) -> Markup:
    if option.starts_at is None:
        return Markup.escape(option.text)
    return write_moment(language, union.local(option.starts_at))


def render_card(
    language: str, union: Union, poll: PlanPoll, options: Sequence[PollOption], votes: Mapping[int, str]
) -> Markup:
    """As a member reads it: what is asked, and what they have said to each option."""
    lines = [
        render(
            language,
            f"poll-own-{votes[it.id]}" if it.id in votes else "poll-own-none",
            number=number,
            option=say_option(language, union, it),
        )
        for number, it in enumerate(options, 1)
    ]
    closes = write_moment(language, union.local(poll.closes_at))
    return Markup(render(language, f"poll-card-{poll.kind}", title=poll.title, list=join_lines(lines), closes=closes))


def make_vote_buttons(options: Sequence[PollOption]) -> Keyboard:
    """A row an option; which answer is theirs stands in the card above."""
    return [
        [Button(f"poll-vote-{it}", f"poll:vote:{option.id}:{it}", values={"number": number}) for it in CHOICES]
        for number, option in enumerate(options, 1)
    ]


def say_counts(language: str, union: Union, options: Sequence[PollOption], tallies: Mapping[int, Tally]) -> Markup:
    """For cadres, the one that would win first; never who said what."""
    lines = []
    for it in rank_options(options, tallies):
        tally, said = tallies.get(it.id, Tally()), say_option(language, union, it)
        lines.append(render(language, "poll-count", option=said, yes=tally.yes, maybe=tally.maybe, no=tally.no))
    return join_lines(lines)
