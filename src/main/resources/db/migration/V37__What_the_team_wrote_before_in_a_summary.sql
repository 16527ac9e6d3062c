-- A text of a summary keeps its changes as everything else that members write. It is never removed,
-- only emptied; the two columns stand there since it is written like the rest.
alter table narrative add column deleted_at timestamp(6) with time zone;
alter table narrative add column deleted_by varchar(64);

alter table written_change add column narrative_id uuid;
alter table written_change add constraint written_change_narrative_fk
  foreign key (narrative_id) references narrative (id) on delete cascade;
create index written_change_narrative on written_change (narrative_id);
-- The longest text has 100,000 characters; the longest escape of one in JSON is six letters.
alter table written_change alter column state_before set data type varchar(700000);
