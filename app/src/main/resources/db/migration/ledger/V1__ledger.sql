-- Append-only history (履历), one chain per matter or other object. Each entry carries the hash of the one
-- before it; content of matters is ciphertext under the matter's key.
create table ledger.entry (
  region     text        not null check (region ~ '^[0-9]{6}$'),
  chain      uuid        not null,
  seq        integer     not null check (seq >= 1),
  kind       text        not null,
  on_day     date        not null,
  at         timestamptz not null,
  actor      uuid,
  actor_unit uuid,
  encrypted  boolean     not null,
  content    bytea       not null,
  previous   bytea       not null,
  hash       bytea       not null,
  primary key (region, chain, seq)
);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;

create trigger entry_append_only before update or delete on ledger.entry
  for each row execute function ledger.refuse_change();
create trigger entry_no_truncate before truncate on ledger.entry
  for each statement execute function ledger.refuse_change();

-- Idempotency: a write that comes twice with the same key is done once and answered alike.
create table ledger.request (
  region  text        not null check (region ~ '^[0-9]{6}$'),
  key     text        not null check (length(key) between 8 and 80),
  act     text        not null,
  result  text        not null,
  at      timestamptz not null,
  primary key (region, key)
);
