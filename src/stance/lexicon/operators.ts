/**
 * Words that are for or against what they govern: `support`, `a halt to`, `refuse`. General English, written by hand
 * for this project from knowledge of the language; no corpus was copied.
 *
 * A word may be bound to a part of speech: `back/v` (verb), `end/v`, `bid/n` (noun). Words of a phrase are joined by
 * `_`; up to three words may stand between the first and the rest (`tear it up`).
 */

/** Attitudes and speech in favour of the object. */
export const FAVOURING = `
protector guardian heir_to keep_faith_with
support supportive supporter back/v backer backing endorse endorsement favor/v favour/v favorable favourable advocate champion/v ask_for intent_on bent_on hellbent_on hell-bent_on
praise welcome/v welcoming embrace defend defender defense/n defence/n love like/v applaud hail laud urge demand/v demand/n want/v
seek/v pledge promise/v promise/n vow propose proposal approve approval admire prefer preference hope/v hopeful recommend
recommendation encourage promote celebrate agree agreement_to agree_with respect/v value/v cheer tout committed commitment
dedicate dedication aim/v plan/v plan/n intend intention pursue pursuit request aspire aspiration ambition desire wish/v
willing willingness ready readiness eager eagerness determined_to prepared keen proud glad optimistic enthusiasm enthusiastic
bid/n effort attempt/n attempt/v try/v drive/n push/n campaign_for call_for call_to call_on_to call_upon_to calls_for fine_with okay_with ok_with happy_with comfortable_with cool_with pleased_with excited_about enthusiastic_about thrilled_by thrilled_with at_ease_with push_for press_for
fight_for stand_by stand_with stand_behind stand_up_for stick_with stick_by stick_to vote_for vote_in_favor in_favor_of
in_favour_of argue_for argue_in_favor lobby_for plead_for insist_on appeal_for campaign_on run_on open_the_door in_support_of
sympathy empathy need_for case_for allegiance devoted insist_upon deserve be_for speak_for speak_in_favor rally_behind unite_behind unite_around coalesce_behind coalesce_around get_on_board
rally_around get_behind line_up_behind look_forward_to side_with believe_in faith_in pro nostalgia_for long_for yearn_for
vote_to threaten_to offer/v offer/n decide decision choose choice opt_for require order/v mandate cosponsor co-sponsor
sponsor thank credit/v committed_to hold_firm_to stand_firm_on push_to work_to work_for work_toward fight_to proponent advocacy support_for
insistence urge_to push_through warm_to hint_at fall_in_line_behind fall_in_line support_of resolve/n passion_for not_mind nothing_wrong_with no_problem_with no_objection_to sue_to need/v confidence_in trust_in faith_in dangle/v like_to_see want_to_see love_to_see hope_to_see glad_to_see come_around_to impressed_by impressed_with thankful grateful champions content_with encouraged_by heartened applause bullish_on lobby_hard like_to love_to move_to petition/v petition/n press_to cut_a_deal strike_a_deal
appreciate/v cherish relish savor/v savour/v espouse extol exalt glorify idolize esteem/v treasure/v prize/v commend hearten
cheer_on cheer_for root_for pray_for wish_for hunger_for thirst_for clamor_for clamour_for agitate_for canvass_for stump_for
vouch_for plump_for swear_by subscribe_to sign_off_on sign_on_to acquiesce acquiescence assent consent/v consent/n concur
concurrence condone countenance/v tolerate tolerance bless/v give_the_green_light green_light give_the_nod gravitate_toward
gravitate_to lean_toward warm_up_to gung-ho amenable receptive sympathetic sympathize sympathise admiring admirer approving
approvingly enamored enamoured congratulate salute/v justify crave covet plot/v plot/n scheme/v conspire angle_for angle_to
vie_for jockey_for strive strive_for endeavor/v endeavour/v set_out_to swear_to rally_for march_for demonstrate_for
mobilize_for mobilise_for organize_for pitch/v pin_hopes_on bank_on count_on rejoice exult delight/v delighted elated
ecstatic overjoyed relieved jubilant gratified thrilled gratitude appreciation appreciative enthuse fond fondness
affinity_for affection_for zeal_for fervor_for appetite_for hunger_to clamor/n clamour/n say_yes_to give_a_thumbs-up
thumbs-up fan_of big_fan goal_of eagerly volunteer_to vow_of campaign_to crusade_for crusade_to lobby_to agitate_to
lobby_in_favor speak_in_favour argue_in_favour vote_in_favour come_out_for come_out_in_favor come_out_in_support
throw_weight_behind throw_support_behind lend_support give_support lend_its_support lend_his_support lend_her_support side_of
be_on_board on_board_with keep_faith vindicate advise_to itch_to clamor_to scramble_to hurry_to compete_for sign_up_for
mull/n warmly_receive go_along_with go_to_bat_for
vote_yes vote_yes_on stand_shoulder_to_shoulder beg implore beseech entreat plead_with persuade convince nudge
cajole back_up lend_backing give_highest_rating hand_it_to come_round_to come_around won_over_by`;

