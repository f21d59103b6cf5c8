-- How long before a visit its patient is reminded: ISO 8601 durations with commas between. A person's own wish comes
-- before the service's, the service's before the hospital's; null says nothing, an empty text says never.
alter table ohms.service add column reminder_leads text
    check (reminder_leads ~ '^(P[0-9DTHM]+(,P[0-9DTHM]+)*)?$');
alter table ohms.contact_preference add column reminder_leads text
    check (reminder_leads ~ '^(P[0-9DTHM]+(,P[0-9DTHM]+)*)?$');

-- Whoever sees a visit sees how far its messages have come.
create policy outbox_of_visit on ohms.outbox for select using (
    (select ohms.kind()) = 'staff' and subject is not null
    and exists (select 1 from ohms.appointment a where a.id = outbox.subject));
