"""Take-home pay at the basic rate (Income Tax Act 2007 ss 6 and 35; Social Security Contributions and Benefits Act 1992 s. 8)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from conversations.tools.sums.inputs import Field, Inputs
from conversations.tools.sums.worksheet import SumResult, Worksheet, to_penny, to_percent, to_pounds
from services_catalogue.types import NATIONS

MOST_PAY = Decimal(50_000)  # a safe margin below the higher rate, which this sum does not know
FIELDS = (Field("yearly_pay"), Field("nation", "choice", fact="nation", choices=NATIONS))


def _off(words: str, pay: Decimal, free: Decimal, share: Decimal, sheet: Worksheet) -> Decimal:
    amount = to_penny(max(pay - free, Decimal(0)) * share)
    sheet.say(
        _("{words}: {share} of what is above {free} a year = {amount} a year.").format(
            words=words, share=to_percent(share), free=to_pounds(free), amount=to_pounds(amount)
        )
    )
    return amount


def work_out(inputs: Inputs, sheet: Worksheet) -> SumResult:
    """Pay a month after Income Tax and National Insurance; refused for Scotland and for higher pay."""
    pay = inputs.number("yearly_pay")
    if inputs.choice("nation") == "scotland":
        conclusion = _("Scotland has its own Income Tax rates, which this sum does not cover. Use the GOV.UK Income Tax calculator.")
        return sheet.finish(Decimal(0), "GBP/month", conclusion, status="not_covered")
    if pay > MOST_PAY:
        conclusion = _("This sum covers pay up to {most} a year. Use the GOV.UK Income Tax calculator.").format(most=to_pounds(MOST_PAY))
        return sheet.finish(Decimal(0), "GBP/month", conclusion, status="not_covered")
    tax = _off(_("Income Tax"), pay, sheet.rate("personal_allowance"), sheet.rate("income_tax_basic_rate"), sheet)
    threshold = sheet.rate("ni_primary_threshold_week") * 52
    insurance = _off(_("National Insurance"), pay, threshold, sheet.rate("ni_main_rate"), sheet)
    yearly = pay - tax - insurance
    monthly = to_penny(yearly / 12)
    told = {"pay": to_pounds(pay), "tax": to_pounds(tax), "insurance": to_pounds(insurance), "yearly": to_pounds(yearly)}
    sheet.say(_("{pay} − {tax} − {insurance} = {yearly} a year.").format(**told))
    sheet.say(_("{yearly} ÷ 12 = {monthly} a month.").format(monthly=to_pounds(monthly), **told))
    sheet.assume(_("You have the usual tax code and pay nothing into a pension or student loan."))
    conclusion = _("Take-home pay would be about {monthly} a month.").format(monthly=to_pounds(monthly))
    return sheet.finish(monthly, "GBP/month", conclusion)
