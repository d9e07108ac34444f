"""Plans of other programs: those of ours in tests/files, and those somebody saved, unpacked for a test."""

import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

FILES = Path(__file__).parents[3] / "files"


@pytest.fixture(scope="session")
def sample() -> Callable[[str], Path]:
    """Returns one of our sample plans."""
    return lambda name: FILES / name


@pytest.fixture(scope="session")
def from_the_wild(real_plans: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """Returns a plan file somebody saved, unpacked for the test."""
    folder = tmp_path_factory.mktemp("wild")

    def unpacked(collection: str, name: str) -> Path:
        with tarfile.open(real_plans / collection / "originals.tar.xz") as archive:
            archive.extract(name, folder, filter="data")
        return folder / name

    return unpacked
