-- Other systems that read payments read what of one went to which invoice, of the patients they reach who did not refuse.
drop policy deposit_allocation_of_client on ohms.deposit_allocation;
create policy deposit_allocation_of_client on ohms.deposit_allocation as restrictive using (
    (select ohms.kind()) <> 'client' or (select ohms.may('reach.all-patients'))
    or exists (select 1 from ohms.client_patient g
        where g.client_id = (select ohms.actor()) and g.patient_id = deposit_allocation.patient_id));
create policy deposit_allocation_disclosed on ohms.deposit_allocation as restrictive using (
    (select ohms.kind()) <> 'client' or ohms.disclosed(deposit_allocation.patient_id));
create policy deposit_allocation_for_client on ohms.deposit_allocation for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('payment.list')));
create index deposit_allocation_to on ohms.deposit_allocation (invoice_id) where released_at is null;
