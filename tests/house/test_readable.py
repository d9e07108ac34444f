"""Code is read far more often than it is written: small files, small functions, the trade's own names."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

Functions = ast.FunctionDef | ast.AsyncFunctionDef
VAGUE = {"utils", "util", "helpers", "helper", "core", "common", "misc", "services", "managers", "base", "shared"}
LATER = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "NotImplemented" + "Error")) + r")\b")
PROVES = re.compile(r"assert|raises|warns|check|expect|verify", re.IGNORECASE)


def functions(tree: ast.Module) -> Iterator[Functions]:
    return (node for node in ast.walk(tree) if isinstance(node, Functions))


def test_no_file_is_longer_than_300_lines(code: Mapping[Path, ast.Module], texts: Mapping[Path, str], root: Path):
    lengths = {str(path): texts[root / path].count("\n") for path in code}
    assert {path: lines for path, lines in lengths.items() if lines > 300} == {}


def test_no_function_is_longer_than_60_lines(code: Mapping[Path, ast.Module]):
    lengths = {f"{path}: {f.name}": (f.end_lineno or 0) - f.lineno + 1 for path in code for f in functions(code[path])}
    assert {place: lines for place, lines in lengths.items() if lines > 60} == {}


def test_files_and_folders_are_named_for_what_is_in_them(files: list[Path], root: Path):
    names = [path.relative_to(root) for path in files]
    assert [str(n) for n in names if VAGUE & {part.lower().split(".")[0] for part in n.parts}] == []


def test_nothing_is_left_for_later(texts: Mapping[Path, str], root: Path):
    left = [(str(path.relative_to(root)), match[0]) for path, text in texts.items() for match in LATER.finditer(text)]
    assert left == []


def test_every_test_can_fail(code: Mapping[Path, ast.Module]):
    tests = [(p, f) for p in code if p.parts[0] == "tests" for f in functions(code[p]) if f.name.startswith("test_")]
    assert [f"{path}: {test.name}" for path, test in tests if not proves_something(test)] == []


def proves_something(test: Functions) -> bool:
    calls = (ast.unparse(node.func) for node in ast.walk(test) if isinstance(node, ast.Call))
    return any(isinstance(node, ast.Assert) for node in ast.walk(test)) or any(PROVES.search(call) for call in calls)


def test_every_test_has_a_sentence_for_a_name(code: Mapping[Path, ast.Module]):
    names = [f.name for path in code if path.parts[0] == "tests" for f in functions(code[path])]
    assert [name for name in names if name.startswith("test_") and name.count("_") < 3] == []
