/** Predicates and attributes that judge: general English, written by hand for this project. */

/** Bad in the eyes of whoever says so. */
export const BAD = `
unprepared ill-prepared ill-equipped beholden
magnet_for dungeon hellhole run_dry run_out go_under go_bust go_hungry poorer weaker dirtier fig_leaf cure_worse no_business miscarriage_of_justice
bad terrible horrible awful disastrous disaster wrong stupid dumb foolish crazy insane insanity ridiculous absurd ludicrous dangerous
harmful divisive racist bigoted xenophobic unconstitutional illegal unlawful immoral unethical unfair unjust unnecessary useless
ineffective failed failure fail/v mistake mistaken flawed broken catastrophic catastrophe nightmare unacceptable intolerable
unrealistic fanciful farfetched far-fetched impractical impracticality impracticable impossible impossibility unworkable unthinkable untenable nonstarter threat risk risky danger shame
shameful disgrace disgraceful disgusting disgust/n offensive outrageous outrage reckless irresponsible naive naïve misguided shortsighted
counterproductive costly unaffordable obsolete outdated irrelevant meaningless pointless worthless joke hoax scam fraud fraudulent
sham betrayal betray crime/n evil cruel inhumane un-american problematic troubling worrisome alarming disturbing toxic ominous
rotten lousy tragic tragedy ruinous devastating wasteful waste giveaway capitulation surrender appeasement monstrosity baseless
unfounded false untrue dead doomed unfit unqualified unsuited moot futile hateful hypocritical corrupt unwise imprudent undesirable premature
disqualifying worst worse job-killing problem liability travesty folly madness lunacy idiotic silly laughable nonsense bogus
unsustainable unhelpful damaging destructive detrimental repugnant abhorrent appalling horrific
unpopular inappropriate unjustified unwarranted unrealizable hopeless delusional fantasy illusion illusory provocation
provocative inflammatory discriminatory oppressive draconian radical extreme excessive bloated rigged poison sinister wasted
trap threat_to hurt/v harm/v harm/n damage/n damage/v destabilizing suicidal suicide unwelcome imperil improbable unlikely
unfeasible infeasible dreadful deplorable distasteful vile ill-advised ill-conceived half-baked overreach unimaginable
incompatible inconceivable out_of_the_question off_the_table not_an_option dead_on_arrival red_line boondoggle burden
burdensome punitive regressive reactionary backward unserious gimmick stunt charade cynical error blunder insult affront
slap_in_the_face assault/n un-American unpatriotic lawless criminal/a
racism bigot bigotry sexist sexism misogynist misogyny misogynistic xenophobia demagogue liar fool sellout traitor coward hypocrite idiot dishonest dishonesty deceitful deceptive careless carelessness
negligent sloppy improper impropriety wrongdoing deplorable inexcusable indefensible unforgivable scandalous sleazy crooked bully
malicious vicious hypocrisy incompetent incompetence inept disingenuous cowardly pathetic weak/a vulnerable scary frightening terrifying
toothless inadequate insufficient lacking abysmal pitiful ugly nasty despicable contemptible reprehensible heartless callous
irrational unreasonable unsafe unstable ill-suited ripe_for_abuse beyond_the_pale no_substance unfortunate sad/a disservice
disappointment disappointing embarrassment embarrassing abomination atrocity outrage con_man con_job ripoff rip-off relic no_place lack/v waste_of too_early too_soon no_future no_sense too_low too_high too_expensive
bizarre troublesome worrying grave/a brutal painful disruptive dysfunctional chaotic crippling debilitating egregious
outlandish unconscionable poisonous abusive hazardous perilous precarious untrustworthy insensitive disrespectful derogatory
childish petty selfish narcissistic arrogant arrogance ignorant ignorance rude crude vulgar obscene lame phony fake/a
fictitious senseless mindless clueless tone-deaf out_of_touch arbitrary capricious unprincipled unscrupulous
unsound unproven untested dubious questionable suspect/a shady fruitless unproductive self-defeating self-destructive
unenforceable unmanageable unachievable unattainable undemocratic antidemocratic anti-democratic authoritarian fascist
tyrannical tyranny dictatorial totalitarian autocratic despotic homophobic transphobic antisemitic anti-semitic islamophobic
prejudiced biased one-sided lopsided skewed misleading inaccurate incorrect erroneous untruthful unreliable flimsy shoddy
shabby subpar substandard mediocre inferior deficient defective inefficient ineffectual impotent feckless unaccountable
opaque secretive overbroad heavy-handed high-handed intrusive invasive onerous overbearing cumbersome exorbitant
extravagant frivolous unneeded needless redundant superfluous unwanted hollow empty_promise empty_gesture superficial
half-hearted halfhearted too_little too_late too_far not_enough fall_short backfire/v setback set_back
heartbreaking sickening nauseating revolting loathsome odious heinous barbaric barbarous inhuman merciless ruthless monstrous
wicked sinful spineless gutless craven treasonous treason treacherous disloyal foolhardy hasty rash/a rushed/a ill-timed
ill-considered ill-informed uninformed misinformed misplaced ill-fated harebrained hare-brained preposterous asinine moronic
inane nutty nuts bonkers unhinged deranged paranoid hysterical alarmist overblown exaggerated baloney garbage rubbish/n bunk
hogwash malarkey drivel falsehood fabrication myth fiction pretense pretext cop-out copout distraction smokescreen ploy
racket power_grab land_grab cash_grab witch_hunt kangaroo_court show_trial double_standard slippery_slope can_of_worms
time_bomb recipe_for_disaster recipe_for_chaos race_to_the_bottom dead_end pipe_dream fool_errand lost_cause pie_in_the_sky
wishful_thinking last_thing wrongheaded wrong-headed retrograde step_backward step_back eyesore blight stain/n
black_mark scourge menace hazard/n mess/n shambles fiasco debacle farce mockery laughingstock laughing_stock humiliation
humiliating injustice abdication dereliction handout overkill intrusion encroachment violation usurpation chilling_effect
chilling quagmire inadvisable unbecoming unseemly indecent unprofessional amateurish unelectable underqualified inexperienced
out_of_line out_of_bounds out_of_order over_the_top off_base off_limits dismal bleak appalled dire grim defunct discredited
disproportionate unsupported unsubstantiated unreal loser/n waste_of_time waste_of_money bad_news cold-hearted mean-spirited
small-minded narrow-minded shortsightedness foolishness stupidity recklessness cruelty unfairness wrongful unworthy
undeserving ludicrously no_good no_use no_benefit nonsensical illogical incoherent misconceived ill-judged botched mishandled
bungled tainted compromised/a rigid inflexible overreaction blackmail extortion bribe/n bully/n thuggish thug cheap_shot smear
dog_whistle fearmongering scaremongering pandering grandstanding unsightly obstacle impediment
barrier hindrance drawback downside pitfall nuisance aberration anathema anachronism archaic antiquated outmoded
unsatisfactory unsatisfying disheartening discouraging demoralizing dispiriting depressing saddening maddening infuriating
galling unbearable insufferable inhospitable catastrophically jeopardy threatening menacing
beyond_repair achieve_nothing accomplish_nothing solve_nothing do_nothing change_nothing vandalism vendetta throw_away
gift_to_criminals out_of_step act_of_war shake-down shakedown own_goal kick_in_the_teeth slap_on_the_wrist insult_to
affront_to blow_to nail_in_the_coffin mockery_of no_answer no_solution throw_good_money money_down_the_drain`;

