-- How many passages a coder has in a text is asked for each page of it. All columns of that question
-- stand here, so that no passage is read to count it.
create index segment_own on segment (transcript_id, coder_id, project_id, deleted_at, round_id);
