-- Whether an insurer covers a patient: what was asked, what came back, raw and in parts. Both are encrypted; readable are
-- how it stands and what it comes down to.
insert into ohms.permission (code, reach) values ('eligibility.read', 'everyone'), ('eligibility.check', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('billing', 'eligibility.read'), ('billing', 'eligibility.check'),
    ('registrar', 'eligibility.read'), ('registrar', 'eligibility.check');
insert into ohms.api_scope (code) values ('eligibility.read'), ('eligibility.write');
insert into ohms.api_scope_permission (scope, permission) values
    ('eligibility.read', 'eligibility.read'), ('eligibility.write', 'eligibility.check');

create table ohms.eligibility_check (
    id           uuid primary key,
    patient_id   uuid not null,
    coverage_id  uuid not null references ohms.coverage,
    payer_id     uuid not null references ohms.payer,
    -- the day for which one wants to know
    service_day  date not null,
    origin       text not null check (origin in ('DESK', 'NIGHT', 'API')),
    visit_id     uuid,
    state        text not null check (state in ('REQUESTED', 'ANSWERED', 'REJECTED', 'NOT_REACHED', 'MANUAL')),
    cover        text check (cover in ('ACTIVE', 'INACTIVE', 'UNCLEAR')),
    -- why nobody was reached, as a code
    failure      text check (failure ~ '^[a-z0-9.-]{1,60}$'),
    -- by which the answer is known to be to this question
    trace        text not null,
    request      bytea,
    response     bytea,
    answer       bytea,
    asked_at     timestamptz not null,
    asked_by     uuid,
    -- when it is tried, how often it was, until when a node works on it, and when it was handed over to be answered later
    not_before   timestamptz not null,
    tries        int not null check (tries between 0 and 9),
    lease_until  timestamptz,
    handed_at    timestamptz,
    settled_at   timestamptz,
    version      bigint not null,
    constraint eligibility_check_trace unique (trace),
    check ((state = 'REQUESTED') = (settled_at is null)),
    check ((state = 'NOT_REACHED') = (failure is not null)),
    check ((state in ('ANSWERED', 'MANUAL')) = (cover is not null)),
    check (state not in ('ANSWERED', 'REJECTED') or (request is not null and response is not null)),
    check (state not in ('ANSWERED', 'REJECTED', 'MANUAL') or answer is not null),
    check (state <> 'MANUAL' or (request is null and response is null and asked_by is not null)),
    check ((origin = 'NIGHT') = (visit_id is not null))
);
comment on table ohms.eligibility_check is
    '[patient] what insurers were asked about the cover of patients, and what they answered; the words are encrypted';
comment on column ohms.eligibility_check.request is '[sealed eligibility_check.request]';
comment on column ohms.eligibility_check.response is '[sealed eligibility_check.response]';
comment on column ohms.eligibility_check.answer is '[sealed eligibility_check.answer]';
-- asked twice while the first one runs is asked once
create unique index eligibility_check_running on ohms.eligibility_check (coverage_id, service_day) where state = 'REQUESTED';
-- the night asks once for each cover and day, however many nodes look and visits there are
create unique index eligibility_check_night on ohms.eligibility_check (coverage_id, service_day) where origin = 'NIGHT';
-- what the round takes up next
create index eligibility_check_due on ohms.eligibility_check (not_before, id) where state = 'REQUESTED';
-- the latest of a cover, for day grids and lists
create index eligibility_check_latest on ohms.eligibility_check (coverage_id, asked_at desc, id desc);
create index eligibility_check_of on ohms.eligibility_check (patient_id, asked_at desc, id desc);
create index eligibility_check_newest on ohms.eligibility_check (asked_at desc, id desc);
create index eligibility_check_state on ohms.eligibility_check (state, asked_at desc, id desc);

alter table ohms.eligibility_check enable row level security;
alter table ohms.eligibility_check force row level security;
create policy eligibility_check_known on ohms.eligibility_check for select using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('eligibility.read') or ohms.may('eligibility.check'))));
create policy eligibility_check_asked on ohms.eligibility_check for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('eligibility.check'))
        and state in ('REQUESTED', 'MANUAL') and origin <> 'NIGHT' and asked_by is not distinct from (select ohms.actor())));
create policy eligibility_check_settled on ohms.eligibility_check for update using ((select ohms.kind()) = 'system');
create policy eligibility_check_of_client on ohms.eligibility_check as restrictive using (
    (select ohms.kind()) <> 'client' or (select ohms.may('reach.all-patients'))
    or exists (select 1 from ohms.client_patient g
        where g.client_id = (select ohms.actor()) and g.patient_id = eligibility_check.patient_id));
create policy eligibility_check_disclosed on ohms.eligibility_check as restrictive using (
    (select ohms.kind()) <> 'client' or ohms.disclosed(eligibility_check.patient_id));
revoke delete, truncate on ohms.eligibility_check from ohms_app;

-- Whoever asks about a cover, or reads what was answered, has to know which cover it is about.
create policy coverage_of_check on ohms.coverage for select using ((select ohms.kind()) in ('staff', 'client')
    and (select ohms.may('eligibility.read') or ohms.may('eligibility.check')));

-- What was answered stays as it was answered. Who was not reached may be tried again, and may answer late.
create function ohms.eligibility_check_course() returns trigger language plpgsql as $$
begin
    if (new.coverage_id, new.payer_id, new.service_day, new.origin, new.visit_id, new.trace, new.asked_at, new.asked_by)
        is distinct from (old.coverage_id, old.payer_id, old.service_day, old.origin, old.visit_id, old.trace, old.asked_at,
            old.asked_by) then
        raise exception 'what was asked does not change' using errcode = 'check_violation';
    end if;
    if old.state in ('ANSWERED', 'REJECTED', 'MANUAL')
        and (new.state, new.cover, new.settled_at) is distinct from (old.state, old.cover, old.settled_at) then
        raise exception 'an answer stays as it was given' using errcode = 'check_violation';
    end if;
    if old.state in ('REQUESTED', 'NOT_REACHED') and new.state = 'MANUAL' then
        raise exception 'what was found out by hand was not asked' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger eligibility_check_course before update on ohms.eligibility_check
    for each row execute function ohms.eligibility_check_course();

-- Two records became one: checks follow.
insert into ohms.chart_table (name) values ('eligibility_check');
select ohms.let_owner_seal_again();
