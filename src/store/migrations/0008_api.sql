-- What was answered to a request that named itself: the same one again has the same answer, and does nothing twice.
create table answered_request (
  actor text not null,
  key text not null,
  -- Checksum of what was asked: another question under the same key is refused.
  sha256 text not null,
  at text not null,
  -- Who answers it; while there is no answer, nobody else does.
  claim text not null,
  status integer,
  body text,
  primary key (actor, key)
);

create index answered_request_by_time on answered_request (at);
