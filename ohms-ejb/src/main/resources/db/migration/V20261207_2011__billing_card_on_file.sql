-- Whoever reads invoices sees that a patient keeps a card, by the words its owner knows it by. It stays its
-- owner's: nobody at a desk pays with it or forgets it, and what was forgotten nobody sees.
create policy saved_payment_method_on_file on ohms.saved_payment_method for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('invoice.read')) and forgotten_at is null
    and exists (select 1 from ohms.patient_account a where a.account_id = saved_payment_method.account_id));
