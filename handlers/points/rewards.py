"""What may be had for points: as the union's settings say, each known on buttons by a mark of its name and price."""

from hashlib import sha256

from domain.union import Union


def list_rewards(union: Union) -> dict[str, tuple[str, int]]:
    """Name and price by mark: a button that is older than the settings finds nothing, and never another thing."""
    return {sha256(f"{name}/{cost}".encode()).hexdigest()[:12]: (name, cost) for name, cost in union.rewards}
