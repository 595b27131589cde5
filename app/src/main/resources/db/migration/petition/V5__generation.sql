-- Synthetic matters (生成的事项): which run fills this database, and which of its batches are whole. A county with a
-- line here holds no real matters; one without a line that holds matters is never filled.
create table petition.generation (
  region      text        not null check (region ~ '^[0-9]{6}$'),
  seed        bigint      not null,
  matters     integer     not null check (matters > 0),
  as_of       date        not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  primary key (region)
);
create table petition.generated_batch (
  region text    not null,
  batch  integer not null check (batch >= 0),
  primary key (region, batch),
  foreign key (region) references petition.generation (region)
);
