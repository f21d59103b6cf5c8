-- Under which code billing finds what a medicine costs, one of the unit it is counted in.
alter table ohms.stock_item add price_code text check (price_code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$');
