"""Abuse at home, honour-based abuse and forced marriage, and sexual violence. Data only."""

DOMESTIC = """
{partner} {be}? {hurts} .. me|us|my_kids|the_kids|my_face|my_arm|my_head|things_at_me
{partner} .. {hurts} me|us|my_kids|the_kids
{partner} .. puts|put|putting|laid|lays|raises|raised .. hands|hand|fist|fists .. on|around|to|round me|my|at
{partner} .. hands|hand .. round|around|on|over my throat|neck|mouth|face
{partner} .. lock|locks|locked|locking|shuts|shut|bolts|bolted|barricades .. me|us|door .. in|out|up|room|house|flat|bathroom|bedroom|door
locked|locks|locking|lock me in|out|up|inside
locked .. in|inside .. by|my .. {partner}
{partner} .. {not} let|lets|letting|allow|allows|allowed|letting me|us .. go|out|leave|work|have|see|talk|speak|use|get|apply|sleep|eat|drive|near|any|my|open|wear|learn|attend|take|do|a|own
{partner} .. stops|stopped|stopping|prevents|prevented|forbids|forbidden|banned|bans me .. from|going|seeing|working|leaving|having|getting|talking
not allowed .. out|leave|work|money|phone|friends|family|job|college|drive|see|talk|own_money|bank_account|go .. by|says|partner|husband|he|she|my|because|without|unless
{partner} .. will|would .. not|never let me
{partner} .. {take} .. my|all_my|our|the_kids|me_my .. {things}
{partner} .. all|every .. of_my .. wages|money|pay|benefits|universal_credit|uc
{partner} .. gives|allows|leaves me .. allowance|pocket_money|a_week|a_day|tenner|five_pounds|no_money|nothing|pennies
{partner} .. makes|made|making|forces|forced|forcing me .. ask|beg|hand|account|sleep|have|show|sign|quit|give|leave|stay|do|take|sex|delete|write
my wages|benefits|money|uc|pay|pip .. go|goes|paid|straight .. into .. his|her|partners|husbands|wifes|boyfriends|their account|bank|card
{partner} .. tracks|tracking|tracker|follows|following|followed|stalks|stalking|stalked|turns_up|turned_up|waits|waiting|watches|watching|spies|monitors|monitoring .. me|my|outside|phone|car|location|work|house|every
stalking|stalked|stalker|stalks .. me
being stalked|followed|abused|beaten|hit|controlled|harassed .. by .. {partner}
{partner} .. threatens|threatened|threatening|threat|says_he_will|says_she_will|said_he_will|said_he_would|said_she_would|will|going_to|promised|swore .. kill|hurt|burn|take_the_kids|find|acid|hit|batter|smash|ruin|share|post|send_the|leak|harm|deport|report_me|slit|stab|beat .. me|us|kids|children|house|photos|pictures|immigration|my|them|dog|cat|face
{partner} .. kill|hurt|batter|stab|beat me .. if
kill me|us .. if_i|if_we|when_i .. leave|left|go|tell|work|get|got|take
scared|frightened|terrified|afraid|petrified|fear .. of|what {partner} .. do|home|hurt|kill|violent|angry|partner|husband|wife|boyfriend|girlfriend|ex|leave|find|come|in
scared|frightened|terrified|afraid|petrified of .. my {partner}
scared|frightened|terrified|afraid|petrified .. to go|be home|at_home|leave|in_my_own_home .. partner|husband|him|her|he|she|boyfriend|ex|wife|because|tonight
walking|walk on eggshells
fled|fleeing|flee|escaped|escape|escaping|run_away|ran_away|leave|leaving|left|get_away|got_away|hide|hiding .. from? .. violent|abusive|abuser|controlling|domestic|abuse|violence|his_fists|coercive
get|got|getting away from him|her|my_husband|my_partner|my_wife|my_boyfriend|my_ex|my_family .. safe|kids|hurt|scared|hit|money|control|help|where
hiding|hide .. from .. my {partner}
hide|hidden|hiding|secret|stash|secretly|sneak .. money|wages|phone|interview|job|earnings|account|payslips|bag .. from|so|without|because .. {partner}|abuse|leave|abusive|violent|control|finds_out|find_out
{partner} .. finds|find|found out .. kill|hurt|hit|go_mad|beat|in_trouble|smash|batter|kick_off|lose_it
if {partner} .. sees|saw|finds|reads|knew|knows .. this|out|messages|i_am|phone .. kill|hurt|trouble|hit|bad|dead|smash|beat|go_mad|safe
in|am|suffering|experiencing|victim|survivor|going_through|living_with|left|leaving .. domestic_abuse|domestic_violence|abusive_relationship|abusive_marriage|violent_relationship|coercive_control|controlling_relationship|abusive_partner|abusive_husband|abusive_wife|abusive_ex|violent_partner|violent_husband|violent_ex|abusive_home|toxic_and_violent
{partner} .. is .. abusive|violent|abusing_me|controlling_me|very_controlling|coercive|aggressive_with_me|aggressive_to_me
{partner} .. gets|got|turns|turned violent|physical|nasty_and_hits|handy
my abusive|violent|controlling|abuser .. partner|husband|wife|boyfriend|girlfriend|ex|is|has|found
my|an abuser
he|she|partner|husband|ex|boyfriend .. going_to kill me|us
{partner} .. bruises|bruise|black_eye|broken_nose|broke_my|split_lip|broke|fractured .. me|my|on_me|arm|jaw|nose|rib|ribs|wrist|finger
black eye|bruises|bruise|split_lip|broken_rib|marks_on_my_neck .. {partner}|interview|cover|hide|makeup|make_up|again|home|husband|fell
{partner} .. pulled|pulls|yanks .. hair
{partner} .. sits_with_me|sits_in|stands_over|answers_for_me|listens|watches_me .. every|calls|interviews|appointments|type|when|while
{partner} .. deliberately|sabotage*|ruins|ruined|hides|hid|burns|burned|ripped|cut_up|destroys|destroyed .. my .. interview*|job|clothes|uniform|keys|chances|alarm|shoes|certificates|application*|work
{partner} .. not {be}? like|want .. me working|work|have_a_job|leaving_the_house|money_of_my_own|to_work|out_of_the_house .. hits|checks|phone|follows|threat|kick|violent|scared|lock|hurt
{partner} .. checks|reads|goes_through|monitors|has .. phone|messages|emails|texts|mileage|receipts|journal|passwords|password|every_penny|spending .. 
{partner} .. knows|got|has|changed|logs .. all? .. my .. password|passwords|login|journal|bank_login|pin
{partner} .. rings|calls|phones|texts|video_calls .. every|constantly|all_day|40|50|20|30|nonstop .. work|where|check|prove|minutes|hour|shift
{partner} .. outside .. house|door|work|window|flat|my .. again|now|wont|not_leave|banging|kicking|knife|shouting|screaming
{partner} .. kicking|kicked|banging|smashed|breaking|broke|trying_to_get .. door|window|in
{partner} .. breached|breaching|broke|breaks|ignoring .. order|injunction|restraining|non_molestation|bail
{partner} .. revenge_porn|share|shared|posting|threatening .. nudes|photos|pictures|videos|images
{partner} .. signed|took|taking|taken|put|puts .. loans|credit|debt|debts|cards .. in_my_name
in my name .. {partner} .. loans|debt|forced|made_me
made me|us .. sign .. over|loan|house
not safe .. at|in|to .. home|house|husband|partner|boyfriend|him|her|go|here|tonight|being
not feel safe .. home|at|with|going|in
need|want|where .. refuge|safe_house|women_s_shelter|womens_refuge
refuge .. space|tonight|place|for_me|near|kids|spaces
{other} .. getting|gets|being|is|been|has .. beaten|hit|abused|battered|strangled|controlled|locked_in .. by|her|his|partner|husband|wife|boyfriend
{other} .. {partner} {hurts} her|him|them
{other} .. bruises|black_eye .. {partner}
elbow|arm|wrist|jaw|nose|rib|ribs .. he|she did|broke|twisted|done
cwtch .. safe
domestic abuse|violence .. help|helpline|happening|at_home|me|i_am|victim_of|refuge|again|left|fleeing|escape
leave|leaving|left {partner} .. violent|abuse|abusive|safe|hits|hit|hurt|scared|safely|escape|kill|beat|control
money .. {partner} {take}
can_not|not leave .. house|flat .. without .. him|her|permission|partner|husband|boyfriend|wife|his|asking
permission .. from .. {partner}
asks|ask .. {partner} .. permission|for_every_penny
"""

