"""Office files are archives that note when they were packed; sealed ones note the report's own day instead."""

import datetime as dt
import io
import zipfile


def sealed(package: bytes, dated: dt.date) -> bytes:
    """The same archive with every entry packed on that day, archives inside it as well."""
    day = (max(dated.year, 1980), dated.month, dated.day, 0, 0, 0)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            inside = old.read(entry)
            if entry.filename.endswith(".xlsx"):
                inside = sealed(inside, dated)
            new.writestr(zipfile.ZipInfo(entry.filename, day), inside, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
