-- Lists of matters and search in their subject lines, with the reader's scope as arguments. Row-level security
-- hides from the planner which paths are asked for, and lets no index serve what an operator might tell about
-- foreign rows (LIKE, arrays). Here the owner of the tables reads, within what the caller's transaction may see:
-- a scope that is wider than the transaction's gives no row.

-- Pairs of neighbouring characters: Chinese has no spaces, and words of two characters are the usual ones.
create function petition.pairs(line text) returns text[]
  language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(distinct substr(upper(line), i, 2)), '{}') from generate_series(1, length(line) - 1) i
  );

create index matter_by_pairs on petition.matter using gin (petition.pairs(number || ' ' || subject));

create function petition.matters_within(
  of_region text,      -- the county
  unit_path text,      -- registered or handled at or below this path: windows, heads, leaders
  desk_path text,      -- handled at or below this path, by the reader or by nobody yet: case officers
  reader uuid,
  of_state text,
  of_form text,
  at_unit uuid,
  due_before date,
  words text,          -- part of the subject or of the number, in any case
  named uuid[],        -- or at one of these units
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
      and (words is null
        or ((length(words) < 2 or petition.pairs(m.number || ' ' || m.subject) @> petition.pairs(words))
          and (position(upper(words) in upper(m.subject)) > 0 or position(upper(words) in upper(m.number)) > 0))
        or (cardinality(named) > 0 and coalesce(m.handling_unit, m.registering_unit) = any (named)))
      and (older is null or m.id < older)
    order by m.id desc
    limit most;
end
$$;
