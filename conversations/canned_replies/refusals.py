"""What is said when something is not done: one line why, then who does answer it or the lawful way. No lecture."""

from collections.abc import Callable

from django.utils.translation import gettext as _

_REFUSALS: dict[str, Callable[[], tuple[str, ...]]] = {
    "injection": lambda: (
        _("I can only help with work, benefits and training in the UK."),
        _("Tell me what you need help with and we can start there."),
    ),
    "unlawful_earnings": lambda: (
        _("I cannot help with hiding money, work or changes from a claim."),
        _("You can report a change in your Universal Credit journal, and keep part of what you earn."),
        _("If you have left something out by mistake, tell them now: it is the best way to keep what you owe low."),
        _("If you think a decision is wrong, you can ask for a mandatory reconsideration and then appeal."),
    ),
    "unlawful_documents": lambda: (
        _("I cannot help with false papers, references or claims about yourself."),
        _("I can help you get a real reference, replace a lost certificate, or write a CV that shows what you have done."),
        _("Volunteering or a free course can give you something true to show."),
    ),
    "unlawful_drugs_test": lambda: (
        _("I cannot help with cheating a drug or alcohol test."),
        _("If you take prescribed medicine, tell the tester before the test and take the prescription with you."),
        _("If you want to stop using, your GP or FRANK can help, and there are jobs without a test."),
    ),
    "unlawful_identity": lambda: (
        _("I cannot help with using somebody else's identity, or with work you have no right to do."),
        _("You can apply for your own National Insurance number."),
        _("You may start work before it comes if you can prove your right to work."),
        _("To ask about your right to work, talk to a registered immigration adviser."),
    ),
    "unlawful_discrimination": lambda: (
        _("I cannot help with choosing or refusing people, or places to work, for who they are."),
        _("Employers can get advice on fair hiring from Acas, or in Northern Ireland from the Labour Relations Agency."),
        _("If something has happened to you at work, tell me what happened and I can show where to get advice."),
    ),
    "unlawful_fraud": lambda: (
        _("I cannot help with that, because it could break the law or hurt someone."),
        _("If you are owed money or have been treated badly at work, Acas can tell you how to put it right."),
        _("I can help you find paid work, training or support with money."),
    ),
    "scope_account": lambda: (
        _("I cannot see or change your claim or your payments."),
        _("Sign in to your Universal Credit account and look in your journal, or call the Universal Credit helpline."),
        _("For other benefits, the number is on your letter."),
    ),
    "scope_code": lambda: (
        _("I do not write computer code or send applications for you."),
        _("I can help you find jobs, improve your CV, or find a free course in coding."),
    ),
    "scope_fun": lambda: (
        _("I only help with work, benefits and training, so I will leave that one."),
        _("I can help you practise for an interview or plan your next step."),
    ),
    "scope_general": lambda: (
        _("I only help with work, benefits and training, so I cannot answer that."),
        _("A web search or your local library can help. Is there something about work or money I can do?"),
    ),
    "scope_medical": lambda: (
        _("I cannot give medical advice. Please ask a pharmacist, your GP, or NHS 111."),
        _("Do not stop or change a medicine before you have spoken to them."),
        _("I can help with work and a health condition: support at work, fit notes and benefits."),
    ),
    "scope_legal": lambda: (
        _("I cannot say how a case will go, or give legal advice."),
        _("Acas can talk you through your options for free, and Citizens Advice can help you find a lawyer."),
        _("In Northern Ireland, ask the Labour Relations Agency."),
        _("I can explain how claims and time limits work."),
    ),
    "scope_immigration": lambda: (
        _("I cannot give immigration advice: by law only a registered adviser may."),
        _("GOV.UK has the visa rules, and Citizens Advice can help you find a registered immigration adviser."),
        _("I can help with proving your right to work and finding a job."),
    ),
    "scope_politics": lambda: (
        _("I do not take sides on politics or give opinions."),
        _("I can tell you what the rules are now and what you may be able to get."),
    ),
    "scope_pensions": lambda: (
        _("I cannot say what to do with your pension, savings or investments."),
        _("Pension Wise gives free guidance from age 50, and MoneyHelper answers money questions for free."),
        _("I can explain how savings or pension money may affect benefits."),
    ),
}


def refusal_reply(key: str) -> tuple[str, ...]:
    """The sentences for a `Refusal.reply` key, in the active language; KeyError for a key nobody wrote."""
    return _REFUSALS[key]()


def refusal_keys() -> frozenset[str]:
    """Every key there is wording for."""
    return frozenset(_REFUSALS)
