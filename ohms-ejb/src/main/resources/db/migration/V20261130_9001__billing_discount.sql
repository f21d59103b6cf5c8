-- What is taken off a price: a price list says it for a service or for all it names, or somebody gives it by hand with a
-- reason. Above a limit one person gives it and another agrees. A charge keeps its full price and what is taken off, and
-- a line of an invoice shows both.
insert into ohms.permission (code, reach) values ('charge.discount', 'everyone'), ('charge.approve', 'everyone');
insert into ohms.role_permission (role, permission) values ('billing', 'charge.discount'), ('billing', 'charge.approve');

create or replace function ohms.works_with_bills() returns boolean language sql stable as $$
    select ohms.kind() = 'staff' and (ohms.may('charge.read') or ohms.may('charge.review') or ohms.may('invoice.read')
        or ohms.may('invoice.issue') or ohms.may('invoice.settle') or ohms.may('payment.take') or ohms.may('refund.pay')
        or ohms.may('refund.approve') or ohms.may('claim.read') or ohms.may('claim.send')
        or ohms.may('remittance.read') or ohms.may('remittance.post') or ohms.may('charge.discount')
        or ohms.may('charge.approve'))
$$;

create table ohms.price_discount (
    id          uuid primary key,
    list_id     uuid not null references ohms.price_list,
    -- the service; all that the list names where there is none
    code        text check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
    kind        text not null check (kind in ('PERCENT', 'EACH')),
    figure      numeric(19, 4) not null check (figure > 0),
    -- only where no payer is asked
    self_pay    boolean not null,
    -- why, as it stands on bills
    name        text not null,
    -- from the first to the last day of the list where none is named
    valid_from  date,
    valid_until date,
    constraint price_discount_days check (valid_until >= valid_from),
    constraint price_discount_figure check (case kind when 'PERCENT' then figure <= 100 else code is not null end),
    -- one answer on every day
    constraint price_discount_day exclude using gist (list_id with =, (coalesce(code, '')) with =,
        (self_pay::int) with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table ohms.price_discount is '[vocabulary] what a price list takes off, of what, when, and why';
create trigger price_discount_course before insert or update or delete on ohms.price_discount
    for each row execute function ohms.price_course();
revoke truncate on ohms.price_discount from ohms_app;

alter table ohms.charge
    add column discount_kind        text check (discount_kind in ('PERCENT', 'EACH', 'WHOLE')),
    add column discount_figure      numeric(19, 4) check (discount_figure > 0),
    -- as the price list calls it; none where somebody gave it by hand
    add column discount_name        text,
    add column discount_by          uuid,
    add column discount_above_limit boolean not null default false,
    add column discount_agreed_by   uuid,
    add constraint charge_discount_said check (
        (discount_kind is null) = (discount_figure is null)
        and case when discount_kind is null then discount_name is null and discount_by is null
            else (discount_name is null) <> (discount_by is null) end),
    add constraint charge_discount_percent check (discount_kind <> 'PERCENT' or discount_figure <= 100),
    add constraint charge_discount_limit check (discount_by is not null or not discount_above_limit),
    -- nobody agrees to what they gave
    add constraint charge_discount_by_two check (discount_agreed_by is null or discount_agreed_by <> discount_by),
    add constraint charge_discount_agreed check (
        state <> 'INVOICED' or not discount_above_limit or discount_agreed_by is not null);
create index charge_discount_waits on ohms.charge (service_day, id)
    where state = 'OPEN' and discount_above_limit and discount_agreed_by is null;

drop policy charge_changed on ohms.charge;
create policy charge_changed on ohms.charge for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('charge.review') or ohms.may('invoice.issue')
        or ohms.may('charge.discount') or ohms.may('charge.approve'))));

alter table ohms.charge_change
    add column discount_kind   text check (discount_kind in ('PERCENT', 'EACH', 'WHOLE')),
    add column discount_figure numeric(19, 4);
comment on column ohms.charge_change.discount_figure is 'what is said of a discount: what was given, agreed to or declined';
alter table ohms.charge_change drop constraint charge_change_what_check, drop constraint charge_change_reason_said;
alter table ohms.charge_change
    add constraint charge_change_what_check check (what in ('CORRECTED', 'STRUCK', 'RETURNED', 'DISCOUNTED',
        'DISCOUNT_ASKED', 'DISCOUNT_AGREED', 'DISCOUNT_DECLINED', 'DISCOUNT_WITHDRAWN')),
    add constraint charge_change_reason_said check (
        (reason is null) = (what in ('RETURNED', 'DISCOUNT_AGREED', 'DISCOUNT_DECLINED'))),
    add constraint charge_change_discount check ((discount_kind is not null) = (what like 'DISCOUNT%')
        and (discount_kind is null) = (discount_figure is null));
drop policy charge_change_kept on ohms.charge_change;
create policy charge_change_kept on ohms.charge_change for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('charge.review') or ohms.may('charge.discount')
        or ohms.may('charge.approve'))));

alter table ohms.invoice_line
    add column discount      numeric(19, 4) not null default 0 check (discount >= 0),
    add column discount_name text;
comment on column ohms.invoice_line.discount is 'what was taken off before tax; net is what is left';

-- Where a charge is from never changes, what was struck stays struck, and what stands on an invoice stays as it stands.
create or replace function ohms.charge_course() returns trigger language plpgsql as $$
begin
    if (new.source, new.source_id, new.service_day) is distinct from (old.source, old.source_id, old.service_day) then
        raise exception 'where a charge is from does not change' using errcode = 'check_violation';
    end if;
    if old.state = 'STRUCK' and new.state <> 'STRUCK' then
        raise exception 'what was struck stays struck' using errcode = 'check_violation';
    end if;
    if old.state = 'INVOICED' and (new.unit_price, new.quantity, new.tax_percent, new.code, new.discount_kind,
            new.discount_figure, new.discount_name, new.discount_by, new.discount_agreed_by)
        is distinct from (old.unit_price, old.quantity, old.tax_percent, old.code, old.discount_kind,
            old.discount_figure, old.discount_name, old.discount_by, old.discount_agreed_by) then
        raise exception 'what stands on an invoice is not corrected' using errcode = 'check_violation';
    end if;
    return new;
end $$;

drop function ohms.charge_once(uuid, uuid, text, uuid, date, uuid, text, text, text, numeric, numeric, int, numeric, text,
    timestamptz, uuid);
-- Whoever finishes a visit or hands a medicine over makes its charge, and sees none. Told twice, it is the charge there is.
create function ohms.charge_once(fresh uuid, patient uuid, origin text, origin_id uuid, day date, practitioner uuid,
    price_code text, price_name text, procedure text, price numeric, tax numeric, list int, how_many numeric,
    price_currency text, at timestamptz, by_account uuid, off_kind text default null, off_figure numeric default null,
    off_name text default null)
    returns boolean language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    made int;
begin
    perform set_config('ohms.kind', 'system', true);
    insert into charge (id, patient_id, source, source_id, service_day, practitioner_id, code, name, procedure_code,
            unit_price, tax_percent, list_number, quantity, currency, state, made_at, made_by, version, discount_kind,
            discount_figure, discount_name)
        values (fresh, patient, origin, origin_id, day, practitioner, price_code, price_name, procedure, price, tax, list,
            how_many, price_currency, 'OPEN', at, by_account, 1, off_kind, off_figure, off_name)
        on conflict (source, source_id) do nothing;
    get diagnostics made = row_count;
    perform set_config('ohms.kind', acting, true);
    return made = 1;
end $$;
select ohms.let_owner_seal_again();
