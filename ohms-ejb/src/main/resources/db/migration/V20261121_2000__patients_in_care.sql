-- Doctors and nurses open the records of those in their care, and know of everybody else who they are: that much every
-- search shows. The desk works with everybody's details.
insert into ohms.permission (code, reach) values
    ('patient.read-own', 'related'),
    ('patient.change-own', 'related'),
    ('care.assign', 'everyone'),
    ('care.assign-own', 'related');

delete from ohms.role_permission where (role, permission) in (
    ('doctor', 'patient.read'), ('doctor', 'patient.history'),
    ('nurse', 'patient.read'), ('nurse', 'patient.history'), ('nurse', 'patient.change'), ('nurse', 'patient.photo'),
    ('pharmacist', 'patient.read'));
insert into ohms.role_permission (role, permission) values
    ('doctor', 'patient.read-own'), ('doctor', 'care.assign-own'),
    ('nurse', 'patient.read-own'), ('nurse', 'patient.change-own'), ('nurse', 'care.assign-own'),
    ('cmo', 'care.assign');

-- Whom the one who acts cares for now. The walls of every table about patients ask here.
create view ohms.in_my_care with (security_invoker = true) as
    select c.patient_id from ohms.care_relationship c
    where c.account_id = (select ohms.actor()) and c.starts_at <= now() and (c.ends_at is null or c.ends_at > now());
comment on view ohms.in_my_care is 'patients the one who acts cares for now';

-- The same as a question, for the wall of the table the view itself reads.
create function ohms.cares_for(patient uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from ohms.care_relationship c
        where c.patient_id = patient and c.account_id = ohms.actor()
          and c.starts_at <= now() and (c.ends_at is null or c.ends_at > now()));
end $$;

create policy patient_changed_in_care on ohms.patient for update using (
    (select ohms.kind()) = 'staff' and (select ohms.may('patient.change-own'))
    and exists (select 1 from ohms.in_my_care c where c.patient_id = patient.id));

create policy patient_version_known_in_care on ohms.patient_version for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('patient.read-own'))
    and exists (select 1 from ohms.in_my_care c where c.patient_id = patient_version.patient_id));
create policy patient_version_kept_in_care on ohms.patient_version for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('patient.change-own'))
    and exists (select 1 from ohms.in_my_care c where c.patient_id = patient_version.patient_id));

create policy patient_search_token_asked_in_care on ohms.patient_search_token for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('patient.change-own')));
create policy patient_search_token_put_in_care on ohms.patient_search_token for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('patient.change-own'))
    and exists (select 1 from ohms.in_my_care c where c.patient_id = patient_search_token.patient_id));
create policy patient_search_token_dropped_in_care on ohms.patient_search_token for delete using (
    (select ohms.kind()) = 'staff' and (select ohms.may('patient.change-own'))
    and exists (select 1 from ohms.in_my_care c where c.patient_id = patient_search_token.patient_id));
create policy duplicate_queue_put_in_care on ohms.duplicate_queue for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('patient.change-own'))
    and exists (select 1 from ohms.in_my_care c where c.patient_id = duplicate_queue.patient_id));

-- A face is more than the identity level.
drop policy patient_photo_known on ohms.patient_photo;
create policy patient_photo_known on ohms.patient_photo for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('patient.read') or ohms.may('patient.photo') or ohms.may('patient.merge')))
    or ((select ohms.kind()) = 'staff' and (select ohms.may('patient.read-own'))
        and exists (select 1 from ohms.in_my_care c where c.patient_id = patient_photo.patient_id))
    or exists (select 1 from ohms.patient_account a
               where a.patient_id = patient_photo.patient_id and a.account_id = (select ohms.actor())));
create policy patient_photo_put_in_care on ohms.patient_photo for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('patient.change-own'))
    and exists (select 1 from ohms.in_my_care c where c.patient_id = patient_photo.patient_id));
create policy patient_photo_replaced_in_care on ohms.patient_photo for update using (
    (select ohms.kind()) = 'staff' and (select ohms.may('patient.change-own'))
    and exists (select 1 from ohms.in_my_care c where c.patient_id = patient_photo.patient_id));
create policy patient_photo_removed_in_care on ohms.patient_photo for delete using (
    (select ohms.kind()) = 'staff' and (select ohms.may('patient.change-own'))
    and exists (select 1 from ohms.in_my_care c where c.patient_id = patient_photo.patient_id));

-- Nobody takes a patient into their own care by hand, whatever the application believes: others assign them. What
-- follows from visits goes on being written by whoever books and attends.
create policy care_relationship_assigned on ohms.care_relationship as restrictive for insert with check (
    source <> 'assignment' or (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and account_id <> (select ohms.actor())
        and ((select ohms.may('care.assign')) or ((select ohms.may('care.assign-own')) and ohms.cares_for(patient_id)))));
create policy care_relationship_changed on ohms.care_relationship as restrictive for update using (
    source <> 'assignment' or (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff'
        and ((select ohms.may('care.assign')) or ((select ohms.may('care.assign-own')) and ohms.cares_for(patient_id)))))
    with check (source <> 'assignment' or (select ohms.kind()) = 'system' or ends_at is not null);

-- The carers of a patient are found the newest first.
create index care_relationship_newest on ohms.care_relationship (patient_id, starts_at desc);
