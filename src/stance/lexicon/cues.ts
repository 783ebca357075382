/** How a cue takes its content, where it is no attitude: general English, written by hand for this project. */

/** Cues that only credit: the content must speak for itself. */
export const SAYING = `
say tell state add note remark declare assert claim argue contend maintain suggest indicate explain write tweet post/v announce
report/v testify reply respond answer observe acknowledge concede admit/v point_out emphasize emphasise stress underscore
reiterate repeat affirm reaffirm insist believe think feel/v know predict expect conclude confirm recall joke quip comment
according_to accord view/n view/v opinion position statement speak continue recount
charge allege describe call/v signal hint imply make_clear see_it warn read/v quote/v cite estimate address propose_that
make_the_case press_the_case make_a_case boast brag declare_that decide_that understand agree_that worry_that fear_that hear find say_that caution chant shout chanting
lead/v head/v mount/v wage/v organize organise orchestrate share/v voice/v renew opine muse chime_in interject proclaim profess posit reckon surmise speculate assume suppose suspect assess figure/v guess/v
envision foresee foretell anticipate confess confide exclaim holler yell scream cry/v mutter mumble whisper snarl
snap/v thunder/v roar/v retort counter/v fire_back shoot_back reassure assure attest articulate express convey elaborate
clarify relate narrate preach lecture/v gush rave/v rant/v sigh bellow retweet blog/v text/v email/v trumpet/v sum_up
point_to underline highlight/v spotlight/v stipulate specify theorize hypothesize weigh_in show demonstrate illustrate
document/v inform deliver go_on joke/v tease make_plain make_clear_that get_across put_it lay_out spell_out
drive_home hammer_home serve_notice let_it_be_known go_so_far_as_to_say`;

/** Cues that name or judge their content: `labeled … as`, `called … insanity`. */
export const NAMING = `
call/v label brand describe characterize characterise portray deem consider/v depict term/v dub cast/v regard view/v see paint
declare pronounce judge rate dismiss_as denounce_as rank slam_as blast_as condemn_as deride_as hail_as praise_as tout_as
mock_as criticize_as criticise_as reject_as refer_to_as think find/v
liken tag/v classify categorize equate style/v peg/v stereotype decry_as disparage_as ridicule_as trash_as laud_as bill/v
pan_as frame/v cast_as write_off_as shrug_off_as`;

/** Cues that ask. */
export const ASKING = `ask question/n inquire wonder press/v query pose_question want_to_know unclear whether`;

/** Cues that pass on, measure or leave open, and take no side. */
export const REPORTING = `
mention speak_about talk_about talk_of discuss discussion focus focus_on refer_to reference refer revise address touch_on
differ at_odds disagree_on split/v divide/v clash spar debate/v turn_to raise_the bring_up ask_about cite summarize report_on show/v reveal estimate poll survey measure tally
face/v draw/v attract receive endure weather/v survive confront/v weigh mull ponder contemplate explore examine investigate probe/v track/v monitor/v chronicle/v analyze analyse scrutinize
evaluate compare contrast/v grapple wrestle_with study/v
project/v calculate/v
forecast/v`;

/** Sources that count opinions and hold none. */
export const COUNTING_SOURCES = `poll polls survey census study data statistic figure tally analysis report estimate poll_of gallup pew quinnipiac rasmussen`;

/** What people utter, for endorsements: `his comments were accurate`. */
export const UTTERANCES = `
remark comment statement word speech position stance view opinion assessment argument assertion message rhetoric
perspective outlook viewpoint issue topic answer question information detail explanation clarification`;

/** What people utter of which it can be said that it is right or wrong, and what they hold by it. */
export const OPINIONS = `remark comment statement word position stance view opinion assessment assertion perspective viewpoint judgement judgment`;

/** What people hold, of which it can be said that it is settled, and words that say so. */
export const STANDS = `position stance view viewpoint line`;
export const SETTLED = `
written_in_stone set_in_stone carved_in_stone cast_in_stone set_in_concrete cast_in_concrete unchanged not_changed not_change not_shifted not_moved firm clear well_known
consistent unwavering unyielding unequivocal long-standing settled unshakable immovable inflexible no_secret`;

/** Subjects whose duty the speaker states as his or her own wish: `Congress must …`, `the country needs …`. */
export const OUGHT = `should must ought need needs have_to has_to had_to let_'s let_us got_to gotta cannot_afford can_not_afford
need_to needs_to imperative deserve time_to time_for supposed_to required_to obliged`;

/** Words that make a side depend on something. */
export const CONDITIONS = `
only_if unless as_long_as so_long_as provided_that on_condition on_the_condition conditional conditionally contingent only_when
only_after if_and_only_if in_exchange_for depending_on open_to not_automatically only_once would_consider
will_consider consider/v under_certain under_the_right in_some_case not_rule_out willing_to_consider could_support
might_support may_support could_back might_back not_ready not_yet at_this_point willing_to_talk willing_to_discuss
willing_to_look leave_open leave_the_door open_mind openness case_by_case look_into looking_into make_an_exception exception_to exception_for
with_exception with_condition with_change if_change up_to_the at_the_completion pending not_categorically must_come_with must_include
tentative tentatively sparingly would_only not_currently lukewarm grudging grudgingly willingness_to_change willing_to_change willing_to_modify willingness_to_modify
willing_to_negotiate willing_to_compromise willingness_to_discuss may_be_willing might_be_willing could_be_willing lean_toward lean_towards
lean_against reluctant_to hesitant_to undecided may_back may_endorse might_endorse could_endorse may_vote might_vote could_vote`;

/** Verbs of seeing, having and doing that take no side for their subject: `we have seen a push …`. */
export const PERCEIVING = `see hear read/v know remember understand find face/v watch witness notice learn ask wonder get hear_of
meet talk/v speak discuss mention describe cite quote note report/v tell say study analyze examine review explain inherit
recall bring_up cover/v follow vote_on write
track/v monitor/v observe encounter experience/v undergo endure hear_about read_about assess evaluate weigh chronicle/v
document/v explore investigate ponder contemplate mull scrutinize spot/v`;
