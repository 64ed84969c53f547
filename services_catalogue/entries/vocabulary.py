"""The words a field may choose from. Their labels for people are the pages' matter."""

TOPICS = (
    "benefits-and-money",
    "finding-work",
    "careers-and-skills",
    "health-and-disability",
    "specific-groups",
    "self-employment",
    "redundancy-and-rights",
    "moving-into-work",
)
STATES = ("open", "closed", "changing")
CONFIDENCES = ("high", "medium", "low")
URL_STATUSES = ("confirmed", "not-checked")
FACT_TYPES = ("boolean", "integer", "number", "money", "enum", "list", "text")
SPECIAL_CATEGORIES = ("no", "yes", "some-values", "third-party-health", "criminal-offence-data", "sensitive")
OUTCOMES = ("likely", "unlikely", "unknown")
SOURCE_KINDS = (
    "official-code",
    "official-page",
    "stored-page",
    "secondary-log-quoting-official-page",
    "secondary-model-citing-official",
    "not-seen",
)
