-- What came of a conversation: the visit that was booked, the note that was written because of it. Those who read the
-- conversation at work see it there; the patient sees visits and released notes where they stand.
create table ohms.conversation_outcome (
    id              uuid primary key,
    patient_id      uuid not null,
    conversation_id uuid not null,
    appointment_id  uuid unique,
    note_id         uuid unique,
    encounter_id    uuid,
    made_by         uuid not null,
    made_at         timestamptz not null,
    check (num_nonnulls(appointment_id, note_id) = 1),
    check ((note_id is null) = (encounter_id is null))
);
comment on table ohms.conversation_outcome is '[patient] which visits and notes came of a conversation';
create index conversation_outcome_of on ohms.conversation_outcome (conversation_id, made_at);
create index conversation_outcome_patient on ohms.conversation_outcome (patient_id);

-- they follow the conversation when two records become one
insert into ohms.chart_table (name) values ('conversation_outcome');

alter table ohms.conversation_outcome enable row level security;
alter table ohms.conversation_outcome force row level security;
create policy conversation_outcome_known on ohms.conversation_outcome for select using (
    (select ohms.kind()) in ('staff', 'system')
    and exists (select 1 from ohms.conversation c where c.id = conversation_outcome.conversation_id));
-- whoever says that it came of this conversation reads all of them, and they are about the same patient
create policy conversation_outcome_made on ohms.conversation_outcome for insert with check (
    (select ohms.kind()) = 'staff' and made_by = (select ohms.actor())
    and exists (select 1 from ohms.conversation c
        where c.id = conversation_outcome.conversation_id and c.patient_id = conversation_outcome.patient_id)
    and (appointment_id is null or exists (select 1 from ohms.appointment a
        where a.id = conversation_outcome.appointment_id and a.patient_id = conversation_outcome.patient_id))
    and (note_id is null or exists (select 1 from ohms.note n
        where n.id = conversation_outcome.note_id and n.patient_id = conversation_outcome.patient_id
          and n.encounter_id = conversation_outcome.encounter_id)));
create policy conversation_outcome_moved on ohms.conversation_outcome for update using ((select ohms.kind()) = 'system');
create policy conversation_outcome_of_client on ohms.conversation_outcome as restrictive using (
    (select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.conversation_outcome from ohms_app;
