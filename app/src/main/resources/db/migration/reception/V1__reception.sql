-- Reception (接访): duty records of windows, and visits at them.
create table reception.duty (
  region    text    not null check (region ~ '^[0-9]{6}$'),
  id        uuid    not null,
  day       date    not null,
  window_name text  not null,
  unit_id   uuid    not null,
  unit_path text collate "C" not null,
  open      boolean not null,
  officers  uuid[]  not null check (cardinality(officers) between 1 and 12),
  note      text,
  signed_by uuid,
  signed_at timestamptz,
  version   integer not null default 1,
  primary key (region, id),
  unique (region, unit_id, window_name, day),
  check ((signed_by is null) = (signed_at is null))
);
create index duty_by_day on reception.duty (region, day);

-- A visit (来访登记): how many people were present, and how they found the reception, asked on leaving.
create table reception.visit (
  region        text        not null check (region ~ '^[0-9]{6}$'),
  id            uuid        not null,
  day           date        not null,
  window_name   text        not null,
  unit_id       uuid        not null,
  unit_path     text collate "C" not null,
  matter_id     uuid,
  matter_number text,
  persons       integer     not null check (persons between 1 and 9999),
  answer        text        check (answer in ('satisfied', 'fairly-satisfied', 'dissatisfied', 'declined')),
  registered_by uuid        not null,
  registered_at timestamptz not null,
  primary key (region, id)
);
create index visit_by_day on reception.visit (region, day, id);
create index visit_by_matter on reception.visit (region, matter_id) where matter_id is not null;
