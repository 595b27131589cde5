-- Whom acts on matters are told to (事件通知): addresses that the start of the program allows, below one unit.
create table webhooks.subscription (
  region    text        not null,
  id        uuid        not null,
  target    text        not null,
  unit_id   uuid        not null,
  unit_path text collate "C" not null,
  secret    bytea       not null,
  made_by   uuid        not null,
  made_at   timestamptz not null,
  ended_at  timestamptz,
  version   integer     not null default 1,
  primary key (region, id)
);

-- One row an event and subscription, written with the act: codes and a moment, nothing of a person.
create table webhooks.delivery (
  region          text        not null,
  id              uuid        not null,
  subscription_id uuid        not null,
  matter_number   text        not null,
  act             text        not null,
  state           text        not null,
  at              timestamptz not null,
  first_at        timestamptz not null,
  next_at         timestamptz,
  attempts        integer     not null default 0,
  outcome         text,
  delivered_at    timestamptz,
  parked_at       timestamptz,
  version         integer     not null default 1,
  primary key (region, id),
  foreign key (region, subscription_id) references webhooks.subscription (region, id)
);

create index delivery_due on webhooks.delivery (region, next_at) where next_at is not null;
create index delivery_parked on webhooks.delivery (region, parked_at) where parked_at is not null;
