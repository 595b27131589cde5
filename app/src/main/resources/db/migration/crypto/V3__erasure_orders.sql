-- The order to destroy a matter's key (依法销毁): proposed by one officer, confirmed by another. The reason is
-- sealed under a key of the installation, since it must stay readable when the matter's key is gone.
create table crypto.erasure_order (
  region       text        not null check (region ~ '^[0-9]{6}$'),
  matter_id    uuid        not null,
  ground       text        not null check (length(ground) between 1 and 40),
  reason       bytea       not null,
  proposed_by  uuid        not null,
  proposed_at  timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (region, matter_id),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by <> proposed_by)
);

create function crypto.keep_carried_out_order() returns trigger language plpgsql as $$
begin
  raise exception 'an order that was carried out stays as it is' using errcode = 'restrict_violation';
end $$;

create trigger erasure_order_stays before update or delete on crypto.erasure_order
  for each row when (old.confirmed_at is not null) execute function crypto.keep_carried_out_order();

-- Destroys the key of a matter that two officers ordered to be erased, and remembers the matter. The program's
-- own account may remove a key in no other way.
create function crypto.destroy_matter_key(of_region text, of_matter uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  was boolean;
begin
  if not exists (
    select from crypto.erasure_order o
    where o.region = of_region and o.matter_id = of_matter and o.confirmed_at is not null
  ) then
    raise exception 'no confirmed order for this matter' using errcode = 'restrict_violation';
  end if;
  delete from crypto.matter_key k where k.region = of_region and k.matter_id = of_matter;
  was := found;
  insert into crypto.erasure values (of_region, of_matter, at) on conflict do nothing;
  return was;
end $$;

-- Matters whose key was destroyed, for the rooms that keep something beside it.
create function crypto.erased() returns table (region text, matter_id uuid, erased_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select e.region, e.matter_id, e.erased_at from crypto.erasure e $$;
