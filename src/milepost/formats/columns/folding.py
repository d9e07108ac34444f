"""Texts made comparable."""

import unicodedata


def fold(text: str) -> str:
    """Return a text in small letters without accents, and with plain spaces."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())
