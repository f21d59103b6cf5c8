-- What one of the unit cost when it was received; from it the stock is valued. Lines of before have none.
alter table ohms.stock_movement add unit_cost numeric(19, 4) check (unit_cost >= 0),
    add constraint stock_movement_cost_of_receipt check (unit_cost is null or kind = 'RECEIPT');
drop trigger stock_movement_stands on ohms.stock_movement;
create trigger stock_movement_stands before update of kind, lot_id, place_id, on_hand, quarantined, reason, dispense_id,
    day, moved_by, witness, moved_at, unit_cost or delete on ohms.stock_movement
    for each row execute function ohms.stock_movement_stands();
create index stock_movement_day on ohms.stock_movement (day, moved_at, id);
