-- Conversations: patients and those who act for them write to the people who care for them or to a pool, and colleagues
-- write to each other about a patient. Conversations are part of the record and kept for good.
insert into ohms.permission (code, reach) values
    ('message.read', 'related'),
    ('message.write', 'related'),
    ('message.configure', 'nobody'),
    ('own-message.read', 'related'),
    ('own-message.write', 'related');
insert into ohms.role_permission (role, permission) values
    ('doctor', 'message.read'), ('doctor', 'message.write'),
    ('nurse', 'message.read'), ('nurse', 'message.write'),
    ('registrar', 'message.read'), ('registrar', 'message.write'),
    ('pharmacist', 'message.read'), ('pharmacist', 'message.write'),
    ('cmo', 'message.read'),
    ('admin', 'message.configure'),
    ('patient', 'own-message.read'), ('patient', 'own-message.write');
insert into ohms.proxy_scope (code, sort) values ('messages', 50);
insert into ohms.proxy_scope_permission (scope, permission) values
    ('messages', 'own-message.read'), ('messages', 'own-message.write');

create table ohms.message_pool (
    id           uuid primary key,
    name         text not null unique check (name <> '' and length(name) <= 80),
    for_patients boolean not null,
    answer_hours int not null check (answer_hours between 1 and 336),
    active       boolean not null,
    version      bigint not null
);
comment on table ohms.message_pool is '[vocabulary] groups that answer messages together, and within how many hours they usually do';

create table ohms.message_pool_member (
    pool_id    uuid not null references ohms.message_pool,
    account_id uuid not null,
    primary key (pool_id, account_id)
);
comment on table ohms.message_pool_member is '[staff] who answers for a pool';
create index message_pool_member_of on ohms.message_pool_member (account_id);

create table ohms.message_template (
    id      uuid primary key,
    name    text not null unique check (name <> '' and length(name) <= 80),
    body    text not null check (body <> '' and length(body) <= 4000),
    active  boolean not null,
    version bigint not null
);
comment on table ohms.message_template is '[vocabulary] answers that are written often, in the hospital''s words';

create table ohms.urgent_word (
    word text primary key check (word = lower(word) and length(word) between 3 and 60)
);
comment on table ohms.urgent_word is
    '[vocabulary] how words begin that warn whoever writes them that a message is not the way to urgent help';
-- After the conditions that need help at once according to the American College of Emergency Physicians, as given at
-- https://healthlibrary.bvhealthsystem.org/85,P00868 (When to Call for Help); a hospital changes the list as it needs.
insert into ohms.urgent_word (word) values
    ('trouble breathing'), ('can''t breathe'), ('cannot breathe'), ('shortness of breath'), ('short of breath'),
    ('choking'), ('chest pain'), ('chest pressure'), ('pain in my chest'), ('pressure in my chest'), ('fainted'),
    ('fainting'), ('confused'), ('sudden pain'), ('severe pain'), ('bleeding'), ('coughing blood'), ('coughing up blood'),
    ('vomiting blood'), ('throwing up blood'), ('hurt myself'), ('hurting myself'), ('harm myself'), ('harming myself'),
    ('kill myself'), ('suicid'), ('trouble speaking'), ('numbness'), ('poison'), ('overdose'), ('unconscious'),
    ('passed out'), ('allergic reaction'), ('seizure');

create table ohms.out_of_office (
    account_id uuid primary key,
    from_day   date not null,
    until_day  date not null,
    cover_pool uuid references ohms.message_pool,
    version    bigint not null,
    check (until_day >= from_day)
);
comment on table ohms.out_of_office is '[staff] from when to when somebody does not answer messages, and which pool does meanwhile';

