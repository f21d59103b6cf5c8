-- What is often ordered together, in the hospital's own words. A set never changes: another wording is another set, and the
-- one before is retired, so that an order can always be traced to what stood there.
insert into ohms.permission (code, reach) values ('order-set.write', 'nobody');
insert into ohms.role_permission (role, permission) values ('cmo', 'order-set.write'), ('admin', 'order-set.write');

create table ohms.order_set (
    id           uuid primary key,
    name         text not null check (length(name) between 1 and 100),
    published_at timestamptz not null,
    published_by uuid not null,
    retired_at   timestamptz,
    version      bigint not null
);
comment on table ohms.order_set is '[vocabulary] what is often ordered together; a set never changes, it is retired';
create unique index order_set_name on ohms.order_set (lower(name)) where retired_at is null;

create table ohms.order_set_item (
    id          uuid primary key,
    set_id      uuid not null references ohms.order_set,
    place       int not null check (place > 0),
    category    text not null check (category in ('LABORATORY', 'IMAGING', 'NURSING')),
    priority    text not null check (priority in ('ROUTINE', 'URGENT', 'STAT')),
    code_system text,
    code        text,
    what        text not null check (length(what) between 1 and 200),
    remark      text check (length(remark) between 1 and 200),
    unique (set_id, place),
    check ((code_system is null) = (code is null))
);
comment on table ohms.order_set_item is '[vocabulary] one order of a set';
revoke delete, truncate on ohms.order_set, ohms.order_set_item from ohms_app;
revoke update on ohms.order_set_item from ohms_app;

create function ohms.order_sets_written() returns trigger language plpgsql as $$
begin
    if ohms.kind() <> 'system' and not (ohms.kind() = 'staff' and ohms.may('order-set.write')) then
        raise exception 'not allowed' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger order_set_written before insert or update on ohms.order_set
    for each row execute function ohms.order_sets_written();
create trigger order_set_item_written before insert on ohms.order_set_item
    for each row execute function ohms.order_sets_written();
