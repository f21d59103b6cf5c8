create table ohms.outbox (
    id              uuid primary key,
    channel         text not null,
    dedupe_key      text not null unique,
    body            bytea not null,
    patient_id      uuid,
    state           text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown')),
    attempts        int not null default 0,
    not_before      timestamptz not null,
    lease_until     timestamptz,
    failure         text,
    created_at      timestamptz not null,
    finished_at     timestamptz,
    version         int not null default 0
);
comment on table ohms.outbox is '[patient] messages on their way out; the body is encrypted';
create index outbox_due on ohms.outbox (not_before) where state in ('waiting', 'sending');
create index outbox_newest on ohms.outbox (created_at desc);

alter table ohms.outbox enable row level security;
alter table ohms.outbox force row level security;
create policy outbox_put on ohms.outbox for insert with check (true);
create policy outbox_known on ohms.outbox for select using (
    (select ohms.kind()) = 'system' or (select ohms.may('outbox.read')));
create policy outbox_work on ohms.outbox for update using (
    (select ohms.kind()) = 'system' or (select ohms.may('outbox.resend')));
create policy outbox_clear on ohms.outbox for delete using ((select ohms.kind()) = 'system');
