-- Everything promised, as applied: an as-of read sees the definitions of its instant.
create table catalogue_version (
  applied_at text not null primary key,
  hash text not null,
  source_hash text not null,
  body text not null
);

-- One file handed in.
create table import (
  id text not null primary key,
  file text not null,
  sha256 text not null,
  bytes integer not null,
  origin text not null,
  imported_by text not null,
  recorded_at text not null,
  accepted integer not null,
  superseded integer not null,
  unchanged integer not null,
  rejected integer not null,
  sample integer not null,
  findings text not null
);

create index import_by_time on import (recorded_at);

-- Append-only: a figure is superseded by the next revision of its key, never edited.
create table observation (
  id integer primary key,
  sample integer not null,
  indicator text not null,
  unit text not null,
  ends_on text not null,
  period text not null,
  revision integer not null,
  recorded_at text not null,
  recorded_by text not null,
  numerator real,
  denominator real,
  value real,
  qualifier text not null check (qualifier in ('=', '~', '~<', '~>', '>', '>=', '<', '<=')),
  state text not null check (state in ('figure', 'not-applicable', 'none-arose', 'no-data')),
  note text,
  import_id text not null references import (id) deferrable initially deferred,
  file text not null,
  line integer,
  published_on text,
  source text,
  quote text
);

create unique index observation_key on observation (sample, indicator, unit, ends_on, revision);
create index observation_by_import on observation (import_id);

-- What was, or is still to be, sent.
create table mail (
  message_id text not null primary key,
  plan text not null,
  unit text not null,
  unit_name text not null,
  period text not null,
  recipient text not null,
  subject text not null,
  fingerprint text not null,
  at text not null,
  state text not null,
  attempts integer not null,
  next_try_at text,
  sent_at text,
  delivered_to text,
  last_error text,
  -- Who is sending it just now; until next_try_at nobody else does.
  claimed_by text
);

create index mail_by_unit on mail (plan, unit, at);
create index mail_waiting on mail (state, next_try_at);

-- Runs of the clock, for the record.
create table alert_run (
  id text not null primary key,
  plan text not null,
  at text not null,
  digests integer not null,
  skipped integer not null
);
