-- Keys of programs (接口客户端): the hash of each key and what it may be used for. Its post is the room identity's.
create table api.client (
  region     text        not null,
  id         uuid        not null,
  key_hash   bytea       not null,
  role       text        not null,
  unit_id    uuid        not null,
  allowed    text[]      not null,
  until_on   date        not null,
  made_by    uuid        not null,
  made_at    timestamptz not null,
  revoked_at timestamptz,
  version    integer     not null default 1,
  primary key (region, id),
  unique (region, key_hash)
);

-- What a program sent under an idempotency key: a key stands for one request for ever.
create table api.sent (
  region   text        not null,
  client   uuid        not null,
  key_hash bytea       not null,
  digest   bytea       not null,
  at       timestamptz not null,
  primary key (region, client, key_hash)
);
