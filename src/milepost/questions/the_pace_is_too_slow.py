"""A date that needs the rest to go faster than planned needs a decision; encouragement has never made up a tenth.

The pace needed is what is left to earn over what is left of the planned time; above 1.10 the date was hardly ever
recovered (to-complete schedule index: Lipke, earned schedule).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, Stake, days, on

TOO_FAST = 1.10
EARLY = 0.15
"""Share of the planned time before which the pace says nothing."""


def look(evidence: Evidence) -> Iterator[Finding]:
    found = evidence.performance
    if found is None or found.forecast is None:
        return
    time, agreed, forecast = found.time, found.finish, found.forecast
    late = evidence.scope.days_between(agreed, forecast)
    has_passed = time.es < time.pd <= time.at
    is_too_slow = (time.tspi or 0) > TOO_FAST and time.at >= EARLY * time.pd
    if late < 1 or not (has_passed or is_too_slow):
        return
    facts = (
        Fact(f"agreed finish: {on(agreed)}", at=agreed),
        Fact(f"at the pace so far: {on(forecast)}", at=forecast),
        Fact(f"{days(time.es)} of the plan done in {days(time.at)}"),
    )
    needs = "has passed" if has_passed else f"needs the rest to go {time.tspi:.2f} times as fast as planned"
    fact = f"{needs}; so far it went {time.spi or 0:.2f} times as fast{' as planned' if has_passed else ''}"
    stake = Stake(late, f"if the pace stays as it is, the end is {on(forecast)}")
    instead = "Which date is reported from now on?" if has_passed else ""
    yield Finding(f"The agreed finish of {on(agreed)}", fact, stake, facts, about="pace", instead=instead)


QUESTION = Question(
    "SP-10",
    "Do you still want that date reported as achievable?",
    asks=Role.SPONSOR,
    look=look,
    weight=0.90,
    source="the rest must go more than 1.10 times as fast as planned, or the agreed finish has passed (Lipke)",
    closes="a decision: a later date, less scope, or more money",
    silence="the date that the pace so far gives",
)
