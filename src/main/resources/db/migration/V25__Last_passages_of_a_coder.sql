-- The codes that somebody used last are found without sorting all their passages.
create index segment_made on segment (project_id, coder_id, created_at desc, id desc);
drop index segment_project;
