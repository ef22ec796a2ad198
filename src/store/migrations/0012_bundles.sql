-- What a publication printed: one hash names all of its files. Corrections make no bundle; they are told beside it.
create table publication_bundle (
  plan text not null,
  period text not null,
  seq integer not null,
  hash text not null unique,
  primary key (plan, period, seq)
);

create trigger publication_bundle_stays before update on publication_bundle begin select raise(abort, 'bundles are append-only'); end;
create trigger publication_bundle_remains before delete on publication_bundle begin select raise(abort, 'bundles are append-only'); end;

-- The bytes of the files of bundles by their SHA-256: compressed, as text, in parts that every engine takes.
create table bundle_file (
  sha256 text not null,
  part integer not null,
  body text not null,
  primary key (sha256, part)
);

create trigger bundle_file_stays before update on bundle_file begin select raise(abort, 'bundles are append-only'); end;
create trigger bundle_file_remains before delete on bundle_file begin select raise(abort, 'bundles are append-only'); end;

-- Of a mail that brings a publication: the hash of its bundle.
alter table mail add column bundle text;
