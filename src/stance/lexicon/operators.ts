/**
 * Words that are for or against what they govern: `support`, `a halt to`, `refuse`. General English, written by hand
 * for this project from knowledge of the language; no corpus was copied.
 *
 * A word may be bound to a part of speech: `back/v` (verb), `end/v`, `bid/n` (noun). Words of a phrase are joined by
 * `_`; up to three words may stand between the first and the rest (`tear it up`).
 */

/** Attitudes and speech in favour of the object. */
export const FAVOURING = `
support supportive supporter back/v backer backing endorse endorsement favor/v favour/v favorable favourable advocate champion/v
praise welcome/v welcoming embrace defend defender defense/n defence/n love like/v applaud hail laud urge demand/v demand/n want/v
seek/v pledge promise/v promise/n vow propose proposal approve approval admire prefer preference hope/v hopeful recommend
recommendation encourage promote celebrate agree agreement_to agree_with respect/v value/v cheer tout committed commitment
dedicate dedication aim/v plan/v plan/n intend intention pursue pursuit request aspire aspiration ambition desire wish/v
willing willingness ready readiness eager eagerness determined prepared keen proud glad optimistic enthusiasm enthusiastic
bid/n effort attempt/n attempt/v try/v drive/n push/n campaign_for call_for call_to call_on_to call_upon_to calls_for fine_with okay_with ok_with happy_with comfortable_with cool_with pleased_with excited_about enthusiastic_about thrilled_by thrilled_with at_ease_with push_for press_for
fight_for stand_by stand_with stand_behind stand_up_for stick_with stick_by stick_to vote_for vote_in_favor in_favor_of
in_favour_of argue_for argue_in_favor lobby_for plead_for insist_on appeal_for campaign_on run_on open_the_door in_support_of
sympathy empathy need_for case_for allegiance devoted insist_upon deserve be_for speak_for speak_in_favor rally_behind unite_behind unite_around coalesce_behind coalesce_around get_on_board
rally_around get_behind line_up_behind look_forward_to side_with believe_in faith_in pro nostalgia_for long_for yearn_for
vote_to threaten_to offer/v offer/n decide decision choose choice opt_for require order/v mandate cosponsor co-sponsor
sponsor thank credit/v committed_to hold_firm_to stand_firm_on push_to work_to work_for work_toward fight_to proponent advocacy support_for
insistence urge_to push_through warm_to hint_at fall_in_line_behind fall_in_line support_of resolve/n passion_for not_mind nothing_wrong_with no_problem_with no_objection_to sue_to need/v confidence_in trust_in faith_in dangle/v like_to_see want_to_see love_to_see hope_to_see glad_to_see come_around_to impressed_by impressed_with thankful grateful champions content_with encouraged_by heartened applause bullish_on lobby_hard like_to love_to move_to petition/v petition/n press_to cut_a_deal strike_a_deal`;

/** Attitudes and speech against the object. */
export const OPPOSING = `
oppose opposition opponent opposed reject rejection denounce condemn condemnation criticize criticise criticism critic critique critiquing slam bash
blast/v rail/v rebuke/v rebuke/n decry attack/v assail dismiss dismissal disavow disavowal deride mock ridicule resist resistance
protest deplore lament blame/v disagree disagreement disapprove disapproval object_to objection regret fear/v fear/n worry worried
warn_against warning_against warn_of warn_about hate despise detest dislike loathe doubt/v doubt/n question/v skeptical sceptical
skepticism wary concern_about concerned concern_over refuse refusal decline/v decline_to shun spurn snub rule_out scoff lambaste
scold fault/v chide trash/v rip/v unwilling unwillingness reluctant reluctance hesitant afraid averse hostile hostility angry anger
outraged furious accuse balk abhor renounce repudiate repudiation avoid fail_to failure_to stop_short fight/v fight_against
vote_against argue_against speak_out_against speak_against come_out_against turn_against rebel_against stand_against stand_up_to be_against
against campaign_against lobby_against push_back against_the case_against anti distance_from recoil rebuff lash_out take_aim
turn_their_back turn_his_back turn_her_back turn_its_back sue challenge/v contest/v forswear discourage caution_against
decision_against rule_against pushback backlash tired_of sick_of take_issue uncomfortable alarm_about crusade_against disdain
contempt bristle cringe shy_away stay_away pass_up pass_on steer_clear hold_out_against weigh_against complain complaint grumble grouse outcry
opposing critical_of disparage belittle deplore excoriate pillory castigate berate savage/v blister skewer vilify demonize
reservation misgiving qualm unease apprehensive apprehension pessimistic neglect forget/v reluctant_to loath pour_cold_water
cold_water distance/v disassociate dissociate stonewall dodge refrain chastise failure frustration frustrated frustrate irritated irritate irritation annoyed annoyance put_off_by turned_off_by vent_about vent_over fed_up unimpressed disturbed_by appalled_by horrified_by ashamed_of embarrassed_by rail_against discomfort dismay dismayed upset_with upset_about alarm/v
hammer/v go_back_on turn_back_on lack_of no_money_for lost_confidence lose_confidence no_confidence lost_faith lose_faith bail_on take_shots take_a_shot take_some_shots anxiety not_consider not_to_consider`;

/** Deeds that bring the object about, keep it or let it in. */
export const FURTHERING = `
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
 `;

/** Deeds that end, keep out, weaken or hide the object. */
export const HINDERING = `
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
defeat/v upend thwart topple dethrone criminalize criminalise bow_out break_off convict vote_out vote_down shoot_down sink/v sell_out pardon/v clear/v acquit exonerate`;

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
no_longer little_to nothing_to rather_than instead_of far_from no_intention no_plan no_way no_reason no_need no_interest no_basis  not_see_any not_see_how not_see_why not_see_a not_think_that no_chance no_path no_time not_the_time no_place no_room no_point no_desire no_appetite`;

/** Phrases in which a negator turns nothing round. */
export const NOT_NEGATING = `not_only not_just not_merely not_simply no_doubt no_matter no_question so_far hold_up not_because no_one_should_forget
decision_on decision_about decision_whether decision_regarding last_ditch not_mince press_release news_release left_leaning left_wing far_left left_office leave_office`;
