-- Price lists for a payer's contract, for a place, or for both, each with the days it holds: on no day do two hold for the
-- same. What a list for somebody does not name costs what the list for everybody says.
alter table ohms.price_list
    add column payer_id uuid references ohms.payer,
    add column place_id uuid references ohms.place,
    -- the last day it holds; open while no other follows
    add column valid_until date,
    add constraint price_list_days check (valid_until >= valid_from);
comment on column ohms.price_list.payer_id is 'the payer whose contract it is; null for everybody';
comment on column ohms.price_list.place_id is 'the place it holds at; null for everywhere';

alter table ohms.price_list disable trigger price_list_course;
update ohms.price_list l set valid_until = (select min(n.valid_from) - 1 from ohms.price_list n
    where n.published_at is not null and n.valid_from > l.valid_from)
    where l.published_at is not null;
alter table ohms.price_list enable trigger price_list_course;

drop index ohms.price_list_day;
alter table ohms.price_list add constraint price_list_day exclude using gist (
    (coalesce(payer_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
    (coalesce(place_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
    daterange(valid_from, valid_until, '[]') with &&) where (published_at is not null);
create index price_list_payer on ohms.price_list (payer_id) where payer_id is not null;
create index price_list_place on ohms.price_list (place_id) where place_id is not null;

-- What was published stays as it was; only its last day comes nearer, when another list follows it.
create or replace function ohms.price_list_course() returns trigger language plpgsql as $$
begin
    if old.published_at is null then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' or (new.number, new.valid_from, new.currency, new.drafted_at, new.drafted_by, new.published_at,
            new.published_by, new.payer_id, new.place_id) is distinct from (old.number, old.valid_from, old.currency,
            old.drafted_at, old.drafted_by, old.published_at, old.published_by, old.payer_id, old.place_id)
        or (new.valid_until is distinct from old.valid_until
            and (new.valid_until is null or new.valid_until > old.valid_until)) then
        raise exception 'a published price list stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Whose contract and which place the price of something done hangs on. Whoever makes its charge, a doctor who finishes a
-- visit, need not see who pays for the patient.
create function ohms.price_scope(patient uuid, origin text, origin_id uuid, on_day date, out payer uuid, out place uuid)
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
    end if;
    perform set_config('ohms.kind', acting, true);
end $$;
