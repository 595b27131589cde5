-- Sign-in: when a password was set, the second factor, wrong attempts, one-time codes, sessions.
alter table identity.officer add column password_set_at timestamptz;
update identity.officer set password_set_at = created_at;
alter table identity.officer alter column password_set_at set not null;

-- The shared secret of a second factor, encrypted under a key of its own; pending until enrolled_at.
create table identity.factor (
  region      text        not null,
  officer_id  uuid        not null,
  id          uuid        not null,
  secret      bytea       not null,
  last_step   bigint      not null default 0,
  made_at     timestamptz not null,
  enrolled_at timestamptz,
  primary key (region, officer_id, id),
  foreign key (region, officer_id) references identity.officer (region, id)
);

-- Wrong attempts by account (a keyed hash of what was typed) and by where they came from.
create table identity.attempt (
  region     text        not null,
  account    text        not null,
  came_from  text        not null,
  failures   integer     not null,
  last_at    timestamptz not null,
  wait_until timestamptz not null,
  primary key (region, account, came_from)
);

create index attempt_came_from on identity.attempt (region, came_from, last_at);

-- A one-time code by which an officer sets a password or enrols a factor anew; one at a time.
create table identity.reset (
  region     text        not null,
  officer_id uuid        not null,
  code       text        not null,
  lost       text        not null check (lost in ('password', 'factor', 'both')),
  started_by uuid        not null,
  made_at    timestamptz not null,
  until_at   timestamptz not null,
  used_at    timestamptz,
  told_at    timestamptz,
  primary key (region, officer_id),
  foreign key (region, officer_id) references identity.officer (region, id)
);

-- Sessions of all nodes, found by the hash of the id: a copy of this table opens no door.
create table identity.session (
  id_hash    bytea       primary key,
  region     text,
  officer_id uuid,
  came_from  text        not null,
  made_at    timestamptz not null,
  seen_at    timestamptz not null,
  content    bytea       not null
);

create index session_officer on identity.session (region, officer_id);
