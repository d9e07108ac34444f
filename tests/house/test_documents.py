"""Documents are short, current, and their links lead somewhere."""

import ast
import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Python = Callable[..., subprocess.CompletedProcess[str]]
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
FOREIGN = re.compile(r"(^|_)(slack|activity|activities|levelling|data_date|dependency|dependencies|clash)(_|$)")
"""Other tools' words for our things; readers of files translate them."""


def test_the_readme_fits_on_120_lines(root: Path):
    assert (root / "README.md").read_text().count("\n") <= 120


def test_every_link_between_documents_leads_somewhere(texts: Mapping[Path, str], root: Path):
    links = [(path, link) for path, text in texts.items() if path.suffix == ".md" for link in LINK.findall(text)]
    local = [(path, link) for path, link in links if "://" not in link and not link.startswith("mailto:")]
    assert local
    assert [f"{path.relative_to(root)}: {link}" for path, link in local if not (path.parent / link).exists()] == []


def test_the_changelog_says_what_is_not_released_yet(root: Path):
    sections = re.findall(r"^## (.+)$", (root / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert sections[0] == "Unreleased"


@pytest.mark.commands
def test_the_generated_pages_are_current(root: Path, tmp_path: Path, python: Python):
    result = python(str(root / "docs" / "generate.py"), str(tmp_path))
    assert (result.returncode, result.stderr) == (0, "")
    made = {page.name: page.read_text() for page in tmp_path.iterdir()}
    assert made
    assert [name for name, text in made.items() if text != (root / "docs" / name).read_text()] == []


def test_a_decision_record_is_numbered_short_and_says_what_was_given_up(root: Path):
    records = sorted((root / "docs" / "decisions").glob("*.md"))
    assert [path.name[:4] for path in records] == [f"{n:04}" for n in range(1, len(records) + 1)]
    for path in records:
        text = path.read_text()
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "What we gave up"], path.name
        assert text.count("\n") <= 30, path.name


def test_the_code_uses_the_words_of_the_glossary(code: Mapping[Path, ast.Module]):
    ours = {p: tree for p, tree in code.items() if p.parts[0] == "src" and "formats" not in p.parts}
    names = {(str(path), name) for path, tree in ours.items() for node in ast.walk(tree) for name in named(node)}
    assert sorted((path, name) for path, name in names if FOREIGN.search(name.lower())) == []


def named(node: ast.AST) -> list[str]:
    """The name that a definition, a parameter or an annotated field gives."""
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.arg(arg=name) | ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


def test_each_claim_quotes_the_claim_it_carries(code: Mapping[Path, ast.Module], root: Path):
    claims = dict(re.findall(r"^\| (S\d+) \| (.+?) \|", (root / "docs" / "claims.md").read_text(), re.MULTILINE))
    assert len(claims) == 21
    specs = {path: ast.get_docstring(tree) or "" for path, tree in code.items() if path.match("tests/claims/test_*.py")}
    wrong = [path.name for path, text in specs.items() if not quotes(path, text.partition("\n")[0], claims)]
    assert wrong == []


def quotes(path: Path, first_line: str, claims: Mapping[str, str]) -> bool:
    number = re.match(r"test_s(\d\d)_", path.name)
    return number is not None and claims[f"S{int(number[1])}"] in first_line
