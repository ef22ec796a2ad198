-- People and how they sign in. These rows change; what was done to them stands in the audit log.
create table person (
  id text not null primary key,
  email text not null unique,
  name text not null,
  role text not null check (role in ('admin', 'coordinator', 'approver', 'reporter', 'committee')),
  unit text,
  password text,
  second_factor text,
  invited_at text not null,
  closed_at text,
  check ((role in ('approver', 'reporter') and unit is not null) or (role not in ('approver', 'reporter') and unit is null))
);

create table session (
  token_hash text not null primary key,
  person text not null references person (id),
  stage text not null check (stage in ('second-factor', 'open')),
  started_at text not null,
  expires_at text not null,
  address text not null,
  agent text not null
);
create index session_of on session (person);

-- Invitations and resets. The token is made when the mail is sent: none waits here in clear.
create table sign_in_link (
  id text not null primary key,
  person text not null references person (id),
  kind text not null check (kind in ('invitation', 'reset')),
  asked_at text not null,
  token_hash text unique,
  expires_at text,
  sent_at text,
  attempts integer not null,
  next_try_at text,
  last_error text
);
create index link_due on sign_in_link (next_try_at);

create table recovery_code (
  person text not null references person (id),
  code_hash text not null,
  primary key (person, code_hash)
);

create table api_key (
  id text not null primary key,
  person text not null references person (id),
  name text not null,
  starts_with text not null,
  key_hash text not null unique,
  made_at text not null,
  expires_at text not null,
  used_at text,
  revoked_at text
);

-- What counts once: links, codes of a second factor, recovery codes. The second of two is refused by the key.
create table used_once (what text not null primary key, at text not null);

-- Failed tries, by a keyed hash of an account or an address: nothing here names anybody.
create table attempt (id text not null primary key, subject text not null, at text not null);
create index attempt_of on attempt (subject, at);

create trigger an_admin_stays before update on person
when old.role = 'admin' and old.closed_at is null and (new.role <> 'admin' or new.closed_at is not null)
  and not exists (select 1 from person p where p.role = 'admin' and p.closed_at is null and p.id <> old.id)
begin select raise(abort, 'the last administrator stays'); end;
