-- The requests of a matter one by one, when it has several (列明诉求): each is answered in the opinion (条例第32条).
create table petition.request (
  region    text    not null,
  matter_id uuid    not null,
  ordinal   integer not null check (ordinal between 1 and 50),
  text      bytea   not null,
  primary key (region, matter_id, ordinal),
  foreign key (region, matter_id) references petition.matter (region, id)
);

-- Units that were asked to help (协办), and the note that each owes.
create table petition.co_handling (
  region    text not null,
  matter_id uuid not null,
  unit_id   uuid not null,
  unit_path text collate "C" not null,
  due_on    date not null,
  noted_on  date,
  primary key (region, matter_id, unit_id),
  foreign key (region, matter_id) references petition.matter (region, id)
);
create index co_handling_by_unit on petition.co_handling (region, unit_path, due_on) where noted_on is null;

-- Repeats what the procedure text knows, so that rules on rows can ask: who helps may read the matter.
alter table petition.matter add column co_paths text[] collate "C" not null default '{}';
-- By when a supported request is carried out, and when it was (落实, 条例第32条第2款).
alter table petition.matter add column execute_by date;
alter table petition.matter add column executed_on date;
alter table petition.matter add check (executed_on is null or execute_by is not null);
create index matter_by_execution on petition.matter (region, execute_by) where execute_by is not null and executed_on is null;

-- Mediation and settlement end in an agreement (条例第33条).
alter table petition.opinion drop constraint opinion_kind_check;
alter table petition.opinion add constraint opinion_kind_check check (kind in ('opinion', 'reply', 'agreement'));
