-- What agreement was computed on when a round was closed, and the figures at its settings: JSON, no
-- words of anybody. Later edits change neither. coders: the user names in the order drawn for the
-- letters A, B and so on, one a line.
create table round_snapshot (
  round_id uuid primary key references coding_round (id) on delete cascade,
  coders text not null,
  codings text not null,
  figures text not null,
  taken_at timestamp(6) with time zone not null
);
