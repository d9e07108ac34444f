"""What Java said, in the user's words."""

from milepost.formats.child.inside import UNKNOWN

LOCKED = "is protected by a password: save it without one and read that copy."
CUT = "is damaged, or ends in the middle."
REASONS = (
    ("password", LOCKED),
    ("EncryptedDocument", LOCKED),
    ("EOFException", CUT),
    ("in stream of length", CUT),
    ("Unable to read entire", CUT),
    ("StackOverflowError", "is nested too deep to be a plan."),
    ("no such table", "is a database, but of no planning program that is known."),
    ('"table" is null', "is a database without the tables of Microsoft Project 2000 to 2003."),
)


def reason_for(trace: str) -> str:
    """Return what the user is told of a Java exception, by its trace with all causes."""
    return next((text for sign, text in REASONS if sign.lower() in trace.lower()), UNKNOWN)
