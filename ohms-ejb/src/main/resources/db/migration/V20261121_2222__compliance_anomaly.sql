-- What is looked for in the audit trail, and what is found.
insert into ohms.permission (code, reach) values ('anomaly.review', 'everyone');
insert into ohms.role_permission (role, permission) values ('auditor', 'anomaly.review'), ('cmo', 'anomaly.review');

create table ohms.oversight_rules (
    id               int primary key default 1 check (id = 1),
    many_patients    int not null default 30 check (many_patients between 2 and 1000),
    within_minutes   int not null default 15 check (within_minutes between 1 and 720),
    day_begins       time not null default '06:00',
    day_ends         time not null default '22:00',
    names_to_patients boolean not null default true,
    version          int not null default 0
);
comment on table ohms.oversight_rules is
    '[vocabulary] what counts as unusual in the audit trail, and whether patients read names or roles only';
insert into ohms.oversight_rules (id) values (1);

create table ohms.anomaly (
    id         uuid primary key,
    rule       text not null check (rule in ('many-patients', 'same-name', 'own-record', 'after-hours')),
    account_id uuid not null,
    subject    text not null check (subject ~ '^[a-z0-9-]{1,60}$'),
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    lines      int not null check (lines > 0),
    patients   uuid[] not null,
    found_at   timestamptz not null,
    state      text not null default 'open' check (state in ('open', 'explained', 'escalated')),
    words      bytea,
    decided_at timestamptz,
    decided_by uuid,
    check (last_at >= first_at),
    check ((state = 'open') = (decided_at is null) and (state = 'open') = (decided_by is null) and (state = 'open') = (words is null)),
    constraint anomaly_decided_by_another check (decided_by <> account_id)
);
comment on table ohms.anomaly is
    '[patient] something unusual in the audit trail that somebody else has to look at; what they wrote about it is encrypted';
-- While it waits, more of the same is added to it.
create unique index anomaly_open on ohms.anomaly (rule, account_id, subject) where state = 'open';
create index anomaly_newest on ohms.anomaly (found_at desc, id desc);
create index anomaly_waiting on ohms.anomaly (found_at, id) where state = 'open';

alter table ohms.anomaly enable row level security;
alter table ohms.anomaly force row level security;
create policy anomaly_known on ohms.anomaly for select using (
    (select ohms.kind()) = 'system' or ((select ohms.kind()) = 'staff' and (select ohms.may('anomaly.review'))));
create policy anomaly_found on ohms.anomaly for insert with check ((select ohms.kind()) = 'system');
create policy anomaly_added on ohms.anomaly for update using ((select ohms.kind()) = 'system' and state = 'open')
    with check ((select ohms.kind()) = 'system' and state = 'open');
create policy anomaly_decided on ohms.anomaly for update using (
    (select ohms.kind()) = 'staff' and (select ohms.may('anomaly.review'))
    and state = 'open' and account_id <> (select ohms.actor()))
    with check (state <> 'open' and decided_by = (select ohms.actor()) and account_id <> (select ohms.actor()));
create policy anomaly_of_client on ohms.anomaly as restrictive using ((select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.anomaly from ohms_app;
grant update (first_at, last_at, lines, patients, state, words, decided_at, decided_by) on ohms.anomaly to ohms_app;

-- How far the trail was looked through, by each who looks through it. What was written before there were any is not.
create table ohms.trail_reading (
    reader  text primary key,
    last_id bigint not null
);
comment on table ohms.trail_reading is '[system] how far those who look through the audit trail have come';
insert into ohms.trail_reading (reader, last_id)
select reader, (select coalesce(max(to_id), 0) from ohms.audit_seal) from (values ('anomalies')) as readers (reader);
