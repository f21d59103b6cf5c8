-- Other systems read what payers said about the claims of patients they reach who did not refuse. What belongs to no patient
-- known here, and what payers keep back apart from claims, is for those who reach everybody.
do $$
declare
    guarded text;
begin
    foreach guarded in array array ['remittance_claim', 'remittance_adjustment'] loop
        execute format('drop policy %1$s_of_client on ohms.%1$I', guarded);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''client'' or (select ohms.may(''reach.all-patients'')) '
            'or exists (select 1 from ohms.client_patient g '
            'where g.client_id = (select ohms.actor()) and g.patient_id = %1$I.patient_id))', guarded);
        execute format('create policy %1$s_disclosed on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''client'' or %1$I.patient_id is null or ohms.disclosed(%1$I.patient_id))', guarded);
        execute format('create policy %1$s_for_client on ohms.%1$I for select using ('
            '(select ohms.kind()) = ''client'' and (select ohms.may(''remittance.read'')))', guarded);
    end loop;
end $$;
drop policy remittance_provider_adjustment_of_client on ohms.remittance_provider_adjustment;
create policy remittance_provider_adjustment_of_client on ohms.remittance_provider_adjustment as restrictive using (
    (select ohms.kind()) <> 'client' or (select ohms.may('reach.all-patients')));
create policy remittance_provider_adjustment_for_client on ohms.remittance_provider_adjustment for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('remittance.read')));

-- The parts of the list of claims that another system follows, of one insurer.
create index claim_of_payer on ohms.claim (payer_id, created_at desc, id);
