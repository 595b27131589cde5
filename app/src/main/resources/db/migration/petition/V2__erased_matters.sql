-- The day on which a matter was erased (依法销毁); its row stays for lists and figures, its content is unreadable.
alter table petition.matter add column erased_on date;

-- Forgets what is kept beside the destroyed keys: the fingerprints of persons and drafts. It decides nothing and
-- takes no argument: whatever was erased, and nothing else, also what a restored backup brought back.
create function petition.forget_erased() returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  forgotten bigint;
begin
  update petition.person p set name_index = '', id_number_index = null, phone_index = null
    from crypto.erased() e
    where p.region = e.region and p.matter_id = e.matter_id and length(p.name_index) > 0;
  update petition.matter m
    set erased_on = (e.erased_at at time zone 'Asia/Shanghai')::date,
      proposed_act = null, proposed_by = null, proposed_on = null, proposal = null
    from crypto.erased() e
    where m.region = e.region and m.id = e.matter_id and m.erased_on is null;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
