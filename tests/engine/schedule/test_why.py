"""Why a task lies where it lies: the chain in plain words, and what would really move it."""

import pytest

from milepost.errors import UnknownTask


def test_a_chain_leads_back_to_the_projects_start(told):
    """
    start: 2026-03-02
    Design    2d
    Build     3d  after Design
    Go-live   0d  after Build
    """
    assert told("Go-live") == [
        "“Go-live” falls on Fri 6 Mar 2026 17:00: “Build” finishes Fri 6 Mar 2026 17:00.",
        (
            "“Build” starts Wed 4 Mar 2026 08:00: “Design” finishes Tue 3 Mar 2026 17:00. "
            "It takes 3 days, until Fri 6 Mar 2026 17:00."
        ),
        (
            "“Design” starts Mon 2 Mar 2026 08:00: the project starts Mon 2 Mar 2026 08:00. "
            "It takes 2 days, until Tue 3 Mar 2026 17:00."
        ),
    ]


def test_days_off_are_named_before_and_within_a_task(told):
    """
    start: 2026-03-05
    holiday: 2026-03-09  Founders' day
    Design    2d
    Build     7d  after Design
    """
    assert told("Build")[0] == (
        "“Build” starts Tue 10 Mar 2026 08:00, after the weekend 7–8 Mar, the holiday Founders' day 9 Mar: "
        "“Design” finishes Fri 6 Mar 2026 17:00. "
        "It takes 7 days, over the weekend 14–15 Mar, until Wed 18 Mar 2026 17:00."
    )


def test_a_leave_is_named_with_the_person(told, explained):
    """
    start: 2026-03-02
    person: Eva
    leave: Eva 2026-03-03..2026-03-04  Sailing
    Build     2d  by Eva
    """
    assert told("Build") == [
        (
            "“Build” starts Mon 2 Mar 2026 08:00: the project starts Mon 2 Mar 2026 08:00. It takes 2 days, "
            "over the leave of Eva (Sailing) 3–4 Mar, until Thu 5 Mar 2026 17:00, as “Eva” works on it."
        )
    ]
    assert "give “Build” to somebody who is free earlier than “Eva”" in explained("Build").changes


def test_lags_leads_and_other_ends_are_told(told):
    """
    start: 2026-03-02
    Pour      2d
    Dry       1d  after Pour +3ed
    Watch     1d  after Pour SS+1d
    Sweep     1d  after Pour FF
    """
    assert "“Pour” finishes Tue 3 Mar 2026 17:00, and 3 days on the clock must pass" in told("Dry")[0]
    assert "“Pour” starts Mon 2 Mar 2026 08:00, and 1 day must pass" in told("Watch")[0]
    assert "“Pour” finishes Tue 3 Mar 2026 17:00, and both ends are tied" in told("Sweep")[0]


def test_a_chain_ends_at_a_date_somebody_set(told, explained):
    """
    start: 2026-03-02
    Order     1d
    Deliver   1d  after Order  not before 2026-03-05
    """
    assert told("Deliver") == [
        (
            "“Deliver” starts Thu 5 Mar 2026 08:00: it is told to start no earlier than Thu 5 Mar 2026 08:00. "
            "It takes 1 day, until Thu 5 Mar 2026 17:00."
        )
    ]
    assert explained("Deliver").changes == ("shorten “Deliver” (1 day)", "lift the date of “Deliver”")


def test_a_chain_ends_at_what_has_happened(told, explained):
    """
    start: 2026-03-02
    Build     2d  started 2026-03-03  finished 2026-03-05  done 100%
    Test      1d  after Build
    """
    assert told("Test")[1].startswith("“Build” starts Tue 3 Mar 2026 08:00: that is when it really started.")
    assert explained("Test").changes == (
        "shorten “Test” (1 day)",
        "let “Build” end sooner, or loosen its link to “Test”",
    )


def test_the_rest_of_a_started_task_leads_to_what_it_waits_for(told):
    """
    start: 2026-03-02
    Design    4d
    Build     3d  after Design  started 2026-03-02  so far 1d  left 2d
    """
    assert [sentence.split("”")[0] for sentence in told("Build")] == ["“Build", "“Design"]


def test_a_link_to_a_summary_is_followed_through_it(told):
    """
    start: 2026-03-02
    Design    2d
    Build  after Design
      Code    1d
    """
    assert told("Code")[0].startswith(
        "“Code” starts Wed 4 Mar 2026 08:00: it belongs to “Build”, which cannot start before Tue 3 Mar 2026 17:00."
    )
    assert "“Build” starts Wed 4 Mar 2026 08:00: “Design” finishes Tue 3 Mar 2026 17:00." in told("Code")[1]


