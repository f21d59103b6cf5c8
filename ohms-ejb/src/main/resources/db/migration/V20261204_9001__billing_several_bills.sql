-- One try at a gateway may pay several bills of a patient. Which ones stands beside the try, so that a bill waits for one
-- try only, alone or together with others. What comes in by such a try is one payment, allocated to its bills as a deposit
-- is; what a bill does not need any more by then is held for the patient.
alter table ohms.payment_attempt alter column invoice_id drop not null;
comment on column ohms.payment_attempt.invoice_id is 'the one bill it pays; none where it pays several';

create table ohms.payment_attempt_bill (
    id         uuid primary key default gen_random_uuid(),
    attempt_id uuid not null references ohms.payment_attempt,
    invoice_id uuid not null references ohms.invoice,
    patient_id uuid not null,
    place      int not null check (place >= 1),
    amount     numeric(19, 4) not null check (amount > 0),
    -- as long as nobody knows what became of the try
    running    boolean not null,
    unique (attempt_id, invoice_id),
    unique (attempt_id, place)
);
comment on table ohms.payment_attempt_bill is '[patient] the bills that a try to pay online is for, and how much of each';

-- what was tried until now
select set_config('ohms.kind', 'system', true);
insert into ohms.payment_attempt_bill (attempt_id, invoice_id, patient_id, place, amount, running)
    select id, invoice_id, patient_id, 1, amount, state in ('BEGUN', 'OPEN', 'UNKNOWN') from ohms.payment_attempt;

-- one at a time: nobody pays a bill twice because the first answer was late
drop index ohms.payment_attempt_running;
create unique index payment_attempt_running on ohms.payment_attempt_bill (invoice_id) where running;
-- the tries for a bill, and the bills of a patient whose two records become one
create index payment_attempt_bill_of on ohms.payment_attempt_bill (invoice_id);
create index payment_attempt_bill_patient on ohms.payment_attempt_bill (patient_id);

alter table ohms.payment_attempt_bill enable row level security;
alter table ohms.payment_attempt_bill force row level security;
create policy payment_attempt_bill_known on ohms.payment_attempt_bill for select using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy payment_attempt_bill_own on ohms.payment_attempt_bill for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.read')) and patient_id in (select ohms.all_in_hands(null)));
create policy payment_attempt_bill_begun on ohms.payment_attempt_bill for insert with check (
    (select ohms.kind()) = 'system' or ((select ohms.kind()) = 'patient' and (select ohms.may('own-bill.pay')) and running
        and patient_id in (select ohms.all_in_hands(null))));
create policy payment_attempt_bill_settled on ohms.payment_attempt_bill for update using ((select ohms.kind()) = 'system');
create policy payment_attempt_bill_of_client on ohms.payment_attempt_bill as restrictive using (
    (select ohms.kind()) <> 'client');
create policy payment_attempt_bill_not_for_proxies on ohms.payment_attempt_bill as restrictive using (
    (select ohms.kind()) <> 'patient' or (select ohms.acting_for()) is null);
revoke delete, truncate on ohms.payment_attempt_bill from ohms_app;

-- A try for one bill names it itself; once a try is settled none of its bills waits for it any more.
create function ohms.payment_attempt_bills() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into payment_attempt_bill (attempt_id, invoice_id, patient_id, place, amount, running)
            values (new.id, new.invoice_id, new.patient_id, 1, new.amount, new.state in ('BEGUN', 'OPEN', 'UNKNOWN'));
    else
        update payment_attempt_bill set running = false where attempt_id = new.id and running;
    end if;
    return null;
end $$;
create trigger payment_attempt_bill_named after insert on ohms.payment_attempt for each row
    when (new.invoice_id is not null) execute function ohms.payment_attempt_bills();
create trigger payment_attempt_bills_settled after update of state on ohms.payment_attempt for each row
    when (new.state in ('PAID', 'FAILED') and old.state not in ('PAID', 'FAILED'))
    execute function ohms.payment_attempt_bills();

-- What a try is for never changes; only that it is over, and whose it is when two records become one.
create function ohms.payment_attempt_bill_course() returns trigger language plpgsql as $$
begin
    if (new.attempt_id, new.invoice_id, new.place, new.amount)
            is distinct from (old.attempt_id, old.invoice_id, old.place, old.amount) or new.running and not old.running then
        raise exception 'what a try to pay is for stays as it was' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payment_attempt_bill_course before update on ohms.payment_attempt_bill
    for each row execute function ohms.payment_attempt_bill_course();

-- At the end of the transaction a try and its bills agree: the sum is the amount, all are issued to the same patient in
-- the same currency, and a try that names no bill itself has two at least.
create function ohms.payment_attempt_adds_up() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    which uuid;
    fits boolean;
begin
    if tg_table_name = 'payment_attempt' then
        which := new.id;
    else
        which := new.attempt_id;
    end if;
    perform set_config('ohms.kind', 'system', true);
    select count(b.invoice_id) >= case when a.invoice_id is null then 2 else 1 end
            and (a.invoice_id is null or count(b.invoice_id) = 1 and bool_and(b.invoice_id = a.invoice_id))
            and coalesce(sum(b.amount), 0) = a.amount
            and bool_and(b.patient_id = a.patient_id and i.patient_id = a.patient_id and i.currency = a.currency
                and i.issued_at is not null and i.kind = 'INVOICE')
        into fits
        from payment_attempt a left join payment_attempt_bill b on b.attempt_id = a.id
            left join invoice i on i.id = b.invoice_id
        where a.id = which group by a.id;
    perform set_config('ohms.kind', acting, true);
    if fits is not true then
        raise exception 'a try to pay is the sum of the bills of one patient' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger payment_attempt_adds_up after insert on ohms.payment_attempt deferrable initially deferred
    for each row execute function ohms.payment_attempt_adds_up();
create constraint trigger payment_attempt_bill_adds_up after insert on ohms.payment_attempt_bill
    deferrable initially deferred for each row execute function ohms.payment_attempt_adds_up();

-- What comes through a gateway names its bill, or came by a try for several.
alter table ohms.payment drop constraint payment_ahead;
alter table ohms.payment add constraint payment_ahead check (invoice_id is not null or payer = 'PATIENT');
create function ohms.payment_of_several() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    fits boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    select exists (select 1 from payment_attempt a where a.id = new.attempt and a.invoice_id is null
        and a.patient_id = new.patient_id and a.amount = new.amount and a.currency = new.currency) into fits;
    perform set_config('ohms.kind', acting, true);
    if not fits then
        raise exception 'a gateway pays bills, one or several, and nothing ahead' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payment_of_several before insert on ohms.payment for each row
    when (new.method = 'GATEWAY' and new.invoice_id is null) execute function ohms.payment_of_several();

insert into ohms.chart_table (name) values ('payment_attempt_bill');
