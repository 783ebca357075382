/**
 * English words that carry little of a story: function words, and the words that most news items use whatever they are
 * about. Sharing them is no sign of a common source.
 */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `a about above across after again against ago all almost along already also although always am amid among an and
  another any anyone anything are aren't around as ask asked asking at away back be became because become been before
  began behind being below best better between big both but by called came can can't cannot come comes coming could
  couldn't day days did didn't do does doesn't doing don't done down during each early either else end enough even ever
  every everyone everything far few first for former found four from full gave get gets getting give given go goes going
  good got great had hadn't half has hasn't have haven't having he he'd he'll he's her here hers herself high him
  himself his how however i i'd i'll i'm i've if in including instead into is isn't it it's its itself just keep kept
  kind know known last late later least less let like little long look made make makes making many may maybe me might
  more most much must my myself near nearly need never new news next no nor not nothing now of off often old on once one
  ones only onto or other others our ourselves out over own part people per perhaps place put quite rather really recent
  recently report reported reports right said same saw say saying says second see seem seems seen several shall she
  she'd she'll she's should shouldn't show since so some someone something soon still such take taken tell than that
  that's the their theirs them themselves then there there's these they they'd they'll they're they've thing things
  think this those though thought three through thursday time times to today together told too took toward towards two
  under until up upon us use used very via want wanted was wasn't way ways we we'd we'll we're we've week weeks well
  went were weren't what what's when where whether which while who who's whom whose why will with within without won't
  word words would wouldn't year years yes yesterday yet you you'd you'll you're you've your yours yourself according
  added adding adds after became claimed claims comment comments earlier ended fact following going group having
  held himself however if including information interview issue lot man men month months morning night noted noting
  number outlet passage percent photo picture post posted read reportedly revealed revealing shared site sources source
  spoke spokesman spokesperson spokeswoman spotted started statement statements story team turned video wednesday woman
  women work writing wrote monday tuesday friday saturday sunday additionally furthermore moreover meanwhile despite due
  currently previously shows showed seeing`.split(/\s+/),
);
