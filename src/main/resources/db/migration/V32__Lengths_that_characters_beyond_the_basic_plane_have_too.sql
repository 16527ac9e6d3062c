-- Lengths are twice what is allowed in code points, since H2 counts UTF-16 units.
alter table account alter column display_name set data type varchar(400);
alter table api_token alter column name set data type varchar(400);
alter table project alter column title set data type varchar(600);
alter table project alter column description set data type varchar(20000);
alter table project alter column funding_reference set data type varchar(600);
alter table project alter column ethics_reference set data type varchar(600);
alter table transcript alter column title set data type varchar(600);
alter table stored_file alter column name set data type varchar(400);
alter table coding_round alter column name set data type varchar(600);
alter table segment alter column memo set data type varchar(40000);
alter table segment alter column approval_note set data type varchar(4000);
