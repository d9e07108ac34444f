"""A command that has nothing to do."""

from benchmarks import networks
from benchmarks.contest import Workload
from benchmarks.peers import milepost, plain_python, taskjuggler

START_UP = Workload(
    "start-up",
    "A command that has nothing to do",
    "What every command pays before its work begins.",
    networks.finish_to_start,
    (milepost.HELP, plain_python.NOTHING, taskjuggler.HELP),
    sizes=(0,),
)
