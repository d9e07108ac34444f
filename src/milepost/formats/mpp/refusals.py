"""What Java and the XML parser said of a file, in the user's words."""

from milepost.formats.child.inside import UNKNOWN

LOCKED = "is protected by a password: save it without one and read that copy."
CUT = "is damaged, or ends in the middle."
DEEP = "is nested too deep to be a plan."
DOCTYPE = "declares a document type, which no plan needs and Milepost refuses."
OF_JAVA = (
    ("password", LOCKED),
    ("EncryptedDocument", LOCKED),
    ("EOFException", CUT),
    ("in stream of length", CUT),
    ("Unable to read entire", CUT),
    ("StackOverflowError", DEEP),
    ("no such table", "is a database, but of no planning program that is known."),
    ('"table" is null', "is a database without the tables of Microsoft Project 2000 to 2003."),
)
OF_XML = (
    ("entity", DOCTYPE),
    ("Excessive depth", DEEP),
    ("limit exceeded", "holds a value larger than any plan needs."),
    ("Premature end", CUT),
)


def reason_for(trace: str) -> str:
    """Return what the user is told of a Java exception, by its trace with all causes."""
    return next((text for sign, text in OF_JAVA if sign.lower() in trace.lower()), UNKNOWN)


def reason_for_xml(said: str) -> str:
    """Return what the user is told of XML that could not be parsed, by what the parser said."""
    return next((text for sign, text in OF_XML if sign in said), f"is broken XML: {said}.")
