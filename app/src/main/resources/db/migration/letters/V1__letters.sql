-- Letters (文书): what a unit's letters say of the unit, numbers without gaps, copies as they were issued.

-- What a unit's letters say of the unit itself. One unit alone has a mark, or two would give the same number.
create table letters.office (
  region       text    not null check (region ~ '^[0-9]{6}$'),
  unit_id      uuid    not null,
  mark         text    not null check (length(mark) between 1 and 12),
  telephone    text    not null default '' check (length(telephone) <= 40),
  place        text    not null default '' check (length(place) <= 120),
  query_place  text    not null default '' check (length(query_place) <= 200),
  review_organ text    not null default '' check (length(review_organ) <= 80),
  version      integer not null default 1,
  primary key (region, unit_id),
  unique (region, mark)
);

-- Running numbers (文号): one a unit, kind and year, raised in the transaction that issues the letter. A letter that
-- is not issued after all gives its number back with the transaction, so there are no gaps.
create table letters.series (
  region  text    not null check (region ~ '^[0-9]{6}$'),
  unit_id uuid    not null,
  word    text    not null,
  year    integer not null,
  last    integer not null check (last >= 1),
  primary key (region, unit_id, word, year)
);

-- Letters as issued. The files are ciphertext under the key of the case; hash and number stay when that is destroyed.
-- A corrected letter is another row that says which one it takes the place of.
create table letters.letter (
  region      text        not null check (region ~ '^[0-9]{6}$'),
  id          uuid        not null,
  case_id     uuid        not null,
  case_number text        not null,
  kind        text        not null,
  edition     date        not null,
  title       text        not null,
  number      text        not null,
  unit_id     uuid        not null,
  word        text,
  year        integer,
  ordinal     integer     check (ordinal >= 1),
  large       boolean     not null,
  owed        uuid,                        -- the message by which an act owed it; empty for a kind that nothing owes
  replaces    uuid,
  issued_on   date        not null,
  issued_at   timestamptz not null,
  issued_by   uuid        not null,
  word_file   bytea       not null,
  word_hash   bytea       not null,
  pdf_file    bytea,                       -- empty where the machine had no Chinese font
  pdf_hash    bytea,
  primary key (region, id),
  unique (region, unit_id, word, year, ordinal),
  check ((word is null) = (ordinal is null) and (word is null) = (year is null)),
  check ((pdf_file is null) = (pdf_hash is null))
);
create index letter_of_case on letters.letter (region, case_id, id);
create index letter_of_unit on letters.letter (region, unit_id, id desc);
-- An act owes a letter once; what takes its place names the one before.
create unique index letter_owed_once on letters.letter (region, owed) where owed is not null and replaces is null;
create unique index letter_replaced_once on letters.letter (region, replaces) where replaces is not null;

create function letters.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'an issued letter is never changed: % refused', tg_op using errcode = 'restrict_violation';
end $$;

create trigger letter_as_issued before update or delete on letters.letter
  for each row execute function letters.refuse_change();
create trigger letter_no_truncate before truncate on letters.letter
  for each statement execute function letters.refuse_change();
