"""The workloads, the peers, and one command that prints the ratios: python -m benchmarks."""
