-- Programs of other systems (接口客户端) hold a post in a unit like an officer, and never sign in.
alter table identity.officer add column is_client boolean not null default false;
