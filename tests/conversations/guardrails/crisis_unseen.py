"""Sentences that neither the tables nor the examples were written from: what the screen makes of new words."""

UNSEEN_CRISES = """
my insurance has a suicide clause of 12 months, does that run from today
every night I sit by the canal and wonder
I've decided the 1st is a good day to finish
i hope the anaesthetic takes me
theres nothing in my head but the drop
nobody will notice an empty flat
my lad said he's had enough and he's locked himself in with dad's pills
he reads this over my shoulder so i have to be quick
she scratched my face so I look a state for the interview
he wont let me have the heating on or a phone, says i haven't earned it
my fella chucks my shoes on the roof so i can't go to training
mum and dad say the flights are booked and he's 31
the manager locks the office door and puts his hands up my skirt
my twins are five, they put themselves to bed when i'm at the bakery
I left marks on my daughter's arm when I lost it
dad's new girlfriend starves my brother
I'm 13, he gives me vapes and makes me do things
he said it was a hotel job but he took my papers and the girls here cry
we get 20 pounds a week and they say the rest is for the boat
my heart feels like it's in a vice and I'm soaked in sweat
a pallet came down on him and he's not talking
i cant stop being sick since the chemical spill
i'm going to make that adviser wish she'd never been born
going to wait for him in the multi storey with a wrench
two days with no dinner and the little one won't stop crying
the fridge is switched off as there's nothing to put in it
kipping in the launderette, can I give that as an address
they've changed the lock and my kids are on the step
the cameras in my flat are sending my thoughts to the dwp
since my daughter was born I keep imagining awful things and can't stop
blew my last wage on roulette and I can't tell my mum
can't go two hours without a drink now
the night staff tie her to the chair, she's 90
I can't nurse my wife any more, I'm going to crack
they need 90 quid for a safety certificate then I can start
hr lady only texts, wants my bank card photo to set me up
they cancelled my offer when they saw my prosthetic leg
foreman says no jobs for people who pray all day
""".strip().splitlines()

UNSEEN_ORDINARY = """
my contract finishes on the 1st, what do I do
I sit by the phone waiting for agencies
is there a bus to the docks for the early shift
canal boat maintenance jobs
what is a good day to start a claim
does life insurance count as savings
my son locked his account, how does he reset it
she's my manager and wants me to train others
he's my landlord and my uncle, does rent count
my partner pays the heating and I pay the food
training shoes for kitchen work, any grants
my flights are booked for a week, do I tell uc
hotel jobs with a room included
what papers do I bring to the jobcentre
boat builder apprenticeship
how heavy is a pallet I have to lift
chemical plant operator pay
is a wrench set a business expense
I waited two days for an answer
who can I talk to about my plan
launderette assistant vacancy
how do I change my address
camera operator courses
since my daughter was born I want part time
casino night porter
off for a drink to celebrate, I got the job
night staff wanted at care home
my wife is a nurse, can she get childcare help
safety certificate needed for site
hr want a photo for my badge
they cancelled my interview and rebooked it
prayer room at the new depot?
twins start school in september so I can work days
my daughter broke her arm at school, time off rules
five years in a bakery, what next
dad's new business needs staff
I'm 18 and vape, is that ok at work
quick question about holiday pay
i've had enough of waiting on hold
my kids cry when I leave for work, any term time jobs
""".strip().splitlines()
