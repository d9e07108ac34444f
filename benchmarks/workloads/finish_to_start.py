"""The schedule of a plan that every peer can count."""

from benchmarks import networks
from benchmarks.contest import Workload
from benchmarks.files import write_mspdi
from benchmarks.peers import milepost, mpxj, networkx, plain_python

FINISH_TO_START = Workload(
    "finish-to-start",
    "Dates of a plan that everybody can count",
    "The same with finish-to-start links only, one office calendar, no lags, constraints or summaries. NetworkX and "
    "plain Python know no calendar: they count working minutes, turned into dates after the clock has stopped.",
    networks.finish_to_start,
    (milepost.KEPT, milepost.ONE_CALL, plain_python.PLAIN_PYTHON, networkx.NETWORKX, mpxj.WARM),
    sizes=(1_000, 10_000),
    large=(100_000, 1_000_000),
    files={".xml": write_mspdi},
    exact=True,
)
