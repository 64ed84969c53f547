"""What the catalogue keeps about people: nothing. Its tables hold published facts about services."""

from consent.stores import Impersonal, Store

PUBLISHED = "Published facts about services, the same for everybody"

STORES: tuple[Store, ...] = ()
IMPERSONAL: tuple[Impersonal, ...] = (
    Impersonal("services_catalogue.CatalogueVersion", "Which catalogue was loaded, and when"),
    Impersonal("services_catalogue.Provider", "Names of organisations"),
    Impersonal("services_catalogue.Service", PUBLISHED),
    Impersonal("services_catalogue.Amount", PUBLISHED),
    Impersonal("services_catalogue.Source", PUBLISHED),
    Impersonal("services_catalogue.Fact", "Which questions can be asked: the questions, never the answers"),
    Impersonal("services_catalogue.Rate", PUBLISHED),
    Impersonal("services_catalogue.Contact", "Helplines of organisations, which are published"),
    Impersonal("services_catalogue.Answer", PUBLISHED),
    Impersonal("services_catalogue.Need", "Everyday words for what people look for"),
)
