-- Seals (封存): every committed entry comes under the root of a Merkle tree, and each seal under the next.

-- The transaction that wrote an entry tells the sealer where to begin looking: what was finished before the
-- last seal looked is sealed, a late commit is not.
alter table ledger.entry add column tx bigint not null default (pg_current_xact_id()::text::bigint);
create index entry_by_tx on ledger.entry (region, tx);

-- Access log (查阅日志): one row a call of a staff page, read or refused. Rows stand alone, so that requests never
-- wait for each other; seals cover them like the rest.
create table ledger.access (
  region  text        not null check (region ~ '^[0-9]{6}$'),
  id      uuid        not null,
  on_day  date        not null,
  at      timestamptz not null,
  officer uuid        not null,
  unit    uuid,
  act     text        not null,                                     -- method and address pattern of the page
  object  text        not null check (length(object) <= 200),       -- what was asked for: number of the matter
  purpose text        not null check (length(purpose) <= 60),
  result  integer     not null,                                     -- HTTP status
  hash    bytea       not null,
  tx      bigint      not null default (pg_current_xact_id()::text::bigint),
  primary key (region, id)
);
create index access_by_tx on ledger.access (region, tx);
create index access_by_officer on ledger.access (region, officer, id);
create index access_by_object on ledger.access (region, object, id);

create table ledger.seal (
  region   text        not null check (region ~ '^[0-9]{6}$'),
  number   bigint      not null check (number >= 1),
  at       timestamptz not null,
  entries  integer     not null check (entries >= 1),
  root     bytea       not null,
  previous bytea       not null,
  hash     bytea       not null,
  low      bigint      not null,  -- transactions below were finished when this seal looked
  primary key (region, number)
);

-- Which entry is under which seal; position 0 is a row of the access log.
create table ledger.sealed (
  region text    not null check (region ~ '^[0-9]{6}$'),
  seal   bigint  not null,
  place  integer not null check (place >= 0),
  chain  uuid    not null,
  seq    integer not null check (seq >= 0),
  hash   bytea   not null,
  primary key (region, chain, seq),
  unique (region, seal, place)
);

create trigger access_append_only before update or delete on ledger.access
  for each row execute function ledger.refuse_change();
create trigger access_no_truncate before truncate on ledger.access
  for each statement execute function ledger.refuse_change();
create trigger seal_append_only before update or delete on ledger.seal
  for each row execute function ledger.refuse_change();
create trigger seal_no_truncate before truncate on ledger.seal
  for each statement execute function ledger.refuse_change();
create trigger sealed_append_only before update or delete on ledger.sealed
  for each row execute function ledger.refuse_change();
create trigger sealed_no_truncate before truncate on ledger.sealed
  for each statement execute function ledger.refuse_change();
