"""Check digits of numbers that have them."""

_NHS_LENGTH = 10
_UTR_WEIGHTS = (6, 7, 8, 9, 10, 5, 4, 3, 2)
_UTR_DIGITS = "21987654321"


def is_luhn(digits: str) -> bool:
    """Payment cards (ISO/IEC 7812)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def is_nhs(digits: str) -> bool:
    """NHS numbers: modulus 11 over ten digits (NHS Data Dictionary)."""
    if len(digits) != _NHS_LENGTH:
        return False
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return check % 11 == int(digits[9]) and check != 10


def is_utr(digits: str) -> bool:
    """Unique Taxpayer References: the first digit checks the other nine (modulus 11)."""
    if len(digits) != 10:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits[1:], _UTR_WEIGHTS, strict=True))
    return _UTR_DIGITS[total % 11] == digits[0]


def is_iban(text: str) -> bool:
    """International bank account numbers: modulus 97 (ISO 13616)."""
    moved = text[4:] + text[:4]
    return int("".join(str(int(letter, 36)) for letter in moved)) % 97 == 1
