-- Patients ask for more of what was prescribed; a doctor signs anew, changes it, or declines with a reason.
insert into ohms.permission (code, reach) values ('own-refill.ask', 'related');
insert into ohms.role_permission (role, permission) values ('patient', 'own-refill.ask');
insert into ohms.proxy_scope_permission (scope, permission) values ('health', 'own-refill.ask');

create table ohms.refill_request (
    id         uuid primary key,
    patient_id uuid not null,
    -- the prescription there shall be more of
    request_id uuid not null,
    state      text not null check (state in ('ASKED', 'APPROVED', 'CHANGED', 'DECLINED')),
    words      bytea,
    answer     bytea,
    asked_by   uuid not null,
    asked_at   timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    -- the prescription that was signed for it
    issued     uuid,
    version    bigint not null,
    check ((state = 'ASKED') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((state in ('APPROVED', 'CHANGED')) = (issued is not null)),
    check (state <> 'DECLINED' or answer is not null)
);
comment on table ohms.refill_request is
    '[patient] what patients ask for more of, and the answer; what was said is encrypted';
-- asked once until it is answered
create unique index refill_request_open on ohms.refill_request (request_id) where state = 'ASKED';
create index refill_request_waiting on ohms.refill_request (asked_at) where state = 'ASKED';
create index refill_request_of on ohms.refill_request (patient_id, asked_at desc);

select ohms.guard_chart('refill_request', array ['prescription.write'], false, false);
create policy refill_request_own on ohms.refill_request for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-chart.read')) and patient_id in (select ohms.all_in_hands('health')));
create policy refill_request_asked on ohms.refill_request for insert with check ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-refill.ask')) and state = 'ASKED' and asked_by = (select ohms.actor())
    and patient_id in (select ohms.all_in_hands('health')));

-- What was answered stays answered.
create function ohms.refill_request_course() returns trigger language plpgsql as $$
begin
    if old.state <> 'ASKED' and (old.state, old.decided_by, old.decided_at)
        is distinct from (new.state, new.decided_by, new.decided_at) or old.request_id <> new.request_id then
        raise exception 'what was answered stays answered' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger refill_request_course before update on ohms.refill_request
    for each row execute function ohms.refill_request_course();

comment on column ohms.refill_request.words is '[sealed refill_request.words]';
comment on column ohms.refill_request.answer is '[sealed refill_request.answer]';
select ohms.let_owner_seal_again();
