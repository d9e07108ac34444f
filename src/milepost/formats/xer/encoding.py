"""Which code page a XER file was written in: P6 uses that of the exporting Windows and does not say which."""

import re

MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
WORD = re.compile(rb"[\x80-\xff]{3,}")
"""Three letters in a row outside ASCII: no word of a Latin script, but every word of another."""
CYRILLIC_VOWELS = frozenset(b"\xe0\xe2\xe5\xe8\xee\xef\xf2")
"""Common Russian letters in Windows-1251, which Windows-1256 gives to French or to marks hardly ever written."""
UNFIT = re.compile(rb"%T\tPOBS.*?(?=%T)|\xef\xbb\xbf", re.DOTALL)
"""What says nothing of the code page: a table P6 fills from many of them at once, and marks that notes begin with."""
SAMPLE = 4_000_000
FEWEST = 6
"""How few letters of another script are taken for a sign of it."""


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of a file and the code page it was taken for.

    A byte order mark decides, else strict UTF-8; else the euro sign, which every P6 database lists among its
    currencies and each Windows code page keeps in its own place; else the look of the words.
    """
    page = next((page for mark, page in MARKS if data.startswith(mark)), "")
    if page:
        return data.decode(page, "replace").lstrip("\ufeff"), page
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        page = windows_page(data[:SAMPLE])
        return data.decode(page, "replace"), page


def windows_page(data: bytes) -> str:
    """Return the likeliest code page of text that is not UTF-8."""
    if euro_sign(data) == b"\x88":
        return "cp1251"
    letters = b"".join(WORD.findall(UNFIT.sub(b"", data)))
    if len(letters) < FEWEST:
        return "cp1252"
    if share(letters, range(0xA1, 0xC0)) > 0.2:
        return "gb18030"
    return "cp1251" if share(letters, CYRILLIC_VOWELS) > 0.2 else "cp1256"


def euro_sign(data: bytes) -> bytes:
    """Return the sign of the euro in the file's list of currencies, empty without one."""
    columns: list[bytes] = []
    start = data.find(b"%T\tCURRTYPE")
    for line in data[start : start + 20_000].splitlines()[1:] if start >= 0 else ():
        cells = line.split(b"\t")
        if cells[0] == b"%F":
            columns = cells
        elif cells[0] == b"%T":
            break
        elif b"EUR" in cells and b"curr_symbol" in columns:
            where = columns.index(b"curr_symbol")
            return cells[where] if where < len(cells) else b""
    return b""


def share(letters: bytes, wanted: range | frozenset[int]) -> float:
    """Return which part of the letters are among those wanted."""
    return sum(letter in wanted for letter in letters) / len(letters)
