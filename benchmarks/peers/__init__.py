"""Those that do the work: one file each, ours among them."""
