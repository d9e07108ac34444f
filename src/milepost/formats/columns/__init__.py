"""Tables as plans, and plans as tables: what CSV, Excel and Jira have in common."""
