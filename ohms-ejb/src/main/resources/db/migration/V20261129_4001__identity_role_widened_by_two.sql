-- What a role allows reaches everybody who has it: adding to it takes two people like giving it, and the database insists.
-- Taking out of it needs one, so that a leak can be closed at once.
create table ohms.role_widening (
    id           uuid primary key,
    role         text not null references ohms.role,
    permissions  text[] not null check (cardinality(permissions) > 0),
    requested_by uuid not null,
    requested_at timestamptz not null,
    state        text not null check (state in ('open', 'confirmed', 'declined', 'withdrawn')),
    decided_at   timestamptz,
    decided_by   uuid,
    check ((state = 'open') = (decided_at is null) and (state = 'open') = (decided_by is null)),
    constraint role_widening_two_people check (
        case when state = 'withdrawn' then decided_by = requested_by
             else decided_by is null or decided_by <> requested_by end)
);
comment on table ohms.role_widening is '[staff] who asked to let a role allow more, in codes, and who else confirmed or declined it';
create unique index role_widening_one_open on ohms.role_widening (role) where state = 'open';
create index role_widening_role on ohms.role_widening (role);
create index role_widening_oldest on ohms.role_widening (requested_at, id) where state = 'open';

alter table ohms.role_change
    add column proposed_by uuid,
    add constraint role_change_two_people check (proposed_by <> changed_by);
comment on column ohms.role_change.proposed_by is 'who asked for what was added; null where nothing was, for a new role, and for changes from before it took two';

-- A role allows what its maker says in the transaction that makes it: nobody has it yet, and giving it takes two. The
-- moment of making is not the application's to say.
alter table ohms.role add column made_in xid8 not null default pg_current_xact_id();
comment on column ohms.role.made_in is 'the transaction that made it';
revoke insert on ohms.role from ohms_app;
grant insert (code, name, needs_second_factor) on ohms.role to ohms_app;

alter table ohms.role_widening enable row level security;
alter table ohms.role_widening force row level security;
create policy role_widening_known on ohms.role_widening for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('role.read') or ohms.may('role.change'))));
create policy role_widening_made on ohms.role_widening for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('role.change')) and requested_by = (select ohms.actor())
    and state = 'open'
    and exists (select 1 from ohms.role r where r.code = role_widening.role and r.audience = 'staff')
    and not exists (select 1 from ohms.account_role a
                    where a.role = role_widening.role and a.account_id = (select ohms.actor())));
create policy role_widening_decided on ohms.role_widening for update using (
    (select ohms.kind()) = 'staff' and (select ohms.may('role.change')) and state = 'open')
    with check (decided_by = (select ohms.actor())
        and (state = 'withdrawn' and requested_by = (select ohms.actor())
            or state in ('confirmed', 'declined') and requested_by <> (select ohms.actor())
                and not exists (select 1 from ohms.account_role a
                                where a.role = role_widening.role and a.account_id = (select ohms.actor()))));
revoke update, delete, truncate on ohms.role_widening from ohms_app;
grant update (state, decided_at, decided_by) on ohms.role_widening to ohms_app;

drop policy role_permission_added on ohms.role_permission;
create policy role_permission_added on ohms.role_permission for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('role.change'))
    and exists (select 1 from ohms.role r where r.code = role_permission.role and r.audience = 'staff')
    and not exists (select 1 from ohms.account_role a
                    where a.role = role_permission.role and a.account_id = (select ohms.actor()))
    and (exists (select 1 from ohms.role r
                 where r.code = role_permission.role and r.made_in = pg_current_xact_id())
        or exists (select 1 from ohms.role_widening w
                   where w.role = role_permission.role and role_permission.permission = any (w.permissions)
                     and w.state = 'confirmed' and w.decided_by = (select ohms.actor())
                     and w.xmin = pg_current_xact_id()::xid)));
