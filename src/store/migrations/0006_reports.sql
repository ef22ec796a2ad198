-- What people do to the report of a unit in a campaign (plan × period), in order: of two at one place one fails.
create table report_event (
  plan text not null,
  period text not null,
  unit text not null,
  seq integer not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'verified', 'published', 'reopened', 'corrected')),
  at text not null,
  actor text not null,
  name text not null,
  comment text,
  -- Of a reopening: until when the unit may fill in again.
  until text,
  import_id text references import (id) deferrable initially deferred,
  primary key (plan, period, unit, seq)
);

create trigger report_event_stays before update on report_event begin select raise(abort, 'events of reports are append-only'); end;
create trigger report_event_remains before delete on report_event begin select raise(abort, 'events of reports are append-only'); end;

-- What a unit fills in before it hands its report in; a later revision follows, none is edited.
create table draft_figure (
  plan text not null,
  period text not null,
  unit text not null,
  indicator text not null,
  revision integer not null,
  at text not null,
  actor text not null,
  name text not null,
  via text not null check (via in ('form', 'file', 'api')),
  numerator real,
  denominator real,
  value real,
  qualifier text not null check (qualifier in ('=', '~', '~<', '~>', '>', '>=', '<', '<=')),
  state text not null check (state in ('figure', 'not-applicable', 'none-arose', 'no-data')),
  note text,
  explanation text,
  file text,
  sha256 text,
  source text,
  primary key (plan, period, unit, indicator, revision)
);

create trigger draft_figure_stays before update on draft_figure begin select raise(abort, 'drafts are append-only'); end;
create trigger draft_figure_remains before delete on draft_figure begin select raise(abort, 'drafts are append-only'); end;

-- The values of a report kept apart: as the unit reported them, as they were verified, as they were published.
create table reviewed_figure (
  plan text not null,
  period text not null,
  unit text not null,
  -- Of the event it came with.
  seq integer not null,
  indicator text not null,
  stage text not null check (stage in ('reported', 'verified', 'final')),
  observation_id integer not null references observation (id),
  -- Of a reported value: what it was filled in as, and what the unit says to a warning.
  draft_revision integer,
  explanation text,
  -- Of a value that was corrected: why.
  reason text,
  primary key (plan, period, unit, seq, indicator)
);

create index reviewed_figure_of on reviewed_figure (observation_id);
create trigger reviewed_figure_stays before update on reviewed_figure begin select raise(abort, 'reviewed figures are append-only'); end;
create trigger reviewed_figure_remains before delete on reviewed_figure begin select raise(abort, 'reviewed figures are append-only'); end;

-- Instants as of which the public sees a campaign; a later one follows a correction.
create table publication (
  plan text not null,
  period text not null,
  seq integer not null,
  at text not null,
  actor text not null,
  name text not null,
  comment text,
  primary key (plan, period, seq)
);

create trigger publication_stays before update on publication begin select raise(abort, 'publications are append-only'); end;
create trigger publication_remains before delete on publication begin select raise(abort, 'publications are append-only'); end;

-- Files attached to a report: evidence of a figure, or the signed report. One that removes another stands beside it.
create table evidence (
  id text not null primary key,
  plan text not null,
  period text not null,
  unit text not null,
  indicator text,
  kind text not null check (kind in ('evidence', 'signed', 'removal')),
  sha256 text not null,
  file text not null,
  type text not null,
  bytes integer not null,
  at text not null,
  actor text not null,
  name text not null,
  removes text references evidence (id)
);

create index evidence_of on evidence (plan, period, unit);
create unique index evidence_removed_once on evidence (removes) where removes is not null;
create trigger evidence_stays before update on evidence begin select raise(abort, 'evidence is append-only'); end;
create trigger evidence_remains before delete on evidence begin select raise(abort, 'evidence is append-only'); end;
