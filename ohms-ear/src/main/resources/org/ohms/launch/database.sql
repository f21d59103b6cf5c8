-- Run by a superuser inside the database ohms; may run again. The logins exist already.
revoke all on database ohms from public;
grant connect on database ohms to ohms_app, ohms_backup;
revoke create on schema public from public;
grant usage on schema public to ohms_owner, ohms_app, ohms_backup;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;

-- the backup reads every table, past row-level security, and writes none
grant pg_read_all_data to ohms_backup;
