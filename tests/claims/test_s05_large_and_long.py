"""S5: a project can entail a large number of people and technologies, and months or even years."""

from milepost.plan.moments import day


def test_three_hundred_tasks_of_some_25_people_over_14_months_are_reviewed_at_once(bank):
    project = bank.summary()["project"]
    assert len(bank.plan.tasks) >= 290
    assert project["people"] >= 25
    assert (day(bank.schedule.finish) - day(bank.schedule.start)).days > 14 * 30
    assert bank.state.path
    assert bank.asked


def test_ten_thousand_tasks_get_their_dates_and_the_one_path_that_makes_the_finish(read):
    def strand(n: int) -> list[str]:
        length = 2 if n == 42 else 1
        tasks = [f"  Step {n}.{k}  {length}d  after Step {n}.{k - 1}" for k in range(1, 100)]
        return [f"Strand {n}", f"  Step {n}.0  {length}d", *tasks]

    ends = ", ".join(f"Step {n}.99" for n in range(100))
    plan = [line for n in range(100) for line in strand(n)]
    found = read("\n".join(["start: 2026-01-05", *plan, f"Go-live  0d  after {ends}"])).schedule()
    assert len(found.spans) > 10_000
    assert found.by_key["Go-live"].finish == found.finish
    assert day(found.finish).isoformat() == "2026-10-09"
    assert len(found.critical) == 101
    assert all("42." in span.task.name for span in found.critical[:-1])


def test_a_plan_of_years_counts_every_holiday_on_its_way(dates):
    """
    start: 2026-01-05
    holiday: 2026-12-24..2027-01-01
    holiday: 2027-12-24..2027-12-31
    holiday: 2028-12-25..2029-01-01
    Migrate  780d
    """
    assert dates["Migrate"]["finish"] == "2029-01-25T17:00"


def test_a_role_holds_a_place_in_the_plan_before_anybody_is_named_for_it(dates, look):
    """
    start: 2026-03-02
    status: 2026-03-02
    role: Performance engineer
    Design     5d  by Ben  started 2026-03-02
    Load test  5d  by Performance engineer  after Design
    """
    assert dates["Load test"]["start"] == "2026-03-09T08:00"
    (asked,) = (each for each in look.asked if each.code == "RE-05")
    assert "needs Performance engineer from 9 March 2026" in asked.text


def test_everybodys_weeks_are_filled_from_the_plan(look):
    """
    start: 2026-03-02
    status: 2026-02-27
    person: Ben
    leave: Ben 2026-03-12..2026-03-13
    Build  5d  by Ben 50%
    Write  5d  by Ben
    Test   3d  by Ben  after Write
    """
    weeks = [(booking.capacity, booking.booked) for booking in look.evidence.bookings]
    assert weeks == [(40 * 60, 60 * 60), (24 * 60, 24 * 60)]
