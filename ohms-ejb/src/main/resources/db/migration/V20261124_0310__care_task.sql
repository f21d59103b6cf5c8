-- Work that somebody, or everybody of a role, is to do about a patient until a time. What is not done by then is told to
-- its owner and to whoever gave it, and some time later to those who answer for it all. Tasks are kept for good.
insert into ohms.permission (code, reach) values
    ('task.read', 'related'),
    ('task.write', 'related'),
    ('task.escalated', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('doctor', 'task.read'), ('doctor', 'task.write'),
    ('nurse', 'task.read'), ('nurse', 'task.write'),
    ('registrar', 'task.read'), ('registrar', 'task.write'),
    ('pharmacist', 'task.read'), ('pharmacist', 'task.write'),
    ('cmo', 'task.read'), ('cmo', 'task.escalated');

create table ohms.task (
    id              uuid primary key,
    patient_id      uuid not null,
    words           bytea not null,
    priority        text not null check (priority in ('ROUTINE', 'URGENT', 'ASAP', 'STAT')),
    state           text not null check (state in ('REQUESTED', 'ACCEPTED', 'COMPLETED', 'CANCELLED')),
    owner_account   uuid,
    owner_role      text,
    due_at          timestamptz not null,
    -- the message it was made from
    conversation_id uuid,
    created_by      uuid not null,
    created_at      timestamptz not null,
    -- who gave it to another owner last, and still sees what becomes of it
    given_by        uuid,
    outcome         bytea,
    ended_by        uuid,
    ended_at        timestamptz,
    -- 0 nobody was told, 1 owner and giver, 2 those who answer for it all
    escalation      int not null check (escalation between 0 and 2),
    version         bigint not null,
    check ((owner_account is null) <> (owner_role is null)),
    check ((state in ('COMPLETED', 'CANCELLED')) = (ended_at is not null)),
    check ((ended_at is null) = (ended_by is null)),
    check (state <> 'CANCELLED' or outcome is not null),
    -- what somebody has taken is somebody's
    check (state <> 'ACCEPTED' or owner_account is not null)
);
comment on table ohms.task is '[patient] work to do about patients; what it is and how it ended is encrypted';
comment on column ohms.task.words is '[sealed task.words]';
comment on column ohms.task.outcome is '[sealed task.outcome]';
create index task_of on ohms.task (patient_id, due_at);
create index task_owner on ohms.task (owner_account, due_at) where state in ('REQUESTED', 'ACCEPTED');
create index task_role on ohms.task (owner_role, due_at) where state in ('REQUESTED', 'ACCEPTED');
create index task_overdue on ohms.task (due_at) where state in ('REQUESTED', 'ACCEPTED') and escalation < 2;
create index task_conversation on ohms.task (conversation_id);
insert into ohms.chart_table (name) values ('task');

alter table ohms.task enable row level security;
alter table ohms.task force row level security;
create policy task_known on ohms.task for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('task.read')) and (
        owner_account = (select ohms.actor()) or created_by = (select ohms.actor()) or given_by = (select ohms.actor())
        or owner_role in (select r.role from ohms.account_role r where r.account_id = (select ohms.actor()))
        or exists (select 1 from ohms.in_my_care c where c.patient_id = task.patient_id))));
-- Whoever cares for the patient gives tasks about them; whoever answers a conversation makes tasks of what it says.
create policy task_given on ohms.task for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('task.write')) and created_by = (select ohms.actor()) and (
        exists (select 1 from ohms.in_my_care c where c.patient_id = task.patient_id)
        or exists (select 1 from ohms.conversation c
            where c.id = task.conversation_id and c.patient_id = task.patient_id))));
create policy task_goes_on on ohms.task for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('task.write')) and (
        owner_account = (select ohms.actor()) or created_by = (select ohms.actor()) or given_by = (select ohms.actor())
        or owner_role in (select r.role from ohms.account_role r where r.account_id = (select ohms.actor()))
        or exists (select 1 from ohms.in_my_care c where c.patient_id = task.patient_id))));
create policy task_of_client on ohms.task as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.task from ohms_app;

-- What is over stays over, and what was to be done stays what it was.
create function ohms.task_course() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null and (old.state, old.ended_by, old.ended_at)
        is distinct from (new.state, new.ended_by, new.ended_at)
        or (old.created_by, old.created_at, old.conversation_id)
        is distinct from (new.created_by, new.created_at, new.conversation_id) then
        raise exception 'a task stays what it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger task_course before update on ohms.task for each row execute function ohms.task_course();

-- Staff accounts in use that have a role, and the roles whose people may do something: codes and ids, for giving work.
create function ohms.accounts_holding(wanted text) returns setof uuid language plpgsql as $$
declare
    before text := coalesce(current_setting('ohms.kind', true), '');
begin
    perform set_config('ohms.kind', 'login', true);
    return query select a.id from ohms.account a join ohms.account_role r on r.account_id = a.id
        where r.role = wanted and a.status = 'active' and a.kind = 'staff';
    perform set_config('ohms.kind', before, true);
end $$;
create function ohms.roles_allowed(wanted text) returns setof text language plpgsql as $$
declare
    before text := coalesce(current_setting('ohms.kind', true), '');
begin
    perform set_config('ohms.kind', 'login', true);
    return query select p.role from ohms.role_permission p where p.permission = wanted order by p.role;
    perform set_config('ohms.kind', before, true);
end $$;

select ohms.let_owner_seal_again();
