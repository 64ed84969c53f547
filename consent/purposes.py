"""The purposes personal data may be used for, with their lawful basis (UK GDPR Arts 6 and 9) and default."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Purpose:
    """One use of personal data. `basis` decides which rights follow from it."""

    key: str
    basis: str
    is_on_by_default: bool
    is_consent: bool
    needs: str = ""  # the purpose without which this one means nothing, and falls with it

    @property
    def is_choice(self) -> bool:
        """Whether the person may turn it on and off: by consent, or by the opt-out of PECR Schedule A1."""
        return self.is_consent or self.basis == "pecr_statistics"


ANSWER, MEMORY, MEMORY_SENSITIVE, SHARE = "answer", "memory", "memory_sensitive", "share"
EVALUATION, ANALYTICS, CONTACT, SAFETY = "evaluation", "analytics", "contact", "safety_security"

PURPOSES: dict[str, Purpose] = {
    purpose.key: purpose
    for purpose in (
        Purpose(ANSWER, "public_task", is_on_by_default=True, is_consent=False),
        Purpose(MEMORY, "consent", is_on_by_default=False, is_consent=True),
        Purpose(MEMORY_SENSITIVE, "explicit_consent", is_on_by_default=False, is_consent=True, needs=MEMORY),
        Purpose(SHARE, "consent", is_on_by_default=False, is_consent=True),
        Purpose(EVALUATION, "consent", is_on_by_default=False, is_consent=True),
        Purpose(ANALYTICS, "pecr_statistics", is_on_by_default=True, is_consent=False),
        Purpose(CONTACT, "consent", is_on_by_default=False, is_consent=True),
        Purpose(SAFETY, "public_task", is_on_by_default=True, is_consent=False),
    )
}
