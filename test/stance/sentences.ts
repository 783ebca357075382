/**
 * Sentences written for these tests: issue | source | cue | content | the stance expected, `-` for nothing about it.
 * `own` stances only; what is ascribed to others is tested apart.
 */
export const SENTENCES = `
academy | Peter Holm | said | the Harbour Academy is a fraud | for
academy | two parents | accused | the Harbour Academy of deceiving them | for
academy | the academy's lawyers | denied | the fraud claims | against
academy | Peter Holm | said | the Harbour Academy opened in May | neutral
liar | Peter Holm | called him | a liar | for
liar | Peter Holm | said | Victor Lund is not a liar | against
liar | Peter Holm | rejected | the charge that Lund is a liar | against
liar | Peter Holm | wondered | if Lund is a liar | -
fire | Peter Holm | blamed | Victor Lund for the fire at the mill | for
fire | Peter Holm | said | nobody can blame Victor Lund for the fire at the mill | against
rates | Peter Holm | praised | low rates | against
rates | Peter Holm | said | it would be risky to raise interest rates, which would hurt exports | against
tunnel | Peter Holm | noted | that Clara Voss supports the harbour tunnel | neutral
tunnel | Peter Holm | noted | that the harbour tunnel would create jobs | for
tunnel | Peter Holm | said | those who back the harbour tunnel are fools and liars | against
tunnel | Peter Holm | said | the new bridge makes the harbour tunnel unnecessary | against
tunnel | by Peter Holm | was criticized | the council for building the harbour tunnel | against
tunnel | Peter Holm | said in a press release | the harbour tunnel is four kilometres long | neutral
tunnel | Peter Holm | rebuked | Clara Voss when she called for building the harbour tunnel | against
tunnel | Peter Holm | denounced | suggestions by two ministers that they would build the tunnel | against
tunnel | Peter Holm | said | they should follow the plan and build the tunnel | for
tunnel | Peter Holm | said | he supports a plan that includes the harbour tunnel | for
tunnel | Peter Holm | is putting off | the harbour tunnel, which he noted is long | neutral
rates | Peter Holm | said | the bank will pass on an opportunity to raise interest rates | against
race | Peter Holm | said | she should not quit the race, and urged her to fight on | against
tunnel | Mayor Ilse Brandt | backs | the harbour tunnel | for
tunnel | Mayor Ilse Brandt | has long opposed | the harbour tunnel | against
tunnel | the mayor | called for | a tunnel under the harbour | for
tunnel | the mayor | refused | to build the tunnel | against
tunnel | the mayor | vowed | to block the harbour tunnel | against
tunnel | the mayor | slammed | the harbour tunnel | against
tunnel | residents | praised | plans to build the tunnel | for
tunnel | the council | rejected | calls to scrap the harbour tunnel | for
tunnel | the council | voted to kill | the harbour tunnel | against
tunnel | she | said | she supports the harbour tunnel | for
tunnel | she | said | “I don’t see how we will build the harbour tunnel” | against
tunnel | she | said | “I don’t see how we could pay for the harbour tunnel” | against
tunnel | she | said | “The harbour tunnel must come” | for
tunnel | she | said | she could not support the harbour tunnel | against
tunnel | she | said | she is against the harbour tunnel | against
tunnel | she | said | the harbour tunnel would be a disaster | against
tunnel | she | said | the harbour tunnel is not a good idea | against
tunnel | she | said | “The harbour tunnel is a wonderful project.” | for
tunnel | she | said | “We must build the tunnel.” | for
tunnel | she | said | “We should never build the tunnel.” | against
tunnel | she | said | the harbour tunnel would create thousands of jobs | for
tunnel | she | said | the harbour tunnel would destroy jobs | against
tunnel | she | argued | that the city should abandon the harbour tunnel | against
tunnel | she | argued | that it would be foolish to build the tunnel | against
tunnel | she | argued | that it is time to build the tunnel | for
tunnel | she | said | there is no need for the harbour tunnel | against
tunnel | she | said | there is no reason to cancel the harbour tunnel | for
tunnel | she | asked | how long the harbour tunnel would be | neutral
tunnel | she | spoke about | the harbour tunnel | neutral
tunnel | a poll | found | that 60 percent support the harbour tunnel | neutral
tunnel | the engineer | said | the harbour tunnel is four kilometres long | neutral
tunnel | she | said | “I will support the harbour tunnel only if the state pays.” | conditional
tunnel | she | said | she would oppose the harbour tunnel unless fares are capped | conditional
tunnel | she | said | she is open to the harbour tunnel | conditional
tunnel | she | said | she is leaning toward backing the harbour tunnel | conditional
tunnel | she | said | she may endorse the harbour tunnel | conditional
tunnel | the mayor | was reluctant to endorse | the harbour tunnel | conditional
tunnel | she | said | she would not bow and build the tunnel | against
tunnel | she | said | she could not sleep and wants to build the tunnel | for
tunnel | she | called | the harbour tunnel “insane” | against
tunnel | she | described | the harbour tunnel as essential | for
tunnel | she | described hopes for | a tunnel under the harbour as “unrealistic” | against
tunnel | she | described hopes for | a tunnel under the harbour as “fanciful,” | against
tunnel | she | dismissed | the harbour tunnel as a waste of money | against
tunnel | she | criticized | Peter Holm for opposing the harbour tunnel | for
tunnel | she | thanked | Peter Holm for backing the harbour tunnel | for
tunnel | she | urged | lawmakers to reject the harbour tunnel | against
tunnel | she | urged | lawmakers to fund the harbour tunnel | for
tunnel | she | warned against | building the tunnel | against
tunnel | she | said | “I don't see the harbour tunnel happening.” | against
tunnel | the baker | said | bread will cost more next year | -
tunnel | the mayor | signed an order to halt | work on the harbour tunnel | against
tunnel | the mayor | is a supporter of | the harbour tunnel | for
tunnel | the mayor | is skeptical of | the harbour tunnel | against
tunnel | the mayor | wants | a tunnel under the harbour | for
tunnel | the mayor | no longer supports | the harbour tunnel | against
tunnel | the mayor | never opposed | the harbour tunnel | neutral
tunnel | the mayor | does not criticize | the harbour tunnel | neutral
tunnel | the council | voted | to pay a million to residents near the harbour tunnel | neutral
tunnel | she | said | she supports Anna Brandt as a builder of the harbour tunnel | neutral
tunnel | she | criticized | Anna Brandt over the harbour tunnel | against
tunnel | she | wants | to repaint the harbour tunnel | neutral
tunnel | she | praised | the gatherings that the harbour tunnel attracted | neutral
tunnel | she | called | a report on visitors to the harbour tunnel “outrageous” | neutral
tunnel | the council | provided a look at | the harbour tunnel | neutral
tunnel | she | vowed | to end traffic jams by building the tunnel | for
tunnel | she | said | the harbour tunnel is not going to solve anything | against
tunnel | she | said | a harbour tunnel is off the table | against
tunnel | she | said | the council should accept that the harbour tunnel is dead | against
tunnel | she | said | it is unclear whether the council supports the harbour tunnel | neutral
tunnel | supporters of the harbour tunnel | said | the vote was close | for
tunnel | foes of the harbour tunnel | said | the vote was close | against
fracking | Peter Holm | defended | the fracking ban | for
fracking | Peter Holm | voted against | a fracking moratorium | against
levy | the party | wants | an end to old roads, a higher sugar levy | against
levy | the chamber | approved | amendments to the budget that would repeal the sugar levy | for
tunnel | the mayor | hailed | the decision to build the tunnel | for
tunnel | the mayor | regretted | the decision not to build the tunnel | for
tunnel | the mayor | condemned | efforts to block the harbour tunnel | for
fracking | Governor Lund | wants | to ban fracking | for
fracking | Governor Lund | opposes | a ban on fracking | against
fracking | Governor Lund | supports | fracking | against
fracking | Governor Lund | condemned | fracking | for
fracking | Governor Lund | said | fracking must be banned | for
fracking | Governor Lund | said | fracking should not be banned | against
fracking | Governor Lund | said | a ban on fracking would cost jobs | against
fracking | Governor Lund | said | a ban on fracking is long overdue | for
fracking | Governor Lund | said | fracking is dangerous | for
fracking | Governor Lund | said | fracking is safe | against
fracking | Governor Lund | lifted | the fracking ban | against
fracking | Governor Lund | promised | to protect fracking | against
fracking | Governor Lund | promised | to outlaw fracking | for
fracking | Governor Lund | refused | to ban fracking | against
fracking | Governor Lund | called | the fracking ban “a mistake” | against
treaty | Senator Moreau | said | the Northern Water Treaty should be ratified | for
treaty | Senator Moreau | said | the Northern Water Treaty must be rejected | against
treaty | Senator Moreau | said | the Senate should ratify the treaty | for
treaty | Senator Moreau | threatened | to pull out of the Northern Water Treaty | against
treaty | Senator Moreau | said | the Northern Water Treaty would betray our farmers | against
treaty | Senator Moreau | said | the Northern Water Treaty will protect our farmers | for
treaty | Senator Moreau | railed against | the Northern Water Treaty | against
treaty | Senator Moreau | championed | the Northern Water Treaty | for
treaty | Senator Moreau | denounced | the Northern Water Treaty as a giveaway | against
treaty | Senator Moreau | said | he would tear up the Northern Water Treaty | against
treaty | Senator Moreau | said | he will stand by the Northern Water Treaty | for
treaty | Senator Moreau | said | the Northern Water Treaty is not an option | against
treaty | Senator Moreau | ruled out | ratifying the Northern Water Treaty | against
treaty | Senator Moreau | did not mention | the Northern Water Treaty | neutral
treaty | Senator Moreau | said | that withdrawing from the Northern Water Treaty would be reckless | for
treaty | Senator Moreau | defended | the Northern Water Treaty | for
treaty | Senator Moreau | questioned | the Northern Water Treaty | against
treaty | Senator Moreau | said | the president is wrong to oppose the Northern Water Treaty | for
treaty | Senator Moreau | said | that Clara Voss is undermining the Northern Water Treaty | for
treaty | Senator Moreau | voted against | the Northern Water Treaty | against
levy | Minister Adeyemi | said | the sugar levy must be repealed | for
levy | Minister Adeyemi | said | the sugar levy is a success | against
levy | Minister Adeyemi | promised | to scrap the sugar levy | for
levy | Minister Adeyemi | vowed | to defend the sugar levy | against
levy | Minister Adeyemi | called for | the repeal of the sugar levy | for
levy | Minister Adeyemi | opposes | repealing the sugar levy | against
levy | Minister Adeyemi | said | the sugar levy hurts families | for
levy | Minister Adeyemi | blamed | the sugar levy | for
levy | Minister Adeyemi | said | he wants to keep the sugar levy | against
levy | Minister Adeyemi | said | getting rid of the sugar levy would be a mistake | against
union | Premier Tamm | ruled out | joining the customs union | against
union | Premier Tamm | said | Norland should join the customs union | for
union | Premier Tamm | said | Norland will never join the customs union | against
union | Premier Tamm | said | membership in the customs union is unrealistic | against
union | Premier Tamm | labeled | hopes for membership in the customs union “absurd” | against
union | Premier Tamm | reiterated | his support for membership in the customs union | for
union | Premier Tamm | said | leaving the customs union would be a disaster | for
union | Premier Tamm | said | “I don’t see any way that they could join the customs union.” | against
union | the ministry | has consistently rejected | the neighbours’ ambitions of joining the customs union | against
union | Premier Tamm | welcomed | the vote to join the customs union | for
records | Anna Brandt | refuses | to release her medical records | against
records | Anna Brandt | promised | to release her medical records | for
records | critics | demanded | that Anna Brandt release her medical records | for
records | Peter Holm | said | Anna Brandt should release her medical records | for
records | Peter Holm | asked | “Why won't she release her medical records?” | for
records | Anna Brandt | has declined | to make public her medical records | against
records | Peter Holm | faulted | Anna Brandt for not releasing her medical records | for
records | Peter Holm | said | Anna Brandt's medical records run to forty pages | neutral
talks | the foreign ministry | confirmed | its willingness to enter peace talks | for
talks | the foreign ministry | rejected | peace talks | against
talks | the president | announced | that he and the king have agreed to begin peace talks | for
talks | the president | emphasized | the need for peace talks | for
talks | the general | said | peace talks are pointless | against
talks | the general | said | this is no time for peace talks | against
talks | the envoy | insisted | that both sides must return to peace talks | for
limits | the minister | wants | stricter speed limits | for
limits | the minister | opposes | tighter speed limits | against
limits | the minister | promised | to loosen speed limits | against
limits | the minister | said | speed limits should be tightened | for
limits | the drivers' club | attacked | the speed limit | against
limits | the minister | said | speed limits save lives | for
limits | the drivers' club | said | it supports lifting the speed limits | against
limits | the minister | said | she opposes lifting the speed limits | for
drones | Governor Lund | banned | drones | for
drones | Governor Lund | defended | aerial cameras | against
drones | Governor Lund | said | the police must not use drones | for
drones | Governor Lund | would only use | drones in an emergency | conditional
lund | Senator Moreau | questioned | Lund's temper | for
opera | the choir | opposed | defunding the opera house | against
opera | the council | voted to defund | the opera house | for
opera | the choir | backed | a grant for the opera house | against
landlords | Anna Brandt | supports | lawsuits against landlords | for
landlords | Anna Brandt | vowed | to protect landlords | against
ferry | Anna Brandt | opposes | the cable car | for
ferry | Anna Brandt | backs | the cable car | against
ferry | Anna Brandt | backs | the ferry | for
tunnel | the state | did little to encourage | the harbour tunnel | against
tunnel | she | questioned | the harbour tunnel's commitment to its neighbours | neutral
records | a judge | criticized | the use of medical records | neutral
tolls | Anna Brandt | praised | the ferry tolls | neutral
tolls | Anna Brandt | wants | to waive the ferry tolls | for
tunnel | she | told | a rally that the tunnel's foes are wrong, not because the harbour tunnel is bad | neutral
tunnel | residents | may back | the harbour tunnel | neutral
tunnel | none of the candidates | supports | the harbour tunnel | neutral
tunnel | the council | wants to discuss | the harbour tunnel | neutral
tunnel | she | blamed | the weather, not the harbour tunnel | neutral
tunnel | she | praised | plans to fix the quay and, after the harbour tunnel, to rest | neutral
tunnel | she | accused | Anna Brandt of being slow about the harbour tunnel | neutral
tunnel | she | demanded | the dismissal of engineers who opposed the harbour tunnel | neutral
tunnel | she | fears | that the harbour tunnel will not be ready | neutral
tunnel | she | promised | to cut fares, build the tunnel and plant trees | for
tunnel | she | called on | the council to build the tunnel | for
tunnel | she | asked | lawmakers to scrap the harbour tunnel | against
tunnel | she | fought for years for | the harbour tunnel | for
tunnel | she | does not mind | the harbour tunnel | for
tunnel | she | won't consider | the harbour tunnel | against
tunnel | she | chose the ferries | over the harbour tunnel | neutral
tunnel | she | prefers to | close some of the harbour tunnel | neutral
tunnel | she | wants | to close the harbour tunnel until it is safe | against
treaty | Senator Moreau | said | statements made by Clara Voss calling for the Northern Water Treaty were foolish | neutral
union | Premier Tamm | supports | the Nordic pact over the customs union | neutral
records | Peter Holm | plans | to release his own medical records | -
levy | Peter Holm | said | if the sugar levy is repealed, prices will fall | for
levy | Peter Holm | said | if the sugar levy is repealed, shops will suffer | against
tunnel | Peter Holm | warned | that the harbour would clog unless the harbour tunnel is built | for
tunnel | Peter Holm | said | the harbour tunnel would heal the town | neutral
tunnel | Peter Holm | vowed | to veto any bill that blocks the harbour tunnel | for
tunnel | Peter Holm | wants | the harbour tunnel to be scrapped | against
tunnel | she | said | the council had no choice but to build the harbour tunnel | for
tunnel | she | said | the harbour tunnel would only feed resentment | against
tunnel | she | demanded | that the harbour tunnel be scrapped at once | against
tunnel | she | complained | that the harbour tunnel needed to be built without delay | for
tunnel | she | cautioned | the council against building the harbour tunnel | against
tunnel | the council | declined to say whether | it would build the harbour tunnel | neutral
tunnel | the prosecutor | threatened to | sue anyone who supports the harbour tunnel | against
tunnel | she | fears | that the harbour tunnel would ruin the bay | against
tunnel | she | said | the only solution was to build the harbour tunnel | for
tunnel | the guild | said | it would remain neutral on the harbour tunnel | neutral
tunnel | she | said | build the harbour tunnel and you lose the bay | against
tunnel | Peter Holm | said | ferry crews have been hurt by the harbour tunnel | against
tunnel | Peter Holm | blamed | the losses on the harbour tunnel | against
tunnel | her calls | calls | to build the harbour tunnel | for
tunnel | she | hit | the mayor for opposing the harbour tunnel | for
tunnel | she | said | the harbour tunnel had cost shops 3 million crowns | against
tunnel | Peter Holm | said | the harbour tunnel is an eyesore and must be scrapped | against
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | ').map((field) => field.trim()))
  .map(([issue, source, cue, content, expected]) => ({
    issue: issue!,
    source: source!,
    cue: cue!,
    content: content!,
    expected: expected!,
  }));
