-- Roles are edited by administrators. A role is given by two people: one asks, another confirms.
insert into ohms.permission (code, reach) values
    ('role.read', 'nobody'),
    ('role.change', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('admin', 'role.read'), ('admin', 'role.change'), ('auditor', 'role.read');

alter table ohms.role
    add column name text check (length(name) between 1 and 60),
    add column audience text not null default 'staff' check (audience in ('staff', 'patients', 'nobody')),
    add column version int not null default 1;
comment on column ohms.role.name is 'what its makers call it; the roles that are shipped have their names in the texts';
comment on column ohms.role.audience is 'whose accounts have it; those of patients, programs and the house are not edited';
update ohms.role set audience = 'patients' where code in ('patient', 'proxy');
update ohms.role set audience = 'nobody' where code in ('integration', 'guest', 'system');
create unique index role_name_once on ohms.role (lower(name));

create table ohms.role_change (
    id         uuid primary key,
    role       text not null references ohms.role,
    changed_at timestamptz not null,
    changed_by uuid not null,
    name_before text,
    name_after text,
    before     text[] not null,
    after      text[] not null
);
comment on table ohms.role_change is '[staff] how each role stood before and after each change, in codes; insert only';
create index role_change_newest on ohms.role_change (role, changed_at desc, id desc);

create table ohms.role_request (
    id           uuid primary key,
    account_id   uuid not null references ohms.account,
    role         text not null references ohms.role,
    requested_by uuid not null,
    requested_at timestamptz not null,
    state        text not null check (state in ('open', 'confirmed', 'declined', 'withdrawn', 'alone')),
    decided_at   timestamptz,
    decided_by   uuid,
    check ((state = 'open') = (decided_at is null) and (state = 'open') = (decided_by is null)),
    constraint role_request_never_ones_own check (requested_by <> account_id and decided_by <> account_id),
    constraint role_request_two_people check (
        case when state in ('withdrawn', 'alone') then decided_by = requested_by
             else decided_by is null or decided_by <> requested_by end)
);
comment on table ohms.role_request is '[staff] who asked to give whom a role, and who else confirmed or declined it';
create unique index role_request_one_open on ohms.role_request (account_id, role) where state = 'open';
create index role_request_account on ohms.role_request (account_id);
create index role_request_oldest on ohms.role_request (requested_at, id) where state = 'open';
-- The first administrator makes the second one alone, or there would never be two. That happens once.
create unique index role_request_alone_once on ohms.role_request (state) where state = 'alone';

-- Not forced: the migrations that bring permissions write as the owner.
alter table ohms.role enable row level security;
alter table ohms.role_permission enable row level security;
alter table ohms.role_change enable row level security;
alter table ohms.role_change force row level security;
alter table ohms.role_request enable row level security;
alter table ohms.role_request force row level security;

create policy role_known on ohms.role for select using (true);
create policy role_made on ohms.role for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('role.change')) and audience = 'staff');
-- Nobody changes what they may do themselves.
create policy role_changed on ohms.role for update using (
    (select ohms.kind()) = 'staff' and (select ohms.may('role.change')) and audience = 'staff'
    and not exists (select 1 from ohms.account_role r where r.role = role.code and r.account_id = (select ohms.actor())))
    with check (audience = 'staff');
create policy role_permission_known on ohms.role_permission for select using (true);
create policy role_permission_added on ohms.role_permission for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('role.change'))
    and exists (select 1 from ohms.role r where r.code = role_permission.role and r.audience = 'staff')
    and not exists (select 1 from ohms.account_role r
                    where r.role = role_permission.role and r.account_id = (select ohms.actor())));
create policy role_permission_removed on ohms.role_permission for delete using (
    (select ohms.kind()) = 'staff' and (select ohms.may('role.change'))
    and exists (select 1 from ohms.role r where r.code = role_permission.role and r.audience = 'staff')
    and not exists (select 1 from ohms.account_role r
                    where r.role = role_permission.role and r.account_id = (select ohms.actor())));
revoke update, delete, truncate on ohms.role from ohms_app;
grant update (name, version) on ohms.role to ohms_app;
revoke update, truncate on ohms.role_permission from ohms_app;
revoke insert, update, delete, truncate on ohms.permission from ohms_app;

create policy role_change_known on ohms.role_change for select using (
    (select ohms.kind()) = 'system' or (select ohms.may('role.read')));
create policy role_change_kept on ohms.role_change for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('role.change')) and changed_by = (select ohms.actor()));
revoke update, delete, truncate on ohms.role_change from ohms_app;

create policy role_request_known on ohms.role_request for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('role.give') or ohms.may('account.read'))));
create policy role_request_made on ohms.role_request for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('role.give')) and requested_by = (select ohms.actor())
    and (state = 'open' or state = 'alone' and exists (
            select 1 from ohms.role_permission p where p.role = role_request.role and p.permission = 'role.give')
        and not exists (
            select 1 from ohms.account_role a join ohms.role_permission p on p.role = a.role
            where p.permission = 'role.give' and a.account_id <> (select ohms.actor()))));
create policy role_request_decided on ohms.role_request for update using (
    (select ohms.kind()) = 'staff' and (select ohms.may('role.give')) and state = 'open'
    and account_id <> (select ohms.actor()))
    with check (decided_by = (select ohms.actor())
        and (state = 'withdrawn' and requested_by = (select ohms.actor())
            or state in ('confirmed', 'declined') and requested_by <> (select ohms.actor())));
revoke update, delete, truncate on ohms.role_request from ohms_app;
grant update (state, decided_at, decided_by) on ohms.role_request to ohms_app;

-- A role is given by whoever confirms, in the transaction that confirms, and by nobody else.
drop policy account_role_given on ohms.account_role;
create policy account_role_given on ohms.account_role for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.may('role.give')) and account_id <> (select ohms.actor()) and exists (
        select 1 from ohms.role_request r
        where r.account_id = account_role.account_id and r.role = account_role.role
          and r.state in ('confirmed', 'alone') and r.decided_by = (select ohms.actor())
          and r.xmin = pg_current_xact_id()::xid)));
