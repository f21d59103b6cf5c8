create table ohms.visit_reminder (
    appointment_id uuid not null,
    lead           text not null,
    starts_at      timestamptz not null,
    reminded_at    timestamptz not null,
    primary key (appointment_id, lead, starts_at)
);
comment on table ohms.visit_reminder is '[patient] proof that a reminder of a visit at a time went out once';
alter table ohms.visit_reminder enable row level security;
alter table ohms.visit_reminder force row level security;
create policy visit_reminder_work on ohms.visit_reminder using ((select ohms.kind()) = 'system');

create index appointment_to_remind on ohms.appointment (starts_at) where status in ('BOOKED', 'CONFIRMED');
