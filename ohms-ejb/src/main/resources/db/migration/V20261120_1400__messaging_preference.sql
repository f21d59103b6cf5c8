alter table ohms.outbox add column receipt text, add column subject uuid;
alter table ohms.outbox drop constraint outbox_state_check;
alter table ohms.outbox add constraint outbox_state_check
    check (state in ('waiting', 'sending', 'sent', 'delivered', 'failed', 'unknown'));
create index outbox_subject on ohms.outbox (subject) where subject is not null;
create index outbox_on_the_way on ohms.outbox (finished_at) where state = 'sent' and receipt is not null;

create table ohms.contact_preference (
    patient_id  uuid primary key,
    mail        boolean not null,
    sms         boolean not null,
    reminders   boolean not null,
    quiet_from  time not null,
    quiet_until time not null,
    version     int not null
);
comment on table ohms.contact_preference is '[patient] how a patient wants to be reached, and when not';

create table ohms.reply_link (
    token      bytea primary key check (length(token) = 32),
    purpose    text not null,
    patient_id uuid not null,
    subject    uuid not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on table ohms.reply_link is '[patient] digests of the links in messages that answer without signing in';

create table ohms.caught_message (
    id         uuid primary key,
    channel    text not null,
    content    bytea not null,
    caught_at  timestamptz not null
);
comment on table ohms.caught_message is '[patient] messages of a demonstration hospital, encrypted; nobody outside got them';
create index caught_message_newest on ohms.caught_message (caught_at desc);

alter table ohms.contact_preference enable row level security;
alter table ohms.contact_preference force row level security;
alter table ohms.reply_link enable row level security;
alter table ohms.reply_link force row level security;
alter table ohms.caught_message enable row level security;
alter table ohms.caught_message force row level security;

create policy contact_preference_known on ohms.contact_preference using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('contact-preference.change')))
    or exists (select 1 from ohms.patient_account a
               where a.patient_id = contact_preference.patient_id and a.account_id = (select ohms.actor())));
create policy reply_link_known on ohms.reply_link using ((select ohms.kind()) = 'system');
create policy caught_message_put on ohms.caught_message for insert with check ((select ohms.kind()) = 'system');
create policy caught_message_known on ohms.caught_message for select using (
    (select ohms.kind()) = 'system' or (select ohms.may('outbox.read-caught')));

insert into ohms.permission (code, reach) values
    ('contact-preference.change', 'everyone'),
    ('contact-preference.change-own', 'related'),
    ('outbox.read-caught', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('registrar', 'contact-preference.change'), ('admin', 'contact-preference.change'),
    ('patient', 'contact-preference.change-own'), ('proxy', 'contact-preference.change-own'),
    ('admin', 'outbox.read-caught');
