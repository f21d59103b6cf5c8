-- Bills: drafted from charges, frozen when they are issued, corrected by credit notes only.
create table ohms.invoice (
    id                 uuid primary key,
    patient_id         uuid not null,
    kind               text not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
    number             text unique,
    currency           text not null check (currency ~ '^[A-Z]{3}$'),
    drafted_at         timestamptz not null,
    drafted_by         uuid,
    issued_at          timestamptz,
    issued_by          uuid,
    issued_on          date,
    due_on             date,
    -- the invoice a credit note takes from
    corrects           uuid references ohms.invoice,
    reason             bytea,
    disputed_at        timestamptz,
    dispute            bytea,
    dispute_settled_at timestamptz,
    written_off_at     timestamptz,
    write_off          bytea,
    version            bigint not null,
    check ((issued_at is null) = (number is null) and (issued_at is null) = (issued_on is null)),
    check (kind = 'CREDIT_NOTE' or (issued_at is null) = (due_on is null)),
    check ((kind = 'CREDIT_NOTE') = (corrects is not null)),
    check (kind = 'INVOICE' or reason is not null),
    check ((disputed_at is null) = (dispute is null)),
    check (dispute_settled_at is null or disputed_at is not null),
    check ((written_off_at is null) = (write_off is null))
);
comment on table ohms.invoice is '[patient] bills and credit notes in figures and dates; words about them are encrypted';
comment on column ohms.invoice.reason is '[sealed invoice.reason]';
comment on column ohms.invoice.dispute is '[sealed invoice.dispute]';
comment on column ohms.invoice.write_off is '[sealed invoice.write_off]';
create index invoice_of on ohms.invoice (patient_id, issued_at desc);
create index invoice_newest on ohms.invoice ((coalesce(issued_at, drafted_at)) desc, id) where kind = 'INVOICE';
create index invoice_corrects on ohms.invoice (corrects) where corrects is not null;
create index invoice_due on ohms.invoice (due_on) where due_on is not null;

create table ohms.invoice_line (
    id              uuid primary key,
    invoice_id      uuid not null references ohms.invoice,
    position        int not null check (position > 0),
    charge_id       uuid not null,
    -- the line a line of a credit note takes back: once
    credits         uuid,
    service_day     date not null,
    practitioner_id uuid,
    code            text not null,
    name            text not null,
    procedure_code  text,
    quantity        int not null check (quantity > 0),
    unit_price      numeric(19, 4) not null check (unit_price >= 0),
    tax_percent     numeric(7, 4) not null,
    net             numeric(19, 4) not null check (net >= 0),
    tax             numeric(19, 4) not null check (tax >= 0),
    insurer_part    numeric(19, 4) not null,
    constraint invoice_line_position unique (invoice_id, position),
    constraint invoice_line_credited_once unique (credits),
    check (insurer_part between 0 and net + tax)
);
comment on table ohms.invoice_line is '[patient] what an invoice asks for, or a credit note takes back; frozen when it is issued';
create index invoice_line_charge on ohms.invoice_line (charge_id);

alter table ohms.invoice enable row level security;
alter table ohms.invoice force row level security;
alter table ohms.invoice_line enable row level security;
alter table ohms.invoice_line force row level security;
create policy invoice_known on ohms.invoice for select using ((select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy invoice_own on ohms.invoice for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.read')) and issued_at is not null
    and patient_id in (select ohms.all_in_hands(null)));
create policy invoice_drafted on ohms.invoice for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.issue'))));
create policy invoice_changed on ohms.invoice for update using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy invoice_dropped on ohms.invoice for delete using (issued_at is null and ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.issue')))));
create policy invoice_of_client on ohms.invoice as restrictive using ((select ohms.kind()) <> 'client');
create policy invoice_line_known on ohms.invoice_line for select using (
    exists (select 1 from ohms.invoice i where i.id = invoice_line.invoice_id));
create policy invoice_line_drafted on ohms.invoice_line for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.issue'))));
create policy invoice_line_changed on ohms.invoice_line for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.issue'))));
create policy invoice_line_dropped on ohms.invoice_line for delete using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.issue'))));
create policy invoice_line_of_client on ohms.invoice_line as restrictive using ((select ohms.kind()) <> 'client');
-- Patients may say that a bill of theirs is wrong.
create policy invoice_disputed on ohms.invoice for update using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.pay')) and issued_at is not null and patient_id in (select ohms.all_in_hands(null)));
-- What patients read of their bills is added up from the books as well.
create policy ledger_entry_own on ohms.ledger_entry for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.read')) and invoice_id is not null
    and exists (select 1 from ohms.invoice i where i.id = ledger_entry.invoice_id));
create policy ledger_transaction_own on ohms.ledger_transaction for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.read'))
    and exists (select 1 from ohms.ledger_entry e where e.transaction_id = ledger_transaction.id));
revoke truncate on ohms.invoice, ohms.invoice_line from ohms_app;

-- What was issued stays as it was issued.
create function ohms.invoice_course() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.issued_at is not null then
            raise exception 'an issued invoice is not taken away' using errcode = 'check_violation';
        end if;
        return old;
    end if;
    if old.issued_at is not null and (new.number, new.kind, new.currency, new.issued_at, new.issued_on, new.due_on, new.corrects)
        is distinct from (old.number, old.kind, old.currency, old.issued_at, old.issued_on, old.due_on, old.corrects) then
        raise exception 'an issued invoice stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger invoice_course before update or delete on ohms.invoice
    for each row execute function ohms.invoice_course();

create function ohms.invoice_line_course() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    whose uuid := case when tg_op = 'INSERT' then new.invoice_id else old.invoice_id end;
    frozen boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    select i.issued_at is not null into frozen from invoice i where i.id = whose;
    perform set_config('ohms.kind', acting, true);
    if frozen or (tg_op = 'UPDATE' and new.invoice_id <> old.invoice_id) then
        raise exception 'the lines of an issued invoice are frozen' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger invoice_line_course before insert or update or delete on ohms.invoice_line
    for each row execute function ohms.invoice_line_course();

insert into ohms.chart_table (name) values ('invoice');
select ohms.let_owner_seal_again();
