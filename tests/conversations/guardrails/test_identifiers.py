"""What the identifier screen takes out, and what it must leave alone."""

import pytest

from conversations.guardrails.identifiers import mask

MASKED = [
    # National Insurance numbers, in every way people write them
    ("my ni is AB123456C thanks", "NINO", "AB123456C"),
    ("NINO: JK 45 67 89 B", "NINO", "JK 45 67 89 B"),
    ("national insurance number jx-66-32-10-d is on the letter", "NINO", "jx-66-32-10-d"),
    ("its ce 778812 a", "NINO", "ce 778812 a"),
    ("NI HN 90 12 34 no letter", "NINO", "HN 90 12 34"),
    ("nino lm.22.33.44.a", "NINO", "lm.22.33.44.a"),
    ("PP 1 2 3 4 5 6 C is what the form has", "NINO", "PP 1 2 3 4 5 6 C"),
    ("ni no ws334455b ok", "NINO", "ws334455b"),
    ("payslip says RT/12/34/56/A", "NINO", "RT/12/34/56/A"),
    ("N.I. number EG 654321", "NINO", "EG 654321"),
    ("SE123456D", "NINO", "SE123456D"),
    ("ＡＢ１２３４５６Ｃ is my ni", "NINO", "ＡＢ１２３４５６Ｃ"),
    ("i think RT 12 34 56 and then i forget the last letter of my ni", "NINO", "RT 12 34 56"),
    ("İİİ MY NI IS AB123456C", "NINO", "AB123456C"),
    # cards
    ("card 4111 1111 1111 1111", "CARD", "4111 1111 1111 1111"),
    ("5555555555554444 exp 09/27", "CARD", "5555555555554444"),
    ("my visa is 4012-8888-8888-1881 ok", "CARD", "4012-8888-8888-1881"),
    ("amex 3714 496353 98431", "CARD", "3714 496353 98431"),
    ("paid with 371449635398431", "CARD", "371449635398431"),
    ("debit card 6331 1019 9999 0016", "CARD", "6331 1019 9999 0016"),
    ("4000.0566.5566.5556 they charged me", "CARD", "4000.0566.5566.5556"),
    # bank
    ("pay me at 40-47-84/70872493 please", "SORT_CODE", "40-47-84"),
    ("pay me at 40-47-84/70872493 please", "ACCOUNT", "70872493"),
    ("write to jo dot bloggs at example dot org", "EMAIL", "jo dot bloggs at example dot org"),
    ("cefais fy ngeni ar 3 Chwefror 1991", "DOB", "3 Chwefror 1991"),
    ("sort code 40-47-84 account 70872490", "SORT_CODE", "40-47-84"),
    ("sort code 40-47-84 account 70872490", "ACCOUNT", "70872490"),
    ("20 00 00 55779911 is where they pay", "SORT_CODE", "20 00 00"),
    ("20 00 00 55779911 is where they pay", "ACCOUNT", "55779911"),
    ("s/c 309950 a/c 12345678", "SORT_CODE", "309950"),
    ("s/c 309950 a/c 12345678", "ACCOUNT", "12345678"),
    ("sort code: 112233, acc no: 44556677", "ACCOUNT", "44556677"),
    ("my account number is 3344 5566 at nationwide", "ACCOUNT", "3344 5566"),
    ("pay it to 08-92-99 66374958", "ACCOUNT", "66374958"),
    ("bank acc 6637495 (7 digits)", "ACCOUNT", "6637495"),
    ("IBAN GB29 NWBK 6016 1331 9268 19", "IBAN", "GB29 NWBK 6016 1331 9268 19"),
    ("gb33bukb20201555555555 they asked for it", "IBAN", "gb33bukb20201555555555"),
    ("the cvv is 417", "CARD_CODE", "417"),
    # health and tax
    ("NHS no 943 476 5919", "NHS", "943 476 5919"),
    ("my nhs number's 9434765919", "NHS", "9434765919"),
    ("943-476-5870 on the nhs letter", "NHS", "943-476-5870"),
    ("my utr is 1123456789", "UTR", "1123456789"),
    ("unique taxpayer reference 11234 56789", "UTR", "11234 56789"),
    ("self assessment 2839103847 ref", "UTR", "2839103847"),
    # travel, driving, permits
    ("passport no: 123456789", "PASSPORT", "123456789"),
    ("passport number is 5 3 3 1 0 1 2 3 4", "PASSPORT", "5 3 3 1 0 1 2 3 4"),
    ("uk passport 533401372", "PASSPORT", "533401372"),
    ("irish passport PA1234567", "PASSPORT", "PA1234567"),
    ("driving licence MORGA753116SM9IJ", "DRIVING_LICENCE", "MORGA753116SM9IJ"),
    ("licence: morga 753116 sm9ij", "DRIVING_LICENCE", "morga 753116 sm9ij"),
    ("my brp is ZR1234567", "BRP", "ZR1234567"),
    ("biometric card rf9082134", "BRP", "rf9082134"),
    ("share code W5D 7HT 2KK", "SHARE_CODE", "W5D 7HT 2KK"),
    ("right to work s1b-7cd-9ef", "SHARE_CODE", "s1b-7cd-9ef"),
    ("GWF012345678 is my visa", "HOME_OFFICE_REF", "GWF012345678"),
    ("the number on it is GWF012345679", "HOME_OFFICE_REF", "GWF012345679"),
    ("Home Office ref 3434-1234-5678-9012/00", "HOME_OFFICE_REF", "3434-1234-5678-9012/00"),
    ("claim id 1111-2222-3333", "CLAIM_ID", "1111-2222-3333"),
    ("UC claim number is 443355667788", "CLAIM_ID", "443355667788"),
    ("pip reference: AB12/998877", "CLAIM_ID", "AB12/998877"),
    ("car reg is LB19 XYZ", "VEHICLE_PLATE", "LB19 XYZ"),
    # contact
    ("email jo.bloggs+jobs@mail.example.co.uk", "EMAIL", "jo.bloggs+jobs@mail.example.co.uk"),
    ("write to jo (at) example (dot) com", "EMAIL", "jo (at) example (dot) com"),
    ("jo@example.org.", "EMAIL", "jo@example.org"),
    ("......................................................................jo@example.org", "EMAIL", "jo@example.org"),
    ("ring 07700900123", "PHONE", "07700900123"),
    ("mob 07700 900 456 after 5", "PHONE", "07700 900 456"),
    ("+44 (0)7700 900789", "PHONE", "+44 (0)7700 900789"),
    ("0044 7700 900 321 is best", "PHONE", "0044 7700 900 321"),
    ("call me on (020) 7946 0018", "PHONE", "(020) 7946 0018"),
    ("my landline 01632 960 001", "PHONE", "01632 960 001"),
    ("0 7 7 0 0 9 0 0 1 1 2", "PHONE", "0 7 7 0 0 9 0 0 1 1 2"),
    ("07700-900-555 whatsapp", "PHONE", "07700-900-555"),
    ("mobile 7700 900111", "PHONE", "7700 900111"),
    ("028 9018 0123 is mums house", "PHONE", "028 9018 0123"),
    ("+447700900222", "PHONE", "+447700900222"),
    ("oh seven seven double oh nine double oh one two three", "PHONE", "oh seven seven double oh nine double oh one two three"),
    # dates of birth
    ("dob 01/02/1980", "DOB", "01/02/1980"),
    ("D.O.B: 3-4-91", "DOB", "3-4-91"),
    ("born 12th of June 1975 in Hull", "DOB", "12th of June 1975"),
    ("date of birth is 1988-11-30", "DOB", "1988-11-30"),
    ("i was born on the 4th march 1969", "DOB", "4th march 1969"),
    ("my birthday is 9 Jan 2001", "DOB", "9 Jan 2001"),
    ("14.07.1990 is my date of birth", "DOB", "14.07.1990"),
    ("DOB 05 06 78", "DOB", "05 06 78"),
    ("my son was born 2 feb 2019", "DOB", "2 feb 2019"),
    # places
    ("I live at 7 Mill Lane, Otley, LS21 3AA. help", "ADDRESS", "7 Mill Lane, Otley, LS21 3AA"),
    ("address: Flat 2, 19 High Street, Leith EH6 6AB", "ADDRESS", "Flat 2, 19 High Street, Leith EH6 6AB"),
    ("we moved to 45a Station Rd", "ADDRESS", "45a Station Rd"),
    ("living at 3 heol fawr, cardiff", "ADDRESS", "3 heol fawr"),
    ("my address is 128 the crescent barry cf62 7aa", "ADDRESS", "128 the crescent barry cf62 7aa"),
    ("send it to 60 Antrim Road Belfast BT15 2AA pls", "ADDRESS", "60 Antrim Road Belfast BT15 2AA"),
    ("postcode is sw1a 1aa", "POSTCODE", "sw1a 1aa"),
    ("im in M1 1AE near the station", "POSTCODE", "M1 1AE"),
    ("G21 1AA jobs?", "POSTCODE", "G21 1AA"),
    # names
    ("my name is Priya Sharma and I need work", "NAME", "Priya Sharma"),
    ("My name's jordan mcallister, lost my job", "NAME", "jordan mcallister"),
    ("I'm Sarah Jones from Hull", "NAME", "Sarah Jones"),
    ("this is Tomasz Nowak again", "NAME", "Tomasz Nowak"),
    ("Employee name: Grace Adeyemi", "NAME", "Grace Adeyemi"),
    ("my manager Karen Doyle sacked me", "NAME", "Karen Doyle"),
    ("my work coach is called Dave Pritchard", "NAME", "Dave Pritchard"),
    ("Mr Okonkwo at the office said no", "NAME", "Okonkwo"),
    ("Kind regards,\nMohammed Iqbal", "NAME", "Mohammed Iqbal"),
    ("full name: O'Neill Siobhan", "NAME", "O'Neill Siobhan"),
    ("Fy enw i yw Gwenllian Parry", "NAME", "Gwenllian Parry"),
    # secrets
    ("my gateway password is Daffodil77!", "PASSWORD", "Daffodil77"),
    ("pin: 4821", "PASSWORD", "4821"),
    ("password for universal credit is hunter2x", "PASSWORD", "hunter2x"),
]

