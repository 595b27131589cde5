-- What is written down at registration beside the words and the people (登记要素). Everything in words is ciphertext
-- under the matter's key; others who signed are names among these words, without a row and without an index.
create table petition.intake (
  region          text        not null,
  matter_id       uuid        not null,
  kind            text,        -- how it came within its form
  division        text        check (division ~ '^[0-9]{6}([0-9]{3}){0,2}$'),  -- of the problem, not of the person
  underway        text,        -- a lawful path it is on already
  postmarked_on   date,
  present         integer     check (present between 1 and 9999),
  authorised_on   date,        -- day of a proxy's written authorisation
  read_back_by    uuid,        -- empty: the officer who registered it
  read_back_at    timestamptz,
  read_back_way   text,
  notice_version  text,        -- of the privacy notice; empty: registered before notices were recorded
  notice_way      text,
  words           bytea,
  code            bytea       not null,  -- keyed digest of the query code; the code itself is kept nowhere
  codes_given     integer     not null default 1,
  primary key (region, matter_id),
  foreign key (region, matter_id) references petition.matter (region, id),
  check ((read_back_way is null) = (read_back_at is null)),
  check ((notice_version is null) = (notice_way is null))
);
-- Matters of before: nobody was given a code, so none fits.
insert into petition.intake (region, matter_id, code, codes_given)
  select region, id, '', 0 from petition.matter;

-- Registrations that are not finished (草稿), sealed for the officer who types them.
create table petition.draft (
  region     text        not null,
  officer_id uuid        not null,
  form       text        not null check (length(form) between 8 and 80),  -- the form's own idempotency key
  saved_at   timestamptz not null,
  expires_on date        not null,
  content    bytea       not null,
  primary key (region, officer_id, form)
);
create index draft_by_expiry on petition.draft (region, expires_on);

-- Throws expired drafts away, whoever typed them.
create function petition.forget_drafts(of_region text, today date) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  forgotten bigint;
begin
  delete from petition.draft where region = of_region and expires_on < today
    and of_region is not distinct from access.setting('region');
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;

-- Look-ups at the counter (柜台查询): who, when, by what and for what, never the value that was asked for.
create table petition.look_up (
  region     text        not null,
  id         uuid        not null,
  officer_id uuid        not null,
  asked_at   timestamptz not null,
  by_what    text        not null,
  purpose    text        not null,
  found      integer     not null,
  primary key (region, id)
);
create index look_up_by_officer on petition.look_up (region, officer_id, asked_at);

-- Reports of wrongdoing that were shown the way to the discipline organ: how many a day and unit, and nothing else.
create table petition.shown_the_way (
  region  text    not null,
  day     date    not null,
  unit_id uuid    not null,
  number  integer not null check (number >= 1),
  primary key (region, day, unit_id)
);

create or replace function petition.forget_erased() returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  forgotten bigint;
begin
  update petition.person p set name_index = '', id_number_index = null, phone_index = null
    from crypto.erased() e
    where p.region = e.region and p.matter_id = e.matter_id and length(p.name_index) > 0;
  update petition.intake i set code = ''
    from crypto.erased() e
    where i.region = e.region and i.matter_id = e.matter_id and length(i.code) > 0;
  update petition.matter m
    set erased_on = (e.erased_at at time zone 'Asia/Shanghai')::date,
      proposed_act = null, proposed_by = null, proposed_on = null, proposal = null
    from crypto.erased() e
    where m.region = e.region and m.id = e.matter_id and m.erased_on is null;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
