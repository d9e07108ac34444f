"""S21: is familiar with the technology worked with: what such work needs, and the tools that technical people use."""

import difflib
import socket
from dataclasses import replace

import pytest

from milepost.formats import write


@pytest.fixture
def rollout(read):
    """Ten steps to build, five to bring it to the users; some that are usual are missing."""
    return read(
        """
        start: 2026-03-02
        status: 2026-02-27
        Design                 5d  by Ben
        Build the service      5d  by Ben  after Design
        Configure the product  5d  by Ben  after Build the service
        Program the load       5d  by Ben  after Configure the product
        Code the batch         5d  by Ben  after Program the load
        Develop screens        5d  by Ben  after Code the batch
        Order servers          5d  by Ben  after Develop screens
        Install servers        5d  by Ben  after Order servers
        Migrate customers      5d  by Ben  after Install servers
        Documentation          5d  by Ben  after Migrate customers
        Integration test       5d  by Ben  after Documentation
        Security test          5d  by Ben  after Integration test
        Acceptance             5d  by Ben  after Security test
        Training               5d  by Ben  after Acceptance
        Go-live                0d  after Training
        """
    )


def test_a_plan_that_goes_live_is_asked_for_the_steps_it_forgot(rollout):
    (asked,) = (each for each in rollout.review().asked if each.code == "SQ-15")
    assert "a test of the way back, the handover to operations" in asked.text
    assert "a rehearsal of the migration" in asked.text
    assert "training" not in asked.text
    assert "security" not in asked.text


def test_systems_that_meet_only_when_all_is_built_are_asked_about(rollout):
    (asked,) = (each for each in rollout.review().asked if each.code == "TE-04")
    assert [task.name for task in asked.tasks] == ["Integration test"]
    assert "after 100% of the building" in asked.text


def test_a_plan_is_text_and_one_change_is_one_line_of_difference(rollout, tmp_path):
    before, after = tmp_path / "before.outline", tmp_path / "after.outline"
    write(rollout.plan, before)
    longer = (replace(task, duration=8 * 480) if task.name == "Code the batch" else task for task in rollout.plan.tasks)
    write(replace(rollout.plan, tasks=tuple(longer)), after)
    lines = difflib.ndiff(before.read_text().splitlines(), after.read_text().splitlines())
    changed = [line for line in lines if line.startswith(("-", "+"))]
    assert len(changed) == 2
    assert all("Code the batch" in line for line in changed)


def test_a_review_needs_no_network(file, says, monkeypatch):
    """
    start: 2026-03-02
    status: 2026-02-27
    Build  5d  by Ben
    """

    def refuse(*_: object, **__: object) -> None:
        raise OSError("there is no network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert "Finishes Fri 6 Mar 2026" in says("review", file)