/** Attitudes and speech against the object. */
export const OPPOSING = `
unmask pound/v blame_on
dismay_at protest_against picket_against petition_against warn_off sign_against testify_against sneer_at poke_fun_at
oppose opposition opponent opposed reject rejection denounce condemn condemnation criticize criticise criticism critic critique critiquing slam bash
blast/v rail/v rebuke/v rebuke/n decry attack/v assail dismiss dismissal disavow disavowal deride mock ridicule resist resistance
protest deplore lament blame/v disagree disagreement disapprove disapproval object_to objection regret fear/v fear/n worry worried
warn_against warning_against warn_of warn_about hate despise detest dislike loathe doubt/v doubt/n question/v skeptical sceptical
skepticism wary concern_about concerned concern_over refuse refusal decline/v decline_to shun spurn snub rule_out scoff lambaste
scold fault/v chide trash/v rip/v unwilling unwillingness reluctant reluctance hesitant afraid averse hostile hostility angry anger
outraged furious accuse balk abhor renounce repudiate repudiation avoid fail_to failure_to fight/v fight_against
vote_against argue_against speak_out_against speak_against come_out_against turn_against rebel_against stand_against stand_up_to be_against
against campaign_against lobby_against push_back against_the case_against anti distance_from recoil rebuff lash_out take_aim
turn_their_back turn_his_back turn_her_back turn_its_back sue challenge/v contest/v forswear discourage caution_against
decision_against rule_against pushback backlash tired_of sick_of take_issue uncomfortable alarm_about crusade_against disdain
contempt bristle cringe shy_away stay_away pass_up pass_on steer_clear hold_out_against weigh_against complain complaint accusation/n allegation/n grumble grouse outcry
opposing critical_of disparage belittle deplore excoriate pillory castigate berate savage/v blister skewer vilify demonize
reservation misgiving qualm unease uneasy uneasiness apprehensive apprehension pessimistic neglect forget/v reluctant_to loath pour_cold_water
cold_water distance/v disassociate dissociate stonewall dodge refrain chastise failure frustration frustrated frustrate irritated irritate irritation annoyed annoyance put_off_by turned_off_by vent_about vent_over fed_up unimpressed disturbed_by appalled_by horrified_by ashamed_of embarrassed_by rail_against discomfort dismay dismayed upset_with upset_about alarm/v
hammer/v go_back_on turn_back_on lack_of no_money_for lost_confidence lose_confidence no_confidence lost_faith lose_faith bail_on take_shots take_a_shot take_some_shots anxiety not_consider not_to_consider
frown_on frown_upon look_down_on bemoan bewail begrudge resent resentment demur quibble carp/v agitate_against march_against
rally_against demonstrate_against strike_against mobilize_against mobilise_against organize_against organise_against inveigh
fulminate rage_against thunder_against sneer jeer/v boo/v heckle taunt/v revile loathing deprecate discredit brush_off
brush_aside wave_off wave_away pooh-pooh laugh_off laugh_at mistrust distrust/v distrust/n suspicious suspicion leery chary
incredulous disillusioned disenchanted dissatisfied dissatisfaction disgruntled displeased displeasure exasperated
exasperation incensed infuriated infuriate livid irate indignant indignation enraged aghast alarmed sickened_by repulsed_by
repelled_by repulsion revulsion revolt_against rebellion_against uprising_against unhappy unhappiness dissent_from dissent/v
detractor foe antipathy animosity animus enmity aversion dread/v dread/n horror_at admonish admonishment reprimand reproach/v
censure/v censure/n scorn/v scorn/n lambast lampoon/v defy defiance disobey dispute/v refute rebut rebuttal cast_doubt
 gripe whine moan/v nervous_about fearful scared_of frightened_of terrified_of spooked hesitate hesitation
hesitancy unconvinced unpersuaded unmoved discontent discontented grievance swear_off forgo forego eschew abstain abstention
abjure swat_down swat_away bat_down bat_away rubbish/v pour_scorn hit_out hit_back round_on up_in_arms poke_holes
take_exception take_umbrage sound_the_alarm cry_foul no_fan not_a_fan have_enough_of say_no_to thumbs_down go_after
tear_into rip_into lay_into take_to_task call_out take_a_swipe take_aim_at draw_the_line be_stick_with can_not_afford throw_up_roadblocks stand_in_the_way
stand_in_way get_in_the_way put_the_brakes_on dig_in_against bang_the_drum_against speak_ill_of ill_will hard_line_against
opposed_to no_longer_support come_out_in_opposition vote_no thumb_nose turn_up_nose blanch grimace disparagement
derision distaste impatience_with impatient_with weary_of skeptic sceptic doubtful_of doubtful_about
dubious_of dubious_about rebellion/v rebel/v campaign_to_stop bid_to_block fretful fret/v agonize_over
lose_patience in_protest_of in_protest_against unenthusiastic lose_interest_in cool_on cool_to cold_on
unsold_on fearmonger
vote_no_on vote_down scupper rail_at dig_in_heels`;

