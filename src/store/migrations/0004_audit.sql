-- Who did what, each entry bound to the one before by its checksum: none can be altered or taken out unseen.
create table audit_log (
  seq integer not null primary key,
  at text not null,
  actor text not null,
  role text not null,
  act text not null,
  subject text not null,
  detail text not null,
  hash text not null
);

create trigger audit_stays before update on audit_log begin select raise(abort, 'the audit log is append-only'); end;
create trigger audit_remains before delete on audit_log begin select raise(abort, 'the audit log is append-only'); end;
