-- Petition matters (信访事项). The subject line is written without names and stays plain for lists; everything
-- that identifies a petitioner or tells the story is ciphertext under the matter's key.
-- The dates from disposition_due_on on are kept by the acts themselves, so that figures read one row a matter.
create table petition.matter (
  region              text        not null check (region ~ '^[0-9]{6}$'),
  id                  uuid        not null,
  number              text        not null,
  form                text        not null,
  class               text        not null,
  path                text,
  purpose             text        not null,
  content_class       text        not null,
  subject             text        not null check (length(subject) between 2 and 120),
  place_unit          uuid,
  persons             integer     not null check (persons between 1 and 9999),
  simple              boolean     not null default false,
  first               boolean     not null,
  repeats             uuid,
  received_on         date        not null,
  registered_at       timestamptz not null,
  registered_by       uuid        not null,
  registering_unit    uuid        not null,
  registering_path    text collate "C" not null,
  handling_unit       uuid,
  handling_path       text collate "C",
  handler             uuid,
  state               text        not null,
  version             integer     not null default 1,
  procedure           text        not null,  -- what the procedure knows of the matter: codes, ids, days; no name, no text
  clock_rule          text,                  -- the office clock that ends first, for lists and the desk
  clock_due_on        date,
  proposed_act        text,                  -- an act drafted by one officer that waits for another one's signature
  proposed_by         uuid,
  proposed_on         date,
  proposal            bytea,
  disposition         text,
  disposition_due_on  date,                  -- empty: none is owed (name or address unclear, 条例第23条第2款)
  disposed_on         date,
  accepted_on         date,
  conclusion_due_on   date,
  concluded_on        date,
  outcome             text,
  delivered_on        date,
  evaluation_due_on   date,
  evaluated_on        date,
  bureau_grade        text,
  organ_grade         text,
  primary key (region, id),
  unique (region, number),
  check (first = (repeats is null)),
  check (disposed_on is null or disposition is not null),
  check ((clock_rule is null) = (clock_due_on is null)),
  check ((proposed_act is null) = (proposal is null))
);
create index matter_by_handling on petition.matter (region, handling_path, id desc);
create index matter_by_registering on petition.matter (region, registering_path, id desc);
create index matter_by_disposition on petition.matter (region, disposition_due_on);
create index matter_by_clock on petition.matter (region, clock_due_on) where clock_due_on is not null;
create index matter_by_evaluation_due on petition.matter (region, evaluation_due_on) where evaluated_on is null;
create index matter_by_conclusion on petition.matter (region, concluded_on) where concluded_on is not null;
create index matter_by_evaluation on petition.matter (region, evaluated_on) where evaluated_on is not null;

-- Persons who petition (信访人): the main one, at most five representatives of a collective matter
-- (条例第20条第3款), a proxy. Others who signed are a number on the matter, not rows.
create table petition.person (
  region          text    not null,
  matter_id       uuid    not null,
  ordinal         integer not null check (ordinal between 1 and 7),
  role            text    not null check (role in ('main', 'representative', 'proxy')),
  name            bytea   not null,
  name_index      bytea   not null,
  id_number       bytea,
  id_number_index bytea,
  phone           bytea,
  phone_index     bytea,
  address         bytea,
  primary key (region, matter_id, ordinal),
  foreign key (region, matter_id) references petition.matter (region, id)
);
create index person_by_name on petition.person (region, name_index);
create index person_by_id_number on petition.person (region, id_number_index) where id_number_index is not null;
create index person_by_phone on petition.person (region, phone_index) where phone_index is not null;

-- The petitioner's own words (原话), kept verbatim.
create table petition.statement (
  region    text  not null,
  matter_id uuid  not null,
  text      bytea not null,
  primary key (region, matter_id),
  foreign key (region, matter_id) references petition.matter (region, id)
);

-- Written opinions and replies (处理意见书、回复): issued, then delivered; the petitioner's clocks start with
-- delivery. A reply to a suggestion has no outcome of Art. 32 and needs no legal basis.
create table petition.opinion (
  region       text    not null,
  matter_id    uuid    not null,
  ordinal      integer not null check (ordinal >= 1),
  kind         text    not null check (kind in ('opinion', 'reply')),
  outcome      text,
  text         bytea   not null,
  legal_basis  text    check (length(legal_basis) >= 4),
  drafted_by   uuid,
  issued_by    uuid    not null,
  issued_on    date    not null,
  delivered_on date,
  delivery_way text,
  primary key (region, matter_id, ordinal),
  foreign key (region, matter_id) references petition.matter (region, id),
  check ((kind = 'opinion') = (outcome is not null)),
  check ((kind = 'opinion') = (legal_basis is not null)),
  check ((delivered_on is null) = (delivery_way is null))
);

-- Numbers of matters: one counter a unit and year. A number given to a registration that failed stays a gap.
create table petition.number_series (
  region text    not null,
  series text    not null,
  last   integer not null,
  primary key (region, series)
);
