"""How properties are tried: the same examples on every machine, however slow it is."""

from hypothesis import settings

steady = settings(derandomize=True, deadline=None, max_examples=60)
