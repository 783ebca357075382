/**
 * Deeds that are one another's synonyms and opposites, one family a line; which side each is on, the operators say.
 * General English, written by hand for this project.
 */
export const FAMILIES: readonly string[] = [
  `support endorse endorsement back/v backing vote_for get_behind rally_behind rally_around stand_by stand_behind champion/v embrace
   oppose opposition reject rejection abandon drop/v repudiate disavow vote_against rebel_against dump/v stop/v unite_behind
   turn_against fall_in_line coalesce_behind coalesce_around unite_around get_on_board upend thwart topple derail dethrone defeat/v block/v support_of`,
  `build construct construction erect put_up tear_down dismantle demolish`,
  `release release/n publish publication disclose disclosure reveal make_public hand_over turn_over withhold hide/v conceal redact`,
  `admit accept acceptance admission welcome take_in let_in bring_in resettle resettlement block/v bar/v ban/v keep_out turn_away
   deport deportation refuse exclude shelter/v allow/v let_into halt/v pause/v suspend stop/v`,
  `ban/v ban/n bar/v prohibit prohibition outlaw block/v keep_out prevent exclude shut_out forbid allow/v permit/v let`,
  `repeal abolish abolition scrap eliminate elimination end/v undo overturn rescind revoke dismantle tear_up rip_up roll_back kill/v
   get_rid replace keep preserve protect defend defense/n uphold save/v maintain strengthen gut/v do_away defund reverse/v cancel
   tear_apart tear_down shred scuttle ditch axe/v nix honor/v stick_to stick_with comply renegotiate walk_away pull_out withdraw withdrawal`,
  `raise/v increase/v increase/n hike/v hike/n boost/v lift/v lower/v cut/v reduce reduction slash/v`,
  `prosecute prosecution indict indictment charge/v charge/n criminal_charge jail imprison lock_up arrest convict try/v impeach
   impeachment exonerate exoneration clear/v acquit acquittal pardon/v put_on_trial put_trial bring_to_trial bring_to_justice`,
  `join/v enter accede accession membership membership_in rejoin leave/v quit/v exit/v exit/n withdraw withdrawal pull_out pullout take_out get_out`,
  `adopt adoption ratify ratification approve approval pass/v passage sign/v enact enactment implement implementation reject rejection
   block/v kill/v veto scrap vote_for vote_against vote_down`,
  `fund/v funding finance bankroll subsidize defund defunding cut_off`,
  `close/v closure shut shut_down shutdown keep_open reopen open/v`,
  `confirm/v confirmation nominate nomination appoint consider hold_hearing block/v reject approve approval`,
  `legalize legalise legalization decriminalize outlaw ban/v criminalize prohibit`,
  `tighten toughen strengthen loosen weaken relax ease/v`,
  `drop_out quit/v withdraw step_aside step_down resign/v resignation stay_in remain_in suspend bow_out end_his_campaign end_her_campaign suspend_his_campaign suspend_her_campaign fight_on stay_the_course press_on soldier_on
   carry_on stick_around serve_out finish_his_term finish_her_term complete_his_term complete_her_term`,
  `dismiss dismissal fire/v firing sack/v sacking oust ouster remove removal let_go get_rid replace keep_on retain stand_by part_with`,
  `return_to revert restore restoration recover recovery regain reclaim retake`,
  `hold/v negotiate start/v begin resume open/v engage launch initiate enter break_off suspend refuse`,
  `send deploy deployment arm/v supply withdraw withdrawal pull_out bring_home`,
  `lift/v ease/v remove removal end/v impose imposition tighten extend keep`,
];

/** First words of the families whose deeds one may want without liking their object, or not want and like it. */
export const DETACHED = ['release', 'prosecute', 'drop_out'];

/** Families whose deeds are told without an object: `he should drop out`, `there will be no charges`; each by its first word. */
export const ALONE: readonly string[] = ['prosecute', 'drop_out'];

/** The family of leaving what one runs for or holds, by its first word: its deeds have somebody who does them and no object. */
export const LEAVING = 'drop_out';