create table ohms.conversation (
    id           uuid primary key,
    patient_id   uuid not null,
    kind         text not null check (kind in ('PATIENT', 'STAFF')),
    subject      bytea not null,
    state        text not null check (state in ('OPEN', 'WAITING', 'ANSWERED', 'CLOSED')),
    pool_id      uuid,
    assignee     uuid,
    -- who gave it to somebody else last, and still sees what becomes of it
    given_by     uuid,
    kept_private boolean not null,
    urgent       boolean not null,
    started_by   uuid not null,
    started_at   timestamptz not null,
    last_at      timestamptz not null,
    answer_due   timestamptz,
    version      bigint not null,
    check ((state = 'WAITING') = (answer_due is not null)),
    check (kind = 'PATIENT' or state in ('OPEN', 'CLOSED')),
    check (kind = 'STAFF' or state <> 'OPEN'),
    -- whatever a patient writes is somebody's to answer
    check (kind = 'STAFF' or pool_id is not null or assignee is not null)
);
comment on table ohms.conversation is
    '[patient] what patients and those who care for them write to each other about, or colleagues about a patient; the subject is encrypted';
comment on column ohms.conversation.subject is '[sealed conversation.subject]';
comment on column ohms.conversation.kept_private is 'the patient keeps it from those who act for them';
create index conversation_of on ohms.conversation (patient_id, last_at desc);
create index conversation_waiting on ohms.conversation (answer_due) where state = 'WAITING';
create index conversation_pool on ohms.conversation (pool_id) where state <> 'CLOSED';
create index conversation_assignee on ohms.conversation (assignee) where state <> 'CLOSED';

create table ohms.communication (
    id              uuid primary key,
    patient_id      uuid not null,
    conversation_id uuid not null,
    author          uuid not null,
    author_role     text not null check (author_role in ('PATIENT', 'PROXY', 'STAFF')),
    body            bytea not null,
    urgent          boolean not null,
    sent_at         timestamptz not null
);
comment on table ohms.communication is '[patient] one message of a conversation; what was written is encrypted and never changes';
comment on column ohms.communication.body is '[sealed communication.body]';
create index communication_of on ohms.communication (conversation_id, sent_at, id);
create index communication_patient on ohms.communication (patient_id);

create table ohms.conversation_reader (
    id              uuid primary key,
    patient_id      uuid not null,
    conversation_id uuid not null,
    account_id      uuid not null,
    invited         boolean not null,
    read_until      timestamptz,
    unique (conversation_id, account_id)
);
comment on table ohms.conversation_reader is '[patient] who was asked into a conversation, and until when each reader has read it';
create index conversation_reader_patient on ohms.conversation_reader (patient_id);


insert into ohms.chart_table (name) values ('conversation'), ('communication'), ('conversation_reader');

alter table ohms.conversation enable row level security;
alter table ohms.conversation force row level security;
-- Colleagues see what is about the patients in their care, and what was given to them or their pool to answer.
create policy conversation_known on ohms.conversation for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('message.read')) and (
        assignee = (select ohms.actor()) or given_by = (select ohms.actor())
        or pool_id in (select m.pool_id from ohms.message_pool_member m where m.account_id = (select ohms.actor()))
        or exists (select 1 from ohms.in_my_care c where c.patient_id = conversation.patient_id))));
create policy conversation_own on ohms.conversation for select using (
    (select ohms.kind()) = 'patient' and kind = 'PATIENT' and (select ohms.may('own-message.read'))
    and (not kept_private or (select ohms.acting_for()) is null)
    and patient_id in (select ohms.all_in_hands('messages')));
create policy conversation_begun on ohms.conversation for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('message.write')) and started_by = (select ohms.actor())
        and exists (select 1 from ohms.in_my_care c where c.patient_id = conversation.patient_id))
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-message.write')) and kind = 'PATIENT'
        and state = 'WAITING' and started_by = (select ohms.actor())
        and (not kept_private or (select ohms.acting_for()) is null)
        and patient_id in (select ohms.all_in_hands('messages'))));
create policy conversation_goes_on on ohms.conversation for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('message.write')) and (
        assignee = (select ohms.actor()) or given_by = (select ohms.actor())
        or pool_id in (select m.pool_id from ohms.message_pool_member m where m.account_id = (select ohms.actor()))
        or exists (select 1 from ohms.in_my_care c where c.patient_id = conversation.patient_id)))
    or ((select ohms.kind()) = 'patient' and kind = 'PATIENT' and (select ohms.may('own-message.write'))
        and (not kept_private or (select ohms.acting_for()) is null)
        and patient_id in (select ohms.all_in_hands('messages'))));
