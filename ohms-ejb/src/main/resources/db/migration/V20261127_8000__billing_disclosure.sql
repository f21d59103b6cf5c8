-- Other systems may read charges, invoices and payments of patients they reach who did not refuse, tell what is to be
-- paid for, and what came in at a terminal or at the bank. They draft, issue and correct nothing.
insert into ohms.permission (code, reach) values
    ('charge.list', 'everyone'), ('charge.record', 'everyone'), ('invoice.list', 'everyone'),
    ('payment.list', 'everyone'), ('payment.record', 'everyone');
insert into ohms.api_scope (code) values
    ('charges.read'), ('charges.write'), ('invoices.read'), ('payments.read'), ('payments.write');
insert into ohms.api_scope_permission (scope, permission) values
    ('charges.read', 'charge.list'),
    ('charges.write', 'charge.record'), ('charges.write', 'charge.list'),
    ('invoices.read', 'invoice.list'),
    ('payments.read', 'payment.list'), ('payments.read', 'invoice.list'),
    ('payments.write', 'payment.record'), ('payments.write', 'payment.list'), ('payments.write', 'invoice.list');

alter table ohms.charge drop constraint charge_source_check;
alter table ohms.charge add constraint charge_source_check check (source in ('VISIT', 'DESK', 'DISPENSE', 'PROGRAM'));

do $$
declare
    guarded text;
begin
    foreach guarded in array array ['charge', 'invoice', 'payment'] loop
        execute format('drop policy %1$s_of_client on ohms.%1$I', guarded);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''client'' or (select ohms.may(''reach.all-patients'')) '
            'or exists (select 1 from ohms.client_patient g '
            'where g.client_id = (select ohms.actor()) and g.patient_id = %1$I.patient_id))', guarded);
        execute format('create policy %1$s_disclosed on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''client'' or ohms.disclosed(%1$I.patient_id))', guarded);
    end loop;
end $$;
create policy charge_for_client on ohms.charge for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('charge.list')));
create policy charge_by_client on ohms.charge for insert with check (
    (select ohms.kind()) = 'client' and (select ohms.may('charge.record')) and source = 'PROGRAM' and state = 'OPEN'
    and made_by = (select ohms.actor()));
create policy invoice_for_client on ohms.invoice for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('invoice.list')) and issued_at is not null);
-- whoever books a payment holds its invoice meanwhile, and changes nothing on it
create policy invoice_held_by_client on ohms.invoice for update using (
    (select ohms.kind()) = 'client' and (select ohms.may('payment.record')) and issued_at is not null) with check (false);
create policy payment_for_client on ohms.payment for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('payment.list')));
create policy payment_by_client on ohms.payment for insert with check (
    (select ohms.kind()) = 'client' and (select ohms.may('payment.record')) and method in ('TERMINAL', 'TRANSFER')
    and taken_by = (select ohms.actor()));

-- A line is read with its invoice, an entry of the books with the invoice it stands on.
drop policy invoice_line_of_client on ohms.invoice_line;
create policy invoice_line_of_client on ohms.invoice_line as restrictive using (
    (select ohms.kind()) <> 'client' or exists (select 1 from ohms.invoice i where i.id = invoice_line.invoice_id));
drop policy ledger_entry_of_client on ohms.ledger_entry;
create policy ledger_entry_of_client on ohms.ledger_entry as restrictive for select using (
    (select ohms.kind()) <> 'client' or (invoice_id is not null
        and exists (select 1 from ohms.invoice i where i.id = ledger_entry.invoice_id)));
create policy ledger_entry_for_client on ohms.ledger_entry for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('invoice.list')));
create policy ledger_entry_by_client on ohms.ledger_entry for insert with check (
    (select ohms.kind()) = 'client' and (select ohms.may('payment.record')));
drop policy ledger_transaction_of_client on ohms.ledger_transaction;
create policy ledger_transaction_of_client on ohms.ledger_transaction as restrictive for select using (
    (select ohms.kind()) <> 'client'
    or exists (select 1 from ohms.ledger_entry e where e.transaction_id = ledger_transaction.id));
create policy ledger_transaction_for_client on ohms.ledger_transaction for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('invoice.list')));
create policy ledger_transaction_by_client on ohms.ledger_transaction for insert with check (
    (select ohms.kind()) = 'client' and (select ohms.may('payment.record')) and kind = 'PAID'
    and posted_by = (select ohms.actor()));

create index invoice_issued on ohms.invoice (issued_at, id) where issued_at is not null;
create index payment_of on ohms.payment (patient_id, id);

-- Whether there is such a patient, for whoever may say what is to be paid for and sees nobody.
create function ohms.patient_is_registered(patient uuid) returns boolean
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    known boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    select exists (select 1 from patient p where p.id = patient) into known;
    perform set_config('ohms.kind', acting, true);
    return known;
end $$;
-- Whether a program told of this already: what another program told under the same id is no business of this one.
create function ohms.charge_told(origin_id uuid) returns uuid
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    told uuid;
begin
    perform set_config('ohms.kind', 'system', true);
    select c.id into told from charge c where c.source = 'PROGRAM' and c.source_id = origin_id;
    perform set_config('ohms.kind', acting, true);
    return told;
end $$;