/** Deeds that bring the object about, keep it or let it in. */
export const FURTHERING = `
set_a_date_for fix_a_date_for name_a_date_for set_a_timetable_for get_on_with press_ahead_with push_ahead_with go_ahead_with move_ahead_with forge_ahead_with
build construct construction erect create creation establish establishment adopt adoption ratify ratification pass/v passage enact
enactment sign/v implement implementation introduce introduction keep preserve preservation protect protection strengthen retain keep_on expand
expansion extend extension maintain uphold shield/v honor/v honour/v sustain save/v restore restoration resume continue continuation renew
renewal fund/v funding finance allow permit/v let accept acceptance admit/v admission take_in let_in let_into bring_in
bring_into resettle resettlement settle settlement importation join/v enter/v accede accession membership integrate integration
release/v release/n publish publication disclose disclosure reveal hand_over turn_over make_public go_public raise/v increase/v
increase/n boost/v hike legalize legalise legalization legalisation decriminalize recognize recognise recognition hold/v convene host/v
confirm/v confirmation nominate nomination appoint appointment elect advance/v advancement further/v grant/v give/v provide
guarantee/v ensure return_to revert reversion recovery recover regain retake reclaim participate participation supply/v send deploy
deployment fast-track fast_track launch/v start/v begin initiate open_talk engage engagement facilitate enable complete/v
completion achieve achievement strike_deal strike_a reach/v finalize finalise conclude defend make_permanent codify enforce
enforcement stay/v remain stay_in remain_in fight_on stay_the_course press_on soldier_on carry_on stick_around bolster reinforce shore_up fulfill fulfil live_up beef_up double_down scale_up
authorize authorise greenlight green-light welcome allow_for invite/v include/v inclusion naturalize amnesty arm/v unveil
carry_out set_up put_in_place bring_about bring_back put_up rejoin reopen adhere comply invest investment subsidize
impose imposition levy institute/v apply/v speed_up accelerate negotiate shelter/v harbor/v
assemble form/v conduct/v commit/v repatriate rescue/v keep_in sign_on sign_up step_up buy_into bankroll rise_in growth_in boost_to keep_open keep_alive keep_legal make_legal hold_hearing reintroduce restart reinstate reinstatement revive revival use/v employ/v lengthen widen double/v triple/v bailout bail_out
rebuild reconstruct reconstruction broaden deepen augment enlarge enlargement enhance intensify escalate escalation ramp_up
ratchet_up bump_up heighten multiply quadruple maximize maximise prolong prolongation perpetuate solidify entrench enshrine
cement/v consolidate safeguard/v obtain procure procurement acquire acquisition purchase/v clinch seal_a_deal ink/v broker/v
mediate forge/v craft/v draft/v roll_out rollout usher_in put_forward put_forth bring_forward move_forward move_ahead
go_ahead go_forward press_ahead push_ahead forge_ahead plow_ahead follow_through go_through_with proceed_with underwrite
subsidise donate allocate earmark/v disburse distribute dispatch/v mobilize mobilise equip outfit/v install installation
set_aside kick_off spearhead/v undertake exercise/v invoke trigger/v activate utilize utilise legislate constitutionalize
license/v licence/v certify certification validate reauthorize reauthorise reauthorization resurrect resuscitate revitalize
reinvigorate rejuvenate rehabilitate repair/v upgrade/v modernize modernise modernization reappoint reappointment reelect
re-elect reelection re-election hire/v recruit/v swear_in rehire crown/v anoint readmit readmission accommodate absorb unban
unblock unfreeze declassify declassification unseal publicize publicise divulge broadcast/v televise print/v 
rubber-stamp ok/v okay/v wave_through nod_through clear_the_way pave_the_way smooth_the_way lay_the_groundwork
make_way_for make_room_for open_up open_doors_to leave_in_place keep_in_place leave_intact keep_intact spare/v cling_to
hang_on_to hold_on_to hold_onto heed/v obey abide_by conform expedite hasten reconvene attend take_part partake
open_the_door_to throw_open stockpile/v replenish resupply rearm fortify staff/v institutionalize formalize formalise
operationalize normalize normalise usher/v implant insert/v inject enrol enroll enlist_in codification author/v co-author/v coauthor/v co-write pen/v set_free pardon/v clear/v acquit acquittal exonerate exoneration put_into_practice
put_into_effect put_into_law put_into_place bring_to_a_vote put_to_a_vote bring_to_the_floor take_up
hand_out give_out pay_for foot_the_bill foot_bill chip_in bring_to_life make_good_on make_happen stay_with stay_on serve_out
stand_for_re-election run_for run_again seek_re-election seek_reelection rededicate re-establish reestablish lay_down
bring_home_to put_on_the_ballot preserve/v keep_going keep_on_track keep_up sustain/v
fortification liberalization authorization authorisation accreditation recruitment pardon/n clemency restart/n relaunch
deliver_on go_on finish_his_term finish_her_term complete_his_term complete_her_term transfer_of handover`;

