-- Administrators say which roles of staff must have a second step; each change shows how it was before.
grant update (needs_second_factor) on ohms.role to ohms_app;
alter table ohms.role_change
    add column second_factor_before boolean,
    add column second_factor_after boolean;
comment on column ohms.role_change.second_factor_before is 'null for a new role and for changes before there was a choice';
