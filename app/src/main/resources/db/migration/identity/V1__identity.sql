-- Regions served by this installation (a small reference table), units in a tree, officers, appointments.
create table identity.region (
  code text primary key check (code ~ '^[0-9]{6}$'),
  name text not null
);

create table identity.unit (
  region    text not null references identity.region (code),
  id        uuid not null,
  parent_id uuid,
  code      text not null,
  name      text not null,
  kind      text not null check (kind in ('county', 'bureau', 'finance', 'department', 'township')),
  path      text collate "C" not null check (path ~ '^/([0-9A-Za-z]+/)*$'),
  primary key (region, id),
  unique (region, code),
  unique (region, path),
  foreign key (region, parent_id) references identity.unit (region, id)
);

create table identity.officer (
  region        text        not null,
  id            uuid        not null,
  login         text        not null,
  name          text        not null,
  password_hash text        not null,
  enabled       boolean     not null default true,
  version       integer     not null default 1,
  created_at    timestamptz not null,
  primary key (region, id),
  unique (region, login)
);

-- Which role an officer holds in which unit, and since when (任职). An ended one gives no rights.
create table identity.appointment (
  region     text not null,
  officer_id uuid not null,
  role       text not null,
  unit_id    uuid not null,
  from_on    date not null,
  until_on   date,
  primary key (region, officer_id, role, unit_id, from_on),
  foreign key (region, officer_id) references identity.officer (region, id),
  foreign key (region, unit_id) references identity.unit (region, id),
  check (until_on is null or until_on >= from_on)
);
