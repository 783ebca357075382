/** Texts that hold turns, invented: what they show, the text, its turns as `label=name: words`. */
export const TRANSCRIPTS: readonly (readonly [name: string, text: string, turns: readonly string[]])[] = [
  [
    'surnames in capitals',
    'HARTE: Will there be a tax?\n\nMBEKI: No, there will not.\n\nHARTE: Are you sure?\n\nMBEKI: I am.',
    ['HARTE: Will there be a tax?', 'MBEKI: No, there will not.', 'HARTE: Are you sure?', 'MBEKI: I am.'],
  ],
  [
    'after a headline and an announcement',
    'Minister: “No new tax.”\n\nThe minister was asked on the Evening Table.\n\nPartial transcript as follows:\n\nHARTE: Will there be a tax?\n\nMBEKI: No. I am sure.',
    ['HARTE: Will there be a tax?', 'MBEKI: No. I am sure.'],
  ],
  [
    'full names first, surnames after',
    'COLIN MBEKI: We have a plan.\n\nANNA HARTE: Which one?\n\nMBEKI: You will see.\n\nHARTE: I hope so.',
    ['COLIN MBEKI: We have a plan.', 'ANNA HARTE: Which one?', 'MBEKI: You will see.', 'HARTE: I hope so.'],
  ],
  [
    'names in small letters that the introduction gives in full',
    'Anna Harte met Colin Mbeki in May.\n\nHarte: Why did you wait?\n\nMbeki: We had no money.\n\nHarte: And now?\n\nMbeki: Now we do.',
    ['Harte: Why did you wait?', 'Mbeki: We had no money.', 'Harte: And now?', 'Mbeki: Now we do.'],
  ],
  [
    'full names in small letters',
    'A talk between two old rivals.\n\nAnna Harte: I never liked the plan, and Colin Mbeki knew.\n\nColin Mbeki: You told me often enough.\n\nAnna Harte: I did.\n\nColin Mbeki: You were right.',
    [
      'Anna Harte: I never liked the plan, and Colin Mbeki knew.',
      'Colin Mbeki: You told me often enough.',
      'Anna Harte: I did.',
      'Colin Mbeki: You were right.',
    ],
  ],
  [
    'initials of names given once',
    'Anna Harte talked to Colin Mbeki about the dam.\n\nAH: When did you first see it?\n\nCM: I was ten.\n\nAH: And then?\n\nCM: I came back every year.',
    [
      'AH=Anna Harte: When did you first see it?',
      'CM=Colin Mbeki: I was ten.',
      'AH=Anna Harte: And then?',
      'CM=Colin Mbeki: I came back every year.',
    ],
  ],
  [
    'Q and A with colons',
    'Colin Mbeki, the finance secretary, spoke on Monday.\n\nQ: Will there be a tax?\n\nA: I have said no.\n\nQ: And later?\n\nA: I cannot say.',
    ['Q=?: Will there be a tax?', 'A=Colin Mbeki: I have said no.', 'Q=?: And later?', 'A=Colin Mbeki: I cannot say.'],
  ],
  [
    'Q and A with stops',
    'An interview with Colin Mbeki.\n\nQ. Will there be a tax?\n\nA. I have said no.\n\nQ. And later?\n\nA. I cannot say.',
    ['Q=?: Will there be a tax?', 'A=Colin Mbeki: I have said no.', 'Q=?: And later?', 'A=Colin Mbeki: I cannot say.'],
  ],
  [
    'Question and Answer',
    'We sat down with Colin Mbeki.\n\nQuestion: Will there be a tax?\n\nAnswer: I have said no.\n\nQuestion: And later?\n\nAnswer: My mind is open.',
    [
      'Question=?: Will there be a tax?',
      'Answer=Colin Mbeki: I have said no.',
      'Question=?: And later?',
      'Answer=Colin Mbeki: My mind is open.',
    ],
  ],
  [
    'answers after questions without a label',
    'An interview with Colin Mbeki.\n\nWill there be a tax?\n\nA: I have said no.\n\nAnd later?\n\nA: I cannot say.\n\nWhy not?\n\nA: My hands are tied.',
    ['A=Colin Mbeki: I have said no.', 'A=Colin Mbeki: I cannot say.', 'A=Colin Mbeki: My hands are tied.'],
  ],
  [
    'questions by letter, answers by name',
    'THE PRESIDENT: Good afternoon. I have little time.\n\nQ    Sir, will there be a tax?\n\nTHE PRESIDENT: No.\n\nQ    Are you sure?\n\nTHE PRESIDENT: I am.',
    [
      'THE PRESIDENT: Good afternoon. I have little time.',
      'Q=?: Sir, will there be a tax?',
      'THE PRESIDENT: No.',
      'Q=?: Are you sure?',
      'THE PRESIDENT: I am.',
    ],
  ],
  [
    'titles before names',
    'MR. MBEKI: Thank you all for coming.\n\nMS. HARTE: Will there be a tax?\n\nMR. MBEKI: Not if I can help it.',
    ['MR. MBEKI: Thank you all for coming.', 'MS. HARTE: Will there be a tax?', 'MR. MBEKI: Not if I can help it.'],
  ],
  [
    'offices before names',
    'SEN. ORLY: Do you know this letter?\n\nMR. TARN: I wrote it, Senator.\n\nSEN. ORLY: And who asked you to?',
    ['SEN. ORLY: Do you know this letter?', 'MR. TARN: I wrote it, Senator.', 'SEN. ORLY: And who asked you to?'],
  ],
  [
    'roles in parentheses',
    'ANNA HARTE (host): Will there be a tax?\n\nCOLIN MBEKI (minister): I think not.\n\nHARTE: Really?\n\nMBEKI: Really, we have no need of it.',
    [
      'ANNA HARTE: Will there be a tax?',
      'COLIN MBEKI: I think not.',
      'HARTE: Really?',
      'MBEKI: Really, we have no need of it.',
    ],
  ],
  [
    'roles after commas',
    'ANNA HARTE, CHANNEL 9 ANCHOR: Will there be a tax?\n\nCOLIN MBEKI, FINANCE SECRETARY: I think not.\n\nHARTE: Really?',
    ['ANNA HARTE: Will there be a tax?', 'COLIN MBEKI: I think not.', 'HARTE: Really?'],
  ],
  [
    'several paragraphs in one turn',
    'HARTE: Will there be a tax?\n\nMBEKI: No.\n\nLet me say why. We have money enough.\n\nHARTE: Since when?\n\nMBEKI: Since May.',
    [
      'HARTE: Will there be a tax?',
      'MBEKI: No. ¶ Let me say why. We have money enough.',
      'HARTE: Since when?',
      'MBEKI: Since May.',
    ],
  ],
  [
    'stage directions between',
    'HARTE: Will there be a tax?\n\n(LAUGHTER)\n\nMBEKI: I hope not.\n\n[Applause.]\n\nHARTE: Thank you.\n\n(END VIDEO CLIP)',
    ['HARTE: Will there be a tax?', 'MBEKI: I hope not.', 'HARTE: Thank you.'],
  ],
  [
    'all in quotation marks, reopened',
    'The two met on air.\n\n"HARTE: Will there be a tax?\n\n"MBEKI: No. I promise.\n\n"And I keep my word.\n\n"HARTE: Thank you."\n\nThe show is seen on Sundays.',
    ['HARTE: Will there be a tax?', 'MBEKI: No. I promise. ¶ And I keep my word.', 'HARTE: Thank you.'],
  ],
  [
    'narration after the last turn',
    'HARTE: Will there be a tax?\n\nMBEKI: I doubt it.\n\nHARTE: Thank you.\n\nThe budget is due in June. The opposition has asked for a debate.',
    ['HARTE: Will there be a tax?', 'MBEKI: I doubt it.', 'HARTE: Thank you.'],
  ],
  [
    'an answer that goes on at the end',
    'HARTE: Will there be a tax?\n\nMBEKI: I doubt it.\n\nHARTE: Why?\n\nMBEKI: There is no need.\n\nI have looked at our books and we are fine.',
    [
      'HARTE: Will there be a tax?',
      'MBEKI: I doubt it.',
      'HARTE: Why?',
      'MBEKI: There is no need. ¶ I have looked at our books and we are fine.',
    ],
  ],
  [
    'a moderator',
    'MODERATOR: Your opening words, please.\n\nORLY: I thank you all.\n\nMODERATOR: Mr Tarn?\n\nTARN: I thank my rival.',
    [
      'MODERATOR=?: Your opening words, please.',
      'ORLY: I thank you all.',
      'MODERATOR=?: Mr Tarn?',
      'TARN: I thank my rival.',
    ],
  ],
  [
    'people whom nobody knows',
    'ORLY: Thank you for coming.\n\nUNIDENTIFIED MALE: Louder! We cannot hear you.\n\nORLY: Is this better?',
    ['ORLY: Thank you for coming.', 'UNIDENTIFIED MALE=?: Louder! We cannot hear you.', 'ORLY: Is this better?'],
  ],
  [
    'names in brackets',
    '[HARTE] Will there be a tax?\n\n[MBEKI] I doubt it.\n\n[HARTE] Thank you.',
    ['HARTE: Will there be a tax?', 'MBEKI: I doubt it.', 'HARTE: Thank you.'],
  ],
  [
    'bold type as asterisks',
    '**HARTE:** Will there be a tax?\n\n**MBEKI:** I doubt it.\n\n**HARTE:** Thank you.',
    ['HARTE: Will there be a tax?', 'MBEKI: I doubt it.', 'HARTE: Thank you.'],
  ],
  [
    'captions of television',
    '>> HARTE: Will there be a tax?\n>> MBEKI: I doubt it.\n>> HARTE: Thank you.',
    ['HARTE: Will there be a tax?', 'MBEKI: I doubt it.', 'HARTE: Thank you.'],
  ],
  [
    'times before names',
    '[00:01:05] HARTE: Will there be a tax?\n[00:01:09] MBEKI: I doubt it.\n[00:01:15] HARTE: Thank you.',
    ['HARTE: Will there be a tax?', 'MBEKI: I doubt it.', 'HARTE: Thank you.'],
  ],
  [
    'labels on lines of their own',
    'HARTE:\n\nWill there be a tax?\n\nMBEKI:\n\nI doubt it.\n\nHARTE:\n\nThank you.',
    ['HARTE: Will there be a tax?', 'MBEKI: I doubt it.', 'HARTE: Thank you.'],
  ],
  [
    'lines without blank ones',
    'HARTE: Will there be a tax?\nMBEKI: I doubt it.\nHARTE: Thank you.',
    ['HARTE: Will there be a tax?', 'MBEKI: I doubt it.', 'HARTE: Thank you.'],
  ],
  [
    'names with particles and apostrophes',
    "Anna O'Dell met Piet van der Meer.\n\nO'DELL: Did you build the dam?\n\nVAN DER MEER: I did, with my brother.\n\nO'DELL: Both of you?",
    ["O'DELL: Did you build the dam?", 'VAN DER MEER: I did, with my brother.', "O'DELL: Both of you?"],
  ],
  [
    'a round table of marked names, announced',
    'Transcript of the panel:\n\nANNA HARTE: I saw it coming.\n\nCOLIN MBEKI: We all did.\n\nLENA ORLY: You did not tell us.',
    ['ANNA HARTE: I saw it coming.', 'COLIN MBEKI: We all did.', 'LENA ORLY: You did not tell us.'],
  ],
  [
    'a note of the editor between',
    'HARTE: Will there be a tax?\n\nMBEKI: I doubt it.\n\nNOTE: The tape breaks off here.\n\nHARTE: Thank you.',
    ['HARTE: Will there be a tax?', 'MBEKI: I doubt it.', 'HARTE: Thank you.'],
  ],
  [
    'a colon inside the words',
    'HARTE: I ask you one thing: why?\n\nMBEKI: Two words: no money.\n\nHARTE: You had ten years.',
    ['HARTE: I ask you one thing: why?', 'MBEKI: Two words: no money.', 'HARTE: You had ten years.'],
  ],
];

