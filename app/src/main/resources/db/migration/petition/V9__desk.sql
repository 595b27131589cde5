-- The desk: who asked for more time, beside what the procedure knows, so that the head's list can ask; and indexes
-- for each of its counts, which hold only what is open.
alter table petition.matter add column extension_asked_by uuid;
update petition.matter set extension_asked_by = (procedure::json #>> '{progress,askedBy}')::uuid
  where state = 'handling' and procedure like '%askedBy%';

create index matter_by_open_state on petition.matter (region, state, handling_path)
  where state in ('registered', 'routing', 'reported', 'pending', 'objected', 'handling', 'concluded', 'agreed', 'answered');
create index matter_drafted on petition.matter (region, proposed_by) where proposed_by is not null;
create index matter_extension_asked on petition.matter (region, extension_asked_by) where extension_asked_by is not null;
