-- A higher clearance opens what is labelled as sensitive: like a role it takes two people, and the database insists.
alter table ohms.role_request alter column role drop not null;
alter table ohms.role_request add column clearance text check (clearance in ('R', 'V'));
alter table ohms.role_request add constraint role_request_for_one check ((role is null) <> (clearance is null));
comment on table ohms.role_request is
    '[staff] who asked to give whom a role or a higher clearance, and who else confirmed or declined it';
create unique index role_request_one_clearance on ohms.role_request (account_id)
    where state = 'open' and clearance is not null;

create function ohms.clearance_by_two() returns trigger language plpgsql as $$
begin
    if ohms.kind() <> 'system'
        and position(new.clearance in 'NRV') > (case when TG_OP = 'INSERT' then 1 else position(old.clearance in 'NRV') end)
        and not exists (
            select 1 from ohms.role_request r
            where r.account_id = new.id and r.clearance = new.clearance and r.state = 'confirmed'
              and r.decided_by = ohms.actor() and r.xmin = pg_current_xact_id()::xid) then
        raise exception 'a clearance is raised by two people' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger account_clearance_by_two before insert or update of clearance on ohms.account
    for each row execute function ohms.clearance_by_two();
