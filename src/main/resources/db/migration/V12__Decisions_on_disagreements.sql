-- What was decided where coders differ. The id of a disagreement follows from the round's snapshot,
-- which never changes. accepted: ids of codings, one a line; segments: JSON, no words of anybody.
create table disagreement_decision (
  disagreement_id uuid primary key,
  version bigint not null,
  round_id uuid not null references coding_round (id) on delete cascade,
  outcome varchar(20) not null
    check (outcome in ('ACCEPT_ONE', 'BOTH', 'UNION', 'INTERSECTION', 'NEITHER', 'NEW')),
  accepted text not null,
  segments text not null,
  reason varchar(4000) not null,
  decided_by varchar(64) not null,
  decided_at timestamp(6) with time zone not null
);
create index disagreement_decision_round on disagreement_decision (round_id);
