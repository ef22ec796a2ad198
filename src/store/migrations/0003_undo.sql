-- An import can be taken back by a later one, once, with a reason.
alter table import add column undoes text references import (id);
alter table import add column reason text;
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
