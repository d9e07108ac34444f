"""HOW IT WILL END: what the work done and the money spent so far say about the finish and the final bill."""
