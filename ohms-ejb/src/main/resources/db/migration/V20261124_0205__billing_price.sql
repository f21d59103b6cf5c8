-- What services cost: whole lists, each with the day it holds from. One that was published stays as it was.
create table ohms.price_list (
    id           uuid primary key,
    number       int unique,
    valid_from   date,
    currency     text not null check (currency ~ '^[A-Z]{3}$'),
    drafted_at   timestamptz not null,
    drafted_by   uuid,
    published_at timestamptz,
    published_by uuid,
    version      bigint not null,
    check ((published_at is null) = (number is null)),
    check (published_at is null or valid_from is not null)
);
comment on table ohms.price_list is '[vocabulary] versions of what services cost, and the day each holds from';
create unique index price_list_one_draft on ohms.price_list ((published_at is null)) where published_at is null;
create unique index price_list_day on ohms.price_list (valid_from) where published_at is not null;

create table ohms.price (
    id             uuid primary key,
    list_id        uuid not null references ohms.price_list,
    code           text not null check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
    name           text not null,
    procedure_code text,
    amount         numeric(19, 4) not null check (amount >= 0),
    tax_percent    numeric(7, 4) not null check (tax_percent between 0 and 100),
    constraint price_once unique (list_id, code)
);
comment on table ohms.price is '[vocabulary] one service of a price list';

create function ohms.price_list_course() returns trigger language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'a published price list stays as it is' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger price_list_course before update or delete on ohms.price_list
    for each row execute function ohms.price_list_course();
create function ohms.price_course() returns trigger language plpgsql as $$
declare
    list uuid := case when tg_op = 'INSERT' then new.list_id else old.list_id end;
begin
    if exists (select 1 from ohms.price_list l where l.id = list and l.published_at is not null)
        or (tg_op = 'UPDATE' and new.list_id <> old.list_id) then
        raise exception 'a published price stays as it is' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger price_course before insert or update or delete on ohms.price
    for each row execute function ohms.price_course();
revoke truncate on ohms.price_list, ohms.price from ohms_app;
