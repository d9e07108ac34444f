"""Typst, and the letters it sets: Inter, and Noto for the scripts and signs Inter lacks, all from Python packages.

Fonts of the machine are never used, so a report has the same bytes everywhere.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_PACKAGES = ("fontpkg_inter", "manimgx_fonts", "manimgx_fonts_cjk")


@cache
def font_folders() -> tuple[Path, ...]:
    """The folders of the installed font packages; the last one, for Chinese, Japanese and Korean, is an extra."""
    specs = (find_spec(name) for name in _PACKAGES)
    return tuple(Path(place) for spec in specs if spec for place in spec.submodule_search_locations or ())


def typeset(source: str, data: dict[str, Any], **how: Any) -> bytes:
    """The file Typst makes of a source of ours, which finds the data as JSON in `sys.inputs.data`.

    how: format, pdf_standards, timestamp, ppi, as Typst takes them.
    Raises typst.TypstError when the standard asked for is not met.
    """
    import typst

    fonts = [str(folder) for folder in font_folders()]
    make: Any = typst.Compiler
    compiler = make(source.encode(), font_paths=fonts, ignore_system_fonts=True)
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    return bytes(compiler.compile(sys_inputs=inputs, **how))
