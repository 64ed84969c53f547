"""First names common in the UK, and words that follow one without being a surname. Data only."""

FIRST_NAMES = frozenset(
    """
adam adrian agnieszka ahmed aisha alan alex alexander alexandra ali alice alison amanda amber amelia amina amir amy ana andrea andrew andy angela angus ania anita ann anna anne
annie anthony antonio arthur asha ashley aysha barbara barry beata ben benjamin bernard beth bethan bilal bill billy bob bradley brandon brenda brian bronwen bryan bryn callum cameron
carl carla carlos carol caroline carolyn catherine catrin ceri charles charlie charlotte cheryl chidi chloe chris christina christine christopher ciara claire clare colin
connor conor craig daniel danielle darren dave david dawn dean deborah debbie denise dennis derek diane dominic donald donna doreen dorothy douglas duncan dylan eddie edward
eileen eilidh elaine eleanor elena elin elizabeth ella ellen ellie emily emma emmanuel eric erin ethan eva evan ewa ewan faisal fatima fatma fiona frances francis frank freya
gareth gary gavin gemma geoff geoffrey george georgia gillian glen glenn gloria gordon grace graeme graham grzegorz gwen hamza hannah harold harriet harry hassan hayley hazel heather helen henry
howard hugh huw iain ian ibrahim imran ioana irene isaac isabella isla ivan jack jackie jacob jacqueline jade jake jamal james jamie jan jane janet janice jasmine jason jean jeff
jennifer jenny jeremy jess jessica jill jim joan joanna joanne joe john jonathan jordan jose joseph josh joshua joyce juan judith julia julian julie june justin kadir karen karim karl
kate katarzyna katherine kathleen kathryn katie keith kelly ken kenneth kerry kevin khadija kieran kim kimberley kirsty kofi krzysztof kyle kwame lauren laura leah leanne lee leila lena leo leon
lesley leslie lewis liam linda lindsay lisa liz lloyd logan lorraine louis louise lucas lucy luke lynn lynne magda malcolm malgorzata mandy marc marcin marcus margaret maria marie mariam marion mark marta martin
martyn mary matt matthew maureen maxine megan mehmet melanie melissa michael michelle miguel mike miriam mohamed mohammad mohammed molly monika morag musa mustafa nadia naomi natalie natasha nathan neil ngozi niall
nicholas nick nicola nicole nigel nisha noor nuala oliver olivia olu omar owain owen padraig pamela patricia patrick paul paula pauline pawel peter phil philip piotr pooja priya rachel radu
rafal raj rajesh ravi raymond rebecca rhian rhys richard rita robert roberta robin roger ronald ronan rosemary rosie ross roy russell ruth ryan saeed sally sam samantha samuel sandra sanjay sara sarah scott
sean seamus shane shannon sharon shaun sheila shirley shona siobhan simon sinead sioned sofia sophia sophie stacey stella stephanie stephen steve steven stewart stuart sue sunita susan suzanne sylvia tara tariq
teresa terry thomas tim timothy tina toby tom tomasz tony tracey tracy trevor uche valerie vanessa veronica victor victoria vikram vincent wayne wendy wesley william wojciech yasmin yusuf
yvonne zainab zara zoe zofia
""".split()
)

NOT_SURNAMES = frozenset(
    """
and or but is was has had the a an at in on for to from with who what where when why how can could will would should do does did not im i'm i my me you your we our they he she it this that there here
lewis's lewis spencer centre street road lane college school university hospital court house trust foundation council jobcentre job jobs work works services service limited ltd plc group agency recruitment
cook stanley curie lewis partnership england scotland wales ireland london please thanks thank hello hi from again aged age years year old just only really very so because if then than also still
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december universal credit pip esa jsa
""".split()
)

BRANDS = frozenset(
    {"john lewis", "thomas cook", "morgan stanley", "marie curie", "james cook", "lloyd george", "barclay james", "alan sugar", "boris johnson", "keir starmer", "william hill", "george michael",
     "harry potter", "queen elizabeth", "prince charles", "king charles", "charlie chaplin", "robert gordon", "john moores", "thomas telford", "paul smith", "lee cooper", "jack daniels", "ted baker",
     "karen millen", "jordan peterson", "sue ryder", "dorothy perkins", "gordon ramsay", "jamie oliver", "rachel reeves", "martin lewis", "elon musk", "russell group", "jack wills", "victoria derbyshire"}
)  # fmt: skip

NOT_NAMES = frozenset(
    """
not a an the on in at from looking trying going having getting being so very really just only still also now currently unemployed redundant disabled pregnant single divorced married self employed
new here sorry happy sad worried scared stuck lost tired sick ill able unable ready late early good bad fine ok okay well back off out up down over under due owed told asked sure unsure confused
wondering thinking hoping planning applying waiting claiming working living staying moving starting leaving finishing studying training retraining retired qualified registered signed interested keen
sanctioned sacked fired dismissed furloughed bored skint broke homeless deaf blind autistic dyslexic epileptic british polish romanian welsh scottish irish english nigerian indian pakistani ukrainian
afghan syrian hong kong european eu american african asian muslim christian jewish sikh hindu universal credit jobcentre job dad mum mam carer care teacher nurse driver chef cleaner cook builder
joiner plumber electrician engineer student graduate apprentice manager supervisor landlord tenant and but or with for to by of it that this what where how why who when your my his her their our
turning nearly almost about around aged years old male female gay trans non binary wanting doing making using struggling fed gonna gutted desperate eligible entitled banned stressed anxious depressed
""".split()
)
