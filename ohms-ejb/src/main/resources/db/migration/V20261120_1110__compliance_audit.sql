create table ohms.audit_event (
    id            bigint generated always as identity,
    occurred_at   timestamptz not null,
    actor         uuid,
    kind          text not null,
    session_id    uuid,
    permission    text,
    action        text not null,
    purpose       text not null,
    outcome       text not null check (outcome in ('allowed', 'refused', 'failed')),
    codes         text,
    object_type   text,
    object_id     uuid,
    patients      uuid[] not null,
    reason_id     uuid,
    reason_digest bytea,
    address       text not null,
    correlation   text not null,
    primary key (id, occurred_at)
) partition by range (occurred_at);
comment on table ohms.audit_event is '[patient] who did what to whose record, in ids and codes only; append only';
create index audit_event_time on ohms.audit_event (occurred_at desc, id desc);
create index audit_event_actor on ohms.audit_event (actor, occurred_at desc);
create index audit_event_patients on ohms.audit_event using gin (patients);

create table ohms.audit_event_default partition of ohms.audit_event default;
comment on table ohms.audit_event_default is '[patient] audit lines outside every prepared month; should stay empty';

create table ohms.audit_reason (
    id     uuid primary key,
    reason bytea not null
);
comment on table ohms.audit_reason is '[patient] reasons somebody typed, encrypted; the audit line holds their digest';

create table ohms.audit_seal (
    id         bigint generated always as identity primary key,
    from_id    bigint not null,
    to_id      bigint not null,
    row_ids    bigint[] not null,
    digests    bytea not null,
    head       bytea not null,
    signature  bytea not null,
    sealed_at  timestamptz not null,
    unique (from_id), unique (to_id),
    check (to_id >= from_id)
);
comment on table ohms.audit_seal is '[system] links of the signed chain over the audit lines; insert only';

alter table ohms.audit_event enable row level security;
alter table ohms.audit_event force row level security;
alter table ohms.audit_event_default enable row level security;
alter table ohms.audit_event_default force row level security;
alter table ohms.audit_reason enable row level security;
alter table ohms.audit_reason force row level security;
create policy audit_event_append on ohms.audit_event for insert with check (true);
create policy audit_event_known on ohms.audit_event for select using (
    (select ohms.kind()) = 'system' or (select ohms.may('audit.read')) or (select ohms.may('audit.verify'))
    or ((select ohms.kind()) = 'patient' and exists (
        select 1 from ohms.patient_account p
        where p.account_id = (select ohms.actor()) and p.patient_id = any (patients))));
create policy audit_reason_append on ohms.audit_reason for insert with check (true);
create policy audit_reason_known on ohms.audit_reason for select using (
    (select ohms.kind()) = 'system' or (select ohms.may('audit.read')));

-- Prepares the partitions of this month and the 24 after it. Owner's right, so that the application needs none.
create function ohms.make_audit_partitions() returns int language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    made int := 0;
    month date := date_trunc('month', now() at time zone 'UTC')::date;
    part text;
begin
    for i in 0..24 loop
        part := 'audit_event_' || to_char(month, 'YYYY_MM');
        if to_regclass('ohms.' || part) is null then
            execute format('create table ohms.%I partition of ohms.audit_event for values from (%L) to (%L)',
                part, month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
            execute format('comment on table ohms.%I is %L', part, '[patient] audit lines of one month; append only');
            execute format('alter table ohms.%I enable row level security', part);
            execute format('alter table ohms.%I force row level security', part);
            execute format('revoke update, delete, truncate on ohms.%I from ohms_app', part);
            made := made + 1;
        end if;
        month := (month + interval '1 month')::date;
    end loop;
    return made;
end $$;
select ohms.make_audit_partitions();

-- The highest id below which no line can still appear: waits for writers on their way, for half a second at most.
create function ohms.audit_watermark() returns bigint language plpgsql security definer set search_path = ohms, pg_temp
    set lock_timeout = '500ms' as $$
declare
    mark bigint;
begin
    perform set_config('ohms.kind', 'system', true);
    lock table ohms.audit_event in share mode;
    select max(id) into mark from ohms.audit_event;
    return coalesce(mark, 0);
end $$;

revoke update, delete, truncate on ohms.audit_event, ohms.audit_event_default, ohms.audit_reason, ohms.audit_seal from ohms_app;
