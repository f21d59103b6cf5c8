-- Other systems may read prescriptions and what became of them at the pharmacy, of patients they reach who did not refuse.
insert into ohms.permission (code, reach) values ('prescription.list', 'everyone'), ('dispense.list', 'everyone');
insert into ohms.api_scope (code) values ('prescriptions.read'), ('dispenses.read');
insert into ohms.api_scope_permission (scope, permission) values
    ('prescriptions.read', 'prescription.list'), ('dispenses.read', 'dispense.list');

do $$
declare
    guarded text;
begin
    foreach guarded in array array ['medication_request', 'medication_dispense'] loop
        execute format('drop policy %1$s_of_client on ohms.%1$I', guarded);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''client'' or (select ohms.may(''reach.all-patients'')) '
            'or exists (select 1 from ohms.client_patient g '
            'where g.client_id = (select ohms.actor()) and g.patient_id = %1$I.patient_id))', guarded);
        execute format('create policy %1$s_disclosed on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''client'' or ohms.disclosed(%1$I.patient_id))', guarded);
    end loop;
end $$;
create policy medication_request_for_client on ohms.medication_request for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('prescription.list')));
create policy medication_dispense_for_client on ohms.medication_dispense for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('dispense.list')));
