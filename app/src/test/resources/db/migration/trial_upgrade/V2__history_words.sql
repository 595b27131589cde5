-- Likewise on the history, whose rows may not be changed: only columns are added.
alter table ledger.entry add column trial_word text;
create index entry_trial on ledger.entry (region, kind);
alter table trial_upgrade.note add column entries integer;
update trial_upgrade.note n set entries = (select count(*) from ledger.entry e where e.region = n.region and e.chain = n.matter_id);
alter table trial_upgrade.note alter column entries set not null;
