-- A script of the tests alone: alters a filled table of the first release the way a later release might.
create table trial_upgrade.note (region text not null, matter_id uuid not null, word text, primary key (region, matter_id));
insert into trial_upgrade.note (region, matter_id, word) select region, id, subject from petition.matter;
alter table petition.matter add column trial_word text;
update petition.matter set trial_word = subject;
alter table petition.matter alter column trial_word set not null;
create index matter_trial on petition.matter (region, trial_word);
