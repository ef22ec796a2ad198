-- Every change of every alert, once: two workers that see the same make one change.
create table alert_change (
  plan text not null,
  condition text not null,
  unit text not null,
  -- A target, an indicator, a period, or the report.
  subject text not null,
  seq integer not null,
  state text not null check (state in ('pending', 'open', 'acknowledged', 'resolved', 'clear')),
  -- When it became true, however late it was seen.
  at text not null,
  -- The instant at which somebody looked.
  recorded_at text not null,
  opened_at text,
  noticed_at text,
  -- JSON object: the figures a sentence about it names.
  figures text not null,
  primary key (plan, condition, unit, subject, seq)
);

create trigger alert_change_stays before update on alert_change begin select raise(abort, 'alert changes are append-only'); end;
create trigger alert_change_remains before delete on alert_change begin select raise(abort, 'alert changes are append-only'); end;

-- What was answered to an alert: that somebody knows, and why it is so.
create table alert_answer (
  plan text not null,
  condition text not null,
  unit text not null,
  subject text not null,
  at text not null,
  answered_by text not null,
  answer text not null,
  primary key (plan, condition, unit, subject, at)
);

create trigger alert_answer_stays before update on alert_answer begin select raise(abort, 'answers are append-only'); end;
create trigger alert_answer_remains before delete on alert_answer begin select raise(abort, 'answers are append-only'); end;

-- A time in which nothing is said; empty columns stand for all.
create table silence (
  id text not null primary key,
  plan text not null,
  unit text,
  condition text,
  subject text,
  starts_at text not null,
  ends_at text not null,
  author text not null,
  reason text not null
);

create table silence_lifted (
  silence_id text not null primary key references silence (id),
  at text not null,
  lifted_by text not null
);

-- Whom a mail is for, and every try to hand it over.
alter table mail add column audience text not null default 'unit';

create table mail_try (
  message_id text not null,
  attempt integer not null,
  at text not null,
  outcome text not null check (outcome in ('sent', 'failed', 'refused')),
  answer text not null,
  primary key (message_id, attempt)
);

alter table alert_run add column aside integer not null default 0;

-- What the steering committee decided about a target of a unit, and what came of it.
create table decision (
  id text not null primary key,
  plan text not null,
  unit text not null,
  target text not null,
  decided_on text not null,
  text text not null,
  due_on text,
  recorded_at text not null,
  recorded_by text not null
);

create index decision_by_plan on decision (plan, unit, target);

create table decision_outcome (
  decision_id text not null references decision (id),
  seq integer not null,
  outcome text not null check (outcome in ('done', 'under-way', 'not-done')),
  text text not null,
  recorded_at text not null,
  recorded_by text not null,
  primary key (decision_id, seq)
);

create table meeting (
  plan text not null,
  held_on text not null,
  recorded_at text not null,
  recorded_by text not null,
  primary key (plan, held_on)
);

create trigger decision_stays before update on decision begin select raise(abort, 'decisions are append-only'); end;
create trigger decision_remains before delete on decision begin select raise(abort, 'decisions are append-only'); end;

-- Days on which the operator was told that something is wrong with Mốc itself.
create table heartbeat (
  day text not null primary key,
  sent_at text not null
);
