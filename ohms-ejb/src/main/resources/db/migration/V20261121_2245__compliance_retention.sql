-- What is kept for how long. A feature that keeps something deletable adds a line here in its migration; how long it is
-- kept is a setting, never shorter than the least that a law asks for. What has no line is kept for good.
create table ohms.retention_kind (
    kind       text primary key,
    relation   text not null,
    aged_by    text not null,
    patient    text,
    condition  text not null default 'true',
    parts      text[] not null default '{}',
    least      interval not null,
    basis      text
);
comment on table ohms.retention_kind is '[system] what can be deleted when it is old enough, and the law that says how old at least';
comment on column ohms.retention_kind.parts is 'table.column of what belongs to a row and goes before it';
insert into ohms.retention_kind (kind, relation, aged_by, patient, condition, parts, least, basis) values
    ('message', 'outbox', 'finished_at', 'patient_id', 'finished_at is not null', '{}', '30 days', null),
    ('import', 'import_job', 'finished_at', null, 'finished_at is not null',
        '{import_piece.import_id,import_problem.import_id}', '1 day', null),
    ('visit', 'appointment', 'ends_at', 'patient_id',
        $$status in ('FULFILLED', 'NO_SHOW', 'CANCELLED', 'RELEASED')$$,
        '{appointment_reason.appointment_id,appointment_status_history.appointment_id,appointment_merge.appointment_id,visit_reminder.appointment_id}',
        '5 years', '42 CFR 482.24(b)(1)'),
    ('emergency', 'break_glass_grant', 'opened_at', 'patient_id', 'decision is not null', '{}',
        '6 years', '45 CFR 164.316(b)(2)(i)'),
    ('role-change', 'role_change', 'changed_at', null, 'true', '{}', '6 years', '45 CFR 164.316(b)(2)(i)');
revoke insert, update, delete, truncate on ohms.retention_kind from ohms_app;

create table ohms.legal_hold (
    id         uuid primary key,
    patient_id uuid not null,
    words      bytea not null,
    placed_at  timestamptz not null,
    placed_by  uuid not null,
    lifted_at  timestamptz,
    lifted_by  uuid,
    check ((lifted_at is null) = (lifted_by is null))
);
comment on table ohms.legal_hold is '[patient] nothing of this patient is deleted while one stands; why is encrypted';
comment on column ohms.legal_hold.words is '[sealed legal_hold.words]';
create unique index legal_hold_one on ohms.legal_hold (patient_id) where lifted_at is null;
create index legal_hold_newest on ohms.legal_hold (placed_at desc, id desc);
alter table ohms.legal_hold enable row level security;
alter table ohms.legal_hold force row level security;
create policy legal_hold_known on ohms.legal_hold for select using (
    (select ohms.kind()) = 'system' or ((select ohms.kind()) = 'staff' and (select ohms.may('retention.read') or ohms.may('retention.hold'))));
create policy legal_hold_placed on ohms.legal_hold for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('retention.hold')) and placed_by = (select ohms.actor()));
create policy legal_hold_lifted on ohms.legal_hold for update using (
    (select ohms.kind()) = 'staff' and (select ohms.may('retention.hold')));
