-- What the clock has due, and who does it: each job once for each time, also where whoever took it is gone.
create table job (
  name text not null,
  due_at text not null,
  taken_by text not null,
  -- Until then nobody else takes it.
  taken_until text not null,
  done_at text,
  primary key (name, due_at)
);
