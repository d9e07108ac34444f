"""Why tasks lie where they lie that are to be as late as possible, or that P6 counts."""

from milepost.schedule.why import why

LATE = """
start: 2026-03-02
Order     1d  as late as possible
Deliver   1d  after Order
Build     5d
Open      1d  after Deliver, Build
"""


def test_what_lies_late_leads_on_to_how_late_it_may_be(dated):
    explained = why(dated(LATE).computed, "Deliver")
    assert [step.text for step in explained.steps[1:]] == [
        (
            "“Order” starts Thu 5 Mar 2026 08:00: it lies as late as possible, and “Deliver” must start by "
            "Fri 6 Mar 2026 08:00. It takes 1 day, until Thu 5 Mar 2026 17:00."
        ),
        "“Deliver” must start by Fri 6 Mar 2026 08:00 at the latest: “Open” must start by Mon 9 Mar 2026 08:00.",
        "“Open” must start by Mon 9 Mar 2026 08:00 at the latest: the project ends Mon 9 Mar 2026 17:00.",
    ]
    assert explained.changes == (
        "let “Order” end sooner, or loosen its link to “Deliver”",
        "let “Order” start as soon as possible",
        "let the project end sooner",
    )


def test_in_primavera_what_lies_late_waits_for_the_early_start_of_what_follows(explained):
    """
    counted as: primavera
    start: 2026-03-02
    Order     1d  as late as possible
    Build     5d
    Open      1d  after Order, Build
    """
    assert [step.text for step in explained("Order").steps][:2] == [
        (
            "“Order” starts Fri 6 Mar 2026 08:00: it lies as late as possible, and “Open” starts Mon 9 Mar 2026 08:00. "
            "It takes 1 day, until Fri 6 Mar 2026 17:00."
        ),
        "“Open” starts Mon 9 Mar 2026 08:00, after the weekend 7–8 Mar: “Build” finishes Fri 6 Mar 2026 17:00.",
    ]
    assert explained("Order").changes[0] == "let “Open” start sooner"


def test_what_cannot_lie_later_than_early_is_held_at_both_ends(told):
    """
    start: 2026-03-02
    Order     1d  as late as possible
    Deliver   1d  after Order
    """
    assert told("Order")[0].startswith(
        "“Order” starts Mon 2 Mar 2026 08:00: the project starts Mon 2 Mar 2026 08:00; "
        "it lies as late as possible, and “Deliver” must start by Tue 3 Mar 2026 08:00."
    )


def test_a_primavera_plan_is_held_by_what_binds(told):
    """
    counted as: primavera
    start: 2026-03-02
    Survey    1d
    Design    4d
    Build     3d  after Design, Survey  not before 2026-03-06
    Go-live   0d  after Build
    """
    assert told("Build")[0].startswith(
        "“Build” starts Fri 6 Mar 2026 08:00: it is told to start no earlier than Fri 6 Mar 2026 08:00; "
        "“Design” finishes Thu 5 Mar 2026 17:00."
    )
    assert [text.split("”")[0] for text in told("Go-live")] == ["“Go-live", "“Build", "“Design"]


def test_a_level_of_effort_lasts_as_long_as_what_it_accompanies(told, explained):
    """
    counted as: primavera
    start: 2026-03-02
    Design    2d
    Build     3d  after Design
    Manage    5d  level of effort  after Design SS, Build FF
    """
    assert told("Manage")[0] == (
        "“Manage” starts Mon 2 Mar 2026 08:00: it ends with what it accompanies, and “Build” finishes "
        "Fri 6 Mar 2026 17:00. It takes 5 days, until Fri 6 Mar 2026 17:00."
    )
    assert explained("Manage").changes[0] == "let “Build” end sooner"
