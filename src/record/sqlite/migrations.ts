/** Words by Unicode, without accents, by their stems (Porter 1980). */
export const TOKENIZER = 'porter unicode61 remove_diacritics 2';

/**
 * The storage format, step by step. Step n leads from version n - 1 to version n (`PRAGMA user_version`). A step that
 * was released is never changed.
 *
 * Keys of statements and articles begin with a day, so that newest first is the order of the key, in full text too
 * (decisions/0071).
 */
export const MIGRATIONS: readonly string[] = [
  `
create table original (
  key integer primary key,
  sha256 text not null unique,
  size integer not null,
  bytes blob not null
) strict;

create table outlet (
  key integer primary key,
  name text not null,
  domain text not null,
  unique (name, domain)
) strict;
create index outlet_domain on outlet (domain);

create table article (
  key integer primary key,
  id text not null,
  version integer not null,
  current integer not null check (current in (0, 1)),
  sha256 text not null,
  text_sha256 text not null,
  title text,
  url text,
  outlet_key integer references outlet (key),
  published text not null check (json_valid(published)),
  statements integer not null,
  first_seen text not null,
  unique (id, version)
) strict;
create index article_outlet on article (outlet_key);

create table article_text (
  article_key integer primary key references article (key),
  text text not null,
  details text not null check (json_valid(details))
) strict;

create table item (
  key integer primary key,
  original_key integer not null references original (key),
  url text not null,
  item_id text not null,
  format text not null,
  location text not null,
  metadata text not null check (json_valid(metadata)),
  content blob,
  article_key integer not null references article (key) on update cascade,
  first_seen text not null,
  unique (original_key, url)
) strict;
create index item_article on item (article_key);

create table credit (
  article_key integer not null references article (key),
  ordinal integer not null,
  outlet text not null,
  evidence text not null,
  primary key (article_key, ordinal)
) strict, without rowid;
create index credit_outlet on credit (outlet);

create table actor (
  key integer primary key,
  id text not null unique,
  name text not null,
  kind text not null,
  private integer not null check (private in (0, 1)),
  first_article text not null
) strict;

create table alias (
  norm text not null,
  actor_key integer not null references actor (key),
  alias text not null,
  primary key (norm, actor_key)
) strict, without rowid;
create index alias_actor on alias (actor_key);

create table statement (
  key integer primary key,
  id text not null unique,
  article_key integer not null references article (key),
  ordinal integer not null,
  current integer not null check (current in (0, 1)),
  kind text not null,
  part text not null,
  confidence real not null,
  shown integer not null check (shown in (0, 1)),
  actor_key integer references actor (key),
  words text not null,
  source text not null,
  cue text not null,
  details text not null check (json_valid(details))
) strict;
create unique index statement_place on statement (article_key, ordinal);
create index statement_actor on statement (actor_key);

create table speaker (
  actor_key integer not null references actor (key),
  shown integer not null,
  statement_key integer not null references statement (key),
  primary key (actor_key, shown, statement_key)
) strict, without rowid;
create index speaker_statement on speaker (statement_key);

create table position (
  statement_key integer not null references statement (key),
  ordinal integer not null,
  issue text not null,
  stance text not null,
  basis text not null,
  own integer not null check (own in (0, 1)),
  holder_key integer references actor (key),
  shown integer not null,
  confidence real not null,
  primary key (statement_key, ordinal)
) strict, without rowid;
create index position_holder on position (holder_key, issue, own, shown, stance, statement_key);
create index position_issue on position (issue, own, shown, statement_key);

create table issue (
  id text primary key,
  body text not null check (json_valid(body)),
  updated_at text not null
) strict, without rowid;

create table correction (
  key integer primary key,
  at text not null,
  by text not null,
  what text not null,
  target text not null check (json_valid(target)),
  value text not null check (json_valid(value)),
  undoes integer references correction (key)
) strict;
create trigger correction_stays before update on correction begin select raise(abort, 'corrections are never changed'); end;
create trigger correction_kept before delete on correction begin select raise(abort, 'corrections are never deleted'); end;

create table audit (
  key integer primary key,
  at text not null,
  by text not null,
  action text not null,
  details text not null check (json_valid(details))
) strict;
create trigger audit_stays before update on audit begin select raise(abort, 'the audit log is never changed'); end;
create trigger audit_kept before delete on audit begin select raise(abort, 'the audit log is never deleted'); end;

create virtual table statement_words using fts5 (
  words, context, speaker, facts,
  content = '', contentless_delete = 1, tokenize = '${TOKENIZER}'
);
create virtual table article_words using fts5 (
  title, text,
  content = '', contentless_delete = 1, tokenize = '${TOKENIZER}'
);
`,
  // Actors across articles, corrections, people who were forgotten (decisions/0075 to 0077).
  `
alter table actor add column merged_into integer references actor (key);
alter table actor add column wikidata text;
alter table actor add column listed integer not null default 0 check (listed in (0, 1));
alter table alias add column given integer not null default 0 check (given in (0, 1));
create index actor_merged on actor (merged_into) where merged_into is not null;

create table appearance (
  article_key integer not null references article (key),
  ref text not null,
  name text not null,
  kind text not null,
  private integer not null check (private in (0, 1)),
  roles text not null check (json_valid(roles)),
  actor_key integer not null references actor (key),
  meant_key integer not null references actor (key),
  basis text not null,
  confidence real not null,
  primary key (article_key, ref)
) strict, without rowid;
create index appearance_actor on appearance (actor_key);
create index appearance_meant on appearance (meant_key);

create table scene (
  article_key integer primary key references article (key),
  names text not null check (json_valid(names))
) strict;

create table join_key (
  key text not null,
  actor_key integer not null references actor (key),
  primary key (key, actor_key)
) strict, without rowid;
create index join_key_actor on join_key (actor_key);

create table given_name (
  actor_key integer not null references actor (key),
  name text not null,
  primary key (actor_key, name)
) strict, without rowid;

create table given_role (
  actor_key integer not null references actor (key),
  ordinal integer not null,
  head text not null,
  words text not null check (json_valid(words)),
  since text,
  until text,
  primary key (actor_key, ordinal)
) strict, without rowid;

alter table statement add column correction_key integer references correction (key);
alter table statement add column rejection_key integer references correction (key);

alter table correction add column note text not null default '';
create index correction_article on correction (json_extract(target, '$.article'));
create index correction_bytes on correction (json_extract(target, '$.sha256'));
create index correction_what on correction (what, key);
drop trigger correction_stays;
create trigger correction_stays before update on correction
when not (
  new.key = old.key and new.at = old.at and new.by = old.by and new.what = old.what and new.undoes is old.undoes
  and new.target = '{"forgotten":true}' and new.value = '{"forgotten":true}' and new.note = ''
)
begin select raise(abort, 'corrections are never changed'); end;

create table tombstone (
  hash text primary key,
  salt text not null,
  at text not null,
  by text not null
) strict, without rowid;
`,
  // Relatives of articles, lists of outlets (decisions/0064 and 0065). Ids, not keys: a key follows the day of publication.
  `
create table fingerprint (
  print integer not null,
  article_key integer not null,
  primary key (print, article_key)
) strict, without rowid;

create table fingerprinted (
  article_key integer primary key,
  prints text not null check (json_valid(prints))
) strict;

create table relation (
  one text not null,
  other text not null,
  verdict text not null,
  confidence real not null,
  direction text not null check (direction in ('a-to-b', 'b-to-a', 'unknown')),
  primary key (one, other),
  check (one < other)
) strict, without rowid;
create index relation_other on relation (other);

create table related (
  article_id text primary key
) strict, without rowid;

create table outlet_list (
  list text primary key,
  source text not null,
  imported text not null
) strict, without rowid;

create table outlet_label (
  list text not null references outlet_list (list),
  domain text not null,
  name text not null,
  label text not null,
  primary key (domain, list, name, label)
) strict, without rowid;
create index outlet_label_list on outlet_label (list);
`,
  // Issues say whether positions on them are up to date (decisions/0078).
  `
alter table issue add column stale integer not null default 0 check (stale in (0, 1));
update issue set stale = 1;
`,
  // What is watched, what is to do, what was fetched, and alerts (decisions/0111 to 0113).
  `
create table source (
  key integer primary key,
  url text not null unique,
  kind text not null check (kind in ('feed', 'sitemap', 'backfill')),
  next_try text not null,
  body text not null check (json_valid(body))
) strict;

create index source_due on source (next_try);

create table errand (
  key integer primary key,
  source text not null references source (url),
  kind text not null check (kind in ('item', 'page', 'sitemap', 'image')),
  name text not null,
  digest text not null,
  url text,
  origin text,
  state text not null check (state in ('to-fetch', 'ready', 'done', 'given-up')),
  tries integer not null,
  next_try text not null,
  item text check (json_valid(item)),
  bytes blob,
  outcome text,
  unique (source, kind, name)
) strict;
create index errand_url on errand (url);
create index errand_to_fetch on errand (origin, key, next_try) where state = 'to-fetch';
create index errand_ready on errand (key) where state = 'ready';

create table host (
  origin text primary key,
  notes text not null check (json_valid(notes))
) strict, without rowid;

create table lease (
  name text primary key,
  holder text not null,
  until text not null
) strict, without rowid;

create table capture (
  key integer primary key,
  url text not null,
  at text not null,
  size integer not null,
  head text not null check (json_valid(head)),
  body blob not null
) strict;

create table alert (
  name text primary key,
  body text not null check (json_valid(body)),
  mark integer not null
) strict, without rowid;

create table notice (
  key integer primary key,
  alert text not null references alert (name),
  id text not null,
  about text not null,
  at text not null,
  state text not null check (state in ('waiting', 'told', 'dropped')),
  tries integer not null,
  next_try text not null,
  problem text,
  unique (alert, id)
) strict;
create index notice_waiting on notice (alert, key) where state = 'waiting';
`,
  `
create table former_statement (
  id text primary key,
  article_id text,
  anchor text check (json_valid(anchor)),
  at text not null,
  why text not null check (why in ('read-again', 'forgotten'))
) strict, without rowid;
create index former_statement_article on former_statement (article_id) where article_id is not null;

create table source_day (
  source text not null,
  day text not null,
  reads integer not null,
  failures integer not null,
  items integer not null,
  primary key (source, day)
) strict, without rowid;
create index source_day_day on source_day (day);
`,
  // What people say of dates, kinds and sides; which corrections are of which statement; what is in doubt (decisions/0083).
  `
alter table statement add column amended text check (json_valid(amended));

create table attached (
  correction_key integer not null references correction (key),
  statement_key integer not null references statement (key),
  holds integer not null check (holds in (0, 1)),
  primary key (correction_key, statement_key)
) strict, without rowid;
create index attached_statement on attached (statement_key);
insert into attached select correction_key, key, 1 from statement where correction_key is not null;
insert into attached select rejection_key, key, 1 from statement where rejection_key is not null;

create table doubt (
  question text not null check (question in ('words', 'speaker', 'date', 'side', 'unread')),
  statement_key integer not null references statement (key),
  issue text not null,
  actor_key integer references actor (key),
  primary key (question, statement_key, issue)
) strict, without rowid;
create index doubt_statement on doubt (statement_key);
create index doubt_actor on doubt (actor_key);
insert into doubt
  select 'words', key, '', actor_key from statement
  where current = 1 and rejection_key is null
    and ((shown = 1 and confidence < 0.74) or (shown = 0 and confidence >= 0.66));
insert into doubt
  select 'speaker', key, '', actor_key from statement
  where current = 1 and rejection_key is null and correction_key is null and shown = 1
    and json_extract(details, '$.actor.confidence') < 0.75;
insert into doubt
  select distinct case p.stance when 'neutral' then 'unread' else 'side' end, s.key, p.issue, s.actor_key
  from position p join statement s on s.key = p.statement_key
  where p.own = 1 and p.shown = 1 and (p.stance = 'neutral' or p.confidence < 0.7);
insert into doubt
  select distinct 'date', s.key, '', s.actor_key
  from position p join statement s on s.key = p.statement_key
  where p.own = 1 and p.shown = 1 and p.stance <> 'neutral'
    and (json_extract(s.details, '$.said.value') is null or json_extract(s.details, '$.said.bound') = 'not-after'
      or json_extract(s.details, '$.said.basis') = 'carried');
create index appearance_weak on appearance (confidence) where confidence < 0.87;
`,
  // Who may ask what, where a record is served to others (decisions/0085).
  `
create table app_user (
  name text primary key,
  role text not null check (role in ('read', 'review', 'admin')),
  added text not null,
  password text
) strict, without rowid;

create table credential (
  id text primary key,
  kind text not null check (kind in ('token', 'session')),
  user_name text not null references app_user (name),
  scope text not null check (scope in ('read', 'review', 'admin')),
  label text not null,
  secret text not null unique,
  made_by text,
  added text not null,
  expires text,
  last_used text,
  revoked text
) strict, without rowid;
create index credential_user on credential (user_name);
create index credential_made_by on credential (made_by) where made_by is not null;
`,
  // Which statements notices of outlets and checks of claims are about (decisions/0103, 0104).
  `
create table remark (
  statement_id text not null,
  article_id text not null,
  version integer not null,
  kind text not null check (kind in ('notice', 'check')),
  ordinal integer not null,
  body text not null check (json_valid(body)),
  primary key (statement_id, article_id, version, kind, ordinal)
) strict, without rowid;
create index remark_article on remark (article_id, version);

create table check_word (
  word text not null,
  article_key integer not null,
  ordinal integer not null,
  primary key (word, article_key, ordinal)
) strict, without rowid;
create index check_word_article on check_word (article_key);
`,
  // Positions over time, as they were worked out (decisions/0122).
  `
create table side (
  issue text not null,
  actor_key integer not null,
  part text not null check (part in ('own', 'ascribed', 'tells')),
  shown integer not null check (shown in (0, 1)),
  statement_key integer not null references statement (key),
  primary key (issue, actor_key, part, shown, statement_key)
) strict, without rowid;
create index side_statement on side (statement_key);

create table unsettled (
  actor_key integer not null references actor (key),
  issue text not null,
  mark text not null,
  primary key (actor_key, issue)
) strict, without rowid;
create index unsettled_issue on unsettled (issue);

create table standing (
  issue text not null,
  actor_key integer not null references actor (key),
  own integer not null,
  sides integer not null,
  ascribed integer not null,
  first_month text,
  last_month text,
  undated integer not null check (undated in (0, 1)),
  primary key (issue, actor_key)
) strict, without rowid;
create index standing_most on standing (issue, own desc, ascribed desc, actor_key);
create index standing_actor on standing (actor_key);

create table held_position (
  actor_key integer not null references actor (key),
  issue text not null,
  own integer not null check (own in (0, 1)),
  ordinal integer not null,
  stance text not null,
  day text not null,
  shift text,
  body text not null check (json_valid(body)),
  primary key (actor_key, issue, own, ordinal)
) strict, without rowid;
create index held_position_cell on held_position (issue, actor_key, day, own, stance, shift);
create index held_position_shift on held_position (day, shift) where shift is not null;
create index held_position_shift_id on held_position (shift) where shift is not null;

insert or ignore into side (issue, actor_key, part, shown, statement_key)
select p.issue, coalesce(s.actor_key, 0), case when max(p.own) = 1 then 'own' else 'tells' end, p.shown, p.statement_key
from position p left join speaker s on s.statement_key = p.statement_key
group by p.issue, s.actor_key, p.shown, p.statement_key;
insert or ignore into side (issue, actor_key, part, shown, statement_key)
select issue, holder_key, 'ascribed', shown, statement_key from position where own = 0 and holder_key is not null;
insert into unsettled (actor_key, issue, mark)
select distinct actor_key, issue, 'from a format before' from side where actor_key <> 0 and part <> 'tells' and shown = 1;
`,
  // The newest statements on an issue (decisions/0122).
  `
create index position_newest on position (issue, shown, statement_key);
`,
  // By which rules what is kept was worked out; sides ascribed to somebody that a person should look at (decisions/0154).
  `
create table rules (
  name text primary key,
  version text not null
) strict, without rowid;
insert into doubt (question, statement_key, issue, actor_key)
select distinct 'side', p.statement_key, p.issue, s.actor_key
from position p join statement s on s.key = p.statement_key
where p.own = 0 and p.shown = 1 and p.stance <> 'neutral' and p.confidence < 0.7 and s.current = 1
on conflict do nothing;
`,
  // Pairs of neighbouring words, for words in a row (decisions/0143); what is held is entered by `fillPairs`.
  `
create virtual table pair_words using fts5 (
  pairs,
  content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
`,
  // Whoever signed something and was forgotten is named no more (docs/how-to/forget-a-person.md).
  `
drop trigger correction_stays;
create trigger correction_stays before update on correction
when not (
  new.key = old.key and new.at = old.at and new.what = old.what and new.undoes is old.undoes
  and (new.by = old.by or new.by = 'somebody who was forgotten')
  and (
    (new.target = old.target and new.value = old.value and new.note = old.note)
    or (new.target = '{"forgotten":true}' and new.value = '{"forgotten":true}' and new.note = '')
  )
)
begin select raise(abort, 'corrections are never changed'); end;
drop trigger audit_stays;
create trigger audit_stays before update on audit
when not (
  new.key = old.key and new.at = old.at and new.action = old.action
  and (new.by = old.by or new.by = 'somebody who was forgotten')
  and (new.details = old.details or new.details = '{"forgotten":true}')
)
begin select raise(abort, 'the audit log is never changed'); end;
`,
  // Passing fingerprints by stretches of days; those that are held stay where they are (decisions/0149).
  `
create table passing_print (
  stretch integer not null,
  print integer not null,
  article_key integer not null,
  primary key (stretch, print, article_key)
) strict, without rowid;

create table scattered_prints (
  first_key integer primary key,
  last_key integer not null
) strict;
insert into scattered_prints
select first_key, last_key from (
  select (select min(article_key) from fingerprinted) as first_key, (select max(article_key) from fingerprinted) as last_key
) where first_key is not null;
`,
];

/** The format that brought the index of pairs. */
export const WITH_PAIRS = 13;

/** The oldest format that this version brings up to date. Format 1 was written only by versions before 0.1.0. */
export const OLDEST_FORMAT = 2;
