-- Who pays for which patient, in which order, from when to when. Numbers and names on the card are encrypted; a member is
-- found by the token of the number.
create table ohms.coverage (
    id             uuid primary key,
    patient_id     uuid not null,
    payer_id       uuid not null references ohms.payer,
    plan_id        uuid references ohms.insurance_plan,
    status         text not null check (status in ('ACTIVE', 'CANCELLED', 'ENTERED_IN_ERROR')),
    -- 1 is asked first
    coverage_order int not null check (coverage_order between 1 and 99),
    -- the order somebody wrote down: a record that becomes one with another one may have to wait behind that one's
    wanted_order   int not null check (wanted_order between 1 and 9),
    relationship   text not null check (relationship in
        ('SELF', 'SPOUSE', 'CHILD', 'PARENT', 'COMMON', 'OTHER', 'INJURED')),
    valid_from     date,
    valid_until    date,
    words          bytea not null,
    member_token   bytea not null,
    -- pictures of the card, among the documents of the patient
    card_front     uuid,
    card_back      uuid,
    origin         text not null check (origin in ('STAFF', 'PATIENT', 'CLIENT', 'ELSEWHERE')),
    recorded_by    uuid,
    recorded_at    timestamptz not null,
    changed_by     uuid,
    changed_at     timestamptz not null,
    version        bigint not null,
    check (valid_until >= valid_from),
    -- the database has the last word: on no day are two asked in the same place
    constraint coverage_order_once exclude using gist (
        patient_id with =, coverage_order with =, daterange(valid_from, valid_until, '[]') with &&)
        where (status = 'ACTIVE')
);
comment on table ohms.coverage is
    '[patient] who pays for a patient, in which order and when; numbers and names on the card are encrypted';
comment on column ohms.coverage.words is '[sealed coverage.words]';
comment on column ohms.coverage.member_token is '[index] of the member number';
create index coverage_of on ohms.coverage (patient_id, coverage_order);
create index coverage_member on ohms.coverage (member_token);

create table ohms.coverage_history (
    id          uuid primary key,
    patient_id  uuid not null,
    coverage_id uuid not null references ohms.coverage,
    what        text not null check (what in ('RECORDED', 'CHANGED', 'ENDED', 'CANCELLED', 'ENTERED_IN_ERROR')),
    before      bytea,
    after       bytea not null,
    happened_at timestamptz not null,
    account_id  uuid,
    check ((what = 'RECORDED') = (before is null))
);
comment on table ohms.coverage_history is '[patient] what a coverage was before and after each change, and who changed it; insert only';
comment on column ohms.coverage_history.before is '[sealed coverage_history.before]';
comment on column ohms.coverage_history.after is '[sealed coverage_history.after]';
create index coverage_history_of on ohms.coverage_history (coverage_id, happened_at desc);
create index coverage_history_patient on ohms.coverage_history (patient_id);

do $$
declare
    guarded text;
begin
    foreach guarded in array array ['coverage', 'coverage_history'] loop
        execute format('alter table ohms.%I enable row level security', guarded);
        execute format('alter table ohms.%I force row level security', guarded);
        execute format('create policy %1$s_known on ohms.%1$I for select using ((select ohms.kind()) = ''system'' '
            'or (select ohms.works_with_bills()) '
            'or ((select ohms.kind()) in (''staff'', ''client'') and (select ohms.may(''coverage.read''))))', guarded);
        execute format('create policy %1$s_written on ohms.%1$I for insert with check ((select ohms.kind()) = ''system'' '
            'or ((select ohms.kind()) in (''staff'', ''client'') and (select ohms.may(''coverage.write''))))', guarded);
        execute format('create policy %1$s_seen_by_writers on ohms.%1$I for select using ('
            '(select ohms.kind()) in (''staff'', ''client'') and (select ohms.may(''coverage.write'')))', guarded);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''client'' or (select ohms.may(''reach.all-patients'')) '
            'or exists (select 1 from ohms.client_patient g '
            'where g.client_id = (select ohms.actor()) and g.patient_id = %1$I.patient_id))', guarded);
        execute format('create policy %1$s_disclosed on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''client'' or ohms.disclosed(%1$I.patient_id))', guarded);
    end loop;
end $$;
create policy coverage_own on ohms.coverage for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-coverage.read')) and status <> 'ENTERED_IN_ERROR'
    and patient_id in (select ohms.all_in_hands('details')));
create policy coverage_changed on ohms.coverage for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('coverage.write'))));
revoke delete, truncate on ohms.coverage from ohms_app;
revoke update, delete, truncate on ohms.coverage_history from ohms_app;

-- What was entered in error stays that. A coverage that comes to another record keeps its order where that is free, and
-- waits behind the others where it is not; undone, it has its own order again.
create function ohms.coverage_course() returns trigger language plpgsql as $$
begin
    if old.status = 'ENTERED_IN_ERROR' and new.status <> old.status then
        raise exception 'what was entered in error stays that' using errcode = 'check_violation';
    end if;
    if (new.recorded_by, new.recorded_at, new.origin) is distinct from (old.recorded_by, old.recorded_at, old.origin) then
        raise exception 'where a coverage is from does not change' using errcode = 'check_violation';
    end if;
    if new.patient_id <> old.patient_id then
        new.coverage_order := new.wanted_order;
        while new.status = 'ACTIVE' and exists (select 1 from ohms.coverage c
            where c.patient_id = new.patient_id and c.id <> new.id and c.status = 'ACTIVE'
              and c.coverage_order = new.coverage_order
              and daterange(c.valid_from, c.valid_until, '[]') && daterange(new.valid_from, new.valid_until, '[]'))
        loop
            new.coverage_order := new.coverage_order + 1;
        end loop;
    end if;
    return new;
end $$;
create trigger coverage_course before update on ohms.coverage
    for each row execute function ohms.coverage_course();

-- Two records became one: coverages follow.
insert into ohms.chart_table (name) values ('coverage'), ('coverage_history');
select ohms.let_owner_seal_again();

-- Whether there is such a document of the patient: those who name it as the picture of a card may not be the ones who read
-- the chart. Nothing else of it comes back.
create function ohms.document_is_of(document uuid, patient uuid) returns boolean
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    found boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    found := exists (select 1 from document_reference d
        where d.id = document and d.patient_id = patient and d.state in ('CURRENT', 'SUPERSEDED'));
    perform set_config('ohms.kind', acting, true);
    return found;
end $$;
