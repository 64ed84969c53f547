"""Check digits of numbers that have them."""

_NHS_LENGTH = 10
_NHS_WEIGHTS = (10, 9, 8, 7, 6, 5, 4, 3, 2)
_LUHN_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
_UTR_WEIGHTS = (6, 7, 8, 9, 10, 5, 4, 3, 2)
_UTR_DIGITS = "21987654321"


def is_luhn(digits: str) -> bool:
    """Payment cards (ISO/IEC 7812)."""
    return (sum(map(int, digits[-1::-2])) + sum(_LUHN_DOUBLED[int(digit)] for digit in digits[-2::-2])) % 10 == 0


def is_nhs(digits: str) -> bool:
    """NHS numbers: modulus 11 over ten digits (NHS Data Dictionary)."""
    if len(digits) != _NHS_LENGTH:
        return False
    check = 11 - sum(int(digit) * weight for digit, weight in zip(digits[:9], _NHS_WEIGHTS, strict=True)) % 11
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