/** Deeds that end, keep out, weaken or hide the object. */
export const HINDERING = `
move_away_from wean_off get_off_of turn_away_from
do_something_about revisit talk_to_death dither_over dither_on drag_foot_on drag_heel_on drag_out sit_on_the
block/v block/n blocking stop/v stop/n halt/v halt/n halting prevent prevention bar/v ban/v ban/n prohibit prohibition outlaw forbid
end/v ending end_to kill/v killing scrap/v repeal abolish abolition eliminate elimination cancel cancellation terminate termination
withdraw withdrawal pull_out pullout pull_back leave/v quit/v exit/v exit/n abandon abandonment tear_up tear_down tear_apart rip_up
dismantle gut/v undo reverse/v reversal overturn rescind revoke revocation defund defunding strip/v cut/v cut/n cut_off slash/v reduce
reduction limit/v restrict restriction suspend suspension moratorium delay postpone stall freeze shelve shut shut_down shutdown
close/v closure drop/v drop_out weaken undermine jeopardize jeopardise endanger threaten threat_to destroy remove removal deport
deportation expel expulsion exclude exclusion keep_out turn_away turn_back deny denial prosecute prosecution indict
indictment charge/n charge/v criminal_charge jail imprison incarcerate lock_up impeach impeachment arrest
break/v break_up violate breach flout withhold hide/v conceal concealment bury lower/v veto filibuster obstruct obstruction
replace replacement oust ouster overthrow sanction/v boycott curb curtail phase_out ditch dump/v nix axe/v sabotage wreck/v derail
nullify invalidate crack_down crackdown take_out get_out stay_out keep_shut keep_close make_illegal keep_illegal keep_secret evict kick_out sack/v sacking part_with put_an_end_to an_end_to break_up throw_out get_rid do_away opt_out step_down end_his_campaign end_her_campaign suspend_his_campaign suspend_her_campaign step_aside resign/v resignation
roll_back rollback strike_down scale_back walk_away back_out back_away back_off move_away away_from unravel unwind
put_a_halt put_an_end put_a_stop call_off give_up shut_out root_out stamp_out pause/v pause/n skip/v disband
disqualify detain renege repudiate secede secession divest boot/v fire/v depart departure exempt walk_back water_down reconsider rethink

privatize privatise deregulate lift/v loosen relax ease/v unseat redact shred evade escape/v escape sidestep diminish downsize shrink decertify demolish debunk shorten trim soften dilute cap/v halve taper wind_down defer deferral ax/v rein_in tamp_down scuttle torpedo
defeat/v upend thwart topple dethrone criminalize criminalise bow_out break_off convict vote_out vote_down shoot_down sink/v sell_out
put_on_trial put_trial bring_to_trial bring_to_justice junk/v jettison discard bin/v mothball deep-six do_without dispense_with eradicate eradication erase wipe_out obliterate
annihilate extinguish quash annul annulment void/v overrule override/v disallow delist dissolve dissolution abrogate
abrogation negate foil/v stymie stifle squelch suppress suppression repress quell crush smother choke_off hobble hamstring
cripple paralyze paralyse impede hamper hinder slow/v slow_down bog_down drag_feet stave_off fend_off ward_off
head_off forestall avert preempt pre-empt preclude foreclose deter dissuade repel turn_down strike_out strike_from knock_down
bring_down pull_down take_down take_away yank/v retract recant retreat_from backpedal back-pedal backtrack row_back
climb_down relinquish forfeit forsake pull_the_plug sever cut_ties break_with decouple disengage disengagement unplug
deactivate disable decrease/v decrease/n lessen pare_back prune slim_down scale_down dial_back wind_back cut_back cutback
cut_down minimize minimise dampen blunt/v chip_away whittle erode erosion deplete ration/v blacklist ostracize exile/v banish
eject depose demote furlough/v lay_off discharge/v contravene infringe infringement transgress circumvent skirt/v disregard/v
disrespect/v censor/v muzzle/v silence/v cover_up coverup whitewash/v gloss_over eviscerate hollow_out freeze_out lock_out
wall_off raze bulldoze sell_off uproot subvert usurp vitiate hold_off hold_off_on put_on_hold put_on_ice on_hold on_ice
bring_to_an_end bring_to_a_halt come_to_an_end call_a_halt call_time_on turn_off switch_off throw_away sweep_away strip_away
take_off_the_table let_lapse let_expire let_die bow_out_of drop_out_of pull_out_of back_out_of opt_out_of get_rid_of
back_down stand_down disarm disarmament demilitarize decommission decommissioning defang disempower debar disinvite
de-escalate deescalate embargo/v embargo/n blockade/v cut_the_cord wean wind_up_the get_away_from do_away_with
steer_away_from wash_hands thin_out crack_down_on clamp_down clamp_down_on clampdown weed_out purge/v purge/n pass_over
overlook/v skirt_around water/v strike_off recuse sunset/v walk_off quarantine/v evacuate slap_down pull_from
keep_off keep_from keep_away rob_of
bring_to_a_close demolition destruction deferment relaxation curtailment disbandment derailment nullification invalidation disqualification
eviction detention imprisonment incarceration banishment deletion erasure dilution depletion retreat/n duck/v ducking
liquidation disposal culling cull/v slaughter/v`;