/** Good in the eyes of whoever says so. */
export const GOOD = `
greener cleaner richer freer kinder
good great excellent fit/a qualified/a smart wise sensible reasonable necessary necessity essential vital crucial important beneficial helpful useful effective
successful success triumph victory boon benefit advantage achievement accomplishment better best historic landmark
fair moral humane constitutional lawful safe safer secure realistic practical popular commonsense common-sense sound/a
positive promising worthy worthwhile valuable desirable wonderful fantastic amazing brilliant terrific perfect fine/a appropriate
justified overdue cornerstone bedrock lifeline gold_standard no-brainer no_brainer imperative accurate correct right/a right_thing right_step
right_decision right_call right_move indispensable invaluable obligation duty win-win breakthrough godsend blessing miracle
remarkable admirable noble bold/a courageous principled responsible prudent legitimate viable feasible workable affordable
productive constructive priority must-have welcome/a encouraging superb outstanding inevitable slam-dunk slam_dunk
neighborly compassionate generous step_forward milestone in_our_interest in_the_interest in_the_national_interest
on_the_table long-overdue work/v succeed humanitarian happy/a improvement leap_forward progress best_way only_way only_solution solution
honest honorable honourable decent competent capable qualified/a thoughtful courageous heroic commendable laudable praiseworthy
long_overdue relevant fair_game good_judgment sound_judgment deserving deserved helpful inspiring exciting
best_option best_hope best_chance way_to_go moral_obligation moral_duty right_way makes_sense make_sense common_sense deserve/v every_right his_support her_support their_support my_support our_support full_support full_confidence just/a asset the_answer fairness matter_of_fairness
superior splendid marvelous marvellous magnificent exceptional exemplary impressive phenomenal stellar first-rate top-notch
ideal/a optimal preferable advantageous healthy healthier timely opportune long-awaited logical rational/a coherent credible
plausible persuasive compelling convincing legit valid defensible reliable dependable trustworthy truthful sincere equitable
fairer evenhanded even-handed balanced/a impartial transparent accountable inclusive dignified respectful patriotic brave
gutsy visionary innovative ingenious clever savvy shrewd astute intelligent well-thought-out well-considered pragmatic
practicable doable achievable attainable sustainable cost-effective efficient profitable fruitful rewarding meaningful
transformative transformational groundbreaking game-changer paramount much-needed badly_needed
sorely_needed urgently_needed warranted merited apt/a fitting/a suitable proper adequate acceptable okay/a ok/a satisfactory
satisfying gratifying heartening reassuring uplifting refreshing awesome lovely fabulous vindication good_news
cause_for_celebration relief/n reprieve lifesaver life-saving lifesaving bulwark pillar backbone linchpin remedy/n cure/n
antidote silver_bullet shot_in_the_arm home_run right_direction first_step big_step important_step giant_step turning_point
moral_imperative only_option only_answer only_choice only_chance here_to_stay pay_off pay_dividends
bear_fruit make_a_difference worth_it worth_doing worth_the worth_considering worth_pursuing well_worth thrive/v flourish/v
prosper/v unifying well-deserved hard-won needed/a best_thing good_thing great_thing smart_thing decent_thing honorable_thing
moral_thing great_idea good_idea win_for victory_for boost_for boon_for safeguard/n protection_for step_toward
forward-looking forward-thinking far-sighted farsighted even_better bright_spot ray_of_hope source_of_strength upside payoff
silver_lining soundness wisdom bravery decency fair-minded good-faith top_priority high_priority national_priority
number_one_priority
only_hope last_hope most_qualified well_qualified eminently_qualified highly_qualified the_least_we_can_do simple_justice
matter_of_justice force_for_good way_forward`;

