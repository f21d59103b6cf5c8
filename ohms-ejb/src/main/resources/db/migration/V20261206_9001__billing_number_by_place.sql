-- The number of an invoice, and of a credit note, names the place that issues it: for each kind, place and year one series
-- without gaps, from the locked counters. A place has a number of its own for that, given when it is opened and never
-- another; what was done at no place that is known is issued by the hospital itself, under 0. A number carries a check
-- digit over all its figures, so the place is named by figures, too. Numbers of before stay as they are: the new ones are
-- longer by the place, so none can come twice.
alter table ohms.place add column number int;
comment on column ohms.place.number is 'names the place in the numbers of its invoices';
update ohms.place p set number = opened.number
    from (select id, row_number() over (order by id) as number from ohms.place) opened where opened.id = p.id;
insert into ohms.counter (series, value) select 'place', max(number) from ohms.place having max(number) is not null;
alter table ohms.place
    alter column number set not null,
    add constraint place_number unique (number),
    add constraint place_number_counted check (number >= 1);

create function ohms.place_course() returns trigger language plpgsql as $$
begin
    if new.number <> old.number then
        raise exception 'a place keeps its number' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger place_course before update on ohms.place for each row execute function ohms.place_course();

alter table ohms.invoice add column place_id uuid references ohms.place;
comment on column ohms.invoice.place_id is 'the place that issued it; none for the hospital itself, and for what has a number of before';

-- What was issued stays as it was issued, where it was issued.
create or replace function ohms.invoice_course() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.issued_at is not null then
            raise exception 'an issued invoice is not taken away' using errcode = 'check_violation';
        end if;
        return old;
    end if;
    if old.issued_at is not null
        and (new.number, new.kind, new.currency, new.issued_at, new.issued_on, new.due_on, new.corrects, new.place_id)
        is distinct from (old.number, old.kind, old.currency, old.issued_at, old.issued_on, old.due_on, old.corrects,
            old.place_id) then
        raise exception 'an issued invoice stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Where something was done that is charged; whoever asks sees no more of it than they see of its source.
create function ohms.place_of_source(origin text, origin_id uuid) returns uuid
    language plpgsql stable set search_path = ohms, pg_temp as $$
declare
    place uuid;
begin
    if origin = 'VISIT' then
        select a.place_id into place from appointment a where a.id = origin_id;
    elsif origin = 'PROCEDURE' then
        select coalesce(e.place_id, a.place_id) into place from procedure p join encounter e on e.id = p.encounter_id
            left join appointment a on a.id = e.appointment_id where p.id = origin_id;
    elsif origin = 'RESULT' then
        -- where it was ordered, when the report itself names no encounter
        select coalesce(e.place_id, a.place_id) into place from diagnostic_report r
            left join service_request o on o.id = r.request_id
            join encounter e on e.id = coalesce(r.encounter_id, o.encounter_id)
            left join appointment a on a.id = e.appointment_id where r.id = origin_id;
    elsif origin = 'DISPENSE' then
        select s.place_id into place from dispense_pick k join stock_place s on s.id = k.place_id
            where k.dispense_id = origin_id and k.state <> 'PUT_BACK' and s.place_id is not null
            order by k.picked_at, k.id limit 1;
    end if;
    return place;
end $$;

create or replace function ohms.price_scope(patient uuid, origin text, origin_id uuid, on_day date, out payer uuid, out place uuid)
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    if acting not in ('system', 'staff', 'client') then
        return;
    end if;
    perform set_config('ohms.kind', 'system', true);
    select c.payer_id into payer from coverage c
        where c.patient_id = patient and c.status = 'ACTIVE' and (c.valid_from is null or c.valid_from <= on_day)
            and (c.valid_until is null or c.valid_until >= on_day)
        order by c.coverage_order limit 1;
    place := place_of_source(origin, origin_id);
    perform set_config('ohms.kind', acting, true);
end $$;

-- The place that issues an invoice: where the first of its lines was done of which that is known. Whoever issues it need
-- not see the visits themselves.
create function ohms.place_of_invoice(bill uuid) returns uuid
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    found_place uuid;
begin
    if acting not in ('system', 'staff', 'client') then
        return null;
    end if;
    perform set_config('ohms.kind', 'system', true);
    select done.place into found_place
        from invoice_line l join charge c on c.id = l.charge_id
            cross join lateral (select place_of_source(c.source, c.source_id) as place) done
        where l.invoice_id = bill and done.place is not null
        order by l.position limit 1;
    perform set_config('ohms.kind', acting, true);
    return found_place;
end $$;
