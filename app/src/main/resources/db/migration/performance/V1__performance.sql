-- Performance texts (部门预算绩效文本) of a unit and year: goals, safeguards, projects' goals, indicators.
create table performance.document (
  region       text        not null check (region ~ '^[0-9]{6}$'),
  year         integer     not null check (year between 2000 and 2100),
  unit_id      uuid        not null,
  unit_path    text collate "C" not null,
  unit_code    text        not null,
  unit_name    text        not null,
  status       text        not null check (status in ('draft', 'confirmed')),
  goal         text        not null,
  file_name    text        not null,
  file_digest  text        not null,
  imported_at  timestamptz not null,
  imported_by  uuid,
  confirmed_at timestamptz,
  confirmed_by uuid,
  version      integer     not null default 1,
  primary key (region, year, unit_id)
);

create table performance.clause (
  region  text    not null,
  year    integer not null,
  unit_id uuid    not null,
  kind    text    not null check (kind in ('goal', 'safeguard')),
  ordinal integer not null,
  title   text    not null,
  text    text    not null,
  primary key (region, year, unit_id, kind, ordinal),
  foreign key (region, year, unit_id) references performance.document (region, year, unit_id)
);

-- What the reader of the text repaired or could not place, by line.
create table performance.reading_note (
  region  text    not null,
  year    integer not null,
  unit_id uuid    not null,
  ordinal integer not null,
  line    integer not null,
  code    text    not null,
  message text    not null,
  primary key (region, year, unit_id, ordinal),
  foreign key (region, year, unit_id) references performance.document (region, year, unit_id)
);

-- The project as the text presents it; its money is the budget module's.
create table performance.project (
  region     text    not null,
  year       integer not null,
  code       text    not null,
  unit_id    uuid    not null,
  name       text    not null,
  ordinal    integer not null,
  classified boolean not null,
  purpose    text    not null,
  total      numeric(18,2) not null,  -- as printed, in yuan; becomes the budget when the text is confirmed
  fiscal     numeric(18,2),
  other      numeric(18,2),
  plan       text    not null,        -- month:percent pairs as printed, "3:25 6:50 10:75 12:100"
  goals      text[]  not null,
  primary key (region, year, code),
  foreign key (region, year, unit_id) references performance.document (region, year, unit_id)
);

-- An indicator (绩效指标). Method: measured from records, recorded by hand with evidence, judged in words with
-- a reason, or withheld (涉密). Empty: nobody has chosen yet.
create table performance.indicator (
  region          text    not null,
  year            integer not null,
  code            text    not null,
  ordinal         integer not null,
  level1          text    not null,
  level2          text    not null,
  name            text    not null,
  description     text    not null,
  basis           text    not null,
  target_kind     text    not null check (target_kind in ('quantitative', 'qualitative', 'withheld')),
  target_operator text,
  target_value    numeric,
  target_unit     text,
  target_text     text    not null,
  weight          numeric(7,4) check (weight between 0 and 100),
  method          text    check (method in ('measured', 'recorded', 'judged', 'withheld')),
  measure         text,
  setting         text,
  proposed        boolean not null default true,  -- the method is a proposal until an officer confirms it
  merit           boolean not null default true,  -- false: "count, not merit" (只计数不计分)
  version         integer not null default 1,
  primary key (region, year, code, ordinal),
  foreign key (region, year, code) references performance.project (region, year, code),
  check ((target_kind = 'withheld') = (method is not distinct from 'withheld')),
  check (method is distinct from 'measured' or measure is not null)
);

-- Evidence files of recorded and judged figures.
create table performance.evidence (
  region      text        not null,
  id          uuid        not null,
  year        integer     not null,
  file_name   text        not null,
  media_type  text        not null,
  digest      text        not null,
  content     bytea       not null check (octet_length(content) between 1 and 10485760),
  uploaded_by uuid        not null,
  uploaded_at timestamptz not null,
  primary key (region, id)
);

-- Figures recorded or judged by a person; never overwritten, the newest counts.
create table performance.recorded_figure (
  region      text        not null,
  year        integer     not null,
  code        text        not null,
  ordinal     integer     not null,
  number      integer     not null check (number >= 1),
  as_of       date        not null,
  actual      text        not null,
  reason      text        not null,
  evidence_id uuid,
  recorded_by uuid        not null,
  recorded_at timestamptz not null,
  primary key (region, year, code, ordinal, number),
  foreign key (region, year, code, ordinal) references performance.indicator (region, year, code, ordinal),
  foreign key (region, evidence_id) references performance.evidence (region, id)
);

-- What was entered stays: a better figure is a further row.
create function performance.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'figures and evidence are append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;

create trigger recorded_figure_append_only before update or delete on performance.recorded_figure
  for each row execute function performance.refuse_change();
create trigger evidence_append_only before update or delete on performance.evidence
  for each row execute function performance.refuse_change();

-- The last wall before a withheld indicator (涉密), whatever the program above does.
create function performance.refuse_withheld() returns trigger language plpgsql as $$
begin
  if exists (
    select from performance.indicator i
    where i.region = new.region and i.year = new.year and i.code = new.code and i.ordinal = new.ordinal
      and i.target_kind = 'withheld'
  ) then
    raise exception 'a withheld indicator takes no content' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger recorded_figure_not_withheld before insert on performance.recorded_figure
  for each row execute function performance.refuse_withheld();
