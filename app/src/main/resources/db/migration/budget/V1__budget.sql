-- Budget projects (预算项目), their plan and payments. Amounts are yuan with two decimals; pages show 万元.
create table budget.project (
  region     text          not null check (region ~ '^[0-9]{6}$'),
  year       integer       not null check (year between 2000 and 2100),
  code       text          not null check (length(code) between 1 and 40),
  id         uuid          not null,  -- chain of its history in the ledger
  name       text          not null,
  ordinal    integer       not null,
  unit_id    uuid          not null,
  unit_path  text collate "C" not null,
  classified boolean       not null,
  total      numeric(18,2) not null check (total >= 0),
  fiscal     numeric(18,2) check (fiscal >= 0),
  other      numeric(18,2) check (other >= 0),
  primary key (region, year, code),
  unique (region, year, code, classified)  -- so that a payment can carry the flag along
);

-- Spending plan (资金支出计划): cumulative shares of the budget at the end of a month.
create table budget.plan_step (
  region     text         not null,
  year       integer      not null,
  code       text         not null,
  month      integer      not null check (month between 1 and 12),
  cumulative numeric(7,4) not null check (cumulative between 0 and 100),
  primary key (region, year, code, month),
  foreign key (region, year, code) references budget.project (region, year, code)
);

-- Payments (支付). A classified project keeps amount, day and voucher number alone: no payee, no purpose.
create table budget.payment (
  region      text          not null check (region ~ '^[0-9]{6}$'),
  id          uuid          not null,
  year        integer       not null,
  code        text          not null,
  classified  boolean       not null,
  paid_on     date          not null,
  amount      numeric(18,2) not null check (amount > 0),
  voucher     text          not null check (length(voucher) between 1 and 40),
  purpose     text          check (length(purpose) between 1 and 200),
  recorded_by uuid          not null,
  recorded_at timestamptz   not null,
  primary key (region, id),
  unique (region, year, voucher),
  foreign key (region, year, code, classified) references budget.project (region, year, code, classified),
  check (not classified or (purpose is null and voucher ~ '^[0-9A-Za-z-]+$')),
  check (extract(year from paid_on) = year)
);
create index payment_by_project on budget.payment (region, year, code, paid_on, id);