/** Texts whose paragraphs begin with labels of other sorts, invented. */
export const NO_TRANSCRIPTS: readonly (readonly [name: string, text: string])[] = [
  ['plain news', 'The bridge opened on Monday.\n\nMayor Ada Brandt said that it was late.'],
  [
    'a headline with a name and a colon',
    'Brandt: We open in May\n\nMayor Ada Brandt said on Monday that the bridge would open in May.',
  ],
  [
    'updates',
    'UPDATE: The road is closed.\n\nUPDATE: The road is open again, we hear.\n\nUPDATE: Are you stuck? Tell us.',
  ],
  ['datelines', 'WASHINGTON: The house met on Monday.\n\nLONDON: The house did not meet.\n\nPARIS: We do not know.'],
  [
    'related links',
    'Related: Why we moved the tram\n\nRelated: Are you for the tram?\n\nRelated: What the mayor told us',
  ],
  ['photo credits', 'Photo: Lena Orly\n\nPhoto: Colin Mbeki\n\nPhoto: Anna Harte'],
  [
    'days of the week',
    'Monday: We meet at the town hall.\n\nTuesday: We walk to the dam.\n\nMonday: We rest. Will you come?',
  ],
  [
    'a list of counts',
    'Ada Brandt ran against Jonas Pell.\n\nBrandt: 1,204\n\nPell: 987\n\nBrandt: 1,310\n\nPell: 1,002',
  ],
  ['a table of results', 'Year\tTurnout\tSeats\n2015\t61.2\t14\n2019\t58.7\t11'],
  [
    'a recipe',
    'INGREDIENTS: Two eggs and your best flour.\n\nMETHOD: Stir until you are tired.\n\nNOTE: I like it with salt.\n\nNOTE: You may leave out the salt.',
  ],
  [
    'code',
    'function area(w: number, h: number) {\n  return w * h;\n}\n\nif (you): return my\nelse: return your\nif (we): return I',
  ],
  ['a style sheet', '   height: 12px;\n   width: 14px;\n   height: 15px;\n   width: 16px;'],
  ['memo headings', 'From: Anna Harte\nTo: Colin Mbeki\nSubject: Will you come?\nFrom: Colin Mbeki\nTo: Anna Harte'],
  [
    'pros and cons',
    'Pros: I like the seats.\n\nCons: I hate the noise.\n\nPros: You get there fast.\n\nCons: We paid a lot.',
  ],
  [
    'claims and facts',
    'CLAIM: We built ten schools.\n\nTHE FACTS: Six were built.\n\nCLAIM: You pay less tax.\n\nTHE FACTS: Most pay more.',
  ],
  [
    'a platform of promises',
    'Education: I will build schools.\n\nHealth: I will build clinics.\n\nRoads: We will build them too.\n\nTaxes: You will pay less.',
  ],
  [
    'states in a round-up',
    'Iowa: The caucuses were close.\n\nNew Hampshire: The vote is next week.\n\nNevada: Nobody knows.\n\nSouth Carolina: The polls are old.',
  ],
  [
    'one remark a candidate',
    'What they need to do.\n\nOrly: Win in the north.\n\nTarn: Stay in the race.\n\nVale: Find money.',
  ],
  [
    'questions that the outlet answers',
    'What to know about the vote.\n\nQ: When do the polls close?\n\nA: At eight in the evening.\n\nQ: Where can you vote?\n\nA: At the town hall.',
  ],
  [
    'A. at the beginning of a name',
    'A. J. Orly won the race on Sunday.\n\nQ. T. Vale came second.\n\nA. B. Tarn was third, I hear.',
  ],
  [
    'people who introduce speech in sentences',
    'He says: “We open in May.”\n\nShe tweeted: “You never open.”\n\nHe added: “I promise.”',
  ],
  [
    'a single exchange',
    'The show was quiet until the end.\n\nHARTE: Will there be a tax?\n\nThe minister laughed and left.',
  ],
  ['chapters', 'PART ONE: How we met.\n\nPART TWO: What you told me.\n\nPART THREE: I leave.'],
  ['notices in capitals', 'WARNING: You may lose your place.\n\nNOTE: We close at ten.\n\nWARNING: I bite.'],
  ['scores', 'Northgate: Vale 12, Orly 34.\n\nSouthgate: Tarn 56, Harte 70.\n\nNorthgate: Pell 2.'],
  ['a cast list', 'Director: Anna Harte\n\nCast: Colin Mbeki, Lena Orly\n\nDirector: Jonas Pell'],
  [
    'verses',
    'Chorus: We walk, we walk, we walk.\n\nVerse: I saw you at the dam.\n\nChorus: We walk, we walk, we walk.',
  ],
  ['advice in steps', 'STEP 1: You open the box.\n\nSTEP 2: You close the box.\n\nSTEP 3: Are you done?'],
  [
    'opening hours',
    'Address: 12 Mill Lane\n\nHours: Are you early? We open at nine.\n\nPhone: You can call us.\n\nHours: We close at five.',
  ],
  ['times of a programme', '9:00: We meet.\n\n10:00: You speak.\n\n11:00: I speak.'],
  [
    "one person's remarks in parts",
    'Limbo continued: I like it.\n\nLimbo added: You should too.\n\nLimbo concluded: We are done.',
  ],
  [
    'glossary entries',
    'Caucus: A meeting where you stand in corners.\n\nDelegate: One who votes for you.\n\nPrimary: A vote that we hold first.',
  ],
  ['a quotation with a heading', 'BIG WORDS: The mayor told us all.\n\n“We open in May,” she said.\n\n“You will see.”'],
  ['tips', 'TIP: Bring your own cup.\n\nTIP: I like it cold.\n\nTIP: Do you drink tea?'],
];

/** News with a transcript in it. */
export const MORE_THAN_TRANSCRIPTS =
  'Mayor Ada Brandt said on Monday that the bridge would open in May.\n\nPart of the interview:\n\nHARTE: When will the bridge open?\n\nBRANDT: In May. I think that everybody will be glad.\n\nHARTE: And if it rains?\n\nBRANDT: Then we open it with umbrellas.\n\nThe harbour union said it would stay away.';