def test_a_summary_starts_with_its_first_task(told):
    """
    start: 2026-03-02
    Build
      Code    1d
      Pack    1d  after Code
    """
    assert told("Build")[0].startswith("“Build” starts Mon 2 Mar 2026 08:00: its first task, “Code”, starts then.")


def test_leveling_is_told_and_can_be_taken_away(told, explained):
    """
    start: 2026-03-02
    Design    1d
    Build     1d  after Design  leveling delay 2ed
    """
    assert (
        "“Design” finishes Mon 2 Mar 2026 17:00, and it was moved 2 days on so that nobody is booked"
        in told("Build")[0]
    )
    assert "take the leveling delay of “Build” away" in explained("Build").changes


def test_where_two_chains_hold_a_task_only_what_both_share_can_move_it(explained):
    """
    start: 2026-03-02
    Design    1d
    Left      2d  after Design
    Right     2d  after Design
    Join      1d  after Left, Right
    """
    changes = explained("Join").changes
    assert "shorten “Design” (1 day)" in changes
    assert "shorten “Left” (2 days)" not in changes
    assert changes[1] == (
        "let “Left” end sooner, or loosen its link to “Join” and let “Right” end sooner, or loosen its link to “Join”"
    )


def test_what_would_soon_hold_a_task_instead_must_change_as_well(explained):
    """
    start: 2026-03-02
    Form      5d
    Mix       4ed
    Cure      6eh  after Form, Mix +12eh
    Build     1d   after Cure
    """
    assert explained("Build").changes == (
        "shorten “Build” (1 day)",
        "let “Cure” end sooner, or loosen its link to “Build”",
        (
            "let “Mix” end sooner, or loosen its link to “Cure” and "
            "let “Form” end sooner, or loosen its link to “Cure”, so that “Cure” ends before Fri 6 Mar 2026 17:00"
        ),
    )


def test_a_critical_task_says_what_it_would_move(explained):
    """
    start: 2026-03-02
    Build     3d
    Test      1d  after Build
    """
    assert explained("Build").room == ("It is critical: it cannot slip, for “Test” must start by Thu 5 Mar 2026 08:00.")
    assert explained("Test").room == "It is critical: it cannot slip, for the project ends Thu 5 Mar 2026 17:00."


def test_a_task_with_float_says_how_much_and_who_sets_the_limit(explained):
    """
    start: 2026-03-02
    Write     1d
    Print     1d  after Write
    Build     5d
    Ship      1d  after Build, Print
    """
    assert explained("Write").room == (
        "It is not critical: it can slip 3 days, but what follows it slips from the first minute; "
        "“Print” must start by Fri 6 Mar 2026 08:00."
    )
    assert explained("Print").limit is explained("Ship").span


def test_a_late_promise_says_so(explained):
    """
    start: 2026-03-02
    Build     3d  due 2026-03-02
    """
    assert explained("Build").room == "It is 2 days too late: its deadline is Mon 2 Mar 2026 17:00."


def test_an_explanation_reads_as_a_whole(explained):
    """
    start: 2026-03-02
    Build     1d
    """
    assert str(explained("Build")).splitlines() == [
        (
            "“Build” starts Mon 2 Mar 2026 08:00: the project starts Mon 2 Mar 2026 08:00. "
            "It takes 1 day, until Mon 2 Mar 2026 17:00."
        ),
        "It is critical: it cannot slip, for the project ends Mon 2 Mar 2026 17:00.",
        "It moves earlier when you",
        "- shorten “Build” (1 day)",
        "- start the project sooner",
    ]


def test_a_task_is_found_by_number_name_or_part_of_its_name(explained):
    """
    start: 2026-03-02
    Build the core     1d
    Test the core      1d
    """
    assert explained("test the core").span is explained("Test").span is explained("2").span
    with pytest.raises(UnknownTask, match="Did you mean “Build the core” or “Test the core”"):
        explained("core")
    with pytest.raises(UnknownTask, match="There is no task “Ship”"):
        explained("Ship")


def test_a_milestone_falls_on_a_date_and_comes_sooner(told, explained):
    """
    start: 2026-03-02
    Permit    0d  not before 2026-03-04
    Build     1d  after Permit
    """
    assert "“Permit” falls on Wed 4 Mar 2026 08:00" in told("Build")[0]
    assert "let “Permit” come sooner, or loosen its link to “Build”" in explained("Build").changes
