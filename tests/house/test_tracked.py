"""The repository speaks of itself alone: no machine, no registry, no secret, nothing heavy."""

import re
from collections.abc import Mapping
from pathlib import Path

MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home|Users|farm)/\w")
REGISTRY = re.compile(
    r"pypi\.(?:org|io)|pythonhosted\.|npmjs\.|(?:index|registry|trusted-host)[_-]?url\s*=", re.IGNORECASE
)
SECRET = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bghp_\w{30,}")


def matches(pattern: re.Pattern[str], texts: Mapping[Path, str]) -> list[str]:
    return [f"{path.name}: {match[0]}" for path, text in texts.items() for match in pattern.finditer(text)]


def test_no_file_names_a_place_on_one_machine(texts: Mapping[Path, str]):
    assert matches(MACHINE, texts) == []


def test_no_file_names_a_package_registry(texts: Mapping[Path, str]):
    assert matches(REGISTRY, texts) == []


def test_no_file_holds_a_secret(texts: Mapping[Path, str]):
    assert matches(SECRET, texts) == []


def test_no_file_is_larger_than_a_megabyte(files: list[Path]):
    assert [path.name for path in files if path.stat().st_size > 1_000_000] == []
