-- Where medicines come from: suppliers, orders, what arrived against them and what the supplier asks for it.

create table ohms.supplier (
    id              uuid primary key,
    name            text not null,
    email           text,
    phone           text,
    customer_number text,
    lead_days       int not null check (lead_days between 0 and 90),
    since           timestamptz not null,
    ended_at        timestamptz,
    version         bigint not null
);
comment on table ohms.supplier is '[vocabulary] companies that deliver medicines';
create unique index supplier_once on ohms.supplier (lower(name));
revoke delete, truncate on ohms.supplier from ohms_app;

create table ohms.supply_source (
    item_id     uuid primary key references ohms.stock_item,
    supplier_id uuid not null references ohms.supplier,
    -- ordered in whole packs of so many of the unit it is counted in
    pack        numeric(12, 4) not null check (pack > 0),
    version     bigint not null
);
comment on table ohms.supply_source is '[vocabulary] from whom a medicine is ordered, and in which packs';
revoke truncate on ohms.supply_source from ohms_app;

create table ohms.purchase_order (
    id          uuid primary key,
    number      text not null unique,
    supplier_id uuid not null references ohms.supplier,
    state       text not null check (state in ('DRAFT', 'SENT', 'RECEIVED', 'CLOSED', 'CANCELLED')),
    currency    text not null check (currency ~ '^[A-Z]{3}$'),
    drafted_at  timestamptz not null,
    drafted_by  uuid not null,
    sent_at     timestamptz,
    sent_by     uuid,
    ended_at    timestamptz,
    ended_by    uuid,
    -- why it was closed though the supplier asks for something else than arrived
    difference  text check (difference in ('FREIGHT', 'PRICE_AGREED', 'ROUNDING', 'CREDIT_EXPECTED', 'OTHER')),
    version     bigint not null,
    check ((sent_at is null) = (sent_by is null)),
    check (state in ('DRAFT', 'CANCELLED') or sent_at is not null),
    check ((state in ('CLOSED', 'CANCELLED')) = (ended_at is not null) and (ended_at is null) = (ended_by is null)),
    check (difference is null or state = 'CLOSED')
);
comment on table ohms.purchase_order is '[system] orders of medicines and where each stands';
create index purchase_order_newest on ohms.purchase_order (drafted_at desc, id desc);
revoke delete, truncate on ohms.purchase_order from ohms_app;

create table ohms.purchase_line (
    id         uuid primary key,
    order_id   uuid not null references ohms.purchase_order,
    item_id    uuid not null references ohms.stock_item,
    ordered    numeric(12, 4) not null check (ordered > 0),
    -- what one of the unit is to cost; said before it is sent
    unit_price numeric(19, 4) check (unit_price >= 0),
    constraint purchase_line_once unique (order_id, item_id)
);
comment on table ohms.purchase_line is '[system] one medicine of an order';
create index purchase_line_item on ohms.purchase_line (item_id);
revoke truncate on ohms.purchase_line from ohms_app;

create table ohms.purchase_receipt (
    -- the line of the ledger: quantity, lot, day and price stand there, once
    id      uuid primary key references ohms.stock_movement,
    line_id uuid not null references ohms.purchase_line
);
comment on table ohms.purchase_receipt is '[system] which receipt of the ledger belongs to which line of an order; insert only';
create index purchase_receipt_line on ohms.purchase_receipt (line_id);
revoke update, delete, truncate on ohms.purchase_receipt from ohms_app;

create table ohms.supplier_invoice (
    id          uuid primary key,
    order_id    uuid not null references ohms.purchase_order,
    supplier_id uuid not null references ohms.supplier,
    number      text not null,
    day         date not null,
    amount      numeric(19, 4) not null check (amount >= 0),
    entered_at  timestamptz not null,
    entered_by  uuid not null
);
comment on table ohms.supplier_invoice is '[system] what suppliers ask for an order, before tax; insert only';
create unique index supplier_invoice_once on ohms.supplier_invoice (supplier_id, lower(number));
create index supplier_invoice_order on ohms.supplier_invoice (order_id);
revoke update, delete, truncate on ohms.supplier_invoice from ohms_app;

-- An order goes its way in one direction, and what was sent stays as it was sent.
create function ohms.purchase_order_course() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
            old.state = 'DRAFT' and new.state in ('SENT', 'CANCELLED')
            or old.state = 'SENT' and new.state in ('RECEIVED', 'CANCELLED')
            or old.state = 'RECEIVED' and new.state = 'CLOSED')
        or (old.number, old.supplier_id, old.currency, old.drafted_at, old.drafted_by)
            is distinct from (new.number, new.supplier_id, new.currency, new.drafted_at, new.drafted_by)
        or old.sent_at is not null and (old.sent_at, old.sent_by) is distinct from (new.sent_at, new.sent_by)
        or old.ended_at is not null then
        raise exception 'an order does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger purchase_order_course before update on ohms.purchase_order
    for each row execute function ohms.purchase_order_course();
create function ohms.purchase_line_course() returns trigger language plpgsql as $$
begin
    if (select o.state from ohms.purchase_order o
            where o.id = case when tg_op = 'INSERT' then new.order_id else old.order_id end) <> 'DRAFT' then
        raise exception 'what was ordered stays as it was sent' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger purchase_line_course before insert or update or delete on ohms.purchase_line
    for each row execute function ohms.purchase_line_course();
