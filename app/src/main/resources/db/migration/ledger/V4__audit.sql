-- What the audit reads: from where and in which role somebody looked, and lists by time.
alter table ledger.access add column came_from text not null default '' check (length(came_from) <= 45);
alter table ledger.access add column roles text not null default '' check (length(roles) <= 200);
create index access_by_act on ledger.access (region, act, id);
create index access_refused on ledger.access (region, id) where result >= 400;
create index entry_by_moment on ledger.entry (region, at, chain, seq);

-- The outcome of each verification (核验), by the command or by the program itself.
create table ledger.verification (
  region    text        not null check (region ~ '^[0-9]{6}$'),
  id        uuid        not null,
  at        timestamptz not null,
  entries   bigint      not null,
  seals     bigint      not null,
  first_bad text        not null check (length(first_bad) <= 300),  -- empty when everything is whole
  primary key (region, id)
);
create trigger verification_append_only before update or delete on ledger.verification
  for each row execute function ledger.refuse_change();
create trigger verification_no_truncate before truncate on ledger.verification
  for each statement execute function ledger.refuse_change();

-- The counties that have a history: the sealer's narrow look across counties, which no scope allows. It reads
-- one row of each.
create function ledger.regions() returns setof text language sql stable security definer
  set search_path = pg_catalog as $$
  with recursive entries(region) as (
    select min(region) from ledger.entry
    union all
    select (select min(e.region) from ledger.entry e where e.region > s.region)
    from entries s where s.region is not null),
  accesses(region) as (
    select min(region) from ledger.access
    union all
    select (select min(a.region) from ledger.access a where a.region > s.region)
    from accesses s where s.region is not null)
  select region from entries where region is not null
  union select region from accesses where region is not null order by 1
$$;

-- Outbox (发件箱): what an act owes to others, written with it, delivered after it. Ids and codes only.
create table ledger.outbox (
  region       text        not null check (region ~ '^[0-9]{6}$'),
  id           uuid        not null,
  topic        text        not null check (length(topic) <= 40),
  chain        uuid        not null,
  body         text        not null check (length(body) <= 200),
  at           timestamptz not null,
  delivered_at timestamptz,
  primary key (region, id)
);
create index outbox_waiting on ledger.outbox (region, topic, id) where delivered_at is null;
create index outbox_of_chain on ledger.outbox (region, chain) where delivered_at is null;
