-- Money that comes in and goes back. A payment is booked once, whatever is sent twice.
create table ohms.cash_drawer (
    id         uuid primary key,
    opened_by  uuid not null,
    opened_at  timestamptz not null,
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    change     numeric(19, 4) not null check (change >= 0),
    closed_at  timestamptz,
    -- what was counted at the end, and what should have been in it
    counted    numeric(19, 4) check (counted >= 0),
    expected   numeric(19, 4),
    version    bigint not null,
    check ((closed_at is null) = (counted is null) and (closed_at is null) = (expected is null))
);
comment on table ohms.cash_drawer is '[staff] the shift of one person at one drawer';
create unique index cash_drawer_open on ohms.cash_drawer (opened_by) where closed_at is null;
create index cash_drawer_newest on ohms.cash_drawer (opened_at desc);
revoke delete, truncate on ohms.cash_drawer from ohms_app;

create table ohms.payment (
    id          uuid primary key,
    patient_id  uuid not null,
    invoice_id  uuid not null,
    receipt     text not null unique,
    payer       text not null check (payer in ('PATIENT', 'INSURER')),
    method      text not null check (method in ('CASH', 'TERMINAL', 'TRANSFER', 'GATEWAY')),
    amount      numeric(19, 4) not null check (amount > 0),
    currency    text not null check (currency ~ '^[A-Z]{3}$'),
    -- what the terminal, the bank or the gateway calls it
    reference   bytea,
    drawer_id   uuid references ohms.cash_drawer,
    taken_at    timestamptz not null,
    taken_by    uuid,
    -- one try to pay is one payment
    attempt     uuid not null,
    version     bigint not null,
    constraint payment_once unique (attempt),
    check ((method = 'CASH') = (drawer_id is not null))
);
comment on table ohms.payment is '[patient] what was paid for an invoice, when and how; what others call it is encrypted';
comment on column ohms.payment.reference is '[sealed payment.reference]';
create index payment_of_invoice on ohms.payment (invoice_id, taken_at);
create index payment_newest on ohms.payment (taken_at desc, id);
create index payment_of_drawer on ohms.payment (drawer_id) where drawer_id is not null;

create table ohms.refund (
    id          uuid primary key,
    patient_id  uuid not null,
    payment_id  uuid not null references ohms.payment,
    invoice_id  uuid not null,
    amount      numeric(19, 4) not null check (amount > 0),
    currency    text not null,
    state       text not null check (state in ('ASKED', 'PAID', 'DECLINED')),
    reason      bytea not null,
    drawer_id   uuid references ohms.cash_drawer,
    asked_at    timestamptz not null,
    asked_by    uuid not null,
    decided_at  timestamptz,
    decided_by  uuid,
    -- whether it needs a second person
    above_limit boolean not null,
    version     bigint not null,
    check ((state = 'ASKED') = (decided_at is null) and (state = 'ASKED') = (decided_by is null)),
    constraint refund_two_people check (not above_limit or state <> 'PAID' or decided_by <> asked_by)
);
comment on table ohms.refund is '[patient] what is given back of a payment; why is encrypted';
comment on column ohms.refund.reason is '[sealed refund.reason]';
create index refund_of_payment on ohms.refund (payment_id);
create index refund_waiting on ohms.refund (asked_at) where state = 'ASKED';

alter table ohms.payment enable row level security;
alter table ohms.payment force row level security;
alter table ohms.refund enable row level security;
alter table ohms.refund force row level security;
create policy payment_known on ohms.payment for select using ((select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy payment_own on ohms.payment for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.read')) and patient_id in (select ohms.all_in_hands(null)));
create policy payment_taken on ohms.payment for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('payment.take')) and taken_by = (select ohms.actor())));
create policy payment_locked on ohms.payment for update using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy payment_of_client on ohms.payment as restrictive using ((select ohms.kind()) <> 'client');
create policy refund_known on ohms.refund for select using ((select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy refund_own on ohms.refund for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.read')) and patient_id in (select ohms.all_in_hands(null)));
create policy refund_asked on ohms.refund for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('refund.pay')) and asked_by = (select ohms.actor())));
create policy refund_decided on ohms.refund for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('refund.pay') or ohms.may('refund.approve'))));
create policy refund_of_client on ohms.refund as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.payment, ohms.refund from ohms_app;

-- A payment stays as it was taken; only whose it is follows when two records become one, and its words are sealed again.
create function ohms.payment_course() returns trigger language plpgsql as $$
begin
    if (new.invoice_id, new.receipt, new.payer, new.method, new.amount, new.currency, new.drawer_id, new.taken_at,
            new.taken_by, new.attempt)
        is distinct from (old.invoice_id, old.receipt, old.payer, old.method, old.amount, old.currency, old.drawer_id,
            old.taken_at, old.taken_by, old.attempt) then
        raise exception 'a payment stays as it was taken' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payment_course before update on ohms.payment for each row execute function ohms.payment_course();

-- Nothing is given back that was not paid: whoever asks holds the payment's row, so two cannot take the same.
create function ohms.refund_course() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    paid numeric;
    back numeric;
begin
    if tg_op = 'UPDATE' and (old.state <> 'ASKED' and new.state <> old.state
        or (new.payment_id, new.invoice_id, new.amount, new.asked_by, new.above_limit)
            is distinct from (old.payment_id, old.invoice_id, old.amount, old.asked_by, old.above_limit)) then
        raise exception 'a refund is decided once' using errcode = 'check_violation';
    end if;
    perform set_config('ohms.kind', 'system', true);
    select p.amount into paid from payment p where p.id = new.payment_id for update;
    select coalesce(sum(r.amount), 0) into back from refund r
        where r.payment_id = new.payment_id and r.state <> 'DECLINED' and r.id <> new.id;
    perform set_config('ohms.kind', acting, true);
    if new.state <> 'DECLINED' and back + new.amount > paid then
        raise exception 'refund_above_payment' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger refund_course before insert or update on ohms.refund for each row execute function ohms.refund_course();

insert into ohms.chart_table (name) values ('payment'), ('refund');
select ohms.let_owner_seal_again();
