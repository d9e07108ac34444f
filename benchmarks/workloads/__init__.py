"""What is done, one file for each workload; the page shows them in this order."""

from benchmarks.contest import Workload
from benchmarks.workloads.every_kind_of_link import EVERY_KIND_OF_LINK
from benchmarks.workloads.finish_to_start import FINISH_TO_START
from benchmarks.workloads.large_file import LARGE_FILE
from benchmarks.workloads.one_edit import ONE_EDIT
from benchmarks.workloads.start_up import START_UP
from benchmarks.workloads.whole_command import WHOLE_COMMAND

WORKLOADS: tuple[Workload, ...] = (
    EVERY_KIND_OF_LINK,
    FINISH_TO_START,
    ONE_EDIT,
    WHOLE_COMMAND,
    START_UP,
    LARGE_FILE,
)
