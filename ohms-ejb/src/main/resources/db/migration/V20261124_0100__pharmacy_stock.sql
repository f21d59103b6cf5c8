-- The shelf: which medicines of the hospital's list are stocked, in which lots, where, and every movement of them. The
-- ledger is the truth; what is on hand is its sum, kept by the database itself with every line that is written.
insert into ohms.permission (code, reach) values ('stock.read', 'nobody'), ('stock.write', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('pharmacist', 'stock.read'), ('pharmacist', 'stock.write'), ('cmo', 'stock.read');

create table ohms.stock_place (
    id        uuid primary key,
    name      text not null,
    opened_at timestamptz not null
);
comment on table ohms.stock_place is '[vocabulary] where medicines are kept';
create unique index stock_place_once on ohms.stock_place (lower(name));
revoke delete, truncate on ohms.stock_place from ohms_app;

create table ohms.stock_item (
    -- the medicine of the hospital's list
    id         uuid primary key references ohms.clinical_drug,
    ingredient text not null,
    name       text not null,
    controlled boolean not null,
    unit       text not null,
    gtin       text unique check (gtin ~ '^[0-9]{14}$'),
    shelf      text,
    reorder_at numeric(12, 4) check (reorder_at >= 0),
    since      timestamptz not null,
    version    bigint not null
);
comment on table ohms.stock_item is '[vocabulary] the medicines this hospital keeps, with the unit they are counted in';
create index stock_item_name on ohms.stock_item (lower(name));
revoke delete, truncate on ohms.stock_item from ohms_app;

create table ohms.stock_lot (
    id          uuid primary key,
    item_id     uuid not null references ohms.stock_item,
    number      text not null,
    expires     date not null,
    recalled_at timestamptz,
    recalled_by uuid,
    version     bigint not null,
    check ((recalled_at is null) = (recalled_by is null))
);
comment on table ohms.stock_lot is '[system] lots of stocked medicines with the day they expire';
create unique index stock_lot_once on ohms.stock_lot (item_id, lower(number));
create index stock_lot_expires on ohms.stock_lot (expires);
revoke delete, truncate on ohms.stock_lot from ohms_app;

create table ohms.stock_level (
    id          uuid primary key default gen_random_uuid(),
    lot_id      uuid not null references ohms.stock_lot,
    place_id    uuid not null references ohms.stock_place,
    on_hand     numeric(12, 4) not null default 0,
    -- picked for somebody who has not got it yet; still on hand
    reserved    numeric(12, 4) not null default 0,
    quarantined numeric(12, 4) not null default 0,
    unique (lot_id, place_id),
    constraint stock_level_never_below check (on_hand >= reserved and reserved >= 0 and quarantined >= 0)
);
comment on table ohms.stock_level is '[system] how much of a lot is at a place: the sum of its movements';

create table ohms.stock_movement (
    id          uuid primary key,
    kind        text not null check (kind in ('RECEIPT', 'DISPENSE', 'RETURN', 'TRANSFER_OUT', 'TRANSFER_IN', 'ADJUSTMENT',
        'WRITE_OFF', 'COUNT', 'QUARANTINE', 'RELEASE')),
    lot_id      uuid not null references ohms.stock_lot,
    place_id    uuid not null references ohms.stock_place,
    on_hand     numeric(12, 4) not null,
    quarantined numeric(12, 4) not null,
    reason      text,
    words       bytea,
    -- the dispense it belongs to
    dispense_id uuid,
    -- the hospital's day
    day         date not null,
    moved_by    uuid not null,
    witness     uuid,
    moved_at    timestamptz not null,
    check (on_hand <> 0 or quarantined <> 0),
    check (case kind
        when 'RECEIPT' then on_hand > 0 and quarantined = 0
        when 'DISPENSE' then on_hand < 0 and quarantined = 0
        when 'RETURN' then on_hand >= 0 and quarantined >= 0
        when 'TRANSFER_OUT' then on_hand < 0 and quarantined = 0
        when 'TRANSFER_IN' then on_hand >= 0 and quarantined >= 0
        when 'WRITE_OFF' then on_hand <= 0 and quarantined <= 0
        when 'QUARANTINE' then on_hand < 0 and quarantined = -on_hand
        when 'RELEASE' then on_hand > 0 and quarantined = -on_hand
        else quarantined = 0 end),
    check ((dispense_id is not null) = (kind in ('DISPENSE', 'RETURN'))),
    check (reason is not null or kind not in ('ADJUSTMENT', 'WRITE_OFF', 'QUARANTINE', 'RETURN')),
    constraint stock_movement_witness_is_another check (witness <> moved_by)
);
comment on table ohms.stock_movement is
    '[system] the ledger: every movement of a lot, who made it and why; words are encrypted. Lines are never changed';
create index stock_movement_of on ohms.stock_movement (lot_id, moved_at desc, id desc);
create unique index stock_movement_dispensed_once on ohms.stock_movement (dispense_id, lot_id, place_id)
    where kind = 'DISPENSE';
revoke update, delete, truncate on ohms.stock_movement from ohms_app;
-- What is on hand changes with the ledger and in no other way; only what is set aside is said apart from it.
revoke insert, update, delete, truncate on ohms.stock_level from ohms_app;
grant update (reserved) on ohms.stock_level to ohms_app;

-- Every line of the ledger moves the stock in the same statement. What is expired or called back goes into quarantine or
-- is destroyed, and nothing else: a line that would bring it out, or more of it in, is refused here.
create function ohms.stock_moves() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    lot stock_lot%rowtype;
begin
    -- a recall that is under way is waited for
    select * into lot from stock_lot where id = new.lot_id for share;
    if (lot.recalled_at is not null or lot.expires < new.day) and (new.on_hand > 0
            or new.kind not in ('QUARANTINE', 'WRITE_OFF', 'ADJUSTMENT', 'COUNT', 'RETURN', 'TRANSFER_IN')) then
        raise exception 'a lot that is expired or called back does not move so'
            using errcode = 'check_violation', constraint = 'stock_movement_of_sound_lot';
    end if;
    insert into stock_level (lot_id, place_id) values (new.lot_id, new.place_id) on conflict do nothing;
    update stock_level set on_hand = on_hand + new.on_hand, quarantined = quarantined + new.quarantined,
        reserved = reserved + case new.kind when 'DISPENSE' then new.on_hand else 0 end
        where lot_id = new.lot_id and place_id = new.place_id;
    return null;
end $$;
create trigger stock_moves after insert on ohms.stock_movement for each row execute function ohms.stock_moves();

create function ohms.stock_movement_stands() returns trigger language plpgsql as $$
begin
    raise exception 'a line of the ledger stands; another one puts it right' using errcode = 'check_violation';
end $$;
create trigger stock_movement_stands before update of kind, lot_id, place_id, on_hand, quarantined, reason, dispense_id,
    day, moved_by, witness, moved_at or delete on ohms.stock_movement
    for each row execute function ohms.stock_movement_stands();

-- A recall is not taken back, and a lot keeps its number and its day.
create function ohms.stock_lot_course() returns trigger language plpgsql as $$
begin
    if old.recalled_at is not null and new.recalled_at is distinct from old.recalled_at
        or (old.item_id, old.number, old.expires) is distinct from (new.item_id, new.number, new.expires) then
        raise exception 'a lot stays what it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger stock_lot_course before update on ohms.stock_lot for each row execute function ohms.stock_lot_course();

comment on column ohms.stock_movement.words is '[sealed stock_movement.words]';
select ohms.let_owner_seal_again();
