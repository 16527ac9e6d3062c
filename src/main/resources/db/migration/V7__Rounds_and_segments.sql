create table coding_round (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  name varchar(300) not null,
  state varchar(20) not null check (state in ('OPEN', 'CLOSED', 'ADJUDICATED')),
  blind boolean not null,
  unit varchar(20) not null check (unit in ('CHARACTER', 'SENTENCE', 'TURN')),
  include_interviewer boolean not null,
  codebook_version integer not null,
  created_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone
);
create index coding_round_project on coding_round (project_id, created_at);

-- Who codes which transcript in a round, and whether they have finished it.
create table round_assignment (
  id uuid primary key,
  round_id uuid not null references coding_round (id) on delete cascade,
  transcript_id uuid not null references transcript (id) on delete cascade,
  coder_id uuid not null references account (id),
  submitted_at timestamp(6) with time zone,
  constraint round_assignment_key unique (round_id, transcript_id, coder_id)
);
create index round_assignment_transcript on round_assignment (transcript_id);

create table segment (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  transcript_id uuid not null references transcript (id) on delete cascade,
  text_version_id uuid not null references text_version (id),
  round_id uuid references coding_round (id),
  coder_id uuid not null references account (id),
  start_at integer not null,
  end_at integer not null,
  words varchar(1000000) not null,
  first_turn integer not null,
  last_turn integer not null,
  arrangement_id uuid references arrangement (id) on delete set null,
  memo varchar(20000),
  certainty varchar(20),
  basis varchar(20),
  reported_change varchar(20),
  intended boolean,
  sensitive boolean not null,
  approved_on date,
  approval_note varchar(2000),
  once_key varchar(64),
  created_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone,
  constraint segment_span check (start_at >= 0 and start_at < end_at)
);
create index segment_transcript on segment (transcript_id, start_at, end_at);
create index segment_project on segment (project_id, coder_id);
create index segment_once on segment (coder_id, once_key);
create index segment_round on segment (round_id);
create index segment_arrangement on segment (arrangement_id);

-- The key is a hash of coder, round, span and code: the same coding twice is refused by the
-- database too. It is empty while the segment is deleted.
create table segment_code (
  segment_id uuid not null references segment (id) on delete cascade,
  code_id uuid not null references code (id),
  coding_key varchar(64),
  primary key (segment_id, code_id),
  constraint segment_code_key unique (coding_key)
);
create index segment_code_code on segment_code (code_id);
