"""The only way into the page: a string becomes Markup by being escaped or by being made of Markup."""

import re
from html import escape
from typing import NewType

Markup = NewType("Markup", str)

NOTHING = Markup("")
_SVG = re.compile(
    r'<svg[^>]* width="(?P<width>[\d.]+)"[^>]*viewBox="(?P<box>[-\d. ]+)"[^>]*>'
    r"(?:<rect[^>]*/>)?(?P<inside>.*)</svg>\s*",
    re.DOTALL,
)
_VOID = {"hr", "meta", "col"}


def text(value: str) -> Markup:
    """The text, escaped."""
    return Markup(escape(value))


def join(*parts: Markup) -> Markup:
    """The parts, one after another."""
    return Markup("".join(parts))


def tag(name: str, /, *children: Markup, **attributes: str | int | None) -> Markup:
    """An element; attributes that are None or empty are left out, `class_` is class, `aria_label` is aria-label."""
    written = "".join(
        f' {key.strip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value not in (None, "")
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{''.join(children)}</{name}>")


def picture(svg: str, *, key: str, title: str, about: str, class_: str) -> Markup:
    """A chart drawn by us as an inline picture with a name and a description, as wide as its place allows."""
    found = _SVG.fullmatch(svg)
    if not found:
        raise ValueError("This is not a picture made by the charts of this package.")
    head = join(tag("title", text(title), id=f"{key}-title"), tag("desc", text(about), id=f"{key}-about"))
    most = f"max-width:{float(found['width']) * 1.4:.0f}px"
    named = f"{key}-title {key}-about"
    inside = Markup(found["inside"])
    return tag("svg", head, inside, class_=class_, viewBox=found["box"], style=most, role="img", aria_labelledby=named)
