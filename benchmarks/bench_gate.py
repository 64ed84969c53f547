"""Prints what a sentence costs at the verification gate, and what a body of evidence costs once. Run: python benchmarks/bench_gate.py"""

import statistics
import sys
import time
from datetime import date
from pathlib import Path

from django.conf import settings

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
if not settings.configured:
    settings.configure(USE_I18N=False)

from conversations.guardrails.gate import check_sentence
from conversations.tools.evidence import evidence_for
from conversations.types import Evidence, Sentence
from services_catalogue.seed import read_seed

TODAY = date(2026, 11, 23)
AIM_MS = 2.0
SENTENCES = (
    "You may be able to get New Style Jobseeker's Allowance, up to £95.55 a week for 182 days.",
    "Savings of £10,000 take about £69.60 a month off Universal Credit, because £4,000 ÷ £250 = 16 steps.",
    "Claim within 28 days, by 6 April 2026 at the latest, or call 0800 144 8444 between 8am and 6pm.",
    "There are two things to do first.",
    "You can read more at https://www.gov.uk/new-style-jobseekers-allowance.",
    "At fifty six, with twenty-two years in the job, the rules look at the last twenty years.",
)
SHOWN = (Sentence(0, "paragraph", "New Style Jobseeker's Allowance is the first thing to look at."),)
OWN_WORDS = "been made redundant after 22 years, im 56, 9k saved and £640 a week. " * 10


def main() -> None:
    """Warm the indexes, then time each sentence against evidence of ten services."""
    catalogue = read_seed()
    ids = sorted(catalogue.services)[::13][:10]
    evidence = evidence_for(catalogue, ids, TODAY)
    started = time.perf_counter()
    check_sentence(Sentence(0, "paragraph", SENTENCES[0]), Evidence(), own_words="", catalogue=catalogue, today=TODAY)
    print(f"index of {len(catalogue.services)} services, once a catalogue: {(time.perf_counter() - started) * 1000:.1f} ms")
    started = time.perf_counter()
    check_sentence(Sentence(0, "paragraph", SENTENCES[0]), evidence, own_words=OWN_WORDS, catalogue=catalogue, today=TODAY)
    print(f"figures of {len(evidence.passages)} passages, read for the first time: {(time.perf_counter() - started) * 1000:.1f} ms")
    again = evidence_for(catalogue, ids, TODAY)
    started = time.perf_counter()
    check_sentence(Sentence(0, "paragraph", SENTENCES[0]), again, own_words=OWN_WORDS, catalogue=catalogue, today=TODAY)
    print(f"the same passages in a later turn, once a body of evidence: {(time.perf_counter() - started) * 1000:.1f} ms")
    times = []
    for _round in range(100):
        for text in SENTENCES:
            started = time.thread_time()  # other work on the machine is not the gate's
            check_sentence(Sentence(0, "paragraph", text), evidence, own_words=OWN_WORDS, catalogue=catalogue, today=TODAY, before=SHOWN)
            times.append((time.thread_time() - started) * 1000)
    times.sort()
    p95 = times[int(len(times) * 0.95)]
    print(f"a sentence, CPU: p50 {statistics.median(times):.2f} ms, p95 {p95:.2f} ms, {p95 / AIM_MS:.2f} of the {AIM_MS:.0f} ms allowed")


if __name__ == "__main__":
    main()