FORCED_MARRIAGE = """
force|forced|forcing|make|making|made|pressured|pressuring|pushing .. me|my_sister|her|him|us|to|into|my_daughter|my_friend .. marry|married|marriage|wedding|engaged
send|sending|sent|take|taking|taken|fly|flying|flown|took .. me|us|her|my_sister|him .. back|abroad|home|pakistan|india|bangladesh|somalia|overseas|away|nigeria|iraq|village|afghanistan|turkey|sudan|yemen|there .. marry|married|marriage|wedding|husband|cousin|engaged|wed|cut|fgm
married off
marry .. cousin|someone_i|man_i|stranger|older_man|somebody|against_my|who_i_have_never .. do_not|never|dont|want|met|will|force|parents|family|dad|uncle|no_choice
not want .. to? .. marry|get_married|this_marriage|the_wedding .. family|parents|dad|mum|uncle|force|making|they|cousin|abroad|choice|flight|flights
arranged|booked|planned|picked .. marriage|wedding|husband|flights|flight .. without|not_want|against|do_not_want|i_said_no|no_choice|asking_me|never_met|force
{they} .. arranged|booked|planned|found .. marriage|wedding|husband|wife|flight|flights .. i_have|no|not|against|married|marry|never
forced|arranged marriage .. happening|me|to_me|my_parents|am|escape|against|help|family|i_am|not_want
honour|honor|izzat|shame|shamed|dishonour|dishonoured .. kill|family|beat|hurt|brought|threat|on_them|killing|based
brought shame|dishonour
{they} .. says|say|said|think|thinks .. i|she .. shamed|dishonoured|brought_shame
family .. kill me|her .. if|shame|honour|find|seeing|boyfriend|work
family|dad|brothers|brother|uncle|uncles|parents|cousins .. find|finds|found out|me|us .. kill|dead|hurt|beat|send_me|killed|lock|take_me|married
taken|took|hidden|hid|has|have|got my passport .. marry|married|wedding|abroad|flight|back_home|dad|parents|family|uncle
back home .. to? be? .. married|marry|marriage|wedding|husband
fgm
female genital mutilation|cutting
"""

