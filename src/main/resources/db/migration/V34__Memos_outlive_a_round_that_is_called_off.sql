-- They are on the whole project then.
alter table memo drop constraint memo_round_fk;
alter table memo add constraint memo_round_fk
  foreign key (round_id) references coding_round (id) on delete set null;
