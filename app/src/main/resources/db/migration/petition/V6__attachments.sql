-- Files of a matter (附件): scans of letters, authorisations, notes of talks, evidence. Name, digest and content are
-- ciphertext under the matter's key, so that erasure reaches them; they are added and never changed.
create table petition.attachment (
  region     text        not null,
  matter_id  uuid        not null,
  ordinal    integer     not null check (ordinal between 1 and 200),
  kind       text        not null,
  media_type text        not null,
  bytes      integer     not null check (bytes between 1 and 10485760),
  name       bytea       not null,
  digest     bytea       not null,  -- SHA-256 of the file, so that what is handed out can be compared with what came in
  content    bytea       not null,
  added_at   timestamptz not null,
  added_by   uuid        not null,
  primary key (region, matter_id, ordinal),
  foreign key (region, matter_id) references petition.matter (region, id)
);
