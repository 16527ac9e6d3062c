-- length, words, turns and text_version are those of the present text version, so that a list need
-- not read texts. Positions are Unicode code points from 0, ends exclusive.
create table transcript (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  title varchar(300) not null,
  kind varchar(30) not null check (kind in
    ('INTERVIEW', 'FOCUS_GROUP', 'STRATEGIC_DOCUMENT', 'POLICY_DOCUMENT', 'PANEL_NOTE', 'OTHER')),
  status varchar(20) not null check (status in ('IMPORTED', 'READY', 'LOCKED')),
  phase varchar(20) check (phase in ('GLEANING', 'REFINING', 'CONSOLIDATING')),
  conducted_on date,
  format varchar(10) not null,
  sha256 varchar(64) not null,
  warnings text not null,
  text_version integer not null,
  length integer not null,
  words integer not null,
  turns integer not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null
);
create index transcript_title on transcript (project_id, title, id);

create table transcript_arrangement (
  transcript_id uuid not null references transcript (id) on delete cascade,
  arrangement_id uuid not null references arrangement (id) on delete cascade,
  primary key (transcript_id, arrangement_id)
);
create index transcript_arrangement_arrangement on transcript_arrangement (arrangement_id);

create table transcript_participant (
  transcript_id uuid not null references transcript (id) on delete cascade,
  participant_id uuid not null references participant (id) on delete cascade,
  primary key (transcript_id, participant_id)
);
create index transcript_participant_participant on transcript_participant (participant_id);

-- The file as it was sent, in parts, since one value of H2's bytea ends at 1 MiB.
create table stored_file (
  id uuid primary key,
  transcript_id uuid not null references transcript (id) on delete cascade,
  name varchar(300) not null,
  length bigint not null,
  constraint stored_file_transcript_key unique (transcript_id)
);

create table stored_file_chunk (
  id uuid primary key,
  file_id uuid not null references stored_file (id) on delete cascade,
  number integer not null,
  bytes bytea not null,
  constraint stored_file_chunk_number_key unique (file_id, number)
);

-- One row for each label, and one without label for turns of which the file does not say whose they
-- are. A participant who speaks cannot be deleted.
create table speaker (
  id uuid primary key,
  transcript_id uuid not null references transcript (id) on delete cascade,
  number integer not null,
  label varchar(200),
  role varchar(20) not null check (role in ('INTERVIEWER', 'PARTICIPANT', 'UNKNOWN')),
  participant_id uuid references participant (id),
  turns integer not null,
  words integer not null,
  constraint speaker_number_key unique (transcript_id, number),
  constraint speaker_participant check ((participant_id is not null) = (role = 'PARTICIPANT'))
);
create index speaker_participant_id on speaker (participant_id);

create table text_version (
  id uuid primary key,
  transcript_id uuid not null references transcript (id) on delete cascade,
  number integer not null,
  text text not null,
  sha256 varchar(64) not null,
  length integer not null,
  sentences text not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  constraint text_version_number_key unique (transcript_id, number)
);

create table turn (
  id uuid primary key,
  text_version_id uuid not null references text_version (id) on delete cascade,
  speaker_id uuid not null references speaker (id) on delete cascade,
  number integer not null,
  starts_at integer not null,
  ends_at integer not null,
  start_ms integer,
  end_ms integer,
  constraint turn_number_key unique (text_version_id, number),
  constraint turn_span check (0 <= starts_at and starts_at < ends_at)
);
create index turn_speaker on turn (speaker_id);
