-- What the terminal calls a payment may follow after the money: the clerk has the slip in hand when the shift ends. Whatever a
-- payment is called by stays, and nothing else of it follows.
create or replace function ohms.payment_course() returns trigger language plpgsql as $$
begin
    if (new.invoice_id, new.receipt, new.payer, new.method, new.amount, new.currency, new.drawer_id, new.taken_at,
            new.taken_by, new.attempt)
        is distinct from (old.invoice_id, old.receipt, old.payer, old.method, old.amount, old.currency, old.drawer_id,
            old.taken_at, old.taken_by, old.attempt) then
        raise exception 'a payment stays as it was taken' using errcode = 'check_violation';
    end if;
    if old.reference is not null and new.reference is null
        or old.reference is null and new.reference is not null and new.method <> 'TERMINAL' then
        raise exception 'a payment keeps its reference, and only that of a terminal follows'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create index payment_without_slip on ohms.payment (taken_at, id) where method = 'TERMINAL' and reference is null;
