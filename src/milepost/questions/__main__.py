"""`python -m milepost.questions` prints the page on the questions."""

import sys

from milepost.questions.asking.catalogue import page

sys.stdout.write("\n".join(page()) + "\n")
