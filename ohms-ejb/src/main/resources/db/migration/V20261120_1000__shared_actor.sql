-- The second wall asks these functions who acts. The application says it at the start of every transaction with
-- set_config(..., true), so the answer is gone at commit.
create function ohms.kind() returns text language sql stable parallel safe
    return coalesce(nullif(current_setting('ohms.kind', true), ''), 'none');

create function ohms.actor() returns uuid language sql stable parallel safe
    return nullif(current_setting('ohms.actor', true), '')::uuid;

create function ohms.purpose() returns text language sql stable parallel safe
    return coalesce(current_setting('ohms.purpose', true), '');

create function ohms.clearance() returns text language sql stable parallel safe
    return coalesce(nullif(current_setting('ohms.clearance', true), ''), 'N');

create function ohms.may(permission text) returns boolean language sql stable parallel safe
    return permission = any (string_to_array(coalesce(current_setting('ohms.permissions', true), ''), ' '));

grant usage on schema ohms to ohms_app;
grant execute on all functions in schema ohms to ohms_app;
alter default privileges in schema ohms grant select, insert, update, delete on tables to ohms_app;
alter default privileges in schema ohms grant usage, select on sequences to ohms_app;
alter default privileges in schema ohms grant execute on functions to ohms_app;
