-- Patients pay ahead of an invoice. Such a payment names none; it stands in an account of its own as what the hospital
-- holds for the patient, until some of it is allocated to invoices or given back. Never more leaves it than came in.
alter table ohms.payment alter column invoice_id drop not null;
alter table ohms.payment add constraint payment_ahead check (
    invoice_id is not null or (payer = 'PATIENT' and method <> 'GATEWAY'));
comment on table ohms.payment is '[patient] what was paid for an invoice or ahead of one, when and how; what others call it is encrypted';
create index payment_ahead_of on ohms.payment (patient_id, taken_at desc) where invoice_id is null;
alter table ohms.refund alter column invoice_id drop not null;

-- a program books what it is paid for: it takes nothing ahead
drop policy payment_by_client on ohms.payment;
create policy payment_by_client on ohms.payment for insert with check (
    (select ohms.kind()) = 'client' and (select ohms.may('payment.record')) and method in ('TERMINAL', 'TRANSFER')
    and invoice_id is not null and taken_by = (select ohms.actor()));

alter table ohms.ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ohms.ledger_transaction add constraint ledger_transaction_kind_check check (kind in ('ISSUED', 'CREDITED',
    'PAID', 'REFUND_AGREED', 'REFUND_PAID', 'WRITTEN_OFF', 'DRAWER_DIFFERENCE', 'REMITTED', 'MOVED_TO_PATIENT',
    'CONTRACTUAL', 'ALLOCATED', 'CHARGEBACK', 'CHARGEBACK_RETURNED', 'DEPOSIT_ALLOCATED', 'DEPOSIT_RELEASED'));
alter table ohms.ledger_entry drop constraint ledger_entry_account_check;
alter table ohms.ledger_entry add constraint ledger_entry_account_check check (account in ('PATIENT_RECEIVABLE',
    'INSURER_RECEIVABLE', 'REVENUE', 'TAX', 'CASH', 'BANK', 'TERMINAL_CLEARING', 'CHEQUE_CLEARING', 'GATEWAY_CLEARING',
    'REFUNDS', 'WRITE_OFF', 'DRAWER_DIFFERENCE', 'INSURER_UNALLOCATED', 'PAYER_ADJUSTMENT', 'PATIENT_DEPOSIT'));
-- every deposit has a balance of its own, as every invoice has
alter table ohms.ledger_entry
    add column deposit_id uuid references ohms.payment,
    add constraint ledger_entry_deposit check ((account = 'PATIENT_DEPOSIT') = (deposit_id is not null));
create index ledger_entry_deposit_of on ohms.ledger_entry (deposit_id) where deposit_id is not null;
create policy ledger_entry_own_deposit on ohms.ledger_entry for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.read')) and deposit_id is not null
    and exists (select 1 from ohms.payment p where p.id = ledger_entry.deposit_id));

create table ohms.deposit_allocation (
    id           uuid primary key,
    patient_id   uuid not null,
    payment_id   uuid not null references ohms.payment,
    invoice_id   uuid not null,
    amount       numeric(19, 4) not null check (amount > 0),
    currency     text not null check (currency ~ '^[A-Z]{3}$'),
    -- one try to allocate counts once for each invoice
    attempt      uuid not null,
    allocated_at timestamptz not null,
    allocated_by uuid not null,
    -- taken back: the deposit has it again
    released_at  timestamptz,
    released_by  uuid,
    version      bigint not null,
    constraint deposit_allocation_once unique (attempt, invoice_id),
    check ((released_at is null) = (released_by is null))
);
comment on table ohms.deposit_allocation is '[patient] what was taken of a deposit for an invoice, when and by whom';
create index deposit_allocation_of on ohms.deposit_allocation (payment_id, allocated_at);

alter table ohms.deposit_allocation enable row level security;
alter table ohms.deposit_allocation force row level security;
create policy deposit_allocation_known on ohms.deposit_allocation for select using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy deposit_allocation_own on ohms.deposit_allocation for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.read')) and patient_id in (select ohms.all_in_hands(null)));
create policy deposit_allocation_made on ohms.deposit_allocation for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('payment.take')) and allocated_by = (select ohms.actor())));
create policy deposit_allocation_released on ohms.deposit_allocation for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.settle'))));
create policy deposit_allocation_of_client on ohms.deposit_allocation as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.deposit_allocation from ohms_app;

-- Whoever takes some of a payment, for an invoice or to give it back, holds its row, so two cannot take the same.
create function ohms.payment_covers(which uuid, wanted numeric, besides uuid)
    returns void language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    paid numeric;
    gone numeric;
begin
    perform set_config('ohms.kind', 'system', true);
    select p.amount into paid from payment p where p.id = which for update;
    select coalesce((select sum(r.amount) from refund r
                where r.payment_id = which and r.state <> 'DECLINED' and r.id <> besides), 0)
            + coalesce((select sum(a.amount) from deposit_allocation a
                where a.payment_id = which and a.released_at is null and a.id <> besides), 0) into gone;
    perform set_config('ohms.kind', acting, true);
    if gone + wanted > paid then
        raise exception 'refund_above_payment' using errcode = 'check_violation';
    end if;
end $$;
revoke execute on function ohms.payment_covers(uuid, numeric, uuid) from public;

create or replace function ohms.refund_course() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
begin
    if tg_op = 'UPDATE' and (old.state <> 'ASKED' and new.state <> old.state
        or (new.payment_id, new.invoice_id, new.amount, new.asked_by, new.above_limit)
            is distinct from (old.payment_id, old.invoice_id, old.amount, old.asked_by, old.above_limit)) then
        raise exception 'a refund is decided once' using errcode = 'check_violation';
    end if;
    if new.state <> 'DECLINED' then
        perform payment_covers(new.payment_id, new.amount, new.id);
    end if;
    return new;
end $$;

create function ohms.deposit_allocation_course() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    fits boolean;
begin
    if tg_op = 'UPDATE' then
        if old.released_at is not null and new.released_at is distinct from old.released_at
            or (new.payment_id, new.invoice_id, new.amount, new.currency, new.attempt, new.allocated_at, new.allocated_by)
                is distinct from (old.payment_id, old.invoice_id, old.amount, old.currency, old.attempt,
                    old.allocated_at, old.allocated_by) then
            raise exception 'what was allocated is taken back once, and never changed' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    perform set_config('ohms.kind', 'system', true);
    select exists (select 1 from payment p join invoice i on i.id = new.invoice_id
        where p.id = new.payment_id and p.invoice_id is null and p.currency = new.currency
            and i.currency = new.currency and i.issued_at is not null and i.kind = 'INVOICE'
            and p.patient_id = new.patient_id and i.patient_id = new.patient_id) into fits;
    perform set_config('ohms.kind', acting, true);
    if not fits or new.released_at is not null then
        raise exception 'a deposit is allocated to issued invoices of its patient' using errcode = 'check_violation';
    end if;
    perform payment_covers(new.payment_id, new.amount, new.id);
    return new;
end $$;
create trigger deposit_allocation_course before insert or update on ohms.deposit_allocation
    for each row execute function ohms.deposit_allocation_course();

insert into ohms.chart_table (name) values ('deposit_allocation');
