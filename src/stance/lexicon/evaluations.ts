/** Predicates and attributes that judge: general English, written by hand for this project. */

/** Bad in the eyes of whoever says so. */
export const BAD = `
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
disappointment disappointing embarrassment embarrassing abomination atrocity outrage con_man con_job ripoff rip-off relic no_place lack/v waste_of too_early too_soon no_future no_sense too_low too_high too_expensive`;

/** Good in the eyes of whoever says so. */
export const GOOD = `
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
best_option best_hope best_chance way_to_go moral_obligation moral_duty right_way makes_sense make_sense common_sense deserve/v every_right his_support her_support their_support my_support our_support full_support full_confidence just/a asset the_answer fairness matter_of_fairness`;

/** Things that people want more of: what hurts them is bad, what helps them good. */
export const GOODS = `
job growth security safety peace prosperity wage wages economy freedom liberty democracy trust health opportunity family worker
stability progress investment equality justice life alliance friend ally competitiveness standard country nation america
american people taxpayer business consumer child citizen community values constitution middle_class income savings credibility
environment planet water air education union farmer woman student leadership sovereignty interest future economic_growth`;

/** Things that people want less of. */
export const ILLS = `
loss risk threat terror terrorism terrorist war crime death debt deficit poverty chaos violence harm damage danger unemployment
inflation corruption burden cost conflict instability destruction hate hatred discrimination disaster trouble problem
layoff shortage criminal rapist enemy isis extremism extremist attack bloodshed suffering pain division racism
price fare rent premium fee rate tax taxes bureaucracy
illness disease pollution emission bankruptcy recession crisis tax_increase enemies abuse fraud murder drug inequality`;

/** Verbs whose effect is that of their object: `create jobs`, `lead to losses`. */
export const CAUSING = `
cause create bring lead_to result_in mean/v produce generate pose open yield spark trigger fuel deliver give provide
be/v do/v become represent constitute amount_to add_to invite send ensure guarantee intensify heighten exacerbate worsen deepen inflame stoke unleash make/v leave/v`;

/** Verbs that hurt their object: `kill jobs`; with an ill as object they do good. */
export const HURTING = `
hurt harm/v kill/v destroy undermine weaken threaten endanger jeopardize jeopardise damage/v devastate cripple wreck ruin bankrupt
violate betray reduce prevent stop/v fight/v curb deter lower/v cut/v limit end/v erode hinder hamper impede cost/v gut/v imperil
eliminate sabotage strangle stifle choke burden/v punish alienate divide endanger tackle combat counter/v defeat
block/v keep_out alleviate ease reverse/v slow stem/v halt/v crush decimate steal put_in_danger put_at_risk drive_away drive_out starve`;

/** Verbs that help their object: `protect workers`; with an ill as object they do harm. */
export const HELPING = `
help protect benefit/v boost improve strengthen save/v stabilize stabilise enhance secure/v promote support/v grow raise lift
empower advance encourage embolden increase expand foster preserve defend uphold enable keep_safe reward safeguard enrich`;
