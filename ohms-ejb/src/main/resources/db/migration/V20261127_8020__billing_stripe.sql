-- What a payment gateway does beside taking a payment: it gives back, and a bank takes back what a card's owner disputes.
alter table ohms.ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ohms.ledger_transaction add constraint ledger_transaction_kind_check check (kind in ('ISSUED', 'CREDITED',
    'PAID', 'REFUND_AGREED', 'REFUND_PAID', 'WRITTEN_OFF', 'DRAWER_DIFFERENCE', 'REMITTED', 'MOVED_TO_PATIENT',
    'CONTRACTUAL', 'ALLOCATED', 'CHARGEBACK', 'CHARGEBACK_RETURNED'));

-- what the gateway calls the payment itself, not its page; disputes name it
alter table ohms.payment_attempt add column intent text;
create unique index payment_attempt_intent on ohms.payment_attempt (gateway, intent) where intent is not null;

alter table ohms.gateway_event drop constraint gateway_event_outcome_check;
alter table ohms.gateway_event add constraint gateway_event_outcome_check check (
    outcome in ('PAID', 'FAILED', 'TAKEN_BACK', 'RETURNED', 'REFUNDED', 'REFUND_FAILED'));

create table ohms.gateway_refund (
    -- that of the refund, and the key by which a repeat at the gateway is the same one
    id         uuid primary key,
    patient_id uuid not null,
    attempt_id uuid not null references ohms.payment_attempt,
    gateway    text not null,
    reference  text,
    amount     numeric(19, 4) not null check (amount > 0),
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    -- SENT: the gateway has it, and its own bank not yet
    state      text not null check (state in ('WAITING', 'SENT', 'DONE', 'FAILED', 'PAID_OTHERWISE')),
    begun_at   timestamptz not null,
    settled_at timestamptz,
    settled_by uuid,
    version    bigint not null,
    check ((state in ('DONE', 'PAID_OTHERWISE')) = (settled_at is not null)),
    check ((state = 'PAID_OTHERWISE') = (settled_by is not null))
);
comment on table ohms.gateway_refund is '[patient] what a gateway is asked to give back, and how far it got; nothing of a card';
create unique index gateway_refund_reference on ohms.gateway_refund (gateway, reference) where reference is not null;
create index gateway_refund_open on ohms.gateway_refund (begun_at) where state in ('WAITING', 'SENT', 'FAILED');

alter table ohms.gateway_refund enable row level security;
alter table ohms.gateway_refund force row level security;
create policy gateway_refund_known on ohms.gateway_refund for select using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy gateway_refund_begun on ohms.gateway_refund for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('refund.pay') or ohms.may('refund.approve'))
        and state = 'WAITING'));
create policy gateway_refund_settled on ohms.gateway_refund for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('refund.approve'))));
create policy gateway_refund_of_client on ohms.gateway_refund as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.gateway_refund from ohms_app;

-- What was given back stays given back.
create function ohms.gateway_refund_course() returns trigger language plpgsql as $$
begin
    if old.state in ('DONE', 'PAID_OTHERWISE') and new.state <> old.state
        or (new.attempt_id, new.amount, new.currency, new.gateway)
            is distinct from (old.attempt_id, old.amount, old.currency, old.gateway) then
        raise exception 'what was given back stays given back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger gateway_refund_course before update on ohms.gateway_refund
    for each row execute function ohms.gateway_refund_course();

insert into ohms.chart_table (name) values ('gateway_refund');
