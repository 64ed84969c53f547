"""The words around the contacts, by category: short, kind, no job tips. Nothing here holds a telephone number."""

from django.utils.translation import gettext as _

_Openings = dict[str, tuple[str, ...]]


def openings(category: str) -> tuple[str, ...]:
    """What is said first."""
    words = _of_minds() | _of_home() | _of_harm() | _of_need()
    return words.get(category, words["mental-health"])


def closings(category: str) -> tuple[str, ...]:
    """How to go on."""
    if category in ("discrimination", "scam"):
        return ()
    if category == "suicide":
        return (
            _("If you are worried about someone else, you can call for them too."),
            _("You can stay here and keep typing."),
            _("I do not tell the Jobcentre or the police. I do not add this to what I remember, and you can delete this conversation."),
        )
    if category in ("domestic-abuse", "forced-marriage"):
        return (
            _("I do not tell anyone. I do not add this to what I remember, and you can delete this conversation."),
            _("When you are ready, we can go on with work or money."),
        )
    if category in ("destitution", "homeless"):
        return (_("When that is sorted, tell me more and we can look at money and work together."),)
    return (
        _("I do not tell anyone. I do not add this to what I remember, and you can delete this conversation."),
        _("When you are ready, we can go on."),
    )


def _of_minds() -> _Openings:
    """Distress of mind."""
    return {
        "suicide": (
            _("I am really sorry things feel this hard."),
            _("You matter, and you do not have to face this alone."),
            _("Please talk to someone now:"),
        ),
        "mental-health": (
            _("That sounds very hard."),
            _("You do not have to cope with it alone."),
            _("These people will listen and can get you help today:"),
        ),
        "carer": (
            _("Caring for someone can be too much for one person."),
            _("You can ask your council for a carer's assessment and a break."),
            _("You can talk to someone now:"),
        ),
        "addiction": (
            _("Thank you for telling me."),
            _("This can happen to anyone, and people do get help with it."),
            _("Your GP can help, and you can talk to someone now:"),
        ),
    }


def _of_home() -> _Openings:
    """Harm from people close to somebody."""
    return {
        "domestic-abuse": (
            _("What you describe is not your fault."),
            _("You have a right to be safe."),
            _("These helplines are free and will not judge you:"),
        ),
        "forced-marriage": (
            _("Nobody may make you marry. It is against the law in the UK."),
            _("You have a right to be safe."),
            _("These people understand and will keep it private:"),
        ),
        "sexual-violence": (_("I am so sorry. It is not your fault."), _("You can get help, whether or not you want to tell the police:")),
        "child": (
            _("A child may not be safe."),
            _("Your council's children's services can help today, and they can help with childcare too."),
            _("You can also talk to:"),
        ),
        "minor": (
            _("It sounds as if you may not be safe, and you are young."),
            _("It is not your fault, and there are people whose job is to help you:"),
        ),
        "adult-abuse": (
            _("Nobody should be treated like that."),
            _("Your council's adult social care team can act to keep an adult safe."),
            _("You can also talk to:"),
        ),
    }


def _of_harm() -> _Openings:
    """Harm at work or from strangers, and to the body."""
    return {
        "exploitation": (
            _("What you describe is wrong, and it is not your fault."),
            _("You can get help in private, whatever your papers say:"),
        ),
        "medical": (_("Please get medical help before anything else."), _("If it is not life-threatening, ask NHS 111 what to do.")),
        "violence": (_("Please get somewhere safe first."), _("When you are safe, you can report it:")),
        "threat": (
            _("I can hear how angry you are."),
            _("I cannot help with hurting or frightening anyone."),
            _("You can challenge a decision: ask for a mandatory reconsideration, or make a complaint to the Jobcentre manager."),
            _("If you want to talk it through with someone now:"),
        ),
    }


def _of_need() -> _Openings:
    """Need, and wrongs at work."""
    return {
        "destitution": (
            _("Let us get you help for today first."),
            _("If you claim Universal Credit, you can ask for an advance today: use your journal or call the Universal Credit helpline."),
            _("Your council can give crisis help with food, gas and electric, and a food bank can help with food."),
            _("If your meter has run out, tell your supplier: ask for emergency credit."),
        ),
        "homeless": (
            _("You need somewhere safe to stay tonight."),
            _("Tell your council you are homeless today: they must look at what they can do."),
        ),
        "discrimination": (
            _("That may be unlawful discrimination, and you do not have to put up with it."),
            _("Write down what was said, when and who was there."),
            _("You can get free advice:"),
        ),
        "scam": (
            _("Warning: this has the signs of a job scam."),
            _("Do not pay anything, and do not send any more details."),
            _("If you have paid or shared bank details, tell your bank now."),
            _("You can report the fraud:"),
        ),
    }
