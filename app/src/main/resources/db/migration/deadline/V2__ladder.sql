-- The ladder of reminders (提醒阶梯). A clock carries the day of its next rung, so that the sweep reads by index
-- what is due and nothing else; whatever moves the clock sets it anew.
alter table deadline.clock add column next_on date;
create index clock_by_next on deadline.clock (region, next_on, case_ref, ordinal) where next_on is not null;
create index clock_open on deadline.clock (region, case_ref, ordinal) where stopped_on is null;

-- Clocks from before: the first sweep looks at each of them once.
update deadline.clock set next_on = started_on where stopped_on is null;

-- A rung that a clock has reached, once in each turn of the clock. Nothing is ever taken back.
create table deadline.escalation (
  region     text        not null,
  case_ref   uuid        not null,
  ordinal    integer     not null,
  turn       integer     not null check (turn >= 1),  -- 1, and one more for each extension or ended suspension
  rung       text        not null,
  reached_on date        not null,                    -- the day on which it was reached, also when seen later
  due_on     date        not null,                    -- the last day of the clock, as it stood
  at         timestamptz not null,
  primary key (region, case_ref, ordinal, turn, rung),
  foreign key (region, case_ref, ordinal) references deadline.clock (region, case_ref, ordinal)
);

-- A reminder on the desk of a post (not of a person): whoever holds the post sees it.
create table deadline.reminder (
  region     text        not null,
  case_ref   uuid        not null,
  ordinal    integer     not null,
  turn       integer     not null,
  rung       text        not null,
  post       text        not null check (post in ('officer', 'head', 'leader')),
  unit_path  text collate "C" not null,
  shown_from timestamptz not null,                    -- within office hours
  closed_on  date,
  closed_by  text check (closed_by in ('seen', 'later', 'stopped', 'moved')),
  seen_by    uuid,
  primary key (region, case_ref, ordinal, turn, rung, post),
  foreign key (region, case_ref, ordinal, turn, rung)
    references deadline.escalation (region, case_ref, ordinal, turn, rung),
  check ((closed_on is null) = (closed_by is null)),
  check ((seen_by is null) or closed_by = 'seen')
);
create index reminder_open on deadline.reminder (region, post, unit_path, case_ref) where closed_on is null;

-- Computing open clocks anew (重新计算) when the calendar has changed: how far it has come.
create table deadline.recomputation (
  region      text        not null check (region ~ '^[0-9]{6}$'),
  number      integer     not null check (number >= 1),
  edition     text        not null,                   -- of the calendar by which is computed
  begun_at    timestamptz not null,
  cases       integer     not null,                   -- cases with open clocks when it began
  looked      integer     not null default 0,
  moved       integer     not null default 0,         -- clocks that got another date
  after_case  uuid,                                   -- the last case that is done
  finished_at timestamptz,
  primary key (region, number)
);

-- Counties with open clocks: the jobs' narrow look across counties, which no scope allows.
create function deadline.regions() returns setof text language sql stable security definer
  set search_path = pg_catalog as $$
  with recursive open(region) as (
    select min(region) from deadline.clock where stopped_on is null
    union all
    select (select min(c.region) from deadline.clock c where c.stopped_on is null and c.region > o.region)
    from open o where o.region is not null)
  select region from open where region is not null
$$;
