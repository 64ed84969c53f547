"""Harm at work that is signposted and still answered: discrimination, and job scams. Data only."""

DISCRIMINATION = """
told|tell|tells|said|says|asked|made|wants|want .. me|to .. take_off|remove|cover|hide|shave|change|lose|take .. hijab|headscarf|turban|niqab|beard|kara|cross|accent|dreadlocks|afro|braids|locs|hair|name|off
hijab|turban|headscarf|beard|niqab|dreadlocks|afro .. off|remove|no_start|not_allowed|banned|dress_code|refused|sacked|shave|or_no_job|customers|not_fit|image|send
because|cos|due .. i_am|im|of|to|my|of_my .. pregnant|black|asian|muslim|jewish|sikh|hindu|gay|lesbian|trans|disabled|deaf|blind|autistic|too_old|my_age|my_race|my_religion|my_disability|my_accent|my_skin|my_colour|polish|romanian|a_woman|a_mum|a_single_mum|a_traveller|catholic|protestant|epileptic|hiv|irish|roma|age|pregnancy|disability|race|religion|gender|colour|accent|sexuality|epilepsy|dyslexia|diabetes|bipolar|wheelchair|stammer|mum|maternity|menopause|period|name .. sacked|fired|refused|rejected|not_hired|dismissed|let_go|withdr*|laughed|turned|demoted|job|hours|shifts|interview|offer|they|manager|boss|told|redundant|.
sacked|fired|dismissed|let_go|laid_off|rejected|refused|turned_down|withdrew|withdrawn|pulled|cut|demoted|made_redundant|passed_over|selected|overlooked|binned|dropped .. because|when|after|cos|due|for|as_soon|once|day|being|while|on .. pregnant|pregnancy|black|asian|muslim|jewish|sikh|gay|lesbian|trans|disabled|disability|deaf|blind|autistic|old|age|race|religion|accent|maternity|menopause|hijab|epilep*|epileptic|cancer|diabetes|bipolar|hiv|wheelchair|dyslexi*|dyslexia|depression|anxiety|autism|adhd|condition|scan|traveller|polish|foreign|colour|skin|sexuality|transition*|adjustment*|ms|parkinsons|illness|mental_health|hearing|guide_dog|union|whistle*
told|tell|said|say|says|asked|reckons|reckoned .. too_old|too_young|pregnant|no_pregnant|no_foreigners|no_blacks|no_muslims|no_asians|english_only|native|babies|children_soon|fit_in|young_team|younger|digital_native|overqualified_at_my_age|go_home|my_kind|your_kind|people_like_me|people_like_you|a_man|a_woman|womans_job|mans_job|for_men|for_women|childcare_would_be|get_pregnant|planning_a_family|having_kids|having_babies|wheelchair|not_suitable_for_a_woman|maternity
called|calls|calling .. me|him|her|us .. paki|nigger|the_n_word|n_word|p_word|faggot|poof|tranny|spastic|retard|chinky|gypsy|pikey|terrorist|racist|monkey|slur*|names|dyke|fenian|hun|foreign|mong
racist|racism|sexist|homophobic|transphobic|ageist|islamophobic|antisemitic|ableist|racially|sectarian .. at_work|boss|manager|comments|abuse|jokes|remarks|colleague*|interview*|job|bully*|names|harass*|me|work|employer|towards|slurs|supervisor|banter|advert
discriminat* .. against|me|because|at|by|interview|job|boss|work|happened|am|being|employer|do_i
being|been|was|am|felt discriminat*|harassed|racially|victimised
refused|refuses|refusing|will_not|wont|denied|ignored|said_no .. reasonable_adjustment*|adjustments|interpreter|screen_reader|a_chair|extra_time|ramp|wheelchair|hearing|time_off_for_prayer|pray|flexible|step_free|accessible|interpreters|signer
asked .. if|whether|am|i .. pregnant|planning|planned .. children|kids|family|pregnant|babies|a_baby
asked .. in|at|during interview .. pregnant|kids|children|disab*|health|age|religion|married|sick
interview* .. asked .. pregnant|planning|have_kids|kids|children|childcare|disab*|how_old|my_age|religion|married|where_i_was_really_from|really_from|sick_days|mental_health
catholic|protestant|fenian|hun|taig|orange_order .. job|not|hire|work|interview|sacked|bully*|abuse|yard|boss|they|comments
harass* .. at|by .. work|boss|manager|colleague*|supervisor
foreign name|sounding
changed .. name .. interview*|foreign|english|callback*|sounding
english name .. interview*|callback*|applied
less|lower .. than|pay|paid .. men|man|male|lads|bloke .. same|job|work
men|lads|males .. paid .. more .. same
on maternity|pregnant .. sacked|redundant|dismissed|demoted|job_gone|replaced|finished_me|cut_my|let_me_go|let_go|took_my|lost|offer
they|he|she|boss|manager .. cut|cutting|stopped|reduced .. hours|shifts .. pregnant|since|told_them|because|disab*
advert*|advertises|job_ad .. says|said|wants|asks .. young|under_30|no_over|men_only|women_only|females_only|males_only|native_english|white|british_only|no_foreigners|under_25|recent_graduate_only|energetic_young
"""

