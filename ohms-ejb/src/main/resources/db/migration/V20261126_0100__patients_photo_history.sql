-- Who put up a picture stands beside it, and taking, replacing and removing one is a change of the record like any other.
alter table ohms.patient_photo add column taken_by uuid;

alter table ohms.patient_version drop constraint patient_version_change_check;
alter table ohms.patient_version add constraint patient_version_change_check check (change in
    ('registered', 'imported', 'changed', 'closed', 'reopened', 'merged', 'unmerged',
     'photo_taken', 'photo_replaced', 'photo_removed'));

create policy patient_version_kept_with_photo on ohms.patient_version for insert with check (
    change in ('photo_taken', 'photo_replaced', 'photo_removed')
    and (select ohms.kind()) = 'staff' and (select ohms.may('patient.photo')));
