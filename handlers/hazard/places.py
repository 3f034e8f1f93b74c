"""The places at which hazards are found: the usual ones, until cadres keep a list of their own."""

from domain.hazard import load_usual_places
from handlers.context import Context
from locales import render
from storage import hazard_places


async def list_offered(context: Context) -> dict[str, str]:
    """The places to choose from by code, in their order, as HTML."""
    own = await hazard_places.list_places(context.db)
    if own:
        return {place.code: place.name(context.language) for place in own}
    return {code: render(context.language, f"hazard-place-{code}") for code in load_usual_places()}
