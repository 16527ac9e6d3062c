-- What something that members write said before each change: it can be said again. A row is about
-- one thing and goes with it.
create table written_change (
  id uuid primary key,
  project_id uuid not null references project (id) on delete cascade,
  memo_id uuid references memo (id) on delete cascade,
  partial_id uuid references partial_configuration (id) on delete cascade,
  question_id uuid references question (id) on delete cascade,
  proposition_id uuid references proposition (id) on delete cascade,
  configuration_id uuid references configuration (id) on delete cascade,
  changed_by varchar(64) not null,
  changed varchar(400) not null,
  state_before varchar(200000) not null,
  at timestamp(6) with time zone not null
);
create index written_change_by on written_change (project_id, changed_by, at);
create index written_change_memo on written_change (memo_id);
create index written_change_partial on written_change (partial_id);
create index written_change_question on written_change (question_id);
create index written_change_proposition on written_change (proposition_id);
create index written_change_configuration on written_change (configuration_id);

insert into written_change
    (id, project_id, proposition_id, changed_by, changed, state_before, at)
  select id, project_id, proposition_id, changed_by, 'what it says', state_before, at
  from proposition_change;
drop table proposition_change;

-- Who removed a thing finds it among what they did. Of a configuration it was not kept so far.
alter table memo add column deleted_by varchar(64);
alter table partial_configuration add column deleted_by varchar(64);
alter table question add column deleted_by varchar(64);
alter table configuration add column deleted_by varchar(64);
update memo
  set deleted_by = (select account.username from account where account.id = memo.author_id)
  where deleted_at is not null;
update partial_configuration set deleted_by = coder where deleted_at is not null;
update question set deleted_by = coder where deleted_at is not null;

-- Evidence that was removed keeps its row too. A passage stands as evidence of a configuration
-- once, and can have been removed there before: what was removed has no value in "standing", and
-- rows without one differ from each other.
alter table evidence add column deleted_at timestamp(6) with time zone;
alter table evidence add column deleted_by varchar(64);
alter table evidence add column standing boolean default true;
alter table evidence drop constraint evidence_key;
alter table evidence add constraint evidence_standing_key
  unique (configuration_id, segment_id, standing);
