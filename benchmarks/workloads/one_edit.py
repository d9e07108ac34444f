"""One edit of a plan that is open, as a person makes it in a browser."""

from benchmarks import networks
from benchmarks.contest import Workload
from benchmarks.files import write_mspdi
from benchmarks.peers import milepost, mpxj

ONE_EDIT = Workload(
    "one-edit",
    "One edit of a plan that is open",
    "The plan with everything in it; a random task becomes a day longer or a day shorter, again and again. In the end "
    "every edit is taken back, and the dates must be the first ones.",
    networks.every_kind_of_link,
    (milepost.EDIT, milepost.FULL, mpxj.WARM_EDIT),
    sizes=(10_000,),
    large=(100_000,),
    files={".xml": write_mspdi},
    most_runs=2_000,
)
