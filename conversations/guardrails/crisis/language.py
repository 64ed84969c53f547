"""Whether a message is in Welsh: somebody in danger who writes in Welsh, and has not said where they are, is shown help in Wales."""

_WORDS = """
alla allai allan am amdana ar arian arna bob bod bwyd byddai byw cael ces codi cyn dal ddim ddoe ddweud digon dim dw dwi
dwin dydw dydy dyw ei eisiau eto faint fe fel fod fwyd fy fyddai fyw gan gen ges gwaith gwr gyda heb hebdda heddiw heno
hi hun hyn ir isio mae maen maer mas methu mewn mod moyn mwy mwyach ngwr nol nunlle oes pawb plant pob pryd rhag rhagor
rhaid roedd rwy rwyf rwyn rydw sai sdim sut swydd teimlo tu unlle unman wedi weithio wrth wyf y ydw ydy yfory ym yn yr
ywr
"""
_WELSH = frozenset(_WORDS.split())
_SHARE = 0.3  # of the words: Welsh words and place names stand in the English of anyone from Wales


def is_welsh(plain: str) -> bool:
    """True when a canonical text has several different words of Welsh, and many for its length."""
    words = [word for word in plain.split() if word != "."]
    welsh = [word for word in words if word in _WELSH]
    return len(set(welsh)) > 1 and len(welsh) >= _SHARE * len(words)
