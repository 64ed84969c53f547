"""What savings take off Universal Credit (Universal Credit Regulations 2013 regs 18 and 72)."""

from decimal import ROUND_CEILING, Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_figure, to_penny, to_pounds

FIELDS = (Field("savings", fact="household_savings"),)


def is_over_limit(savings: Decimal, sheet: Worksheet) -> bool:
    """Whether savings alone stop Universal Credit: exactly the limit does not."""
    return savings > sheet.rate("uc_capital_limit")


def tariff_income(savings: Decimal, sheet: Worksheet) -> Decimal:
    """The monthly income that savings count as, with the working said."""
    lower, step, amount = (sheet.rate(name) for name in ("uc_capital_lower", "uc_tariff_step", "uc_tariff_amount"))
    if savings <= lower:
        sheet.say(_("Savings of {lower} or less take nothing off.").format(lower=to_pounds(lower)))
        return Decimal(0)
    above = savings - lower
    sheet.say(_("{savings} is {above} above {lower}.").format(savings=to_pounds(savings), above=to_pounds(above), lower=to_pounds(lower)))
    exact = above / step
    steps = exact.to_integral_value(rounding=ROUND_CEILING)
    told = {"above": to_pounds(above), "step": to_pounds(step), "steps": to_figure(steps), "exact": to_figure(exact)}
    if exact == steps:
        sheet.say(_("{above} ÷ {step} = {steps} steps.").format(**told))
    else:
        sheet.say(_("{above} ÷ {step} = {exact}. Part of a step counts as a whole one, so that is {steps} steps.").format(**told))
    taken = to_penny(steps * amount)
    sheet.say(
        _("{steps} × {amount} = {taken} a month is taken off.").format(
            steps=to_figure(steps), amount=to_pounds(amount), taken=to_pounds(taken)
        )
    )
    return taken


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """The monthly amount that savings take off, or that they are over the limit."""
    savings = inputs.number("savings")
    limit = to_pounds(sheet.rate("uc_capital_limit"))
    if is_over_limit(savings, sheet):
        sheet.say(_("{savings} is over the limit of {limit}.").format(savings=to_pounds(savings), limit=limit))
        conclusion = _("With savings over {limit} you usually cannot get Universal Credit.").format(limit=limit)
        return sheet.finish(Decimal(0), "GBP/month", conclusion, status="over_limit")
    taken = tariff_income(savings, sheet)
    if taken:
        conclusion = _("Savings of {savings} take about {taken} a month off Universal Credit.").format(
            savings=to_pounds(savings), taken=to_pounds(taken)
        )
    else:
        conclusion = _("Savings of {savings} do not lower Universal Credit.").format(savings=to_pounds(savings))
    return sheet.finish(taken, "GBP/month", conclusion)
