-- Statutory clocks (期限) of an opaque case. Only what the derivation needs is stored: start, budget, and the
-- ledger of extensions and suspensions; both due dates are derived and kept for sorting and sweeping.
create table deadline.clock (
  region         text    not null check (region ~ '^[0-9]{6}$'),
  case_ref       uuid    not null,
  ordinal        integer not null check (ordinal >= 1),
  rule           text    not null,
  started_on     date    not null,
  set_days       integer check (set_days between 1 and 3650),  -- only where the assigning body sets the days
  extended_days  integer not null default 0 check (extended_days between 0 and 30),
  statistical_on date    not null,
  legal_on       date,   -- empty: waits for that year's calendar of rest days
  stopped_on     date,
  stopped_by     text,
  unit_path      text collate "C" not null,
  version        integer not null default 1,
  primary key (region, case_ref, ordinal),
  check (stopped_on is null or stopped_on >= started_on)
);
create index clock_open_by_due on deadline.clock (region, statistical_on) where stopped_on is null;

create table deadline.movement (
  region      text    not null,
  case_ref    uuid    not null,
  ordinal     integer not null,
  number      integer not null check (number >= 1),
  kind        text    not null check (kind in ('extension', 'suspension')),
  days        integer,
  from_on     date    not null,
  to_on       date,
  approved_by uuid,
  primary key (region, case_ref, ordinal, number),
  foreign key (region, case_ref, ordinal) references deadline.clock (region, case_ref, ordinal)
);
