"""A command, from its start to the dates it prints."""

from benchmarks import networks
from benchmarks.contest import Workload
from benchmarks.files import write_mspdi, write_taskjuggler
from benchmarks.peers import milepost, mpxj, taskjuggler

WHOLE_COMMAND = Workload(
    "whole-command",
    "A command, from its start to the dates printed",
    "The plan that everybody can count, as a file: MSPDI for Milepost and MPXJ, its own language for TaskJuggler. "
    "Everything is timed: the start of the process, reading, dates, printing them.",
    networks.finish_to_start,
    (milepost.COMMAND, mpxj.COLD, taskjuggler.TASKJUGGLER),
    sizes=(1_000,),
    large=(10_000,),
    files={".xml": write_mspdi, ".tjp": write_taskjuggler},
    exact=True,
)
