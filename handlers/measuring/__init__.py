"""Measuring: closes each month of the indicators, whoever shows them."""

from handlers.feature import Feature
from handlers.measuring import closing

FEATURE = Feature("measuring", jobs=closing.JOBS)
