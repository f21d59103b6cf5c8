-- Whoever parts a bill between insurer and patient counts with what the insurer said is left of the year.
create policy eligibility_check_of_bills on ohms.eligibility_check for select using ((select ohms.kind()) = 'staff'
    and (select ohms.may('charge.review') or ohms.may('invoice.issue')));
