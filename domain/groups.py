"""The gate for small groups: nothing is shown that would tell on one of a few people."""

# Promised at the opening of each survey: a program with smaller groups does not count it (decision 17).
SCORE_GROUP = 5
TEXT_GROUP = 10
FEWEST_TEXTS = 3
"""Fewer texts of a whole survey would tell on their writers."""

Band = tuple[int, int]


def is_hidden(n: int, threshold: int = SCORE_GROUP) -> bool:
    """Whether a number about `n` people must not be shown."""
    return n < threshold


def find_count_band(n: int) -> Band | None:
    """How many answered, as 5-9, 10-19, 20-29 and so on; None where even that is hidden."""
    if is_hidden(n):
        return None
    # In bands: an exact count, less that of last month, is about who has come or gone.
    return (5, 9) if n < 10 else (n // 10 * 10, n // 10 * 10 + 9)


def find_favourable_band(favourable: int, n: int) -> Band | None:
    """The favourable share of a block as a range of percent.

    The two ends hold at least three counts and at least a tenth of the answers each: who said no in a block
    must not learn from the table that all others said yes.
    """
    if is_hidden(n):
        return None
    end, step = max(2, n // 10), 10 if n < 20 else 5
    edge = -(-100 * end // (n * step)) * step
    if favourable >= n - end:
        return 100 - edge, 100
    if favourable <= end:
        return 0, edge
    low = 100 * favourable // n // step * step
    return low, low + step
