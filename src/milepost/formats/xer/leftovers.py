"""What a file holds that a plan has no place for: told, table by table, so that nothing goes unnoticed."""

from milepost.formats.xer.tables import Tables, Tell

READ = """
PROJECT PROJWBS CALENDAR SCHEDOPTIONS OBS TASK TASKPRED TASKRSRC RSRC RSRCRATE RSRCROLE RSRCCURV ROLES ROLERATE
UMEASURE PROJCOST ACTVTYPE ACTVCODE TASKACTV RCATTYPE RCATVAL RSRCRCAT PCATTYPE PCATVAL PROJPCAT ASGNMNTCATTYPE
ASGNMNTCATVAL ASGNMNTACAT UDFTYPE UDFVALUE UDFCODE MEMOTYPE TASKMEMO TASKNOTE TASKPROC WBSMEMO
"""
"""The tables that become part of a plan."""
SETTINGS = "CURRTYPE FINTMPL COSTTYPE SHIFT SHIFTPER APPLYACTOPTIONS NONWORK THRSPARM LOCATION POBS FINDATES"
"""Lists and settings of the P6 database that no task of the plan depends on."""
OTHER = {
    "PROJISSU": "issues",
    "PROJRISK": "risks",
    "RISKTYPE": "kinds of risk",
    "TASKRISK": "tasks touched by risks",
    "PROJTHRS": "thresholds",
    "WBSBUDG": "budgets by month",
    "WBSSTEP": "milestone weights of the WBS",
    "TASKFIN": "amounts by financial period",
    "TRSRCFIN": "amounts by financial period",
    "TASKFDBK": "comments from the team",
    "TASKDOC": "links to documents",
    "DOCUMENT": "documents",
    "ACCOUNT": "cost accounts",
    "TASKUSER": "owners of tasks",
    "RSRCLOC": "places of resources",
    "PROJPROP": "properties of the project",
    "ISSUHIST": "history of issues",
    "PRPFOLIO": "portfolios",
    "ROLELIMIT": "limits of roles",
    "RSRCSEC": "who may see which resource",
    "TASKRSRC_SPREAD": "work over time",
}
"""Tables of P6 that hold something people entered and that a plan does not carry."""


def tell_leftovers(tables: Tables, tell: Tell) -> None:
    """Tell of every table with rows that was not read."""
    known = {*READ.split(), *SETTINGS.split()}
    for name in tables.names():
        if name in known:
            continue
        rows = len(tables.rows(name))
        counted = "1 row was" if rows == 1 else f"{rows} rows were"
        if name in OTHER:
            tell(name, f"holds {OTHER[name]}, which have no place in a plan; {counted} left out.")
        else:
            tell(name or "no table", f"is no table Milepost knows; {counted} left out.")
