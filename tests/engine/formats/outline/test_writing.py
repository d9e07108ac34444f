"""A written outline reads as the plan it came from; what it cannot keep, it says."""

from hypothesis import given, settings
from tests.strategies import plans

from milepost.formats import outline
from milepost.plan import Baseline, Plan, Recorded, Task
from milepost.plan.moments import minute

EVERYTHING = """\
project: Payroll move
manager: Paula
company: Northwind
currency: EUR
counted as: microsoft
week: Mon-Thu 09:00-12:00 13:00-18:00, Fri 09:00-12:00
start: 2026-03-02
status: 2026-03-20
finish by: 2026-12-18
critical float: 1d
option: honor constraints = no
option: out of sequence = progress override
calendar: Nights  Mon-Fri 22:00-24:00, Sat 00:00-06:00
holiday: 2026-04-03..2026-04-06 Easter
workday: 2026-05-02 09:00-12:00
person: Ben  50%  75/h  group Operations  mail ben@example.org
leave: Ben 2026-03-09..2026-03-13 skiing
role: Tester  200% from 2026-05-01 until 2026-06-30
person: Eva  calendar Nights
material: Cable  2.50/m
expense: Travel

Prepare                         owner Paula
    Build                       10d  by Ben 50%  cost 1200  field Text1 = ERP
        > Two lines
        >   of notes
    "Test, SS+1d"               1d?  5h..1d..3d  by Eva 50%, Cable 20, Travel 800  after Build SS+1d
    Review                      3d  by Ben 4h +1d  after "Test, SS+1d" +50%, Build FF-3h  due 2026-05-08
Test                            3ed  after Build +2ed  inactive  wbs T.1
Go-live                         0d  after Test, Review  must finish 2026-05-01 17:00  #GO
Move                            5d  not before 2026-03-05  as late as possible  calendar Nights  #MV
Pack                            5d  done 40%  started 2026-03-03  left 4d  priority 700
Talk                            5d  started 2026-03-02  finished 2026-03-09  so far 4d
Ask                             manual 2026-03-04..2026-03-06  baseline 2026-03-04..2026-03-06 work 16h
Guard                           5d  level of effort  split 2026-03-02..2026-03-03, 2026-03-09..2026-03-11
"""


def test_an_outline_with_everything_comes_back_word_for_word() -> None:
    assert outline.write(outline.parse(EVERYTHING).plan) == EVERYTHING


def test_an_outline_with_everything_has_no_problems() -> None:
    assert outline.parse(EVERYTHING).problems == ()


@settings(max_examples=40)
@given(plans())
def test_what_is_written_reads_without_a_problem_and_is_then_kept_whole(plan: Plan) -> None:
    once = outline.parse(outline.write(plan))
    again = outline.parse(outline.write(once.plan))
    assert again.plan == once.plan
    assert outline.lost(once.plan) == ()


def test_what_cannot_be_kept_is_told_in_the_text_itself() -> None:
    plan = Plan("Move", (Task("Build", "Build", 480, recorded=Recorded(start=0)),))
    assert [str(p) for p in outline.lost(plan)] == ["tasks: the outline does not keep recorded (1)."]
    assert outline.write(plan).endswith("// tasks: the outline does not keep recorded (1).\n")


def test_a_milestone_that_was_promised_as_a_day_of_work_keeps_that_day() -> None:
    day = Baseline(0, minute("2026-03-11T08:00"), minute("2026-03-11T17:00"), 480)
    plan = outline.parse(outline.write(Plan("Move", (Task("Go", "Go", baselines=(day,)),)))).plan
    assert plan.tasks[0].baselines == (day,)


def test_in_a_plan_from_its_finish_only_what_does_not_lie_late_is_told() -> None:
    text = outline.write(outline.parse("from finish: 2026-03-31\nBuild  5d\nTest  3d  as soon as possible").plan)
    assert [line.split() for line in text.splitlines()[-2:]] == [
        ["Build", "5d"],
        ["Test", "3d", "as", "soon", "as", "possible"],
    ]