KEPT = [
    "call 0800 328 5644 about UC",
    "Samaritans is 116 123",
    "ring 0808 2000 247 or text SHOUT to 85258",
    "dial 0300 123 1100 for Acas",
    "03448 920 900 is the housing line",
    "is 111 free",
    "vacancy reference 14339021 in Leeds",
    "job ref JR-20261123-77 closes 30/11/2026",
    "Job ID: 9988776655 pays £13.40",
    "req 84736251 at the council",
    "the interview is on 12/12/2026 at 10:30",
    "redundant since 3 October 2026",
    "tax year 2026-27, code 1257L",
    "tax code BR then 0T",
    "I earn £1,250.50 a month for 37.5 hours",
    "bus 36 then the X26",
    "shift 22:00-06:00",
    "SIC 62020 and SOC 2136",
    "scored 45/60",
    "course code 603/5069/0",
    "form UC50, ESA1, SA100 and P45",
    "I have 2 kids aged 4 and 9",
    "jobs within 10 miles of the road works",
    "I worked there 2009-2015 and 2016 to 2024",
    "12 week notice, 20 years service",
    "level 3 NVQ in 18 months",
    "I moved here in 2019",
    "passport photo price?",
    "what does a sort code look like",
    "I need my NI number to start on Monday",
    "my password is not working",
    "is there a jobcentre in LS1",
    "M62 and A64 are near",
    "I'm looking for work in Swansea",
    "I'm Disabled and On UC",
    "my name is spelt wrong on the letter",
    "John Lewis are hiring",
    "at Marks and Spencer",
    "the 3rd of December is my start date",
    "£20-£30 an hour",
    "ISO 9001 and BS 7671",
    "companies house 08123456 number",
    "20-25 hours, 12-15 shifts",
    "the assessment period runs 04/11/2026 to 03/12/2026",
    "CSCS card costs £36",
    "the jobcentre is at 10 Station Road",
    "age 16-24 youth guarantee",
    "1,200 jobs at 40 sites",
    "born and bred in Derby",
    "v2.10.3 of the app",
]