/** Things that people want more of: what hurts them is bad, what helps them good. */
export const GOODS = `
job growth security safety peace prosperity wage wages economy freedom liberty democracy trust health opportunity family worker
stability progress investment equality justice life alliance friend ally competitiveness standard country nation america
american people taxpayer business consumer child citizen community values constitution middle_class income savings credibility
environment planet water air education union farmer woman student leadership sovereignty interest future economic_growth
privacy dignity livelihood choice competition innovation productivity efficiency quality well-being wellbeing
welfare happiness unity integrity honesty transparency accountability fairness rule_of_law goodwill morale strength influence
affordability living_standard biodiversity wildlife forest neighborhood neighbourhood town city region industry sector
manufacturing exporter tourism trade fisherman miner patient pensioner retiree renter tenant homeowner motorist commuter
teacher pupil nurse doctor officer soldier veteran victim survivor minority household village shop manufacturer driver
passenger tourist visitor employee employer entrepreneur investor saver shareholder resident scientist researcher journalist
press athlete fan park beach coast river lake soil habitat reef species institution election voter ballot right
hospital school university library public_health recovery career pay pension benefit harvest crop grower rancher food supply
tradition culture heritage language credit dream hope reform recruitment turnout civilian troop ability`;

/** Things that people want less of. */
export const ILLS = `
loss risk threat terror terrorism terrorist war crime death debt deficit poverty chaos violence harm damage danger unemployment
inflation corruption burden cost conflict instability destruction hate hatred discrimination disaster trouble problem
layoff shortage criminal rapist enemy isis extremism extremist attack bloodshed suffering pain division racism
price fare rent premium fee rate tax taxes bureaucracy
illness disease pollution emission bankruptcy recession crisis tax_increase enemies abuse fraud murder drug inequality
hardship misery hunger famine starvation homelessness addiction overdose epidemic pandemic outbreak infection obesity panic
unrest turmoil upheaval disorder riot looting radicalization insurgency genocide massacre slaughter torture trafficking
smuggling smuggler trafficker theft robbery burglary gang predator tyrant dictator dictatorship oppression repression
persecution censorship intrusion monopoly cronyism nepotism bribery red_tape congestion gridlock noise smog flood
drought wildfire deforestation contamination spill greenhouse warming climate_change stagnation downturn slowdown foreclosure
eviction overcrowding backlog bottleneck shortfall scarcity dependence dependency inequity disparity injustice stigma
prejudice polarization dysfunction misinformation disinformation lie uncertainty tension hostility animosity aggression
proliferation arms_race casualty fatality injury accident collision retaliation backlash resentment bigotry cancer diabetes
asthma suicide delay confusion error mistake loophole evasion cheating polluter profiteer militant jihadist cartel warlord
invader invasion occupation killer murderer suspicion distrust anger frustration fear anxiety stress exploitation slavery
vandalism lawlessness anarchy litigation lawsuit bailout speculation volatility carbon soot toxin pesticide waste sewage
litter radiation nuisance harassment bullying hazing doping abuser rape assault weapon missile bomb`;

