/** Last or middle words that make a run of capitalised words the name of a body, from general knowledge. */
const BODY_WORDS = new Set(
  `academy administration agency airlines alliance army assembly associates association authority bank board brigade broadcasting bureau cabinet campaign caucus center centre chamber chapter chronicle church club coalition college commission committee
communications companies company conference confederation congress consortium convention cooperative corp corporation corps council court courts daily department dispatch district division enterprises exchange facility federation firm force forces forum foundation front fund gazette globe government group guard guardian herald holdings hospital hotel house inc industries initiative inquirer inspectorate investigations institute institution international journal
laboratories laboratory league legislature llc llp ltd plc gmbh lobby magazine media ministry mission monitor movement museum nation nations navy network news newspaper observer office organisation organization pac panel parliament partners partnership party patrol police polling post press program project radio railway register republic research review school schools secretariat senate service services society solutions station strategies studies studio supreme survey syndicate systems
team technologies television temple think-tank times treasury tribune tribunal trust union university watch wire worldwide action parenthood`.split(
    /\s+/,
  ),
);

/** Words after which "of", "for" or "on" continues a body's name ("Department of", "Center for", "Committee on"). */
const OPENING = new Set(
  `academy alliance appeals association district bank board bureau campaign center centre chamber church city coalition college commission committee congress conference council country court department division federation foundation friends fund house institute league ministry museum national office organisation organization parliament partnership party people project republic school secretariat senate society state supreme union university voters citizens americans women mothers students veterans daughters sons community international`.split(
    /\s+/,
  ),
);

export const isBodyWord = (lower: string): boolean => BODY_WORDS.has(lower.replace(/\.$/, ''));
export const opensBodyName = (lower: string): boolean => OPENING.has(lower);

/** Common nouns for bodies, in classes of words that news text uses for one another; the first names the class. */
const NOUNS = `campaign camp operation
company firm corporation business conglomerate manufacturer carrier airline bank startup retailer automaker giant services technologies industries holdings systems solutions motors energy pharmaceuticals laboratories foods stores brands logistics airlines
airline carrier company airlines airways
outlet newspaper paper magazine publication website site daily tabloid weekly journal
broadcaster network channel station outlet broadcaster
wire service agency outlet
organization group nonprofit alliance coalition association charity organisation advocates super-pac pac union league
institute center centre think-tank thinktank foundation institution
agency department bureau office ministry service commission authority regulator watchdog administration
panel committee subcommittee commission board council caucus
court tribunal
legislature house senate chamber congress parliament assembly
government administration regime state nation country kingdom
party
university college school
police force military army navy embassy
alliance bloc union
family
team`;
let nouns: Map<string, readonly string[]> | undefined;

/** The classes of a common noun for bodies; empty where the word in lower case is none. */
export function bodyClassesOf(lower: string): readonly string[] {
  if (!nouns) {
    const all = new Map<string, string[]>();
    for (const line of NOUNS.split('\n')) {
      const words = line.split(' ');
      for (const word of words) all.set(word, [...(all.get(word) ?? []), words[0]!]);
    }
    nouns = all;
  }
  return nouns.get(lower) ?? [];
}

const DOCUMENTS = new Map<string, string>(
  `ad:ad clip:ad spot:ad video:ad commercial:ad advertisement:ad trailer:ad
report:writing article:writing story:writing piece:writing editorial:writing column:writing op-ed:writing interview:writing investigation:writing headline:writing
study:study analysis:study review:study paper:study count:study tally:study estimate:study projection:study forecast:study database:study
memo:letter letter:letter statement:letter email:letter e-mail:letter tweet:letter message:letter note:letter release:letter announcement:letter post:letter transcript:letter remarks:letter speech:letter comment:letter comments:letter tweets:letter
complaint:suit lawsuit:suit suit:suit filing:suit petition:suit brief:suit agreement:suit plea:suit profile:letter affidavit:suit indictment:suit motion:suit ruling:suit order:suit opinion:suit decision:suit
tracker:data index:data ratings:data inquiry:writing probe:writing audit:study data:data records:data record:data figures:data statistics:data documents:data documentation:data
book:book memoir:book novel:book autobiography:book biography:book
plan:plan proposal:plan platform:plan resolution:plan program:show show:show podcast:show documentary:show website:letter account:letter`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** The sort of document a noun in lower case stands for (`ad`, `letter`, `suit`), else null. */
export const documentSortOf = (lower: string): string | null => DOCUMENTS.get(lower) ?? null;

/** Whether a noun in lower case is a measurement of many people's views, whose "speaker" is a crowd. */
export const isPollWord = (lower: string): boolean => /^(?:polls?|surveys?|polling|census)$/.test(lower);
