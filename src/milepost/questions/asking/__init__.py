"""How questions are asked: what a question sees, what it finds, what that costs, whom it goes to, which come first."""
