-- Master keys by id: which one wraps now, which are being left, which were left. The keys themselves are never
-- here; the proof tells a right key from a wrong one that bears the same id.
create table crypto.master (
  id      text        not null check (id ~ '^[0-9a-f]{8}$'),
  proof   bytea       not null,
  profile text        not null check (profile in ('guomi', 'international')),
  state   text        not null check (state in ('current', 'leaving', 'left')),
  since   timestamptz not null,
  left_at timestamptz,
  primary key (id),
  check ((state = 'left') = (left_at is not null))
);
create unique index master_current on crypto.master (state) where state = 'current';

-- Keys of the installation by purpose (blind indexes, second factors …), wrapped under a master key.
create table crypto.purpose_key (
  purpose    text        not null check (length(purpose) between 1 and 60),
  wrapped    bytea       not null,
  master_id  text        not null,
  profile    text        not null check (profile in ('guomi', 'international')),
  created_at timestamptz not null,
  primary key (purpose)
);

-- Matters whose key was destroyed (依法销毁). A restored backup brings destroyed keys back: whoever restores
-- destroys them again by this list.
create table crypto.erasure (
  region    text        not null check (region ~ '^[0-9]{6}$'),
  matter_id uuid        not null,
  erased_at timestamptz not null,
  primary key (region, matter_id)
);

-- The master key to wrap under, held until the caller's transaction ends: a rotation that begins waits for it,
-- and whoever comes after the rotation began sees the new one.
create function crypto.current_master(out id text, out profile text) language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(8677110110104);
  select m.id, m.profile into id, profile from crypto.master m where m.state = 'current';
end $$;

-- The last wall: nothing is wrapped under a master key that is being left.
create function crypto.refuse_left_master() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(8677110110104);
  if exists (
    select from added a
    where not exists (select from crypto.master m where m.id = a.master_id and m.state = 'current')
  ) then
    raise exception 'wrapped under a master key that is not the current one' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create trigger matter_key_current_master after insert on crypto.matter_key
  referencing new table as added for each statement execute function crypto.refuse_left_master();
create trigger purpose_key_current_master after insert on crypto.purpose_key
  referencing new table as added for each statement execute function crypto.refuse_left_master();
