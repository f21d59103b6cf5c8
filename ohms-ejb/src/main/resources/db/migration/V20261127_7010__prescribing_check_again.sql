-- Whoever writes in a chart, a laboratory's system among them, makes the valid prescriptions of that patient be checked
-- again. They need not see any prescription for that: they only learn whether there is one.
create function ohms.has_valid_prescription(patient uuid) returns boolean
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    found boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    found := exists (select 1 from medication_request r where r.patient_id = patient and r.status = 'ACTIVE');
    perform set_config('ohms.kind', acting, true);
    return found;
end $$;
create index medication_request_valid on ohms.medication_request (patient_id) where status = 'ACTIVE';
