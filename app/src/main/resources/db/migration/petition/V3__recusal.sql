-- Officers who have a direct interest in the matter and may not know of it any more (回避, 条例第28条第3款).
-- Repeats what the procedure knows, so that every list and the row rules can ask.
alter table petition.matter add column recused uuid[] not null default '{}';
