create table ohms.schedule (
    practitioner_id uuid primary key references ohms.practitioner,
    changed_at      timestamptz not null,
    version         bigint not null
);
comment on table ohms.schedule is '[staff] weekly rules of a practitioner, changed as a whole';

create table ohms.schedule_rule (
    id              uuid primary key,
    practitioner_id uuid references ohms.schedule,
    kind            text not null check (kind in ('HOURS', 'BREAK')),
    weekday         int not null check (weekday between 1 and 7),
    opens           time not null,
    closes          time not null,
    place_id        uuid not null references ohms.place,
    room_id         uuid references ohms.room,
    valid_from      date not null,
    valid_until     date,
    label           text not null,
    check (closes = time '00:00' or opens < closes),
    check (valid_until is null or valid_until >= valid_from)
);
comment on table ohms.schedule_rule is '[staff] hours and breaks that repeat each week, on the clock of the place';
create index schedule_rule_whose on ohms.schedule_rule (practitioner_id);
create index schedule_rule_place on ohms.schedule_rule (place_id);

create table ohms.schedule_rule_service (
    rule_id    uuid not null references ohms.schedule_rule,
    service_id uuid not null references ohms.service,
    primary key (rule_id, service_id)
);
comment on table ohms.schedule_rule_service is '[staff] what can be booked in those hours; nothing named means everything';

create table ohms.schedule_exception (
    id              uuid primary key,
    practitioner_id uuid not null references ohms.practitioner,
    kind            text not null check (kind in ('EXTRA', 'AWAY')),
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    place_id        uuid references ohms.place,
    room_id         uuid references ohms.room,
    reason          text check (reason in ('SICK', 'LEAVE', 'TRAINING', 'WARD', 'OTHER')),
    note            bytea,
    recorded_at     timestamptz not null,
    recorded_by     uuid,
    withdrawn_at    timestamptz,
    check (starts_at < ends_at),
    check ((kind = 'EXTRA') = (place_id is not null)),
    check ((kind = 'AWAY') = (reason is not null))
);
comment on table ohms.schedule_exception is '[staff] extra hours and absences; what was written about an absence is encrypted';
create index schedule_exception_whose on ohms.schedule_exception (practitioner_id, ends_at);
create index schedule_exception_time on ohms.schedule_exception (ends_at) where withdrawn_at is null;

insert into ohms.permission (code, reach) values
    ('schedule.read', 'nobody'),
    ('schedule.plan', 'nobody'),
    ('slot.find', 'nobody');

insert into ohms.role_permission (role, permission)
select role, permission
from (values
    ('registrar', array ['schedule.read', 'slot.find']),
    ('nurse', array ['schedule.read', 'slot.find']),
    ('doctor', array ['schedule.read', 'slot.find']),
    ('cmo', array ['schedule.read', 'schedule.plan', 'slot.find']),
    ('admin', array ['schedule.read', 'schedule.plan', 'slot.find']),
    ('patient', array ['slot.find'])) as shipped (role, permissions),
    unnest(permissions) as permission;
