-- An import can be taken back by a later one, once, with a reason.
alter table import add column undoes text references import (id);
alter table import add column reason text;
-- Of an undo: figures it left without any.
alter table import add column withdrawn integer not null default 0;
create unique index import_undone_once on import (undoes) where undoes is not null;

-- A figure taken back leaves a revision too: nothing is known of its key from then on. A state is checked by its table,
-- and no engine changes such a check in place.
create table observation_with_withdrawn (
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
  state text not null check (state in ('figure', 'not-applicable', 'none-arose', 'no-data', 'withdrawn')),
  note text,
  import_id text not null references import (id) deferrable initially deferred,
  file text not null,
  line integer,
  published_on text,
  source text,
  quote text,
  -- Of a figure that an undo brought back: the import it first came with, whose file it stands in.
  first_import_id text references import (id)
);

insert into observation_with_withdrawn (id, sample, indicator, unit, ends_on, period, revision, recorded_at, recorded_by,
    numerator, denominator, value, qualifier, state, note, import_id, file, line, published_on, source, quote)
  select id, sample, indicator, unit, ends_on, period, revision, recorded_at, recorded_by,
    numerator, denominator, value, qualifier, state, note, import_id, file, line, published_on, source, quote
  from observation;

drop table observation;
alter table observation_with_withdrawn rename to observation;

create unique index observation_key on observation (sample, indicator, unit, ends_on, revision);
create index observation_by_import on observation (import_id);
-- What was taken back: little, and looked for with every figure.
create index observation_withdrawn on observation (sample, indicator, unit, ends_on) where state = 'withdrawn';
create index observation_by_time on observation (sample, indicator, recorded_at, unit) where revision > 0;

-- What an import says where that is the current figure already: no revision comes of it, but the figure rests on this
-- import too, should the other one be taken back. Where it is told, as an observation has it.
create table said_again (
  import_id text not null references import (id) deferrable initially deferred,
  observation_id integer not null references observation (id),
  recorded_at text not null,
  file text not null,
  line integer,
  source text,
  primary key (import_id, observation_id)
) without rowid;

create index said_again_of on said_again (observation_id);

create trigger observation_stays before update on observation begin select raise(abort, 'observations are append-only'); end;
create trigger observation_remains before delete on observation begin select raise(abort, 'observations are append-only'); end;
