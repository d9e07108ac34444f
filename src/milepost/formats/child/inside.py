"""The child's side: raise the walls, call the function, leave an answer or the reason there is none."""

import json
import os
import sys
import traceback
from errno import EFBIG
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any, NoReturn

from milepost.errors import MissingExtra, UnreadableFile
from milepost.formats.child.limits import Limits, in_words
from milepost.formats.child.walls import raise_walls

UNKNOWN = "could not be understood: it is damaged, or of a version that is not known."


def answer(job: dict[str, Any]) -> NoReturn:
    """Do the job, write `answer` and `outcome` into the working folder, and end this process at once."""
    limits = Limits(**job["limits"])
    unguarded = raise_walls(limits, reads=[Path(each) for each in (job["path"], *job["modules"], *job["readable"])])
    told: dict[str, Any] = {"unguarded": unguarded}
    try:
        module, _, name = job["function"].partition(":")
        function = attrgetter(name)(import_module(module))
        Path("answer").write_bytes(function(Path(job["path"]), **job["arguments"]))
    except MissingExtra as error:
        told = {"missing": [error.need, error.extra]}
    except BaseException as error:  # noqa: BLE001 - nothing a file does may end the child without a word
        traceback.print_exc()
        told = {"refused": reason(error, limits)}
    Path("outcome").write_text(json.dumps(told))
    sys.stderr.flush()
    os._exit(0)


def reason(error: BaseException, limits: Limits) -> str:
    """Return what the user is told of an error."""
    match error:
        case UnreadableFile():
            return error.reason
        case MemoryError():
            return f"asked for more memory than {in_words(limits.memory)}."
        case RecursionError():
            return "is nested too deep to be a plan."
        case OSError(errno=number) if number == EFBIG:
            return f"unpacks to more than {in_words(limits.written)}."
        case EOFError():
            return "ends in the middle."
    return UNKNOWN
