"""Milepost beside its peers, in one run on one machine: python -m benchmarks.

networks: the plans measured with. workloads: what is done with them, one file each. peers: who does it, one file each.
measuring: one program at one workload, in a process of its own. page: what is printed.
"""