/** Verbs whose effect is that of their object: `create jobs`, `lead to losses`. */
export const CAUSING = `
cause create bring lead_to result_in mean/v produce generate pose open yield spark trigger fuel deliver give provide
be/v do/v become represent constitute amount_to add_to invite send ensure guarantee intensify heighten exacerbate worsen deepen inflame stoke unleash make/v leave/v
breed/v engender foment ignite provoke prompt/v precipitate usher_in spawn sow instill inject contribute_to perpetuate
prolong aggravate compound/v incite instigate set_off touch_off spell/v entail drive_up push_up pile_up set_the_stage_for
open_the_door_to pave_the_way_for go_hand_in_hand_with involve carry/v bring_about give_rise_to offer/v promise/v
leave_behind bring_back stir stir_up whip_up kick_off deliver_on cement/v signal/v foreshadow threaten_to risk/v
be_tantamount_to`;

/** Verbs that hurt their object: `kill jobs`; with an ill as object they do good. */
export const HURTING = `
put_out_of_business put_out_of_work drive_out_of_business throw_out_of_work undo unravel shatter fleece batter hammer/v
hurt harm/v kill/v destroy undermine weaken threaten endanger jeopardize jeopardise damage/v devastate cripple wreck ruin bankrupt
violate betray reduce prevent stop/v fight/v curb deter lower/v cut/v limit end/v erode hinder hamper impede cost/v gut/v imperil
eliminate sabotage strangle stifle choke burden/v punish alienate divide endanger tackle combat counter/v defeat
block/v keep_out alleviate ease reverse/v slow stem/v halt/v crush decimate steal put_in_danger put_at_risk drive_away drive_out starve
hobble paralyze paralyse poison/v pollute contaminate degrade debase corrode corrupt/v distort pervert/v demoralize humiliate
shortchange disenfranchise marginalize stigmatize victimize penalize oppress exploit dampen depress discourage disrupt derail
upend dismantle deprive deny displace uproot impoverish exhaust deplete drain/v sap/v tarnish sully stain/v disgrace/v
embarrass infringe trample abridge compromise/v subvert usurp decrease/v diminish shrink lessen minimize minimise mitigate
relieve offset cushion/v contain quell suppress eradicate avert forestall slash trim/v scare_away scare_off price_out
crowd_out bring_down drive_down push_down force_down cut_down kill_off wipe_out roll_back chip_away strain/v overburden overwhelm clog bleed/v starve/v squeeze/v hit/v insult/v
offend demonize scapegoat dehumanize discriminate_against shut_down shut_out take_away strip/v stunt/v freeze/v restrict
constrain frustrate/v rein_in rid rid_of purge_of cleanse neutralize neutralise blunt/v defuse dispel break/v outlaw
ban/v prohibit abolish wreak cheat/v rob/v defraud mislead deceive abandon forsake rip_off
dishonour dishonor drown/v swallow/v bury/v flood/v desecrate deface drive_out_of tear_apart rip_apart short-change cheapen
dilute devalue sicken injure maim`;

