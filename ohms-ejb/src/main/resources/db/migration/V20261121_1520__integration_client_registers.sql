-- A client that does not reach everybody reaches whom it registers. The list gets its line in a trigger of the same
-- statement, and that statement's own view of the tables ends before it: the check of the new row has to look afresh.
create function ohms.client_reaches_by_now(patient uuid) returns boolean language plpgsql volatile as $$
begin
    return exists (select 1 from ohms.client_patient g where g.client_id = ohms.actor() and g.patient_id = patient);
end $$;

drop policy patient_of_client on ohms.patient;
create policy patient_seen_of_client on ohms.patient as restrictive for select using (
    (select ohms.kind()) <> 'client' or (select ohms.may('reach.all-patients'))
    or exists (select 1 from ohms.client_patient g
               where g.client_id = (select ohms.actor()) and g.patient_id = patient.id));
create policy patient_changed_of_client on ohms.patient as restrictive for update using (
    (select ohms.kind()) <> 'client' or (select ohms.may('reach.all-patients'))
    or exists (select 1 from ohms.client_patient g
               where g.client_id = (select ohms.actor()) and g.patient_id = patient.id));
create policy patient_gone_of_client on ohms.patient as restrictive for delete using (
    (select ohms.kind()) <> 'client' or (select ohms.may('reach.all-patients'))
    or exists (select 1 from ohms.client_patient g
               where g.client_id = (select ohms.actor()) and g.patient_id = patient.id));
create policy patient_new_of_client on ohms.patient as restrictive for insert with check (
    (select ohms.kind()) <> 'client' or (select ohms.may('reach.all-patients')) or ohms.client_reaches_by_now(id));
