-- A coding's key is half of its hash: what stands in random places of an index costs H2 a page each
-- time, so a page had better hold many.
alter table segment_code add column short_key uuid;
update segment_code set short_key = cast(substring(coding_key from 1 for 32) as uuid)
  where coding_key is not null;
alter table segment_code drop constraint segment_code_key;
alter table segment_code drop column coding_key;
alter table segment_code rename column short_key to coding_key;
alter table segment_code add constraint segment_code_key unique (coding_key);

-- An event is known by its chain and number; the id was made from them.
alter table audit_event drop column id;
alter table audit_event drop constraint audit_event_number_key;
alter table audit_event add constraint audit_event_key primary key (chain_id, number);
