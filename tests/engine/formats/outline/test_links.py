"""What a task waits for: links, and the names by which tasks are called."""

from milepost.plan import LagKind, Link, LinkType, Plan


def test_links_have_a_type_and_a_lag(plan: Plan) -> None:
    """
    start: 2026-03-02
    A   4d
    B   4d   after A SS+1d
    C   4d   after A FF-3h, B FS+50%
    D   4d   after A +2ed, B SF, C -1d
    E   4d   after A +25e%
    """
    assert set(plan.links) == {
        Link("A", "B", LinkType.SS, 480),
        Link("A", "C", LinkType.FF, -180),
        Link("B", "C", LinkType.FS, 50, LagKind.PERCENT),
        Link("A", "D", LinkType.FS, 2880, LagKind.ELAPSED),
        Link("B", "D", LinkType.SF),
        Link("C", "D", LinkType.FS, -480),
        Link("A", "E", LinkType.FS, 25, LagKind.ELAPSED_PERCENT),
    }


def test_a_key_of_ones_own_outlives_a_new_name(plan: Plan) -> None:
    """
    start: 2026-03-02
    Build, alpha   4d   #B1
    Test   4d   after #B1
    """
    assert plan.links == (Link("B1", "Test"),)


def test_namesakes_are_told_apart_by_their_summary(plan: Plan) -> None:
    """
    start: 2026-03-02
    North
      Build   1d
      Test   1d   after Build
    South
      Build   1d
      Test   1d   after Build, North / Test
    """
    assert plan.links == (
        Link("North / Build", "North / Test"),
        Link("South / Build", "South / Test"),
        Link("North / Test", "South / Test"),
    )


def test_a_namesake_elsewhere_is_asked_for(told: list[str]) -> None:
    """
    start: 2026-03-02
    North
      Test   1d
    South
      Test   1d
    Ship   1d   after Test
    """
    assert told == ["line 6: waits for 'Test', which stands on lines 3, 5; write summary / name, or a #key."]


def test_namesakes_side_by_side_need_a_key(told: list[str]) -> None:
    """
    start: 2026-03-02
    Test   1d
    Test   1d
    Ship   1d   after Test
    """
    assert told == ["line 4: waits for 'Test', which stands on lines 2, 3; write summary / name, or a #key."]


def test_a_mistyped_predecessor_is_told_with_the_name_nearest_to_it(told: list[str]) -> None:
    """
    start: 2026-03-02
    Design   3d
    Build   3d   after Desing
    """
    assert told == ["line 3: waits for unknown 'Desing'; did you mean 'Design'?"]
