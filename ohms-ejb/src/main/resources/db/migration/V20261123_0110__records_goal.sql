-- What a figure of a patient is to be: drawn beside its course, and shown with how far it is. Another target is another
-- goal; each figure has one that stands.
insert into ohms.permission (code, reach) values ('goal.write', 'related');
insert into ohms.role_permission (role, permission) values ('doctor', 'goal.write'), ('nurse', 'goal.write');

create table ohms.goal (
    id          uuid primary key,
    patient_id  uuid not null,
    code_system text not null,
    code        text not null,
    unit        text not null,
    low         numeric(24, 8),
    high        numeric(24, 8),
    due_on      date,
    words       bytea not null,
    status      text not null check (status in ('ACTIVE', 'COMPLETED', 'CANCELLED', 'ENTERED_IN_ERROR')),
    set_by      uuid not null,
    set_at      timestamptz not null,
    ended_by    uuid,
    ended_at    timestamptz,
    released_at timestamptz,
    version     bigint not null,
    check (low is not null or high is not null),
    check (low is null or high is null or low <= high),
    check ((status = 'ACTIVE') = (ended_at is null))
);
comment on table ohms.goal is '[patient] what figures of patients are to be; codes and quantities are readable, words encrypted';
create index goal_of on ohms.goal (patient_id, status, set_at, id);
select ohms.guard_chart('goal', array ['goal.write'], false, true);

comment on column ohms.goal.words is '[sealed goal.words]';
select ohms.let_owner_seal_again();
