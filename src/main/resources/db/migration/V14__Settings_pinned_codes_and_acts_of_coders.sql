alter table account add column theme varchar(20) default 'SYSTEM' not null;
alter table account add column text_size varchar(20) default 'NORMAL' not null;
alter table account add column access_keys boolean default true not null;
alter table account add column written_marks boolean default false not null;

-- The codes that a coder wants under the same access key always; places are counted from 0.
create table pinned_code (
  account_id uuid not null references account (id) on delete cascade,
  project_id uuid not null references project (id) on delete cascade,
  place integer not null check (place between 0 and 8),
  code_id uuid not null references code (id) on delete cascade,
  primary key (account_id, project_id, place)
);
create index pinned_code_code on pinned_code (code_id);
create index pinned_code_project on pinned_code (project_id);

-- What a coder did to a segment after making it, with what it said before: each act can be undone.
create table coding_act (
  id uuid primary key,
  project_id uuid not null references project (id) on delete cascade,
  segment_id uuid not null references segment (id) on delete cascade,
  coder_id uuid not null references account (id),
  kind varchar(20) not null check (kind in ('CHANGED', 'DELETED', 'RESTORED')),
  state_before varchar(200000) not null,
  at timestamp(6) with time zone not null
);
create index coding_act_segment on coding_act (segment_id, at);
create index coding_act_coder on coding_act (coder_id, project_id, at);
