"""Plans that a machine makes up, for property tests: whole, sound, and as odd as the values allow."""

from tests.strategies.plans import plans
from tests.strategies.tasks import tasks

__all__ = ["plans", "tasks"]