/** Adjectives and the like that strengthen or add to a rule, a sum or a number. */
export const STRENGTHENING = `
strict stricter tough tougher tight tighter strong stronger higher more additional expanded universal comprehensive broader greater
tighten toughen permanent further/a stringent robust mandatory compulsory enhanced renewed full high/a`;

/** Adjectives and the like that weaken it. */
export const WEAKENING = `
loose looser lax laxer weaker low/a lower/a fewer less lesser reduced relaxed smaller minimal optional voluntary`;

/** Words that turn round what follows. */
export const NEGATING = `
not n't never no/d none nobody neither nor without cannot hardly barely scarcely lack absence unable nowhere little_chance
no_longer little_to nothing_to rather_than instead_of far_from no_intention no_plan no_way no_reason no_need no_interest no_basis  not_see_any not_see_how not_see_why not_see_a not_think_that no_chance no_path no_time not_the_time no_place no_room no_point no_desire no_appetite
devoid stop_short_of stop_short free_of free_from anything_but as_opposed_to in_lieu_of not_see_a_need no_use_for no_time_for
no_love_for no_justification no_excuse no_good_reason no_evidence_for no_support_for no_case_for no_rationale no_necessity
no_right no_business no_mood not_in_the_mood no_question_of no_prospect no_possibility no_hope
no_ground no_evidence no_cause no_argument_for no_legal_basis no_mandate`;

/** Phrases in which a negator turns nothing round. */
export const NOT_NEGATING = `run_against race_against compete_against no_choice_but_to no_option_but_to no_alternative_but_to little_choice_but_to no_ifs remain_neutral stay_neutral no_position no_stance no_view no_opinion take_no_side not_take_side not_take_a_position
never-ending opposing_view opposing_side opposing_party opposing_team not_only not_just not_merely not_simply no_doubt no_matter no_question so_far hold_up not_because no_one_should_forget
decision_on decision_about decision_whether decision_regarding last_ditch not_mince press_release news_release left_leaning left_wing far_left left_office leave_office`;
