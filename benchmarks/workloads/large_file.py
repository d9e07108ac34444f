"""A large file, from the start of the process to the dates."""

from benchmarks import networks
from benchmarks.contest import Workload
from benchmarks.files import write_as_project_does
from benchmarks.peers import milepost, mpxj

LARGE_FILE = Workload(
    "large-file",
    "A large file, from the start of the process to the dates",
    "MSPDI as Microsoft Project itself writes it: every value of every task, 2.5 links a task, a booking for each, its "
    "work over time. Read, counted, the dates of every task printed as numbers.",
    networks.every_kind_of_link,
    (milepost.FILE, mpxj.COLD),
    sizes=(10_000,),
    large=(100_000,),
    files={".xml": write_as_project_does},
)
