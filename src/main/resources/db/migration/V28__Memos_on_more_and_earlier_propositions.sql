alter table memo add column proposition_id uuid;
alter table memo add column partial_id uuid;
alter table memo add column participant_id uuid;
alter table memo add column round_id uuid;
alter table memo add constraint memo_proposition_fk
  foreign key (proposition_id) references proposition (id) on delete cascade;
alter table memo add constraint memo_partial_fk
  foreign key (partial_id) references partial_configuration (id) on delete cascade;
alter table memo add constraint memo_participant_fk
  foreign key (participant_id) references participant (id) on delete cascade;
alter table memo add constraint memo_round_fk
  foreign key (round_id) references coding_round (id) on delete cascade;
create index memo_proposition on memo (proposition_id);
create index memo_partial on memo (partial_id);
create index memo_participant on memo (participant_id);
create index memo_round on memo (round_id);

-- What a proposition said before each change: it can be said again.
create table proposition_change (
  id uuid primary key,
  project_id uuid not null references project (id) on delete cascade,
  proposition_id uuid not null references proposition (id) on delete cascade,
  changed_by varchar(64) not null,
  state_before varchar(100000) not null,
  at timestamp(6) with time zone not null
);
create index proposition_change_proposition on proposition_change (proposition_id, at);

-- Who removed it finds it among what they did, and can put it back.
alter table proposition add column deleted_by varchar(64);
