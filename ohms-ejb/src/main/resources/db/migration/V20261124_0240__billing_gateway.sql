-- Paying on the page of a payment gateway: each try once, what the gateway says kept before it is answered.
create table ohms.payment_attempt (
    -- goes to the gateway as the key by which a repeat is the same payment
    id           uuid primary key,
    patient_id   uuid not null,
    invoice_id   uuid not null,
    gateway      text not null,
    -- what the gateway calls it, and where its page is
    reference    text,
    page         text,
    amount       numeric(19, 4) not null check (amount > 0),
    currency     text not null check (currency ~ '^[A-Z]{3}$'),
    state        text not null check (state in ('BEGUN', 'OPEN', 'UNKNOWN', 'PAID', 'FAILED')),
    begun_at     timestamptz not null,
    begun_by     uuid,
    settled_at   timestamptz,
    version      bigint not null,
    check ((state in ('PAID', 'FAILED')) = (settled_at is not null)),
    check (state <> 'OPEN' or page is not null)
);
comment on table ohms.payment_attempt is '[patient] tries to pay online, and what became of them; nothing of a card';
create unique index payment_attempt_reference on ohms.payment_attempt (gateway, reference) where reference is not null;
-- one at a time: nobody pays twice because the first answer was late
create unique index payment_attempt_running on ohms.payment_attempt (invoice_id) where state in ('BEGUN', 'OPEN', 'UNKNOWN');
create index payment_attempt_unsettled on ohms.payment_attempt (begun_at) where settled_at is null;

create table ohms.gateway_event (
    gateway     text not null,
    event       text not null,
    reference   text not null,
    outcome     text not null check (outcome in ('PAID', 'FAILED')),
    received_at timestamptz not null,
    -- one event is one event, however often it comes
    primary key (gateway, event)
);
comment on table ohms.gateway_event is '[system] what payment gateways told us, each event once; insert only';
revoke update, delete, truncate on ohms.gateway_event from ohms_app;

create table ohms.demo_bank_payment (
    reference  text primary key,
    key        uuid not null unique,
    amount     numeric(19, 4) not null,
    currency   text not null,
    back       text not null,
    state      text not null check (state in ('OPEN', 'PAID', 'FAILED')),
    begun_at   timestamptz not null
);
comment on table ohms.demo_bank_payment is '[system] what the bank of the demonstration knows: amounts, nothing of people or cards';

alter table ohms.payment_attempt enable row level security;
alter table ohms.payment_attempt force row level security;
create policy payment_attempt_known on ohms.payment_attempt for select using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy payment_attempt_own on ohms.payment_attempt for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.read')) and patient_id in (select ohms.all_in_hands(null)));
create policy payment_attempt_begun on ohms.payment_attempt for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-bill.pay')) and state = 'BEGUN'
        and begun_by = (select ohms.actor()) and patient_id in (select ohms.all_in_hands(null))));
create policy payment_attempt_settled on ohms.payment_attempt for update using ((select ohms.kind()) = 'system');
create policy payment_attempt_of_client on ohms.payment_attempt as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.payment_attempt from ohms_app;

-- Paid stays paid; what failed may still turn out to be paid, because the events of a gateway come in any order.
create function ohms.payment_attempt_course() returns trigger language plpgsql as $$
begin
    if old.state = 'PAID' and new.state <> 'PAID' or old.state = 'FAILED' and new.state not in ('FAILED', 'PAID')
        or (new.invoice_id, new.amount, new.currency, new.gateway)
            is distinct from (old.invoice_id, old.amount, old.currency, old.gateway) then
        raise exception 'a try to pay goes forward only' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payment_attempt_course before update on ohms.payment_attempt
    for each row execute function ohms.payment_attempt_course();

insert into ohms.chart_table (name) values ('payment_attempt');
