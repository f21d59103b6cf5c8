-- A medicine that was handed over becomes one charge. Medicines are counted in parts too, so a quantity has decimals.
alter table ohms.charge drop constraint charge_source_check, drop constraint charge_quantity_check;
alter table ohms.charge alter column quantity type numeric(12, 4);
alter table ohms.charge
    add constraint charge_source_check check (source in ('VISIT', 'DESK', 'DISPENSE')),
    add constraint charge_quantity_check check (quantity > 0);
alter table ohms.invoice_line alter column quantity type numeric(12, 4);
alter table ohms.charge_change drop constraint charge_change_what_check;
alter table ohms.charge_change alter column count_before type numeric(12, 4), alter column reason drop not null;
-- that something came back says the state; whoever corrects or strikes says why in words
alter table ohms.charge_change
    add constraint charge_change_what_check check (what in ('CORRECTED', 'STRUCK', 'RETURNED')),
    add constraint charge_change_reason_said check ((reason is null) = (what = 'RETURNED'));

-- What came back of a medicine after it was charged. It is taken off a charge that waits; one that stands on an invoice,
-- or that somebody corrected by hand, is looked at by a person first.
create table ohms.charge_return (
    -- that of the return: told twice, it came back once
    id         uuid primary key,
    charge_id  uuid not null references ohms.charge,
    quantity   numeric(12, 4) not null check (quantity > 0),
    came_at    timestamptz not null,
    taken_by   uuid not null,
    settled_at timestamptz
);
comment on table ohms.charge_return is
    '[patient] what came back of a medicine after it was charged, in figures, and when the charge followed';
create index charge_return_open on ohms.charge_return (charge_id) where settled_at is null;
alter table ohms.charge_return enable row level security;
alter table ohms.charge_return force row level security;
create policy charge_return_known on ohms.charge_return for select using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy charge_return_told on ohms.charge_return for insert with check ((select ohms.kind()) = 'system');
create policy charge_return_settled on ohms.charge_return for update using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy charge_return_of_client on ohms.charge_return as restrictive using ((select ohms.kind()) <> 'client');
revoke insert, update, delete, truncate on ohms.charge_return from ohms_app;
grant update (settled_at) on ohms.charge_return to ohms_app;

drop function ohms.charge_once(uuid, uuid, text, uuid, date, uuid, text, text, text, numeric, numeric, int, text,
    timestamptz, uuid);
-- Whoever finishes a visit or hands a medicine over makes its charge, and sees none. Told twice, it is the charge there is.
create function ohms.charge_once(fresh uuid, patient uuid, origin text, origin_id uuid, day date, practitioner uuid,
    price_code text, price_name text, procedure text, price numeric, tax numeric, list int, how_many numeric,
    price_currency text, at timestamptz, by_account uuid)
    returns boolean language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    made int;
begin
    perform set_config('ohms.kind', 'system', true);
    insert into charge (id, patient_id, source, source_id, service_day, practitioner_id, code, name, procedure_code,
            unit_price, tax_percent, list_number, quantity, currency, state, made_at, made_by, version)
        values (fresh, patient, origin, origin_id, day, practitioner, price_code, price_name, procedure, price, tax, list,
            how_many, price_currency, 'OPEN', at, by_account, 1)
        on conflict (source, source_id) do nothing;
    get diagnostics made = row_count;
    perform set_config('ohms.kind', acting, true);
    return made = 1;
end $$;

-- Takes off a charge that waits what came back of it. One that somebody corrected by hand may be counted in something
-- else by now, so it is left to a person.
create function ohms.charge_less_returns(which uuid, at timestamptz)
    returns boolean language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    found_charge charge%rowtype;
    back numeric;
    taker uuid;
begin
    perform set_config('ohms.kind', 'system', true);
    select * into found_charge from charge c where c.id = which for update;
    select sum(r.quantity) into back from charge_return r where r.charge_id = which and r.settled_at is null;
    if back is null or found_charge.state <> 'OPEN'
        or exists (select 1 from charge_change h where h.charge_id = which and h.what = 'CORRECTED') then
        perform set_config('ohms.kind', acting, true);
        return false;
    end if;
    select r.taken_by into taker from charge_return r where r.charge_id = which and r.settled_at is null
        order by r.came_at desc, r.id desc limit 1;
    insert into charge_change (id, charge_id, what, code_before, price_before, count_before, changed_at, changed_by)
        values (gen_random_uuid(), which, 'RETURNED', found_charge.code, found_charge.unit_price, found_charge.quantity,
            at, taker);
    update charge c set quantity = case when back < c.quantity then c.quantity - back else c.quantity end,
        state = case when back < c.quantity then 'OPEN' else 'STRUCK' end, version = c.version + 1 where c.id = which;
    update charge_return r set settled_at = at where r.charge_id = which and r.settled_at is null;
    perform set_config('ohms.kind', acting, true);
    return true;
end $$;

-- Whoever takes a medicine back tells its charge, and sees none. What was never charged, or was struck, stays so.
create function ohms.charge_returned(return_id uuid, origin_id uuid, how_many numeric, at timestamptz, by_account uuid)
    returns boolean language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    which uuid;
    told int;
begin
    perform set_config('ohms.kind', 'system', true);
    select c.id into which from charge c
        where c.source = 'DISPENSE' and c.source_id = origin_id and c.state <> 'STRUCK' for update;
    insert into charge_return (id, charge_id, quantity, came_at, taken_by)
        select return_id, which, how_many, at, by_account where which is not null
        on conflict (id) do nothing;
    get diagnostics told = row_count;
    -- where it is left to a person, whoever has the charge open looks again before they correct it
    if told = 1 and not charge_less_returns(which, at) then
        update charge c set version = c.version + 1 where c.id = which;
    end if;
    perform set_config('ohms.kind', acting, true);
    return told = 1;
end $$;
