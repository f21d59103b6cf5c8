-- Medicines on the way from one place to another: they leave with one line of the ledger and arrive with another.
create table ohms.stock_transfer (
    id          uuid primary key,
    lot_id      uuid not null references ohms.stock_lot,
    from_place  uuid not null references ohms.stock_place,
    to_place    uuid not null references ohms.stock_place,
    quantity    numeric(12, 4) not null check (quantity > 0),
    arrived     numeric(12, 4) check (arrived >= 0 and arrived <= quantity),
    sent_by     uuid not null,
    sent_at     timestamptz not null,
    arrived_by  uuid,
    arrived_at  timestamptz,
    version     bigint not null,
    check (from_place <> to_place),
    check ((arrived_at is null) = (arrived_by is null) and (arrived_at is null) = (arrived is null))
);
comment on table ohms.stock_transfer is '[system] medicines on the way between two places, and what of them arrived';
create index stock_transfer_open on ohms.stock_transfer (sent_at) where arrived_at is null;
revoke delete, truncate on ohms.stock_transfer from ohms_app;

-- What was sent stays as it was sent, and arrives once.
create function ohms.stock_transfer_course() returns trigger language plpgsql as $$
begin
    if old.arrived_at is not null or (old.lot_id, old.from_place, old.to_place, old.quantity, old.sent_by, old.sent_at)
        is distinct from (new.lot_id, new.from_place, new.to_place, new.quantity, new.sent_by, new.sent_at) then
        raise exception 'a transfer stays as it was sent, and arrives once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger stock_transfer_course before update on ohms.stock_transfer
    for each row execute function ohms.stock_transfer_course();
