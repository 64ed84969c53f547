"""How people shorten and misspell: contractions written out, and key words of danger put right. Data and one table."""

_CONTRACTIONS = """
im=i am; i'm=i am; ive=i have; i've=i have; i'll=i will; i'd=i would; cant=can not; cannot=can not; dont=do not; doesnt=does not
didnt=did not; wont=will not; wouldnt=would not; isnt=is not; wasnt=was not; arent=are not; werent=were not; havent=have not
hasnt=has not; hadnt=had not; couldnt=could not; shouldnt=should not; aint=is not; hes=he is; shes=she is; theyre=they are
theyve=they have; they'll=they will; he'll=he will; she'll=she will; theyll=they will; youre=you are; youve=you have; whats=what is; thats=that is
theres=there is; its=it is; it's=it is; were=were; we're=we are; weve=we have; wheres=where is; whos=who is; lets=let us
wanna=want to; gonna=going to; gonnae=going to; gotta=got to; hafta=have to; tryna=trying to; finna=going to; gunna=going to; kinda=kind of
u=you; ur=your; r=are; n=and; nd=and; w=with; cos=because; coz=because; cuz=because; cause=because; bc=because; b4=before; thru=through
bf=boyfriend; gf=girlfriend; hubby=husband; hubbie=husband; missus=wife; missis=wife; mom=mum; mam=mum; mammy=mum; mummy=mum; mother=mum
father=dad; daddy=dad; bloke=man; fella=boyfriend; fiance=partner; fiancee=partner; spouse=partner; kiddies=kids; bairn=child; bairns=kids
wean=child; weans=kids; kms=kill myself; kys=kill yourself; od=overdose; od'd=overdosed; oding=overdosing; ods=overdose; sh=self harm
selfharm=self harm; selfharming=self harming; unalive=kill; unaliving=killing; anymore=any more; everyones=everyone is; nobodys=nobody is
noone=nobody; alot=a lot; atm=at the moment; tbh=; pls=please; plz=please; plse=please; tho=though; til=till; dunno=do not know; innit=
summat=something; owt=anything; nowt=nothing; aye=yes; nae=no; dinnae=do not; cannae=can not; didnae=did not; wasnae=was not; wisnae=was not
tonite=tonight; 2nite=tonight; tonyt=tonight; 2day=today; tday=today; 2moro=tomorrow; tmrw=tomorrow; tomoz=tomorrow; ppl=people; msg=message
abt=about; hosp=hospital; meds=medication; tabs=tablets; para's=paracetamol; paras=paracetamol; yr=year; yrs=years; yo=year old; y/o=year old
lo=baby; lil=little; preggers=pregnant; preg=pregnant; hse=house; luv=love; wud=would; cud=could; shud=should; shd=should; av=have; iv=i have
wen=when; wot=what; wat=what; jst=just; jus=just; fink=think; nuffin=nothing; nuttin=nothing; sumone=someone; sum1=someone; no1=nobody
every1=everyone; any1=anyone; neva=never; da=the; dat=that; dis=this; dem=them; ya=you; yous=you; youse=you; mysen=myself; meself=myself; mesen=myself
"""


def _table(text: str) -> dict[str, str]:
    pairs = (entry.partition("=") for entry in text.replace("\n", ";").split(";") if "=" in entry)
    return {short.strip(): words.strip() for short, _, words in pairs if short.strip()}


EXPANSIONS = _table(_CONTRACTIONS)

_KEY = (
    "suicide suicidal myself overdose overdosed paracetamol tablets hanging bridge goodbye funeral hospital ambulance unconscious "
    "breathing bleeding strangled strangles choked throat punched slapped violent violence threatens threatened threatening stalking "
    "passport boyfriend girlfriend husband partner daughter children toddler pregnant assaulted abused abusive abusing raped "
    "homeless evicted eviction bailiffs tonight electric electricity formula starving nothing gambling gambled addicted alcohol heroin cocaine "
    "hopeless worthless pointless burden nobody anymore everyone someone kidnapped trafficked escape scared frightened terrified "
    "ignore previous instructions instruction system prompt reveal pretend jailbreak bypass override disregard password developer unrestricted"
).split()
_REAL = frozenset({"bride", "bridges", "violet", "passports", "thought", "through", "partners", "husbands", "nothings", "burdens", "escaped",
                   "scarred", "instruct", "systems", "prompts", "revealed", "overrides", "developed", "develop", "passwords", "abuses",
                   "starring", "staring", "hospitals", "toddlers", "addicted", "addictive", "addict", "formulas", "format", "formal", "hanging",
                   "changing", "banging", "ranging", "handing", "haning", "breaching", "breading", "breeding", "bleeding", "blending", "tables", "electrics",
                   "tablet", "pretends", "bailiff", "anywhere", "reveals", "reveals", "gambled", "gambler", "abusers", "priest", "preview"})  # fmt: skip


def _misspellings(word: str) -> set[str]:
    drops = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    swaps = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1)}
    doubles = {word[: i + 1] + word[i] + word[i + 1 :] for i in range(len(word))}
    near = {"a": "eo", "e": "ai", "i": "ey", "o": "au", "u": "oa", "c": "sk", "s": "cz", "k": "c", "y": "i", "d": "t", "t": "d"}
    wrong = {word[:i] + other + word[i + 1 :] for i in range(1, len(word)) for other in near.get(word[i], "")}
    return drops | swaps | doubles | wrong


def _key_words() -> dict[str, str]:
    words = {wrong: word for word in _KEY if len(word) >= 6 for wrong in _misspellings(word)}
    words.update({"kil": "kill", "kiling": "killing", "kiled": "killed", "sucidal": "suicidal", "suecide": "suicide", "dieing": "dying"})
    return {wrong: word for wrong, word in words.items() if wrong not in _KEY and wrong not in _REAL}


KEY_WORDS = _key_words()
