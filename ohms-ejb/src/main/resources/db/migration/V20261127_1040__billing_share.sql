-- How the part of a patient in a line of an invoice came about. With the part of the payer it is the line, to the cent.
create table ohms.line_share (
    id               uuid primary key,
    patient_id       uuid not null,
    invoice_id       uuid not null,
    line_id          uuid not null references ohms.invoice_line on delete cascade,
    coverage_id      uuid not null references ohms.coverage,
    authorisation_id uuid references ohms.prior_authorisation,
    -- whether the payer wants to be asked before, and nobody has an answer
    unauthorised     boolean not null,
    service_day      date not null,
    -- what the payer pays at most together with the patient, as agreed
    allowed          numeric(19, 4) not null check (allowed >= 0),
    deductible       numeric(19, 4) not null check (deductible >= 0),
    copay            numeric(19, 4) not null check (copay >= 0),
    coinsurance      numeric(19, 4) not null check (coinsurance >= 0),
    not_covered      numeric(19, 4) not null check (not_covered >= 0),
    -- somebody decided otherwise
    by_hand          numeric(19, 4) not null check (by_hand >= 0),
    constraint line_share_once unique (line_id)
);
comment on table ohms.line_share is '[patient] what of a line of an invoice the patient pays, and for which reason';
create index line_share_invoice on ohms.line_share (invoice_id);
create index line_share_used on ohms.line_share (coverage_id, service_day);
create index line_share_patient on ohms.line_share (patient_id);

alter table ohms.line_share enable row level security;
alter table ohms.line_share force row level security;
create policy line_share_known on ohms.line_share for select using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills())
    or ((select ohms.kind()) = 'staff' and (select ohms.may('coverage.read'))));
create policy line_share_own on ohms.line_share for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.read') or ohms.may('own-coverage.read'))
    and patient_id in (select ohms.all_in_hands(null)));
create policy line_share_put on ohms.line_share for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.issue'))));
create policy line_share_changed on ohms.line_share for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.issue'))));
create policy line_share_dropped on ohms.line_share for delete using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.issue'))));
create policy line_share_of_client on ohms.line_share as restrictive using ((select ohms.kind()) <> 'client');
revoke truncate on ohms.line_share from ohms_app;
insert into ohms.chart_table (name) values ('line_share');

-- Once the invoice is issued its shares are frozen like its lines. Only whose they are moves when two records become one.
create function ohms.line_share_course() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    of_invoice uuid := case when tg_op = 'INSERT' then new.invoice_id else old.invoice_id end;
    frozen boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    select i.issued_at is not null into frozen from invoice i where i.id = of_invoice;
    perform set_config('ohms.kind', acting, true);
    if frozen and (tg_op <> 'UPDATE'
        or to_jsonb(new) - 'patient_id' is distinct from to_jsonb(old) - 'patient_id') then
        raise exception 'the shares of an issued invoice are frozen' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger line_share_course before insert or update or delete on ohms.line_share
    for each row execute function ohms.line_share_course();

-- No invoice is issued whose parts are not the whole.
create function ohms.invoice_parts_are_whole() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    wrong boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    select exists (select 1 from line_share s join invoice_line l on l.id = s.line_id
        where l.invoice_id = new.id and s.deductible + s.copay + s.coinsurance + s.not_covered + s.by_hand + l.insurer_part
            <> l.net + l.tax) into wrong;
    perform set_config('ohms.kind', acting, true);
    if wrong then
        raise exception 'the parts of an invoice are not the whole' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger invoice_parts_are_whole before update on ohms.invoice
    for each row when (old.issued_at is null and new.issued_at is not null)
    execute function ohms.invoice_parts_are_whole();
