-- Reception (接访): duty records of windows, and visits at them. No column here describes a petitioner.
create table reception.duty (
  region      text    not null check (region ~ '^[0-9]{6}$'),
  id          uuid    not null,
  day         date    not null,
  window_name text    not null check (length(window_name) between 1 and 40),
  unit_id     uuid    not null,
  unit_path   text collate "C" not null,
  open        boolean not null,  -- as recorded and signed; never changed after signing
  stands_open boolean not null,  -- as it stands after the corrections
  officers    uuid[]  not null check (cardinality(officers) between 1 and 12),
  note        text check (length(note) between 1 and 500),
  signed_by   uuid,
  signed_at   timestamptz,
  version     integer not null default 1,
  primary key (region, id),
  unique (region, unit_id, window_name, day),
  check ((signed_by is null) = (signed_at is null)),
  check (signed_by is not null or stands_open = open)
);
create index duty_by_day on reception.duty (region, day, id);

-- What was put right after signing (更正); both the signed record and this are kept.
create table reception.duty_correction (
  region       text        not null,
  duty_id      uuid        not null,
  number       integer     not null check (number >= 1),
  open         boolean     not null,
  note         text        not null check (length(note) between 1 and 500),
  corrected_by uuid        not null,
  corrected_at timestamptz not null,
  primary key (region, duty_id, number),
  foreign key (region, duty_id) references reception.duty (region, id)
);

-- A visit (来访登记): how many people were present, and how they found the reception, asked on leaving.
create table reception.visit (
  region        text        not null check (region ~ '^[0-9]{6}$'),
  id            uuid        not null,
  day           date        not null,
  window_name   text        not null check (length(window_name) between 1 and 40),
  unit_id       uuid        not null,
  unit_path     text collate "C" not null,
  matter_number text        check (length(matter_number) between 1 and 40),
  persons       integer     not null check (persons between 1 and 9999),
  answer        text        check (answer in ('satisfied', 'fairly-satisfied', 'dissatisfied', 'declined')),
  registered_by uuid        not null,
  registered_at timestamptz not null,
  primary key (region, id)
);
create index visit_by_day on reception.visit (region, day, id);
create index visit_by_matter on reception.visit (region, matter_number) where matter_number is not null;
