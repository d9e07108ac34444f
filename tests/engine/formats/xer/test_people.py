"""Resources, roles, prices, assignments, and what a company adds to them."""

from decimal import Decimal

from milepost.plan import Availability, Contour, CustomField, Rate, ResourceKind
from milepost.plan.moments import minute


def test_resources_have_their_kind_group_calendar_and_code(reading):
    """
    CALENDAR
    clndr_id  clndr_name
    5         Office

    RSRC
    rsrc_id  parent_rsrc_id  rsrc_name   rsrc_short_name  rsrc_type  clndr_id  employee_code  email_addr
    1        -               Developers  DEV              RT_Labor   5         -              -
    2        1               Tom         TOM              RT_Labor   5         E17            tom@bank.example
    3        -               Licenses    LIC              RT_Mat     -         -              -
    """
    tom, licenses = reading.plan.resource_by_key["2"], reading.plan.resource_by_key["3"]
    assert (tom.group, tom.calendar, tom.code, tom.email) == ("Developers", "5", "E17", "tom@bank.example")
    assert licenses.kind is ResourceKind.MATERIAL


def test_prices_and_limits_change_over_time_and_by_rate_table(reading):
    """
    RSRC
    rsrc_id  rsrc_name  rsrc_type
    2        Tom        RT_Labor

    RSRCRATE
    rsrc_rate_id  rsrc_id  start_date        max_qty_per_hr  cost_per_qty  cost_per_qty2
    1             2        2026-01-01 00:00  1               90.50         -
    2             2        2026-07-01 00:00  0.5             95            120
    """
    tom = reading.plan.resource_by_key["2"]
    july = minute("2026-07-01")
    assert tom.rates == (
        Rate(Decimal("90.50")),
        Rate(Decimal(95), start=july),
        Rate(Decimal(120), start=july, table="B"),
    )
    assert tom.availability == (Availability(1.0, None, july), Availability(0.5, july, None))


def test_an_assignment_has_its_work_units_delay_curve_and_money(reading):
    """
    TASK
    task_id  proj_id
    1        1

    RSRC
    rsrc_id  rsrc_name  rsrc_type
    2        Tom        RT_Labor

    RSRCCURV
    curv_id  curv_name
    4        Bell Shaped

    TASKRSRC
    taskrsrc_id  task_id  proj_id  rsrc_id  act_reg_qty  remain_qty  remain_qty_per_hr  target_lag_drtn_hr_cnt  curv_id  act_reg_cost  remain_cost  rate_type
    9            1        1        2        10           30          0.5                8                       4        905           2715         COST_PER_QTY2
    """  # noqa: E501
    booked = reading.plan.assignments[0]
    assert (booked.work, booked.actual_work, booked.remaining_work) == (2400, 600, 1800)
    assert (booked.units, booked.delay, booked.contour, booked.rate_table) == (0.5, 480, Contour.BELL, "B")
    assert (booked.cost, booked.actual_cost) == (Decimal(3620), Decimal(905))


def test_material_counts_in_thousandths_of_its_unit(reading):
    """
    TASK
    task_id  proj_id
    1        1

    RSRC
    rsrc_id  rsrc_name  rsrc_type
    3        Licenses   RT_Mat

    TASKRSRC
    taskrsrc_id  task_id  proj_id  rsrc_id  remain_qty
    9            1        1        3        12.5
    """
    assert reading.plan.assignments[0].work == 12500


def test_a_role_nobody_fills_is_a_generic_resource(reading):
    """
    TASK
    task_id  proj_id
    1        1

    ROLES
    role_id  role_name
    2        Tester
    3        Architect

    TASKRSRC
    taskrsrc_id  task_id  proj_id  rsrc_id  role_id  remain_qty
    9            1        1        -        2        40
    """
    assert [(r.key, r.name, r.generic) for r in reading.plan.resources] == [("role2", "Tester", True)]
    assert reading.plan.assignments[0].resource == "role2"


def test_expenses_are_fixed_cost_beside_the_cost_of_people(reading):
    """
    TASK
    task_id  proj_id
    1        1

    RSRC
    rsrc_id  rsrc_name
    2        Tom

    TASKRSRC
    taskrsrc_id  task_id  proj_id  rsrc_id  act_reg_cost  remain_cost
    9            1        1        2        100           50

    PROJCOST
    cost_item_id  task_id  act_cost  remain_cost
    1             1        20.10     0
    """
    costs = reading.plan.tasks[0].costs
    assert (costs.fixed, costs.total) == (Decimal("20.10"), Decimal("170.10"))
    assert (costs.actual, costs.remaining) == (Decimal("120.10"), Decimal(50))


def test_codes_and_fields_of_the_company_are_kept_by_name(reading):
    """
    TASK
    task_id  proj_id
    1        1

    ACTVTYPE
    actv_code_type_id  actv_code_type
    5                  Phase

    ACTVCODE
    actv_code_id  actv_code_type_id  short_name  actv_code_name
    7             5                  B           Build

    TASKACTV
    task_id  actv_code_type_id  actv_code_id
    1        5                  7

    UDFTYPE
    udf_type_id  table_name  udf_type_label  logical_data_type
    8            TASK        Vendor          FT_TEXT
    9            TASK        Score           FT_INT

    UDFVALUE
    udf_type_id  fk_id  udf_number  udf_text
    8            1      -           Acme
    9            1      3           -
    """
    assert reading.plan.tasks[0].fields == {"code5": "B: Build", "udf8": "Acme", "udf9": 3.0}
    assert reading.plan.custom_fields == (
        CustomField("code5", "Phase", "task", "code", ("B: Build",), "5"),
        CustomField("udf8", "Vendor", "task", "text", (), "8"),
        CustomField("udf9", "Score", "task", "number", (), "9"),
    )