class TestMask:
    @pytest.mark.parametrize(("text", "kind", "value"), MASKED)
    def test_takes_out_an_identifier(self, text: str, kind: str, value: str) -> None:
        masked = mask(text)
        start = text.index(value)
        wanted = {place for place in range(start, start + len(value)) if not text[place].isspace()}
        covered = {place for first, end, found in masked.spans if found == kind for place in range(first, end)}
        assert wanted <= covered, masked
        assert value not in masked.text

    @pytest.mark.parametrize("text", KEPT)
    def test_leaves_other_numbers_and_words_alone(self, text: str) -> None:
        assert mask(text).text == text

    def test_gives_the_same_token_to_the_same_identifier(self) -> None:
        assert mask("NI AB123456C, again ab 12 34 56 c, his NI is CE112233A").text == "NI [NINO-1], again [NINO-1], his NI is [NINO-2]"

    def test_keeps_the_district_of_a_postcode(self) -> None:
        assert mask("i am in BT7 9DQ").text == "i am in [POSTCODE BT7]"

    def test_masking_twice_changes_nothing(self) -> None:
        once = mask("email a@example.com, ni AB123456C, M1 1AE, call 07700900123").text
        assert mask(once).text == once

    def test_counts_offsets_in_the_original_with_hidden_characters(self) -> None:
        text = "ni A\u200bB12\u200b3456C ok"
        ((start, end, kind),) = mask(text).spans
        assert (text[start:end], kind) == ("A\u200bB12\u200b3456C", "NINO")

    def test_lets_a_published_number_through(self) -> None:
        text = "is 028 90 500 600 the equality line"
        assert mask(text).text != text
        assert mask(text, public=frozenset({"02890500600"})).text == text