SCAM = """
{pay} .. fee|upfront|up_front|in_advance|first|deposit|registration|admin|visa_fee|training|dbs|starter_pack|kit|equipment|uniform|guarantee* .. job|agent|agency|whatsapp|telegram|before|start|unlock|work_from_home|offer|abroad|dubai|canada|recruiter|cruise|nothing|nanny|scam|legit|real|dodgy|refund*|bitcoin|gift|trust
job|work|role|recruiter|agency|agent|offer|employer|company|they|she|he|lady|man|guy|vacancy|hr|position .. {pay} .. £|first|fee|upfront|up_front|deposit|bitcoin|crypto|gift_card*|before|visa|registration|admin|training|for_the_dbs|for_a_dbs|security_check|kit|certificate|processing|agent|for_the|to_release|to_unlock|my_own_dbs|laptop|onboarding
£ .. fee .. agent|visa|job|abroad|overseas|upfront|ghana|nigeria|dubai|cruise
fee .. to .. an? agent|recruiter|whatsapp|overseas
visa fee|sponsorship_fee|processing_fee|release_fee|unlock_fee|registration_fee|activation_fee
pay|paid|send|sent|transfer|transferred|deposit|deposited|put .. to unlock|release|activate|start|withdraw|secure_the|get_my_commission|reserve
unlock .. tasks|task|level|commission|earnings|wages|withdraw*
whatsapp|telegram|text|texted|messaged|message|facebook|instagram|tiktok|snapchat|signal|dm .. job|work|earn|earning|earnings|£|a_day|recruiter|tasks|per_day|hiring|vacancy|task|part_time|remote .. {pay}|liking|likes|videos|youtube|reviews|a_day|an_hour|bank_details|passport|legit|scam|real|first|deposit|crypto|never_applied|did_not_apply|random|easy|too_good|trust|safe|out_of_the_blue|unlock|no_experience|daily|genuine|like
never applied|applied_for .. offered|job|whatsapp|text|email|interview|them|passport
did not apply .. offered|job|whatsapp|text|email|interview|them|passport
liking|like|rating|rate|reviewing|review|boosting|clicking|optimising|subscribing|watching .. videos|hotels|products|apps|posts|youtube|ads|tiktok*|reels|pages .. £|a_day|earn|paid|pay|money|job|task*|deposit|first|crypto
task* .. deposit|crypto|commission|unlock|top_up|usdt|withdraw*|pay|money_in|balance
£ .. a_day|per_day|a_week|an_hour|weekly|daily .. liking|videos|from_your_phone|from_home|no_experience|whatsapp|telegram|guaranteed|easy|just|parcels|reshipping|crypto|reviews|copy_and_paste|stuffing|likes
guaranteed .. job|cscs|interview|income|visa|placement|sponsorship .. {pay}|£|fee|nothing|refund|money_back|scam|legit|course|days|heard
paid .. £ .. guaranteed|nothing_since|heard_nothing|no_job|no_reply|gone_quiet|blocked_me|disappeared|number_dead|refund|scam*|ghosted|agency|course|cscs|agent
{pay} .. for .. guaranteed|course|training|kit|certificate|cscs|sia|licence .. nothing|no_job|refund|get_it_back|back|scam|never|fake|job_at_the_end|blocked
{pay} .. agency|recruiter|agent .. find|get|job|work|register
agency|agent|recruiter .. charg* .. £|fee|register|find|me|upfront|job|admin
want|wants|asked|asking|asks|need|needs|sent|send|gave|given|requested|give .. my? .. bank_details|bank_login|passport|ni_number|national_insurance|sort_code|card_details|selfie|photo_id|account_number|pin|online_banking|driving_licence .. before .. interview|met|start|contract|offer|job|applied|speaking|meeting|anything
wants|want|asked|asking|asks|told|need|needs|using|use|let|lend|rent|open|receive|process .. my|a|new bank_account|account|monzo|revolut|paypal .. receive|money|payments|transfer*|send_on|forward|pass_on|customers|commission|cut|£|keep|agent|crypto|through|job|wages_for_others
receive|receiving|forward|forwarding|repack*|reship*|posting_on|sending_on .. parcels|packages|payments|money|transfers .. my|home|job|account|house|abroad|£|commission|keep
money mule
payment processing|processor agent|agent_job
sent|send|sending|received|got .. cheque|check .. too_much|buy|equipment|laptop|bank_it|cash_it|transfer|send_back|overpaid|rest
buy|bought|purchase .. gift_card*|itunes|vouchers|steam_cards|crypto|bitcoin|usdt|equipment_from|laptop_from .. job|boss|work|employer|recruiter|start|manager|interview|onboarding
crypto|bitcoin|usdt|forex .. job|work|earn|trader|trainee|recruiter|deposit|invest*|guaranteed|mentor|task* .. 
is|was|think|looks|sounds|feel|seems|feels|smells|might|could .. a? scam|scammy|dodgy|con|fake|legit|legitimate|genuine|phishing|mlm|pyramid|too_good .. job|recruiter|offer|work|agency|company|interview|email|text|whatsapp|advert|ad|website|link|course|.
job|recruiter|offer|work|agency|company|interview|advert|ad|website|email|text|employer|link|vacancy .. a? scam|scammed|scammer|scammers|con|fraudulent|fake_job|phishing|legit|too_good_to_be_true
scammed|conned|defrauded|fleeced .. job|me|by|recruiter|agency|out_of|i_have|been|work|fake|£|lost|details
been|got|get|was|being scammed|conned|ripped_off|defrauded
scammer* .. has|have|got|my|job|took|pretend*|bank|passport|details|i
fake job|recruiter|vacancy|employer|advert|offer|agency|website|interview .. sent|gave|paid|told|applied|money|details|report|passport|asked|on|i|they
clicked .. link .. job|details|bank|delivery|text|dwp|jobcentre
text|email|message|link|call|phoned .. dwp|jobcentre|universal_credit|hmrc .. link|cost_of_living|bank_details|click|refund|card_details|scam|real|genuine
never met|seen .. {pay}|bank|passport|job|money|boss|start
pay|paid|charge|charged|£ .. my_own? .. dbs .. first|upfront|bank_transfer|agent|whatsapp|before|friends|paypal|job_offer
pyramid scheme|selling
mlm|multi_level .. job|recruit*|starter|join|friend|buy|is|pay|£|sell*
starter kit|pack .. £|buy|pay|join
recruit .. friends|others|people .. earn|commission|buy|pay|starter|under|downline|£
job|work .. dubai|canada|abroad|cruise|qatar|australia|america|oil_rig|norway .. {pay}|fee|agent|visa_money|deposit|upfront
interview .. only|all|just .. whatsapp|telegram|text|chat|google_hangouts|messenger
hired|offered_me|got_the_job|offer .. without .. interview|meeting|speaking|seeing .. 
no interview .. start|offered|got|job|passport|bank|details|pay|£
remote|download|install .. anydesk|teamviewer|app|access .. job|recruiter|interview|computer|laptop|tasks
"""

CLASSES = {
    "pay": "pay|paid|paying|send|sent|sending|transfer|transferred|transferring|deposit|deposited|put|charged|charging|charge|charges|costs|hand_over|wire|wired|money|pays"
    "|needs|wants_£|£",
}
