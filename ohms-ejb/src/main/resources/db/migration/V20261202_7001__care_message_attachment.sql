-- Files that go with messages. They are documents like all others: they arrive in pieces, are what their bytes say, wait
-- for the scanner and lie encrypted. They are read by those who read the conversation, and by nobody else: not by who
-- merely reads the chart, and by a proxy who reads messages although the rest of the record is closed to them.
alter table ohms.document_reference
    add column with_message text check (with_message in ('DRAFT', 'SENT')),
    add constraint document_reference_of_message check (
        with_message is null or (series_id = id and source <> 'ELSEWHERE' and sensitivity = 'N' and state in ('UPLOADING', 'CURRENT'))),
    add constraint document_reference_sent_whole check (with_message is distinct from 'SENT' or state = 'CURRENT');
comment on column ohms.document_reference.with_message is
    'a file of a message that is being written, or was sent; empty for what is filed in the chart';
create index document_reference_drafts on ohms.document_reference (begun_at) where with_message = 'DRAFT';

create table ohms.communication_attachment (
    id               uuid primary key,
    document_id      uuid not null unique,
    patient_id       uuid not null,
    conversation_id  uuid not null,
    communication_id uuid not null,
    place            int not null check (place between 1 and 5),
    unique (communication_id, place)
);
comment on table ohms.communication_attachment is '[patient] which documents went with which message of a conversation';
create index communication_attachment_of on ohms.communication_attachment (conversation_id);
create index communication_attachment_patient on ohms.communication_attachment (patient_id);

-- they follow the conversation when two records become one
insert into ohms.chart_table (name) values ('communication_attachment');

alter table ohms.communication_attachment enable row level security;
alter table ohms.communication_attachment force row level security;
create policy communication_attachment_known on ohms.communication_attachment for select using (
    exists (select 1 from ohms.conversation c where c.id = communication_attachment.conversation_id));
create policy communication_attachment_sent on ohms.communication_attachment for insert with check (
    exists (select 1 from ohms.communication m
        where m.id = communication_attachment.communication_id
          and m.conversation_id = communication_attachment.conversation_id
          and m.patient_id = communication_attachment.patient_id
          and ((select ohms.kind()) = 'system' or m.author = (select ohms.actor()))));
create policy communication_attachment_moved on ohms.communication_attachment for update using (
    (select ohms.kind()) = 'system');
create policy communication_attachment_of_client on ohms.communication_attachment as restrictive using (
    (select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.communication_attachment from ohms_app;

-- Whatever else opens a document: one that went with a message opens with its conversation only, and one that is not sent
-- yet is seen by who is about to send it.
create policy document_reference_of_talk on ohms.document_reference as restrictive for select using (
    with_message is null or (select ohms.kind()) = 'system'
    or (with_message = 'DRAFT' and sent_by = (select ohms.actor()))
    or exists (select 1 from ohms.communication_attachment a where a.document_id = document_reference.id));
create policy document_reference_of_talk_stays on ohms.document_reference as restrictive for update using (
    with_message is null or (select ohms.kind()) = 'system'
    or (with_message = 'DRAFT' and sent_by = (select ohms.actor())));
create policy document_reference_in_talk on ohms.document_reference for select using (
    with_message is not null and (
        ((select ohms.kind()) = 'staff' and (select ohms.may('message.read') or ohms.may('message.write')))
        or ((select ohms.kind()) = 'patient' and (select ohms.may('own-message.read') or ohms.may('own-message.write'))
            and patient_id in (select ohms.all_in_hands('messages')))));
create policy document_reference_begun_in_talk on ohms.document_reference for insert with check (
    with_message = 'DRAFT' and state = 'UPLOADING' and sent_by = (select ohms.actor()) and (
        ((select ohms.kind()) = 'staff' and source = 'STAFF' and (select ohms.may('message.write'))
            and (exists (select 1 from ohms.in_my_care c where c.patient_id = document_reference.patient_id)
                or exists (select 1 from ohms.conversation t where t.patient_id = document_reference.patient_id)))
        or ((select ohms.kind()) = 'patient' and source = 'PATIENT' and (select ohms.may('own-message.write'))
            and patient_id in (select ohms.all_in_hands('messages')))));
create policy document_reference_arrives_in_talk on ohms.document_reference for update using (
    with_message = 'DRAFT' and sent_by = (select ohms.actor()) and (
        ((select ohms.kind()) = 'staff' and (select ohms.may('message.write')))
        or ((select ohms.kind()) = 'patient' and (select ohms.may('own-message.write'))
            and patient_id in (select ohms.all_in_hands('messages')))));
-- what nobody sent in the end is forgotten
create policy document_reference_draft_forgotten on ohms.document_reference for delete using (
    (select ohms.kind()) = 'system' and with_message = 'DRAFT');

-- With a message go files that its author brought for it, of the same patient, whole, and each once.
create function ohms.attachment_is_sent() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    me uuid := ohms.actor();
begin
    perform set_config('ohms.kind', 'system', true);
    update document_reference set with_message = 'SENT'
        where id = new.document_id and patient_id = new.patient_id and with_message = 'DRAFT' and state = 'CURRENT'
          and (sent_by = me or acting = 'system');
    if not found then
        raise exception 'with a message goes what its author brought for it' using errcode = 'check_violation';
    end if;
    perform set_config('ohms.kind', acting, true);
    return new;
end $$;
create trigger communication_attachment_is_sent before insert on ohms.communication_attachment
    for each row execute function ohms.attachment_is_sent();

-- Messages are kept for good, and so is what went with them.
update ohms.retention_kind set condition = $$state <> 'UPLOADING' and with_message is null$$ where kind = 'document';
select ohms.let_owner_seal_again();
