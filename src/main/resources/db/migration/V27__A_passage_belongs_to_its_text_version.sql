-- The project and the transcript of a passage are those of its text version, which never change:
-- they stand beside it for the questions, and its foreign key holds for all three. H2 keeps an index
-- of its own for each foreign key, and a passage would change two more.
drop index segment_made;
drop index segment_transcript;
alter table segment add column of_project uuid;
alter table segment add column of_transcript uuid;
alter table segment add column of_text_version uuid;
update segment
  set of_project = project_id, of_transcript = transcript_id, of_text_version = text_version_id;
alter table segment drop column project_id;
alter table segment drop column transcript_id;
alter table segment drop column text_version_id;
alter table segment rename column of_project to project_id;
alter table segment rename column of_transcript to transcript_id;
alter table segment rename column of_text_version to text_version_id;
alter table segment alter column project_id set not null;
alter table segment alter column transcript_id set not null;
alter table segment alter column text_version_id set not null;
create index segment_text_version on segment (text_version_id);
alter table segment add constraint segment_text_version_key
  foreign key (text_version_id) references text_version (id) on delete cascade;
create index segment_transcript on segment (transcript_id, start_at, end_at);
create index segment_made on segment (project_id, coder_id, created_at desc, id desc);

-- So does an event of the history beside its key: its chain is never deleted.
alter table audit_event drop constraint audit_event_key;
alter table audit_event add column of_chain uuid;
update audit_event set of_chain = chain_id;
alter table audit_event drop column chain_id;
alter table audit_event rename column of_chain to chain_id;
alter table audit_event alter column chain_id set not null;
alter table audit_event add constraint audit_event_key primary key (chain_id, number);
