"""Misspelt words that matter for understanding, put right. Only the words below are ever corrected to."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from services_catalogue.search.text import stem

MEANT = tuple(
    "redundant redundancy universal unemployed unemployment employed employer employment apprentice apprenticeship disability disabled childcare "
    "childminder interview interviews benefit benefits jobcentre pregnant pregnancy epilepsy epileptic training qualification qualifications "
    "sanctioned sanction insurance minimum allowance conviction mortgage council housing holiday dismissed dismissal anxiety depression dyslexia "
    "dyslexic business graduate graduated refugee retrain retraining college university savings payment appointment contract licence certificate "
    "warehouse forklift computer computers maternity bereavement discrimination harassment grievance tribunal nursery children partner husband "
    "daughter homeless landlord electric advance application applications experience reference references criminal prison veteran security "
    "construction plumber electrician teaching assistant assessment capability adjustments equipment interpreter self-employed freelance "
    "administration liquidation insolvent bankrupt notice payslip overtime uniform unpaid zero-hours agency deducted deduction pension retirement "
    "retired dementia diabetes arthritis autistic autism depressed mental english esol citizenship settled passport".replace(
        "-", " "
    ).split()
)
_KNOWN_TOO = frozenset(
    "forget forgot forgets delete remember remembered thanks people person anything something nothing everything another because before after "
    "should would could really actually please weekend evening morning tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday "
    "january february march april august september october november december sister brother mother father friend friends parents parent family "
    "single married engaged looking needing wanting getting giving having making taking coming living staying moving walking driving talking telling "
    "asking saying thinking feeling hoping trying starting stopping working worked worker workers worries worried nations national notion notices "
    "pensions pensioner agencies prisons landed landlady contracts contact contacts contracted counsel coupled trains trained trainer trainers "
    "trading tracing tradesman retain retained retaining retail retailer retailers refuge reference uniforms universe universities partners "
    "parental payments graduates refugees colleges collage council's settle settler passports english-speaking minimal maximum holidays advanced "
    "advances adverts advert advice advise advised adviser advisor equipped equip teacher teachers assistance assistants experienced experiences "
    "electrical electricity insured insurer bankruptcy resolved dissolved involved evolved employers employee employees employ employing".split()
)
_SHORTEST, _LONG = 6, 9


@lru_cache(maxsize=10_000)
def corrected(word: str) -> str:
    """The word as it was meant: one slip away, or two in a long word, from a word of the list; otherwise as it stands."""
    if len(word) < _SHORTEST or not word.isalpha() or word in _KNOWN_TOO:
        return word
    found = process.extractOne(word, MEANT, scorer=OSA.distance, score_cutoff=1 if len(word) < _LONG else 2)
    if not found or found[0][0] != word[0] or stem(found[0]) == stem(word) or word.startswith(found[0]) or found[0].startswith(word):
        return word  # another form of the same word is no misspelling
    return str(found[0])