create policy conversation_of_client on ohms.conversation as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.conversation from ohms_app;

-- What a conversation is about stays what it is, and patients do not give their questions to somebody else by themselves.
create function ohms.conversation_course() returns trigger language plpgsql as $$
begin
    if (old.kind, old.kept_private, old.started_by, old.started_at)
        is distinct from (new.kind, new.kept_private, new.started_by, new.started_at)
        or ohms.kind() = 'patient'
        and (old.pool_id, old.assignee) is distinct from (new.pool_id, new.assignee) then
        raise exception 'a conversation stays what it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger conversation_course before update on ohms.conversation
    for each row execute function ohms.conversation_course();

alter table ohms.communication enable row level security;
alter table ohms.communication force row level security;
create policy communication_known on ohms.communication for select using (
    exists (select 1 from ohms.conversation c where c.id = communication.conversation_id));
create policy communication_sent on ohms.communication for insert with check (
    (select ohms.kind()) = 'system'
    or author = (select ohms.actor()) and (
        ((select ohms.kind()) = 'staff' and (select ohms.may('message.write')) and author_role = 'STAFF')
        or ((select ohms.kind()) = 'patient' and (select ohms.may('own-message.write'))
            and author_role = case when (select ohms.acting_for()) is null then 'PATIENT' else 'PROXY' end))
    and exists (select 1 from ohms.conversation c
        where c.id = communication.conversation_id and c.patient_id = communication.patient_id));
create policy communication_moved on ohms.communication for update using ((select ohms.kind()) = 'system');
create policy communication_of_client on ohms.communication as restrictive using ((select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.communication from ohms_app;

alter table ohms.conversation_reader enable row level security;
alter table ohms.conversation_reader force row level security;
create policy conversation_reader_known on ohms.conversation_reader for select using (
    exists (select 1 from ohms.conversation c where c.id = conversation_reader.conversation_id));
create policy conversation_reader_put on ohms.conversation_reader for insert with check (
    (select ohms.kind()) = 'system'
    or (account_id = (select ohms.actor()) or (select ohms.kind()) = 'staff' and invited and read_until is null)
    and exists (select 1 from ohms.conversation c
        where c.id = conversation_reader.conversation_id and c.patient_id = conversation_reader.patient_id));
create policy conversation_reader_reads on ohms.conversation_reader for update using (
    (select ohms.kind()) = 'system' or account_id = (select ohms.actor()));
create policy conversation_reader_of_client on ohms.conversation_reader as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.conversation_reader from ohms_app;

-- Who sees a conversation sees what became of the notices about it, as with visits.
create policy outbox_of_conversation on ohms.outbox for select using (
    (select ohms.kind()) = 'staff' and subject is not null
    and exists (select 1 from ohms.conversation c where c.id = outbox.subject));

-- Those at work who care for a patient now, for the patients' door: whoever writes for the patient may choose among them.
create function ohms.care_team_to_write_to(patient uuid) returns setof uuid language plpgsql as $$
declare
    acting text := coalesce(current_setting('ohms.kind', true), '');
begin
    if not ohms.in_hands(patient, 'messages') then
        return;
    end if;
    perform set_config('ohms.kind', 'system', true);
    return query select distinct c.account_id from ohms.care_relationship c
        where c.patient_id = patient and c.starts_at <= now() and (c.ends_at is null or c.ends_at > now());
    perform set_config('ohms.kind', acting, true);
end $$;

-- Accounts that act for a patient now in a part of the portal; asked by the system's own work.
create function ohms.proxies_for(patient uuid, part text) returns setof uuid language sql stable as $$
    select g.account_id from ohms.proxy_grant g
    where g.patient_id = patient and g.accepted_at is not null and g.ended_at is null and g.starts_at <= now()
      and (g.ends_at is null or g.ends_at > now()) and (g.grown_up_at is null or g.grown_up_at > now())
      and part = any (string_to_array(g.scopes, ' '))
$$;

select ohms.let_owner_seal_again();
