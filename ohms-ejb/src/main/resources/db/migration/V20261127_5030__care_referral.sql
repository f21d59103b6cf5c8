-- A patient is sent on: to a colleague or a role of the house, or to somebody outside by letter. Whoever is asked reads the
-- letter and nothing else of the patient; accepting opens the record to them until they have reported back.
insert into ohms.permission (code, reach) values
    ('referral.write', 'related'),
    ('referral.answer', 'related');
insert into ohms.role_permission (role, permission) values
    ('doctor', 'referral.write'), ('nurse', 'referral.write'),
    ('doctor', 'referral.answer');

create table ohms.referral (
    id            uuid primary key,
    patient_id    uuid not null,
    status        text not null check (status in
        ('REQUESTED', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'REVOKED', 'ENTERED_IN_ERROR')),
    priority      text not null check (priority in ('ROUTINE', 'URGENT', 'STAT')),
    words         bytea not null,
    to_account    uuid,
    to_role       text,
    requested_by  uuid not null,
    requested_at  timestamptz not null,
    answered_by   uuid,
    answered_at   timestamptz,
    answer        bytea,
    report        bytea,
    reported_at   timestamptz,
    reported_by   uuid,
    released_at   timestamptz,
    version       bigint not null,
    check (to_account is null or to_role is null),
    -- nobody is asked by themselves
    check (to_account is distinct from requested_by),
    check ((answered_at is null) = (answered_by is null)),
    check (status not in ('ACCEPTED', 'DECLINED', 'COMPLETED') or answered_at is not null),
    check (status <> 'DECLINED' or answer is not null),
    check ((status = 'COMPLETED') = (reported_at is not null)),
    check ((reported_at is null) = (report is null) and (reported_at is null) = (reported_by is null)),
    -- what a role accepted is somebody's
    check (status not in ('ACCEPTED', 'COMPLETED') or to_role is null)
);
comment on table ohms.referral is '[patient] where patients were sent and what came back; letters encrypted';
comment on column ohms.referral.words is '[sealed referral.words]';
comment on column ohms.referral.answer is '[sealed referral.answer]';
comment on column ohms.referral.report is '[sealed referral.report]';
create index referral_of on ohms.referral (patient_id, requested_at desc, id);
create index referral_to on ohms.referral (to_account, requested_at) where status in ('REQUESTED', 'ACCEPTED');
create index referral_to_role on ohms.referral (to_role, requested_at) where status = 'REQUESTED';
create index referral_by on ohms.referral (requested_by, requested_at desc);
select ohms.guard_chart('referral', array ['referral.write'], false, true);
create policy referral_asked on ohms.referral for select using (
    (select ohms.kind()) = 'staff' and ((select ohms.may('referral.answer')) and (
        to_account = (select ohms.actor())
        or to_role in (select r.role from ohms.account_role r where r.account_id = (select ohms.actor())))
    or (select ohms.may('referral.write')) and requested_by = (select ohms.actor())));
create policy referral_answered on ohms.referral for update using (
    (select ohms.kind()) = 'staff' and (select ohms.may('referral.answer')) and (
        to_account = (select ohms.actor())
        or to_role in (select r.role from ohms.account_role r where r.account_id = (select ohms.actor()))));
create policy referral_of_own_hand on ohms.referral as restrictive for insert with check (
    (select ohms.kind()) = 'system' or requested_by = (select ohms.actor()));

-- The course of a referral; and whoever of the house accepts one cares for the patient until the report is there.
create function ohms.referral_course() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    if (old.requested_by, old.requested_at) is distinct from (new.requested_by, new.requested_at)
        or old.status in ('DECLINED', 'COMPLETED', 'REVOKED', 'ENTERED_IN_ERROR') and old.status <> new.status
            and new.status <> 'ENTERED_IN_ERROR'
        or old.status <> 'REQUESTED' and new.status = 'REQUESTED' then
        raise exception 'a referral goes on and never back' using errcode = 'check_violation';
    end if;
    if old.status = 'REQUESTED' and new.status = 'ACCEPTED' and new.to_account is not null then
        -- nobody lets themselves in: it was asked of this account, or of a role it has
        if acting <> 'system' and (new.to_account <> ohms.actor() or new.requested_by = ohms.actor()
            or old.to_account is distinct from new.to_account and not exists (select 1 from account_role r
                where r.account_id = new.to_account and r.role = old.to_role)) then
            raise exception 'not asked' using errcode = '42501';
        end if;
        perform set_config('ohms.kind', 'system', true);
        insert into care_relationship (patient_id, account_id, source, source_id, starts_at, ends_at)
            values (new.patient_id, new.to_account, 'referral', new.id, new.answered_at, null)
            on conflict (source, source_id, patient_id, account_id) do nothing;
        perform set_config('ohms.kind', acting, true);
    elsif old.status = 'ACCEPTED' and new.status <> 'ACCEPTED' then
        perform set_config('ohms.kind', 'system', true);
        update care_relationship set ends_at = greatest(starts_at, coalesce(new.reported_at, now()))
            where source = 'referral' and source_id = new.id and (ends_at is null or ends_at > now());
        perform set_config('ohms.kind', acting, true);
    end if;
    return new;
end $$;
create trigger referral_course before update on ohms.referral for each row execute function ohms.referral_course();

select ohms.let_owner_seal_again();
