-- Lengths are twice what is allowed in code points, since H2 counts UTF-16 units.
create table proposition (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  number integer not null check (number >= 1),
  text varchar(8000) not null,
  if_then varchar(8000) not null,
  domain_id uuid references code (id),
  source varchar(2000) not null,
  status varchar(20) not null
    check (status in ('PROPOSED', 'SUPPORTED', 'REFINED', 'REFUTED', 'DROPPED')),
  created_by varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone,
  constraint proposition_number_key unique (project_id, number)
);
create index proposition_domain on proposition (domain_id);

-- A turn of one text version which, as one coder notes, tested propositions. It is made once for
-- each coder and turn; taken away and noted again it is the same.
create table question (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  transcript_id uuid not null references transcript (id) on delete cascade,
  text_version integer not null,
  turn integer not null check (turn >= 0),
  start_at integer not null,
  end_at integer not null,
  words varchar(1000000) not null,
  coder varchar(64) not null,
  note varchar(8000) not null,
  created_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone,
  constraint question_key unique (transcript_id, text_version, turn, coder)
);
create index question_project on question (project_id, created_at);

create table question_proposition (
  question_id uuid not null references question (id) on delete cascade,
  proposition_id uuid not null references proposition (id) on delete cascade,
  primary key (question_id, proposition_id)
);
create index question_proposition_proposition on question_proposition (proposition_id);
