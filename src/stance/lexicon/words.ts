/** Words that pass on, or do not pass on, what governs them: general English, written by hand for this project. */

export const FROM_VERBS = `prevent stop keep bar/v ban/v block/v protect shield save spare/v defend prohibit discourage deter exempt free/v
relieve rescue dissuade exclude insulate safeguard preclude forbid restrain`;

export const TARGETING = `pound/v knock/v ding/v criticize criticise blast/v slam attack/v accuse fault/v blame/v praise thank credit/v applaud hail condemn denounce
assail castigate chide berate rip/v hammer/v skewer lambaste excoriate pillory bash scold mock deride ridicule commend congratulate laud
salute berate rebuke/v trash/v blister lash upbraid admonish punish reward honor/v attack/n criticism push/v press/v pressure/v urge hit/v
target/v challenge/v confront question/v challenge/n back/v support endorse defend join/v disagree agree side_with
chastise lambast call_out go_after tear_into rip_into lay_into take_to_task censure/v reprimand/v reproach/v taunt/v revile
vilify demonize savage/v needle/v jeer heckle insult/v cheer/v fire_back hit_back dress_down roast/v pan/v scorn/v`;

export const HITTING = `hit/v knock/v ding/v pound/v zing/v hammer/v go_after needle/v tweak/v rap/v`;

export const TRANSPARENT = `idea policy concept notion suggestion prospect possibility chance option practice principle goal aim/n cause/n issue question/n
case way kind form type sort measure step move/n bill law legislation act/n amendment resolution precedent involvement contribution spending participation program programme deal
agreement system role money fund funding dollar resource aid assistance referendum vote/n ability right/n authority power freedom need/n reason talk/n negotiation work/n action permit/n licence license permission
progress hearing initiative scheme proposition legacy result outcome impact effect value use/n usage likelihood
version job task business process course path/n road route direction framework structure basis ground rationale
argument logic wisdom legality validity constitutionality merit necessity importance level rate number amount flow influx wave
series round set/n list pair majority tide arrival presence existence future spread status line language rule regulation order/n
series sense moment day time era threat referral mission mandate copy/n technique method tactic deployment
loan grant/n credit budget investment contract package fight/n battle campaign/n`;

export const PERSONS = `reporter journalist businessman businesswoman investor judge executive politician lawmaker people person man woman child victim member family friend president minister chief head candidate nominee
leader secretary senator governor congressman mayor spokesman spokeswoman adviser aide official immigrant migrant refugee resident citizen student voter delegate critic parent colleague ally crowd group team
thousand hundred million billion dozen percent half quarter third majority`;

export const LIGHT = `help/v be have do make take get go come see put set bring give work look use hear say think feel know tell talk speak
move turn happen continue serve act seem appear tend manage plan believe consider find involve include concern regard relate relate_to
need want expect ask begin start try dare proceed prove rush race mean lead_to debate
hurry scramble scurry hustle struggle/v venture end_up wind_up turn_out hasten`;

/** Verbs whose object is asked to do something: `urged the refugees to leave`. */
export const ADDRESSING = `urge ask call_on persuade press/v push/v tell convince encourage request beg implore pressure/v lobby/v order/v
petition/v appeal_to plead invite warn advise remind instruct entice lure woo exhort counsel/v challenge/v dare target/v get
beseech entreat enjoin cajole coax nag prod goad nudge lean_on direct/v summon caution/v admonish plead_with call_upon enlist
task/v pressurise pressurize egg_on spur_on shame/v bully/v force/v compel oblige recommend require`;

export const BLAMING = `criticize criticise blast/v slam attack/v fault/v blame/v condemn denounce assail castigate chide berate mock deride
ridicule revile hate despise detest dislike loathe oppose protest rebuke/v object_to mind/v deplore decry opposed lament contest/v
against challenge/v question/v
censure/v reprimand/v reproach/v scorn/v jeer taunt/v resent bemoan lambast lambaste chastise savage/v vilify demonize
disparage belittle frown_on frown_upon begrudge fret worry dispute/v rebuke lash_out hit_out take_issue complain grumble`;

/** Verbs of calling for something, whose absence is no opposition. */
export const CALLING = `call_for call_on call_to call_upon demand/v urge ask_for petition/v lobby_for campaign_for push_for press_for request/v`;

export const ACHIEVING = `solve fix stop prevent keep help work bring create save address improve resolve end reduce protect make_safer
make_better deliver do_anything do_much accomplish achieve change deter defeat`;

/** Words that deny what is claimed. */
export const DENYING = `deny denial dismiss reject rejection dispute refute rebut rebuttal disprove debunk doubt question/v raise_question
push_back contest/v lack_of absence_of challenge/v challenge/n unfounded false baseless untrue bogus discredited misleading inaccurate no_evidence no_substance
not_true defend_against smear distort distorted misrepresent cherry-pick witch_hunt
throw_out toss_out quash strike_out throw_cold_water_on clear_of exonerate
refutation disavow disavowal repudiate untruthful fabricated fabrication concoct hoax myth fake/a phony not_so nothing_to_do
no_truth no_basis no_merit without_merit without_basis meritless preposterous ludicrous absurd ridiculous nonsense slander
smear/n deceptive erroneous incorrect wrong`;

/** Words that blame somebody for something. */
export const BLAMES = `founder found/v creator create/v vacuum blame blame/n responsible responsibility accountable fault/n guilty culpable liable negligent negligence lawsuit sue
accuse accusation cause/v condone incite encourage`;

/** What nobody should do to anybody: the subject of such a verb is blamed. */
export const WRONGING = `cheat defraud swindle scam con/v steal rob lie/v mislead deceive trick betray abuse harass assault exploit
bribe corrupt rig smear slander insult plagiarize fabricate falsify conceal mishandle bully
dupe hoodwink fleece bilk embezzle launder molest torture blackmail extort sabotage neglect cover_up conspire
collude`;

/** Those who are for, or against, what their phrase or their words name. */
export const SUPPORTERS = `supporter backer proponent advocate champion/n defender fan booster
adherent believer follower loyalist sympathizer sympathiser enthusiast apologist promoter cheerleader admirer`;
export const OPPONENTS = `opponent critic foe detractor skeptic sceptic
adversary naysayer doubter dissenter denier hater enemies`;
