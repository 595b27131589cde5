-- What was turned away because it bore a mark of classified content: where, when, by whom, how long. Not one
-- character of it, no hash, no file name: the log must not become the leak (保守国家秘密法 art. 31).
create table gate.refusal (
  region   text        not null check (region ~ '^[0-9]{6}$'),
  id       uuid        not null,
  entrance varchar(80) not null check (entrance ~ '^[A-Za-z0-9 /{}.-]*$'),
  at       timestamptz not null,
  officer  uuid,
  length   bigint      not null check (length >= 0),
  primary key (region, id)
);
create index refusal_by_time on gate.refusal (region, at desc);

-- A classified paper handed in offline leaves its register number and a responsible officer here, so that the
-- matter can be answered for. There is no place for words.
create table gate.offline_paper (
  region      text        not null check (region ~ '^[0-9]{6}$'),
  number      varchar(20) not null check (number ~ '^[A-Za-z0-9-]{1,20}$'),
  received_on date        not null,
  responsible uuid        not null,
  entered_by  uuid        not null,
  entered_at  timestamptz not null,
  primary key (region, number)
);
