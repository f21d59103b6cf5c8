-- Each service becomes exactly one charge, with where it is from and which price list made it.
create table ohms.charge (
    id              uuid primary key,
    patient_id      uuid not null,
    source          text not null check (source in ('VISIT', 'DESK')),
    source_id       uuid not null,
    service_day     date not null,
    practitioner_id uuid,
    code            text not null,
    -- name, price and tax as the price list said; none while it knows no such code
    name            text,
    procedure_code  text,
    unit_price      numeric(19, 4) check (unit_price >= 0),
    tax_percent     numeric(7, 4) not null check (tax_percent between 0 and 100),
    list_number     int,
    quantity        int not null check (quantity between 1 and 999),
    currency        text not null check (currency ~ '^[A-Z]{3}$'),
    state           text not null check (state in ('OPEN', 'INVOICED', 'STRUCK')),
    invoice_id      uuid,
    made_at         timestamptz not null,
    made_by         uuid,
    version         bigint not null,
    -- once, however often it is told
    constraint charge_once unique (source, source_id),
    check ((unit_price is null) = (name is null)),
    check ((state = 'INVOICED') = (invoice_id is not null)),
    check (state <> 'INVOICED' or unit_price is not null)
);
comment on table ohms.charge is '[patient] services to be paid for, in codes and figures, each with its one source';
create index charge_open on ohms.charge (service_day, id) where state = 'OPEN';
create index charge_of on ohms.charge (patient_id, service_day desc);
create index charge_invoice on ohms.charge (invoice_id) where invoice_id is not null;

create table ohms.charge_change (
    id            uuid primary key,
    charge_id     uuid not null references ohms.charge,
    what          text not null check (what in ('CORRECTED', 'STRUCK')),
    code_before   text not null,
    price_before  numeric(19, 4),
    count_before  int not null,
    reason        bytea not null,
    changed_at    timestamptz not null,
    changed_by    uuid not null
);
comment on table ohms.charge_change is '[patient] what a charge was before somebody corrected it, and why; insert only';
comment on column ohms.charge_change.reason is '[sealed charge_change.reason]';
create index charge_change_of on ohms.charge_change (charge_id, changed_at);

alter table ohms.charge enable row level security;
alter table ohms.charge force row level security;
alter table ohms.charge_change enable row level security;
alter table ohms.charge_change force row level security;
create policy charge_known on ohms.charge for select using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy charge_made on ohms.charge for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('charge.review'))));
create policy charge_changed on ohms.charge for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('charge.review') or ohms.may('invoice.issue'))));
create policy charge_of_client on ohms.charge as restrictive using ((select ohms.kind()) <> 'client');
create policy charge_change_known on ohms.charge_change for select using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy charge_change_kept on ohms.charge_change for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('charge.review'))));
create policy charge_change_of_client on ohms.charge_change as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.charge from ohms_app;
revoke update, delete, truncate on ohms.charge_change from ohms_app;

-- Where a charge is from never changes, and what was struck stays struck.
create function ohms.charge_course() returns trigger language plpgsql as $$
begin
    if (new.source, new.source_id, new.service_day) is distinct from (old.source, old.source_id, old.service_day) then
        raise exception 'where a charge is from does not change' using errcode = 'check_violation';
    end if;
    if old.state = 'STRUCK' and new.state <> 'STRUCK' then
        raise exception 'what was struck stays struck' using errcode = 'check_violation';
    end if;
    if old.state = 'INVOICED' and (new.unit_price, new.quantity, new.tax_percent, new.code)
        is distinct from (old.unit_price, old.quantity, old.tax_percent, old.code) then
        raise exception 'what stands on an invoice is not corrected' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger charge_course before update on ohms.charge for each row execute function ohms.charge_course();

-- Whoever finishes a visit makes its charge, and sees none. Told twice, it is the charge there is.
create function ohms.charge_once(fresh uuid, patient uuid, origin text, origin_id uuid, day date, practitioner uuid,
    price_code text, price_name text, procedure text, price numeric, tax numeric, list int, price_currency text,
    at timestamptz, by_account uuid)
    returns boolean language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    made int;
begin
    perform set_config('ohms.kind', 'system', true);
    insert into charge (id, patient_id, source, source_id, service_day, practitioner_id, code, name, procedure_code,
            unit_price, tax_percent, list_number, quantity, currency, state, made_at, made_by, version)
        values (fresh, patient, origin, origin_id, day, practitioner, price_code, price_name, procedure, price, tax, list,
            1, price_currency, 'OPEN', at, by_account, 1)
        on conflict (source, source_id) do nothing;
    get diagnostics made = row_count;
    perform set_config('ohms.kind', acting, true);
    return made = 1;
end $$;

-- Two records became one: charges follow.
insert into ohms.chart_table (name) values ('charge');
select ohms.let_owner_seal_again();
