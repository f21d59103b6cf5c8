-- A role that stops asking for a second step lets everybody who has it in with a password alone: that takes two people
-- like letting it allow more, and the database insists. Asking for one needs one person.
alter table ohms.role_widening
    add column drops_second_step boolean not null default false,
    drop constraint role_widening_permissions_check,
    add constraint role_widening_of_something check (cardinality(permissions) > 0 or drops_second_step);
comment on table ohms.role_widening is
    '[staff] who asked to let a role allow more or sign in without a second step, in codes, and who else confirmed or declined it';
comment on column ohms.role_widening.drops_second_step is 'whether whoever has the role shall sign in without a second step';

create function ohms.second_step_dropped_by_two() returns trigger language plpgsql as $$
begin
    if ohms.kind() <> 'system' and new.made_in <> pg_current_xact_id() and not exists (
            select 1 from ohms.role_widening w
            where w.role = new.code and w.drops_second_step and w.state = 'confirmed'
              and w.decided_by = ohms.actor() and w.xmin = pg_current_xact_id()::xid) then
        raise exception 'a second step is dropped by two people' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger role_second_step_dropped_by_two before update of needs_second_factor on ohms.role
    for each row when (old.needs_second_factor and not new.needs_second_factor)
    execute function ohms.second_step_dropped_by_two();
