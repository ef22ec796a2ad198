-- What was changed, from the pages, in how a plan speaks: it stands above the text of the plan, whatever that says later.
create table rule_change (
  plan text not null,
  seq integer not null,
  at text not null,
  changed_by text not null,
  reason text not null,
  -- JSON object: the condition, and what of it is otherwise.
  change text not null,
  primary key (plan, seq)
);

create trigger rule_change_stays before update on rule_change begin select raise(abort, 'rule changes are append-only'); end;
create trigger rule_change_remains before delete on rule_change begin select raise(abort, 'rule changes are append-only'); end;
