"""The schedule of a plan with everything in it."""

from benchmarks import networks
from benchmarks.contest import Workload
from benchmarks.files import write_mspdi
from benchmarks.peers import milepost, mpxj

EVERY_KIND_OF_LINK = Workload(
    "every-kind-of-link",
    "Dates of a plan with everything in it",
    "Order, cycle check, forward and backward pass, floats. Two links a task: 80 % finish-to-start, 10 % "
    "start-to-start, 7 % finish-to-finish, 3 % start-to-finish; 30 % with lags or leads; eight calendars, two with "
    "holidays; a tenth of the tasks are summaries; 3 % are constrained (SNET, FNET, SNLT, FNLT); tasks stand in the "
    "plan in no order. MPXJ reads the plan from a file and is given 100,000 tasks at most.",
    networks.every_kind_of_link,
    (milepost.KEPT, milepost.ONE_CALL, mpxj.WARM),
    sizes=(1_000, 10_000),
    large=(100_000, 1_000_000),
    files={".xml": write_mspdi},
)
