"""No cell of ours is a formula to a spreadsheet, and reading takes the protection off again.

A spreadsheet takes a text that begins with = + - @ (or their full-width forms, a tab, a line break) for a formula;
one that splits a line at another sign than we do sees such a beginning within a cell. Before each an apostrophe is
put, as the OWASP page on CSV injection asks.
"""

import re

SIGNS = "'=+\\-@＝＋－＠"
EDGE = r"(^ *|[;,|\t\r\n\"] *)"
DANGER = re.compile(rf"^(?=[\t\r\n'])|{EDGE}(?=[{SIGNS}])")
GUARDED = re.compile(rf"^'(?=[\t\r\n{SIGNS}])|{EDGE}'(?=[{SIGNS}])")


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return DANGER.sub(lambda found: f"{found[1] or ''}'", text)


def unguarded(text: str) -> str:
    """Return what `guarded` was given."""
    return GUARDED.sub(lambda found: found[1] or "", text)
