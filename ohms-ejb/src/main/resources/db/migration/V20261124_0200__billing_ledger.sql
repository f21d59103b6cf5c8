-- The books of the hospital: double entry, added to and never changed. What goes in and out balances, or the transaction
-- of the database fails. A month that is closed takes no more entries.
insert into ohms.permission (code, reach) values
    ('price.read', 'nobody'), ('price.manage', 'nobody'),
    ('charge.read', 'everyone'), ('charge.review', 'everyone'),
    ('invoice.read', 'everyone'), ('invoice.issue', 'everyone'), ('invoice.settle', 'everyone'),
    ('payment.take', 'everyone'), ('refund.pay', 'everyone'), ('refund.approve', 'everyone'),
    ('ledger.read', 'nobody'), ('ledger.close', 'nobody'),
    ('own-bill.read', 'related'), ('own-bill.pay', 'related');
insert into ohms.role_permission (role, permission) values
    ('billing', 'price.read'), ('billing', 'charge.read'), ('billing', 'charge.review'),
    ('billing', 'invoice.read'), ('billing', 'invoice.issue'), ('billing', 'invoice.settle'),
    ('billing', 'payment.take'), ('billing', 'refund.pay'), ('billing', 'refund.approve'),
    ('billing', 'ledger.read'), ('billing', 'ledger.close'),
    ('admin', 'price.read'), ('admin', 'price.manage'),
    ('auditor', 'ledger.read'),
    ('registrar', 'invoice.read'), ('registrar', 'payment.take'),
    ('patient', 'own-bill.read'), ('patient', 'own-bill.pay');

-- Whether somebody on staff works with bills at all.
create function ohms.works_with_bills() returns boolean language sql stable as $$
    select ohms.kind() = 'staff' and (ohms.may('charge.read') or ohms.may('charge.review') or ohms.may('invoice.read')
        or ohms.may('invoice.issue') or ohms.may('invoice.settle') or ohms.may('payment.take') or ohms.may('refund.pay')
        or ohms.may('refund.approve'))
$$;

create table ohms.ledger_month (
    month     date primary key check (extract(day from month) = 1),
    closed_at timestamptz not null,
    closed_by uuid not null
);
comment on table ohms.ledger_month is '[staff] months whose books are closed, by whom';
revoke update, delete, truncate on ohms.ledger_month from ohms_app;

create table ohms.ledger_transaction (
    id        uuid primary key,
    kind      text not null check (kind in ('ISSUED', 'CREDITED', 'PAID', 'REFUND_AGREED', 'REFUND_PAID', 'WRITTEN_OFF',
        'DRAWER_DIFFERENCE')),
    -- the invoice, credit note, payment, refund, write-off or drawer it books
    subject   uuid not null,
    posted_on date not null,
    posted_at timestamptz not null,
    posted_by uuid,
    currency  text not null check (currency ~ '^[A-Z]{3}$'),
    -- nothing is booked twice
    constraint ledger_transaction_once unique (kind, subject)
);
comment on table ohms.ledger_transaction is '[patient] what was booked, when, by whom; insert only';
create index ledger_transaction_day on ohms.ledger_transaction (posted_on);

create table ohms.ledger_entry (
    id             uuid primary key,
    transaction_id uuid not null references ohms.ledger_transaction,
    account        text not null check (account in ('PATIENT_RECEIVABLE', 'INSURER_RECEIVABLE', 'REVENUE', 'TAX', 'CASH',
        'BANK', 'TERMINAL_CLEARING', 'GATEWAY_CLEARING', 'REFUNDS', 'WRITE_OFF', 'DRAWER_DIFFERENCE')),
    -- whose balance it is part of; every receivable belongs to an invoice
    invoice_id     uuid,
    -- debit above zero, credit below
    amount         numeric(19, 4) not null check (amount <> 0),
    check (account not in ('PATIENT_RECEIVABLE', 'INSURER_RECEIVABLE') or invoice_id is not null)
);
comment on table ohms.ledger_entry is '[patient] debits and credits; insert only';
create index ledger_entry_of on ohms.ledger_entry (transaction_id);
create index ledger_entry_invoice on ohms.ledger_entry (invoice_id, account) where invoice_id is not null;

alter table ohms.ledger_transaction enable row level security;
alter table ohms.ledger_transaction force row level security;
alter table ohms.ledger_entry enable row level security;
alter table ohms.ledger_entry force row level security;
create policy ledger_transaction_known on ohms.ledger_transaction for select using ((select ohms.kind()) = 'system'
    or (select ohms.works_with_bills()) or ((select ohms.kind()) = 'staff' and (select ohms.may('ledger.read'))));
create policy ledger_transaction_posted on ohms.ledger_transaction for insert with check (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy ledger_transaction_of_client on ohms.ledger_transaction as restrictive using ((select ohms.kind()) <> 'client');
create policy ledger_entry_known on ohms.ledger_entry for select using ((select ohms.kind()) = 'system'
    or (select ohms.works_with_bills()) or ((select ohms.kind()) = 'staff' and (select ohms.may('ledger.read'))));
create policy ledger_entry_posted on ohms.ledger_entry for insert with check (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy ledger_entry_of_client on ohms.ledger_entry as restrictive using ((select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.ledger_transaction, ohms.ledger_entry from ohms_app;

create function ohms.ledger_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the books are added to, never changed' using errcode = 'check_violation';
end $$;
create trigger ledger_transaction_kept before update or delete on ohms.ledger_transaction
    for each row execute function ohms.ledger_is_kept();
create trigger ledger_entry_kept before update or delete on ohms.ledger_entry
    for each row execute function ohms.ledger_is_kept();
create trigger ledger_month_kept before update or delete on ohms.ledger_month
    for each row execute function ohms.ledger_is_kept();

-- Whoever books waits for whoever closes a month, and the other way round.
create function ohms.ledger_month_is_open() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('ohms.ledger_month'));
    if exists (select 1 from ohms.ledger_month m where m.month >= date_trunc('month', new.posted_on)::date) then
        raise exception 'ledger_month_closed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger ledger_transaction_month before insert on ohms.ledger_transaction
    for each row execute function ohms.ledger_month_is_open();

-- At the end of the database's transaction what was booked has two sides that are equal.
create function ohms.ledger_balances() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    booked uuid := case when tg_table_name = 'ledger_entry' then to_jsonb(new) ->> 'transaction_id' else to_jsonb(new) ->> 'id' end;
    sides record;
begin
    perform set_config('ohms.kind', 'system', true);
    select count(*) as entries, coalesce(sum(amount), 0) as difference into sides
        from ledger_entry where transaction_id = booked;
    perform set_config('ohms.kind', acting, true);
    if sides.entries < 2 or sides.difference <> 0 then
        raise exception 'ledger_out_of_balance' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger ledger_transaction_balances after insert on ohms.ledger_transaction
    deferrable initially deferred for each row execute function ohms.ledger_balances();
create constraint trigger ledger_entry_balances after insert on ohms.ledger_entry
    deferrable initially deferred for each row execute function ohms.ledger_balances();
