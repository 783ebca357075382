/** Invented articles, and notices of their outlets with the statements that a reader would say they touch. */
export interface NoticedArticle {
  readonly title: string;
  readonly body: string;
  /** Each notice with words of every statement that it touches; none where a reader could not say which. */
  readonly notices: readonly (readonly [notice: string, ...touched: string[]])[];
}

export const NOTICED: readonly NoticedArticle[] = [
  {
    title: 'Harbour master says dredging will cost 14 million crowns',
    body: `The harbour of Skarvik will be dredged next spring, harbour master Ines Calloway said on Monday.
“We have waited eleven years for this channel,” Calloway told reporters. She said the work would cost 14 million crowns.
Fishermen were less pleased. Tomas Ekberg, who chairs their union, said that the dredgers would destroy the spawning grounds.
“Nobody asked the people who live from this water,” he said.
The environment agency said it had received no application for the work.
Mayor Randi Moen said the town council would vote on the plan in October. Moen added that she had not read the budget.`,
    notices: [
      [
        'Correction: An earlier version of this article misquoted Ines Calloway. She said “eleven years”, not twelve.',
        'We have waited eleven years',
      ],
      [
        'An earlier version of this story misstated the cost of the dredging. It is 14 million crowns, not 40 million.',
        'would cost 14 million crowns',
        'dredging will cost 14 million crowns',
      ],
      [
        'Correction, 4 May 2026: Because of an editing error, an earlier version of this article misattributed the remark “Nobody asked the people who live from this water” to Randi Moen. Tomas Ekberg said it.',
        'Nobody asked the people',
      ],
      [
        'Clarification: The environment agency says that an application has since been received.',
        'it had received no application for the work',
      ],
      ['This article was amended to correct the spelling of the name of the island.'],
      [
        'An earlier version of this article misstated the month in which the council will vote. It is October.',
        'would vote on the plan in October',
      ],
      ['A caption with an earlier version of this article misidentified Tomas Ekberg.'],
      [
        'Correction: A previous version of this article gave the wrong title of Randi Moen. She is the mayor.',
        'would vote on the plan',
        'had not read the budget',
      ],
      [
        'We regret the error. An earlier version of the headline gave the wrong cost.',
        'dredging will cost 14 million crowns',
      ],
      [
        'An earlier version of this article misquoted Tomas Ekberg as saying that the spawning grounds had been destroyed.',
        'would destroy the spawning grounds',
      ],
      ['This story has been corrected.'],
      ['An earlier version of this article said the harbour is in the county of Vestby. It is in Osterby.'],
      [
        'Correction: The last paragraph of this article misquoted the mayor.',
        'had not read the budget',
        'would vote on the plan',
      ],
      [
        'An earlier version of this article incorrectly described a remark by Randi Moen. She has not read the budget; she did not say it was too high.',
        'had not read the budget',
      ],
      [
        'Correction: Tomas Ekberg chairs the fishermen’s union; an earlier version of this article misidentified him as its treasurer.',
        'would destroy the spawning grounds',
        'Nobody asked the people',
      ],
    ],
  },
  {
    title: 'Tram line to the hospital delayed again',
    body: `The tram line to the hospital will open two years late, the transit authority said on Thursday.
“The tunnel is wetter than the surveys promised,” said its director, Leonie Abara.
Abara said that 312 households would have to move out for the length of the work.
Opposition leader Piet Vandamme called the delay “a bill sent to our grandchildren.” He said he would ask for an inquiry.
A spokesman for the contractor, Delvaux Works, said that the company had warned of water in 2024.
Patients complained about the detours. “I leave at five to be there at eight,” said Marguerite Oyelaran, 71.
The health ministry said that shuttle buses would run from March.`,
    notices: [
      [
        'An earlier version of this article misstated the number of households that have to move. It is 312, not 3,120.',
        '312 households would have to move out',
      ],
      [
        'Correction: The company warned of water in 2024, not in 2023, its spokesman says.',
        'had warned of water in 2024',
      ],
      [
        'This article was updated to correct a quotation. Piet Vandamme called the delay “a bill sent to our grandchildren”, not “our children”.',
        'a bill sent to our grandchildren',
      ],
      ['Correction: An earlier version of this article misspelled the name of Marguerite Oyelaran.', 'I leave at five'],
      ['An earlier version of this article misquoted Leonie Abara.'],
      [
        'Clarification: Shuttle buses will run from March on weekdays only, the health ministry said after publication.',
        'shuttle buses would run from March',
      ],
      ['An earlier version of this article misstated how long the line is. It is nine kilometres long.'],
      [
        'A previous version of this report wrongly said that the opposition had already asked for an inquiry.',
        'he would ask for an inquiry',
      ],
      [
        'Correction: An earlier version of this article misidentified the contractor. It is Delvaux Works, not Delvaux Rail.',
        'had warned of water in 2024',
      ],
      ['This story was amended on 3 June 2026. A picture with an earlier version showed another tunnel.'],
      [
        'Correction: An earlier version of this article gave the wrong age for Marguerite Oyelaran. She is 71.',
        'I leave at five',
      ],
      [
        'The third paragraph of this article has been corrected: an earlier version of this article misstated who has to move.',
        '312 households would have to move out',
      ],
    ],
  },
  {
    title: '“We were lied to”: islanders demand answers on ferry contract',
    body: `Islanders packed the school hall of Nordholm on Tuesday night to demand answers on the ferry contract.
“We were lied to,” said Aksel Brandvik, a retired pilot, to applause. The contract was signed in secret, he said.
Transport secretary Helene Duquesne rejected the charge. She told the meeting that three bids had been received, and that the cheapest had won.
According to a report by the audit office, the price rose by 18 percent within a year.
Duquesne said the rise was “the price of diesel, nothing else.”
Ferry operator Blaavand Lines did not answer questions. Its chief executive, Jonas Thal, has said that the boats will be electric by 2030.
“Electric boats do not swim on promises,” said Councillor Signe Marr.
Marr said she would not vote for an extension.
A woman who did not give her name said her mother had missed two operations.`,
    notices: [
      [
        'This article was amended on 12 June 2026. An earlier version said that two bids had been received; according to Duquesne there were three.',
        'three bids had been received',
      ],
      [
        'An earlier version of this article misidentified the speaker of a remark about electric boats. It was Signe Marr, not Jonas Thal.',
        'Electric boats do not swim',
      ],
      [
        'CORRECTION: Jonas Thal has said the fleet will be electric by 2030. We reported 2035.',
        'the boats will be electric by 2030',
      ],
      [
        'Because of a transcription error, an earlier version of this article quoted Helene Duquesne as speaking of “the price of petrol”.',
        'the price of diesel',
      ],
      ['Correction: Aksel Brandvik is a retired pilot, not a retired captain.'],
      [
        'An earlier version of this article stated that the price rose by 80 percent. According to the audit office it rose by 18 percent.',
        'the price rose by 18 percent',
      ],
      [
        'The headline of this article was changed on 12 June to make clear that it was one islander who said so.',
        'We were lied to',
      ],
      [
        'An earlier version of this article stated incorrectly that Blaavand Lines had declined to comment. It did not answer questions.',
        'questions',
      ],
      [
        'Clarification: Ms. Marr’s vote concerns the extension of the contract, not the contract itself.',
        'would not vote for an extension',
      ],
      ['An earlier version of this story incorrectly said Nordholm is the largest of the islands.'],
      ['This article was amended to remove a personal detail.'],
    ],
  },
];
