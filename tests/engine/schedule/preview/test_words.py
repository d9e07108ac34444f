"""Each kind of change in plain words."""

import pytest

from milepost.formats import outline
from milepost.formats.outline.edits import edit
from milepost.plan.edits import Patch
from milepost.schedule.preview.words import told

PLAN = outline.parse("""
start: 2026-03-02
calendar: Nights  Mon-Fri 20:00-24:00
person: Ben
person: Eva
Build  10d  by Ben  due 2026-03-20
Test   5d   started 2026-03-02  done 40%  after Build
Ship   1d
""").plan
WORDS = {
    "Build:duration=15d": "“Build” takes 15 days instead of 10 days",
    "Build:duration=1ed": "“Build” takes 1 day on the clock instead of 10 days",
    "Test:left=4h": "“Test” has 0.5 days left instead of 3 days",
    "Build:not before=8": "“Build” starts no earlier than Wed 11 Mar 2026 08:00",
    "Build:finish by=8": "“Build” finishes no later than Wed 11 Mar 2026 17:00",
    "Build:must start=8": "“Build” must start on Wed 11 Mar 2026 08:00",
    "Build:constraint=none": "“Build” lies as soon as possible",
    "Build:due=8": "“Build” is due Wed 11 Mar 2026 17:00 instead of Fri 20 Mar 2026 17:00",
    "Build:due=none": "“Build” has no deadline",
    "Build:manual=8..": "“Build” is dated by hand from Wed 11 Mar 2026 08:00",
    "Build:manual=no": "“Build” is scheduled again, and not dated by hand",
    "Build:calendar=Nights": "“Build” keeps to the calendar “Nights”",
    "Build:calendar=none": "“Build” keeps to the project's calendar",
    "Build:priority=700": "“Build” has priority 700",
    "Test:done=60%": "“Test” is 60% done",
    "Build:active=no": "“Build” is left out",
    "Build:started=8": "“Build” started Wed 11 Mar 2026 08:00",
    "Test:finished=8": "“Test” finished Wed 11 Mar 2026 17:00",
    "Build:leveling delay=2ed": "“Build” is moved 2 days on the clock on, so that nobody is booked twice",
    "Build -> Ship": "“Ship” cannot start before the finish of “Build”",
    "Build -> Ship SS+2d": "“Ship” cannot start before the start of “Build”, with a lag of 2 days",
    "remove Build -> Test": "the link from “Build” to “Test” is gone",
    "Build -> Test:lag=-1d": "the link from “Build” to “Test” comes with a lead of 1 day",
    "Build -> Test:lag=50%": "the link from “Build” to “Test” comes with a lag of 50%",
    "Build -> Test:type=FF": "the link from “Build” to “Test” is FF",
    "Build:by Ben=50%": "Ben gives 50% of the time to “Build”",
    "Build:by Ben=Eva": "Eva does “Build” in place of Ben",
    "leave: Ben 2026-03-09..2026-03-13": "Ben is away 9–13 Mar 2026",
}


@pytest.mark.parametrize("text", WORDS)
def test_a_change_is_told_from_what_to_what(text):
    assert told(edit(text, PLAN), PLAN) == WORDS[text]


def test_what_undoes_a_change_is_told_too():
    assert told(Patch(), PLAN) == "an earlier change is taken back"
