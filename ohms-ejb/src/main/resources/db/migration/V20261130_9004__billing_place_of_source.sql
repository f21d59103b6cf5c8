-- A place's own prices hold for whatever was done there: for visits, for procedures and results of an encounter there, and
-- for medicines handed over from a stock place that stands there. Where the source knows no place, what everybody pays holds.
alter table ohms.stock_place add column place_id uuid references ohms.place;
comment on column ohms.stock_place.place_id is 'the place of the hospital it stands at; null where nobody said';

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
    perform set_config('ohms.kind', acting, true);
end $$;
