"""With UNIONHALL_REQUIRE_ALL=1 a skipped test counts as failed, so that the build machine proves everything."""

import os
from collections.abc import Generator

import pytest


def refuse(report: pytest.TestReport | pytest.CollectReport) -> None:
    expected_failure = hasattr(report, "wasxfail")
    if report.skipped and not expected_failure and os.environ.get("UNIONHALL_REQUIRE_ALL") == "1":
        report.outcome = "failed"
        report.longrepr = f"Skipped, though nothing may be skipped here: {report.longreprtext}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    refuse(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    refuse(report)
    return report
