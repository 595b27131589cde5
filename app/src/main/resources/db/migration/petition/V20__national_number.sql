-- The number under which the national system registered a matter (全国信访信息系统的信访件编号): one matter there is one
-- here. Its form is not published, so only what no number could be is refused.
alter table petition.matter add column national_number text check (national_number ~ '^[0-9A-Za-z-]{6,40}$');
create unique index matter_by_national_number on petition.matter (region, national_number)
  where national_number is not null;
create index matter_by_received on petition.matter (region, received_on);
