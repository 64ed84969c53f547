"""Classes of words the crisis tables share. Data only; `_` stands for a space."""

CLASSES = {
    "kin": "kids|children|family|wife|husband|partner|boyfriend|girlfriend|mum|dad|parents|son|sons|daughter|daughters|lads|girls|bairns|everyone"
    "|everybody|they|people|world|you_all|all_of_them|the_lot_of_them",
    "partner": "partner|husband|wife|boyfriend|girlfriend|ex|ex_partner|ex_husband|ex_wife|ex_boyfriend|ex_girlfriend|he|she|him|her|man"
    "|other_half|our_dad|my_dad|my_mum|dad|stepdad|stepmum|in_laws|mother_in_law|father_in_law|brother|brothers|uncle|my_family|my_son"
    "|kids_dad|childrens_dad|babys_dad|old_man|old_lady|flatmate",
    "they": "he|she|they|partner|husband|wife|boyfriend|girlfriend|ex|dad|mum|stepdad|stepmum|man|uncle|brother|brothers|family|parents|in_laws"
    "|mother_in_law|son|my_son|other_half|him|her|who|boss|carer",
    "other": "mate|friend|brother|sister|son|daughter|husband|wife|partner|boyfriend|girlfriend|mum|dad|cousin|nephew|niece|uncle|aunt|neighbour|flatmate"
    "|colleague|lad|girl|grandson|granddaughter|he|she|they|him|her|housemate|client|kid|someone|bloke|man|woman|ex",
    "child": "child|children|kid|kids|baby|babies|toddler|newborn|son|daughter|boy|girl|little_one|little_ones|twins|infant|grandson|granddaughter"
    "|grandkids|nephew|niece|stepson|stepdaughter|little_lad|wee_one|wee_ones|bairn|lad",
    "small": "1|2|3|4|5|6|7|8|9|10|11|one|two|three|four|five|six|seven|eight|nine|ten|eleven",
    "be": "am|are|is|was|were|be|been|being|has|have|had",
    "not": "not|never|no_longer|barely|hardly",
    "now": "now|today|tonight|right_now|this_morning|this_evening|this_afternoon|at_the_moment|tomorrow",
    "method": "tablets|pills|paracetamol|medication|insulin|sleeping_pills|painkillers|rope|noose|razor|blade|blades|gun|shotgun|ligature|bleach|antifreeze"
    "|cord|knife|ibuprofen|codeine|morphine|helium|charcoal|overdose",
    "place": "bridge|railway|rail_line|train_line|train_tracks|tracks|platform|cliff|cliffs|roof|rooftop|multistorey|multi_storey|viaduct|river|canal|weir"
    "|motorway_bridge|flyover|overpass|edge|ledge|balcony|beachy_head|trains|pier|quarry|level_crossing|reservoir|train|lorry|lorries|dock|docks|sea",
    "hurts": "hits|hit|hitting|punches|punched|slaps|slapped|kicks|kicked|beats|beat|battered|batters|strangles|strangled|choked|chokes|burned|burnt|bit|bites"
    "|pushed|pushes|shoved|shoves|grabbed|grabs|hurts|hurt|attacked|attacks|raped|rapes|threatens|threatened|threw|throws|smashed|smashes|headbutted"
    "|stamped|pinned|spat|spits|dragged|drags|beaten|abuses|abused|assaulted|smacks|smacked|whacked|bashed|leathered|clobbers|throttled",
    "things": "phone|passport|bank_card|card|cards|wages|money|keys|car_keys|id|papers|documents|pay|benefits|uc|universal_credit|bag|shoes|mobile|laptop|visa"
    "|driving_licence|brp|pin|savings|benefit",
    "take": "took|takes|taken|take|taking|keeps|kept|keep|holds|holding|hold|hides|hid|hidden|controls|control|controlling|checks|check|checking|confiscated|has|got|locked"
    "|locks|tracks|goes_through|reads|smashed|broke|withholds|withholding|have",
    "worker": "adviser|advisor|work_coach|coach|jobcentre|job_centre|jcp|dwp|staff|manager|boss|receptionist|social_worker|case_worker|assessor|security_guard"
    "|landlord|supervisor|foreman|gaffer|recruiter|g4s|you|you_lot|them|that_woman|that_man|her|him|she|he|colleague|housing_officer|coworker",
    "attack": "kill|stab|batter|smash|hurt|burn|shoot|punch|bomb|torch|petrol|murder|hammer|knock_out|do_time_for|slit|glass|attack|break|strangle|throttle|deck|smack|twat|run_over|run_down|blow",
    "harm": "hurt|hurting|cut|cutting|burn|burning|harm|harming|scratch|scratching|starve|starving|slash|slashing",
    "food": "food|milk|formula|nappies|bread|dinner|tea|meal|meals|baby_milk|shopping",
    "power": "meter|electric|electricity|gas|leccy|heating|heat|power|hot_water|lights|credit_on_the_meter|lecky|prepay_meter|key_meter",
    "age": "8|9|10|11|12|13|14|15|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen",
}
