-- Work places: the list takes words one by one, days of receipt, and what was found elsewhere; views that an
-- officer keeps. The index of pairs of characters (V4) stays: it is kept by the database with every row that is
-- written, by COPY too.

-- Whether a line holds every one of some words, in any case.
create function petition.holds_all(line text, words text[]) returns boolean
  language sql immutable strict parallel safe cost 5
  return (select coalesce(bool_and(position(upper(word) in upper(line)) > 0), true) from unnest(words) word);

drop function petition.matters_within(
  text, text, text, uuid, text, text, uuid, date, text, uuid[], uuid, integer);

create function petition.matters_within(
  of_region text,      -- the county
  unit_path text,      -- registered or handled at or below this path: windows, heads, leaders
  desk_path text,      -- handled at or below this path, by the reader or by nobody yet: case officers
  reader uuid,
  of_state text,
  of_form text,
  at_unit uuid,
  due_before date,
  received_from date,
  received_to date,
  words text[],        -- each of two characters or more, in the subject or the number; empty: any
  named uuid[],        -- or at one of these units
  among uuid[],        -- found in statements: only these, none erased and no report of wrongdoing; empty: any
  older uuid,          -- key of the last row of the page before
  most integer
) returns table (
  id uuid, number text, subject text, form text, unit uuid, state text, received_on date, clock_rule text,
  clock_due_on date, erased_on date
)
  language plpgsql stable security definer
  set search_path = ''
  set plan_cache_mode = force_custom_plan  -- planned for the very paths and words
as $$
#variable_conflict use_column
declare
  low text := access.setting('matters');
  high text := access.setting('matters_end');
  own text := access.setting('assigned');
  officer text := access.setting('officer');
  unit_end text := substr(unit_path, 1, length(unit_path) - 1) || '0';
  desk_end text := substr(desk_path, 1, length(desk_path) - 1) || '0';
  wanted text[] := (
    select coalesce(array_agg(distinct pair), '{}') from unnest(words) word, unnest(petition.pairs(word)) pair
  );
begin
  if of_region is distinct from access.setting('region') or low is null or high is null
    or (unit_path is not null and not (unit_path collate "C" >= low and unit_end collate "C" <= high))
    or (desk_path is not null and not (desk_path collate "C" >= low and desk_end collate "C" <= high))
    or (officer is not null and officer is distinct from reader::text)
    or (own is not null and (unit_path is not null or own is distinct from reader::text)) then
    return;
  end if;
  return query
    select m.id, m.number, m.subject, m.form, coalesce(m.handling_unit, m.registering_unit), m.state,
      m.received_on, m.clock_rule, m.clock_due_on, m.erased_on
    from petition.matter m
    where m.region = of_region
      and reader <> all (m.recused)
      and ((unit_path is not null
          and ((m.handling_path >= unit_path and m.handling_path < unit_end)
            or (m.registering_path >= unit_path and m.registering_path < unit_end)))
        or (desk_path is not null and m.handling_path >= desk_path and m.handling_path < desk_end
          and (m.handler is null or m.handler = reader)))
      and (of_state is null or m.state = of_state)
      and (of_form is null or m.form = of_form)
      and (at_unit is null or coalesce(m.handling_unit, m.registering_unit) = at_unit)
      and (due_before is null or m.clock_due_on < due_before)
      and (received_from is null or m.received_on >= received_from)
      and (received_to is null or m.received_on <= received_to)
      and (cardinality(words) = 0
        or (petition.pairs(m.number || ' ' || m.subject) @> wanted
          and petition.holds_all(m.number || ' ' || m.subject, words))
        or (cardinality(named) > 0 and coalesce(m.handling_unit, m.registering_unit) = any (named)))
      and (cardinality(among) = 0
        or (m.id = any (among) and m.erased_on is null and m.class <> 'accusation'))
      and (older is null or m.id < older)
    order by m.id desc
    limit most;
end
$$;

-- What the index of statements must not hold, or hold no more.
create index matter_unsearched on petition.matter (region, erased_on)
  where erased_on is not null or class = 'accusation';

-- Views of the list that an officer keeps (我的视图): a title and the filter, of the matter as the list itself.
create table petition.saved_view (
  region     text        not null,
  id         uuid        not null,
  officer_id uuid        not null,
  title      text        not null check (length(title) between 1 and 20),
  filter     text        not null,  -- the filter's fields
  version    integer     not null default 1,
  saved_at   timestamptz not null,
  primary key (region, id),
  unique (region, officer_id, title)
);
