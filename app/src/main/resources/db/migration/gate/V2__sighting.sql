-- Who looked at a file that no program can read (a scan, a photograph) and declared that it carries no mark: where,
-- when, how long, and of what kind it is by a closed list of codes. No name of the file, no hash, no words.
create table gate.sighting (
  region   text        not null check (region ~ '^[0-9]{6}$'),
  id       uuid        not null,
  entrance varchar(80) not null check (entrance ~ '^[A-Za-z0-9 /{}.-]*$'),
  at       timestamptz not null,
  officer  uuid        not null,
  length   bigint      not null check (length >= 0),
  what     varchar(20) not null check (what ~ '^[a-z-]{1,20}$'),
  primary key (region, id)
);
create index sighting_by_time on gate.sighting (region, at desc);
