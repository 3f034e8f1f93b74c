-- Refusals that wait for the chair's word are sealed from now on; what waits already keeps its plain words until then.
ALTER TABLE case_drafts ADD COLUMN sealed BLOB;
