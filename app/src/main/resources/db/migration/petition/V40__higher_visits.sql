-- That a matter of this county was raised at a higher level (越级反映), as it was reported from there: the level, the
-- day, and how many of its requests the answer here had left open. Of the matter alone; not how many came, nor who.
create table petition.higher_visit (
  region    text    not null,
  matter_id uuid    not null,
  raised_on date    not null,
  level     text    not null check (level in ('city', 'province', 'nation')),
  left_open integer not null check (left_open between 0 and 50),
  primary key (region, matter_id, raised_on, level),
  foreign key (region, matter_id) references petition.matter (region, id)
);
create index higher_visit_by_day on petition.higher_visit (region, raised_on);
