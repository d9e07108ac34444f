"""The task that moves the end most deserves more than one number: a good case and a bad one are where the risk is.

Asked of the longest tasks on the critical path, for their spread is the finish's spread (GAO best practice 8).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, days, on, overrun

MOST = 5
SHORT = 5
"""Working days below which a spread does not matter."""


def look(evidence: Evidence) -> Iterator[Finding]:
    guessed = [s for s in evidence.path if not s.task.is_milestone and s.task.estimate is None]
    work = [s for s in guessed if evidence.scope.days_left(s) >= SHORT]
    for span in sorted(work, key=lambda s: -evidence.scope.days_left(s))[:MOST]:
        row = Fact(f"{days(evidence.scope.days_left(span))} left, until {on(span.finish)}", span.task.key, span.finish)
        fact = f"moves the end day by day and has one number: {days(evidence.scope.days_left(span))}"
        yield Finding(span.task, fact, overrun(evidence, span.task), (row,))


QUESTION = Question(
    "ES-01",
    "What is a good case, and what is a bad one?",
    asks=Role.OWNER,
    look=look,
    weight=0.60,
    source="the five longest open tasks on the critical path without a range (GAO 8; five is our own)",
    closes="three numbers from the one who does it: one in ten better, as likely as not, one in ten worse",
    silence="the usual spread of such work",
)
