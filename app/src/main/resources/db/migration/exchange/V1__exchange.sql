-- Exchange with the national system by files.

-- A file that was read and waits for the officer's yes (待确认文件): its rows sealed for the officer who brought it,
-- without reports of wrongdoing, of which only the number is kept. It goes after some days, or at the officer's word.
create table exchange.file (
  region      text        not null,
  id          uuid        not null,
  officer_id  uuid        not null,
  brought_at  timestamptz not null,
  from_on     date        not null,   -- the days that the file is about
  until_on    date        not null,
  expires_on  date        not null,
  digest      bytea       not null,   -- SHA-256 of the file
  lines       integer     not null check (lines >= 0),
  accusations integer     not null,
  content     bytea       not null,
  taken_at    timestamptz,
  version     integer     not null default 1,
  primary key (region, id),
  check (from_on <= until_on)
);
create index file_by_officer on exchange.file (region, officer_id, brought_at);
create index file_by_expiry on exchange.file (region, expires_on);

-- Throws expired files away, whoever brought them.
create function exchange.forget_files(of_region text, today date) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  forgotten bigint;
begin
  delete from exchange.file where region = of_region and expires_on < today
    and of_region is not distinct from access.setting('region');
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;

-- What was taken in or handed out (交换记录): when, by whom, which days, how many; no row of it.
create table exchange.run (
  region      text        not null,
  id          uuid        not null,
  kind        text        not null check (kind in ('import', 'export')),
  unit_id     uuid        not null,
  unit_path   text collate "C" not null,
  officer_id  uuid        not null,
  done_at     timestamptz not null,
  from_on     date        not null,
  until_on    date        not null,
  digest      bytea,                  -- SHA-256 of the file that was taken in
  added       integer     not null,   -- registered, or handed out
  changed     integer     not null,
  unchanged   integer     not null,
  refused     integer     not null,
  accusations integer     not null,
  primary key (region, id),
  check ((kind = 'import') = (digest is not null))
);
create index run_by_unit on exchange.run (region, unit_path, id desc);
