-- A package: services of one price list that cost a price together when all of them are billed at once. Each stays a charge
-- of its own; what the package takes off is parted over them, so that they come to its price exactly.
create table ohms.price_package (
    id      uuid primary key,
    list_id uuid not null references ohms.price_list,
    code    text not null check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
    name    text not null,
    -- before tax
    amount  numeric(19, 4) not null check (amount >= 0),
    -- within how many days all of it is done
    days    int not null check (days between 1 and 366),
    constraint price_package_once unique (list_id, code),
    unique (id, list_id)
);
comment on table ohms.price_package is '[vocabulary] services of a price list that cost a price together';
create table ohms.price_package_part (
    id         uuid primary key,
    package_id uuid not null,
    list_id    uuid not null,
    code       text not null check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
    constraint price_package_part_once unique (package_id, code),
    foreign key (package_id, list_id) references ohms.price_package (id, list_id)
);
comment on table ohms.price_package_part is '[vocabulary] one service of a package';
create trigger price_package_course before insert or update or delete on ohms.price_package
    for each row execute function ohms.price_course();
create trigger price_package_part_course before insert or update or delete on ohms.price_package_part
    for each row execute function ohms.price_course();
revoke truncate on ohms.price_package, ohms.price_package_part from ohms_app;

alter table ohms.charge
    -- the same for all charges that are billed as one package
    add column package_group uuid,
    add column package_name  text,
    add constraint charge_package_said check ((package_group is null) = (package_name is null)),
    -- what waits for its bill is in no package: only what is billed together is one
    add constraint charge_package_billed check (package_group is null or state = 'INVOICED');
alter table ohms.invoice_line
    add column package_group uuid,
    add column package_name  text,
    add constraint invoice_line_package_said check ((package_group is null) = (package_name is null));
