-- What was done in a visit here, and a result that was reported here, become one charge each where the hospital says under
-- which code its price list knows them. What the hospital says nothing of is not charged by itself.
create table ohms.charge_rule (
    id          uuid primary key,
    what        text not null check (what in ('PROCEDURE', 'RESULT')),
    code_system text not null,
    code        text not null,
    price_code  text not null check (price_code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
    added_at    timestamptz not null,
    added_by    uuid,
    constraint charge_rule_once unique (what, code_system, code)
);
comment on table ohms.charge_rule is '[vocabulary] what is charged by itself, and under which code of the price list';
revoke update, truncate on ohms.charge_rule from ohms_app;

alter table ohms.charge drop constraint charge_source_check;
alter table ohms.charge add constraint charge_source_check check (
    source in ('VISIT', 'DESK', 'DISPENSE', 'PROGRAM', 'PROCEDURE', 'RESULT'));

-- Whoever strikes a procedure or a result out of the chart tells its charge, and sees none: it is struck while it waits.
-- One that stands on an invoice, or that somebody corrected by hand, is looked at by a person first.
create function ohms.charge_withdrawn(origin text, origin_id uuid, at timestamptz, by_account uuid)
    returns boolean language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    which uuid;
    told int;
begin
    perform set_config('ohms.kind', 'system', true);
    select c.id into which from charge c
        where c.source = origin and origin in ('PROCEDURE', 'RESULT') and c.source_id = origin_id and c.state <> 'STRUCK'
        for update;
    insert into charge_return (id, charge_id, quantity, came_at, taken_by)
        select origin_id, c.id, c.quantity, at, by_account from charge c where c.id = which
        on conflict (id) do nothing;
    get diagnostics told = row_count;
    if told = 1 and not charge_less_returns(which, at) then
        update charge c set version = c.version + 1 where c.id = which;
    end if;
    perform set_config('ohms.kind', acting, true);
    return told = 1;
end $$;

-- Charges that came after the bill for that day: the query is by patient and day.
create index invoice_line_day on ohms.invoice_line (service_day, invoice_id);