create policy legal_hold_of_client on ohms.legal_hold as restrictive using ((select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.legal_hold from ohms_app;
grant update (lifted_at, lifted_by) on ohms.legal_hold to ohms_app;
select ohms.let_owner_seal_again();

create table ohms.retention_order (
    id          uuid primary key,
    kind        text not null references ohms.retention_kind,
    before      timestamptz not null,
    counted     bigint not null,
    held        bigint not null,
    digest      bytea not null,
    proposed_at timestamptz not null,
    proposed_by uuid not null,
    state       text not null default 'open' check (state in ('open', 'declined', 'done')),
    decided_at  timestamptz,
    decided_by  uuid,
    check ((state = 'open') = (decided_at is null) and (state = 'open') = (decided_by is null)),
    constraint retention_order_two_people check (state <> 'done' or decided_by <> proposed_by)
);
comment on table ohms.retention_order is
    '[system] what was to be deleted, as it was counted; who asked, who agreed; the proof of what is gone';
comment on column ohms.retention_order.digest is '[digest] of all rows, so that what was agreed to is what was deleted';
create unique index retention_order_one_open on ohms.retention_order (kind) where state = 'open';
create index retention_order_newest on ohms.retention_order (proposed_at desc, id desc);
revoke insert, update, delete, truncate on ohms.retention_order from ohms_app;

-- The owner's functions delete; they too are bound by row-level security.
do $$
declare
    part text;
begin
    for part in
        select distinct t.name from (
            select relation as name from ohms.retention_kind
            union select split_part(unnest(parts), '.', 1) from ohms.retention_kind) t
        join pg_class c on c.relname = t.name and c.relnamespace = 'ohms'::regnamespace and c.relrowsecurity
    loop
        execute format('create policy %I on ohms.%I for select to ohms_owner using ((select ohms.kind()) = ''system'')',
            part || '_counted', part);
        execute format('create policy %I on ohms.%I for delete to ohms_owner using ((select ohms.kind()) = ''system'')',
            part || '_aged', part);
    end loop;
end $$;

-- The oldest ten thousand rows of a kind that were there before a moment and that no hold protects. Whatever the settings
-- say, nothing is due that is younger than the law allows.
create function ohms.retention_due(wanted text, until timestamptz)
    returns table (row_id uuid, row_digest bytea) language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    k retention_kind;
    acting text := ohms.kind();
begin
    select * into strict k from retention_kind where kind = wanted;
    if until > now() - k.least then
        raise exception 'younger than the law allows' using errcode = 'check_violation';
    end if;
    perform set_config('ohms.kind', 'system', true);
    return query execute format(
        'select t.id, sha256(convert_to(t::text, ''UTF8'')) from %I t where t.%I < $1 and (%s) %s order by t.%I, t.id limit 10000',
        k.relation, k.aged_by, k.condition,
        case when k.patient is null then ''
             else format('and not exists (select 1 from legal_hold h where h.patient_id = t.%I and h.lifted_at is null)', k.patient)
        end, k.aged_by)
        using until;
    perform set_config('ohms.kind', acting, true);
end $$;

-- How many rows of a kind are old enough and stay because of a hold.
create function ohms.retention_held(wanted text, until timestamptz) returns bigint
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    k retention_kind;
    acting text := ohms.kind();
    held bigint := 0;
begin
    select * into strict k from retention_kind where kind = wanted;
    if k.patient is not null then
        perform set_config('ohms.kind', 'system', true);
        execute format('select count(*) from %I t where t.%I < $1 and (%s) and exists (
            select 1 from legal_hold h where h.patient_id = t.%I and h.lifted_at is null)',
            k.relation, k.aged_by, k.condition, k.patient) into held using until;
        perform set_config('ohms.kind', acting, true);
    end if;
    return held;
end $$;

create function ohms.retention_count(wanted text, until timestamptz, out counted bigint, out held bigint, out digest bytea)
    language sql security definer set search_path = ohms, pg_temp as $$
    select count(*), ohms.retention_held(wanted, until),
        sha256(coalesce(string_agg(uuid_send(d.row_id) || d.row_digest, ''::bytea order by d.row_id), ''::bytea))
    from ohms.retention_due(wanted, until) d
$$;

-- Somebody asks: what is due now is counted and kept. Empty when nothing is due.
create function ohms.retention_propose(asked uuid, wanted text, until timestamptz, at_time timestamptz) returns bigint
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    due record;
begin
    if not ohms.may('retention.propose') or ohms.actor() is null then
        raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    select * into due from ohms.retention_count(wanted, until);
    if due.counted > 0 then
        insert into retention_order (id, kind, before, counted, held, digest, proposed_at, proposed_by)
            values (asked, wanted, until, due.counted, due.held, due.digest, at_time, ohms.actor());
    end if;
    return due.counted;
end $$;

-- Somebody else agrees or not. What is deleted is what was counted, or nothing: 'stale' when it has changed since.
create function ohms.retention_decide(asked uuid, agreed boolean, at_time timestamptz) returns text
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    o retention_order;
    k retention_kind;
    due record;
    ids uuid[];
    part text;
    acting text := ohms.kind();
begin
    if not ohms.may('retention.approve') or ohms.actor() is null then
        raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    select * into o from retention_order where id = asked for update;
    if not found then
        return 'unknown';
    elsif o.state <> 'open' then
        return 'ended';
    elsif not agreed then
        update retention_order set state = 'declined', decided_at = at_time, decided_by = ohms.actor() where id = asked;
        return 'declined';
    elsif o.proposed_by = ohms.actor() then
        return 'same-person';
    end if;
    select * into due from ohms.retention_count(o.kind, o.before);
    if due.digest <> o.digest then
        return 'stale';
    end if;
    select array_agg(d.row_id) into ids from ohms.retention_due(o.kind, o.before) d;
    select * into strict k from retention_kind where kind = o.kind;
    perform set_config('ohms.kind', 'system', true);
    foreach part in array k.parts loop
        execute format('delete from %I where %I = any ($1)', split_part(part, '.', 1), split_part(part, '.', 2)) using ids;
    end loop;
    execute format('delete from %I where id = any ($1)', k.relation) using ids;
    update retention_order set state = 'done', decided_at = at_time, decided_by = ohms.actor() where id = asked;
    perform set_config('ohms.kind', acting, true);
    return 'done';
end $$;

insert into ohms.permission (code, reach) values
    ('retention.read', 'nobody'), ('retention.propose', 'nobody'), ('retention.approve', 'nobody'),
    ('retention.hold', 'everyone'), ('breach.examine', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('admin', 'retention.read'), ('auditor', 'retention.read'),
    ('admin', 'retention.propose'), ('admin', 'retention.approve'), ('auditor', 'retention.approve'),
    ('auditor', 'retention.hold'), ('admin', 'retention.hold'),
    ('auditor', 'breach.examine'), ('cmo', 'breach.examine');

-- Whoever examines a breach has to know whom to tell.
create policy patient_to_be_told on ohms.patient for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('breach.examine')));
create policy audit_event_examined on ohms.audit_event for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('breach.examine')));
