-- Files of figures handed in for the report of a unit, and what was found in each. What was taken stands in the draft.
create table report_file (
  id text not null primary key,
  plan text not null,
  period text not null,
  unit text not null,
  file text not null,
  sha256 text not null,
  bytes integer not null,
  taken integer not null,
  unchanged integer not null,
  rejected integer not null,
  findings text not null,
  at text not null,
  actor text not null,
  name text not null
);

create index report_file_of on report_file (plan, period, unit);
create trigger report_file_stays before update on report_file begin select raise(abort, 'files of reports are append-only'); end;
create trigger report_file_remains before delete on report_file begin select raise(abort, 'files of reports are append-only'); end;
