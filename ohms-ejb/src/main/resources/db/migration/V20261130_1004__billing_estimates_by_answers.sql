-- Whoever says what a visit will cost, and the patient who asks, count with what the insurer said of the cover.
create policy eligibility_check_of_estimates on ohms.eligibility_check for select using ((select ohms.kind()) = 'staff'
    and (select ohms.may('coverage.read')));
create policy eligibility_check_own on ohms.eligibility_check for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-coverage.read')) and patient_id in (select ohms.all_in_hands('details')));