/** Verbs that help their object: `protect workers`; with an ill as object they do harm. */
export const HELPING = `
help protect benefit/v boost improve strengthen save/v stabilize stabilise enhance secure/v promote support/v grow raise lift
empower advance encourage embolden increase expand foster preserve defend uphold enable keep_safe reward safeguard enrich
bolster reinforce shore_up stimulate spur/v nurture cultivate revive revitalize rejuvenate reinvigorate restore rebuild
repair/v modernize facilitate accelerate elevate uplift inspire motivate reassure rescue spare/v shield/v insulate sustain
maintain aid/v assist serve/v maximize maximise multiply amplify diversify broaden equip train/v subsidize subsidise
back/v bail_out prop_up vindicate honor/v honour/v respect/v unite stick_up_for look_after take_care_of stand_up_for
legitimize legitimise glorify condone tolerate excuse/v incentivize incentivise double/v triple/v feed/v
house/v lift_up build_up keep_alive`;

/** Verbs that do harm, or good, to whatever their object is. */
export const ALWAYS_HURTING = `
put_out_of_business put_out_of_work drive_out_of_business throw_out_of_work undo unravel shatter rob cheat fleece batter
hurt harm kill destroy undermine threaten endanger jeopardize jeopardise damage devastate cripple wreck ruin bankrupt violate betray erode
hinder hamper sabotage strangle stifle choke punish alienate divide imperil decimate steal burden hobble paralyze paralyse poison pollute
contaminate degrade debase corrupt demoralize humiliate shortchange disenfranchise marginalize stigmatize victimize penalize oppress exploit
impoverish tarnish sully disgrace embarrass infringe trample subvert scare_away scare_off price_out drive_out drive_away put_in_danger put_at_risk
overburden overwhelm insult offend demonize scapegoat dishonour dishonor desecrate tear_apart rip_apart cheapen discriminate_against squander waste`;

export const ALWAYS_HELPING = `
help protect benefit improve safeguard enrich enhance empower uplift keep_safe revitalize rejuvenate reinvigorate save`;
