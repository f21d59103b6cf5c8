create table ohms.notification (
    id         uuid primary key,
    account_id uuid not null,
    kind       text not null check (kind ~ '^[a-z]+(\.[a-z-]+)+$'),
    patient_id uuid,
    subject    uuid,
    moment     timestamptz,
    created_at timestamptz not null,
    read_at    timestamptz,
    dedupe_key text not null unique
);
comment on table ohms.notification is '[patient] what accounts are told in the page: a kind, ids and a time, never words';
create index notification_newest on ohms.notification (account_id, created_at desc, id desc);
create index notification_unread on ohms.notification (account_id) where read_at is null;
create index notification_age on ohms.notification (created_at);

alter table ohms.notification enable row level security;
alter table ohms.notification force row level security;
-- Whoever changes something puts the note for whom it concerns; only that person reads it.
create policy notification_put on ohms.notification for insert with check (true);
create policy notification_known on ohms.notification for select using (
    account_id = (select ohms.actor()) or (select ohms.kind()) = 'system');
create policy notification_read on ohms.notification for update using (account_id = (select ohms.actor()));
create policy notification_forgotten on ohms.notification for delete using ((select ohms.kind()) = 'system');
create policy notification_of_client on ohms.notification as restrictive using (
    (select ohms.kind()) <> 'client' or (select ohms.may('reach.all-patients'))
    or exists (select 1 from ohms.client_patient g
               where g.client_id = (select ohms.actor()) and g.patient_id = notification.patient_id));
