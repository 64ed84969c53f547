"""Words that say nothing by themselves, and everyday words for the same thing, as stems."""

STOP = frozenset(  # one text, because a list of words is read and mended more easily so
    """
    a an the i me my we our you your he she it its they them their his her is am are was were be been being do does did done
    have has had having to of in on at for from with by as and or but if so that this these those there here what which who
    whom when where why how can could will would shall should may might must get gets got getting go goes going just now
    then than too very really please tell know want need think like about into out up down over under any some still even
    also right ok okay hi hello thanks im ive dont cant not no yes s t re
    year years old today currently
    """.split()  # noqa: SIM905
)
SAME = {
    "uc": ("universal", "credit"),
    "jsa": ("jobseek", "jsa"),
    "jobseekers": ("jobseek", "jsa"),
    "jobseeker": ("jobseek", "jsa"),
    "dole": ("jobseek", "benefit"),
    "ssp": ("ssp", "sick", "pay"),
    "esa": ("esa", "employ", "support"),
    "pip": ("pip",),
    "ca": ("carer", "allow"),
    "nmw": ("minimum", "wage"),
    "nlw": ("minimum", "wage"),
    "living": ("minimum",),
    "lcwra": ("lcwra", "health", "element"),
    "ni": ("nation", "insur"),
    "mif": ("minimum", "incom", "floor"),
    "smi": ("mortgag", "interest"),
    "tfc": ("tax", "free", "childcar"),
    "wage": ("wage", "pay"),
    "wages": ("wage", "pay"),
    "salary": ("wage", "pay"),
    "paid": ("pay",),
    "pays": ("pay",),
    "earn": ("earn",),
    "earnings": ("earn",),
    "husband": ("partner",),
    "wife": ("partner",),
    "missus": ("partner",),
    "grand": ("thousand",),
    "boyfriend": ("partner",),
    "girlfriend": ("partner",),
    "spouse": ("partner",),
    "kid": ("child",),
    "kids": ("child",),
    "children": ("child",),
    "baby": ("child",),
    "son": ("child",),
    "daughter": ("child",),
    "boss": ("employ",),
    "leave": ("leav", "holiday"),
    "vacation": ("holiday",),
    "ill": ("sick",),
    "illness": ("sick",),
    "maximum": ("most",),
    "max": ("most",),
    "highest": ("most",),
    "limit": ("limit",),
    "threshold": ("limit",),
    "cap": ("cap", "limit"),
    "capital": ("save",),
    "savings": ("save",),
    "saved": ("save",),
    "repay": ("pay", "back"),
    "repayment": ("pay", "back"),
    "deadline": ("deadlin", "long"),
    "freelance": ("self", "employ"),
    "freelancer": ("self", "employ"),
    "nursery": ("childcar",),
    "creche": ("childcar",),
    "closed": ("close",),
    "ended": ("close",),
    "scrapped": ("close",),
    "redundant": ("redund",),
    "fortnight": ("week",),
    "quid": ("pound",),
    "per": ("a",),
    "percent": ("percent",),
    "rate": ("rate", "amount"),
    "rates": ("rate", "amount"),
    "amount": ("amount",),
    "element": ("element",),
    "carers": ("carer",),
    "trial": ("trial",),
    "qualify": ("elig",),
    "entitled": ("elig",),
    "eligible": ("elig",),
}
ABOUT_ANY_SERVICE = frozenset(  # words of a question that fits whichever service was talked about
    """
    benefit benefits apply claim eligible free cost money pay amount form documents papers bring take start long weeks age limit worth
    phone number website online qualify first second third last allowed send fill after before open close
    """.split()  # noqa: SIM905
)