SEXUAL = """
raped|rape|rapes|raping .. me|us|my_daughter|her|him|last|at_work|by|i_was|night
was|been|got|being raped|sexually_assaulted|sexually_abused|molested|groped|spiked|indecently_assaulted|fingered
sexually assaulted|abused|assaulting|abusing .. me|by|at|last|my|boss|work|i
sexual assault|abuse|violence .. happened|me|i_was|by|at_work|boss|manager|last|night|years
{they} .. touched|touches|touching|groped|gropes|groping|grabbed|grabs|rubbed|rubs|felt|kissed|fondled me .. breast*|bum|arse|thigh|up|sexually|leg|chest|there|private*|inappropriately|without|against|at_work|again|in_the|store*|when
manager|boss|supervisor|colleague|landlord|customer|foreman|chef|owner|teacher|trainer|tutor|co_worker|coworker .. touched|touches|touching|groped|gropes|groping|grabbed|rubs|rubbed|forced_himself|exposed|flashed|cornered|kissed me|my|himself|up_against
forced|forces|forcing|pinned|held himself|me .. on_me|sex|down|bed|sexual|kiss|touch|clothes
forced .. to? have|perform|do sex|sexual|oral
{they} .. sex .. against_my_will|when_i_said_no|without_consent|i_said_no|i_was_asleep|force|not_want|did_not_want
had sex with me .. asleep|no|drunk|not
i said no .. carried_on|did_not_stop|anyway|kept_going
sleep|sex|sexual|favours|favour|nudes|naked .. with_him|with_the_boss|with_my_boss|in_return|in_exchange|for_rent|for_the_job|for_shifts|for_a_job|to_get_the_job|to_keep_my_job|or_lose|for_the_room|instead_of_rent
sexual favours|favors
wants|asked|offered|asking|says|told .. sleep_with_him|have_sex|sex|nudes|naked|underwear|topless .. job|shift*|rent|room|contract|visa|me|pictures|photos|trial|interview
drink|drinks was|were|got|been spiked
my drink .. spiked
"""
