-- Keys per matter (一事一密钥). The matter's key is stored wrapped under the master key, which is never in
-- the database. Destroying the row is lawful erasure: every field and every history entry of that matter
-- becomes unreadable while the chains stay whole.
create table crypto.matter_key (
  region      text        not null check (region ~ '^[0-9]{6}$'),
  matter_id   uuid        not null,
  wrapped     bytea       not null,
  master_id   text        not null,
  created_at  timestamptz not null,
  primary key (region, matter_id)
);
