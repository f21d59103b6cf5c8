-- Somebody acts for a patient: a parent, a guardian, or whom an adult names. What they may do is said in scopes, each of
-- which stands for permissions and for the rows behind them; a later room of the portal adds its scope here.
insert into ohms.permission (code, reach) values
    ('proxy.act', 'nobody'),
    ('proxy.name-own', 'related'),
    ('proxy.manage', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('patient', 'proxy.act'), ('proxy', 'proxy.act'), ('patient', 'proxy.name-own'),
    ('registrar', 'proxy.manage'), ('admin', 'proxy.manage');

create table ohms.proxy_scope (
    code text primary key check (code ~ '^[a-z]{3,20}$'),
    sort int not null unique
);
comment on table ohms.proxy_scope is '[vocabulary] the parts of the portal somebody can be let into for a patient';

create table ohms.proxy_scope_permission (
    scope      text not null references ohms.proxy_scope,
    permission text not null references ohms.permission,
    primary key (scope, permission)
);
comment on table ohms.proxy_scope_permission is '[vocabulary] what each of these parts allows';

insert into ohms.proxy_scope (code, sort) values ('details', 10), ('changes', 20), ('visits', 30);
insert into ohms.proxy_scope_permission (scope, permission)
select scope, permission
from (values
    ('details', array ['own-record.read']),
    ('changes', array ['own-record.read', 'own-record.propose', 'contact-preference.change-own']),
    ('visits', array ['appointment.read-own', 'appointment.book', 'appointment.change-own', 'appointment.cancel-own',
        'service.read', 'slot.find'])) as shipped (scope, permissions),
    unnest(permissions) as permission;

create table ohms.proxy_grant (
    id            uuid primary key,
    patient_id    uuid not null references ohms.patient,
    account_id    uuid,
    relationship  text not null check (relationship in ('parent', 'guardian', 'named')),
    origin        text not null check (origin in ('desk', 'portal')),
    scopes        text not null check (scopes ~ '^[a-z]+( [a-z]+)*$'),
    name          bytea not null,
    email         bytea not null,
    document      bytea,
    starts_at     timestamptz not null,
    ends_at       timestamptz,
    grown_up_at   timestamptz,
    offered_at    timestamptz not null,
    offered_by    uuid not null,
    offer_until   timestamptz not null,
    token         bytea not null unique check (length(token) = 32),
    code          bytea not null check (length(code) = 12),
    tries         int not null default 0 check (tries between 0 and 5),
    visit         bytea unique,
    visit_until   timestamptz,
    proven_at     timestamptz,
    accepted_at   timestamptz,
    ended_at      timestamptz,
    ended_by      uuid,
    ended_because text check (ended_because in ('patient', 'desk', 'proxy', 'replaced', 'blocked')),
    merges        uuid[] not null default '{}',
    check (ends_at is null or ends_at > starts_at),
    check (origin = 'portal' or document is not null),
    check (origin = 'desk' or relationship = 'named'),
    check ((visit is null) = (visit_until is null)),
    check ((accepted_at is null) = (account_id is null)),
    check ((ended_at is null) = (ended_because is null))
);
comment on table ohms.proxy_grant is
    '[patient] who may act for a patient, with which scopes, from when to when; names, addresses and documents encrypted, '
    'of link and code the digests';
comment on column ohms.proxy_grant.grown_up_at is
    'when the patient comes of age and a parent or guardian stops by itself; from the birth date in the hospital''s zone';
create index proxy_grant_account on ohms.proxy_grant (account_id, patient_id) where accepted_at is not null;
create index proxy_grant_patient on ohms.proxy_grant (patient_id, offered_at desc);
-- One account acts for a patient by one grant at most.
create unique index proxy_grant_once on ohms.proxy_grant (patient_id, account_id)
    where accepted_at is not null and ended_at is null and merges = '{}';

-- For whom the one who acts in the portal acts at this moment; nobody else when it says nothing. The session keeps it, and
-- the application says it with the rest; whether it is true the database finds out by itself.
create function ohms.acting_for() returns uuid language sql stable parallel safe
    return nullif(current_setting('ohms.acting_for', true), '')::uuid;
alter table ohms.account_session add column acting_for uuid;
comment on column ohms.account_session.acting_for is 'the patient this person acts for at the moment; null for themselves';

-- Whether the record is the own one of whoever acts at the patients' door for themselves. A function, so that the policies
-- that ask are not written out into one another: the database would plan them over and over.
create function ohms.owns(patient uuid) returns boolean language plpgsql stable as $$
begin
    return ohms.kind() = 'patient' and ohms.acting_for() is null and exists (
        select 1 from ohms.patient_account a where a.patient_id = patient and a.account_id = ohms.actor());
end $$;

alter table ohms.proxy_grant enable row level security;
alter table ohms.proxy_grant force row level security;
create policy proxy_grant_known on ohms.proxy_grant for select using (
    (select ohms.kind()) in ('system', 'login')
    or ((select ohms.kind()) = 'staff' and (select ohms.may('proxy.manage')))
    or ((select ohms.kind()) = 'patient' and (account_id = (select ohms.actor()) or ohms.owns(patient_id))));
create policy proxy_grant_planted on ohms.proxy_grant for insert with check ((select ohms.kind()) = 'system');
create policy proxy_grant_offered on ohms.proxy_grant for insert with check (
    offered_by = (select ohms.actor()) and account_id is null and ended_at is null and (
        ((select ohms.kind()) = 'staff' and (select ohms.may('proxy.manage')) and origin = 'desk')
        or ((select ohms.kind()) = 'patient' and (select ohms.may('proxy.name-own')) and origin = 'portal'
            and ohms.owns(patient_id))));
create policy proxy_grant_moved on ohms.proxy_grant for update using ((select ohms.kind()) = 'system');
-- The desk, the patient and the proxy may only end it.
create policy proxy_grant_ended on ohms.proxy_grant for update using (
    ended_at is null and (
        ((select ohms.kind()) = 'staff' and (select ohms.may('proxy.manage')))
        or ((select ohms.kind()) = 'patient' and (account_id = (select ohms.actor()) or ohms.owns(patient_id)))))
    with check ((select ohms.kind()) = 'system' or ended_at is not null and ended_by = (select ohms.actor()));
create policy proxy_grant_of_client on ohms.proxy_grant as restrictive using ((select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.proxy_grant from ohms_app;
grant update (patient_id, account_id, tries, visit, visit_until, proven_at, accepted_at, grown_up_at, ended_at, ended_by,
    ended_because, merges) on ohms.proxy_grant to ohms_app;

-- Whether the one who signed in may act for this patient now, in this part of the portal (in any when none is named),
-- whether or not they do at the moment.
create function ohms.may_act_for(patient uuid, part text) returns boolean language plpgsql stable as $$
begin
    return ohms.kind() = 'patient' and exists (
        select 1 from ohms.proxy_grant g
        where g.patient_id = patient and g.account_id = ohms.actor() and g.accepted_at is not null
          and g.ended_at is null and g.starts_at <= now()
          and (g.ends_at is null or g.ends_at > now())
          and (g.grown_up_at is null or g.grown_up_at > now())
          and (part is null or part = any (string_to_array(g.scopes, ' '))));
end $$;

-- Whether this part of the patient's record is in the hands of the one who acts at the patients' door: their own, or that
-- of the one patient they act for at the moment. Every policy about patients at their own door asks here.
create function ohms.in_hands(patient uuid, part text) returns boolean language plpgsql stable as $$
begin
    if ohms.acting_for() is null then
        return ohms.owns(patient);
    end if;
    return patient = ohms.acting_for() and ohms.may_act_for(patient, part);
end $$;

-- Who it is, also of those one could act for: their names stand on the switch.
drop policy patient_known on ohms.patient;
create policy patient_known on ohms.patient for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('patient.search') or ohms.may('patient.read') or ohms.may('patient.register')))
    or ((select ohms.kind()) = 'patient' and (ohms.in_hands(id, null) or ohms.may_act_for(id, null)))
    or ((select ohms.kind()) <> 'patient' and exists (select 1 from ohms.in_my_care c where c.patient_id = patient.id)));

drop policy patient_photo_known on ohms.patient_photo;
create policy patient_photo_known on ohms.patient_photo for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('patient.read') or ohms.may('patient.photo') or ohms.may('patient.merge')))
    or ((select ohms.kind()) = 'staff' and (select ohms.may('patient.read-own'))
        and exists (select 1 from ohms.in_my_care c where c.patient_id = patient_photo.patient_id))
    or ((select ohms.kind()) = 'patient' and ohms.in_hands(patient_id, 'details')));

drop policy care_relationship_known on ohms.care_relationship;
create policy care_relationship_known on ohms.care_relationship using (
    account_id = (select ohms.actor()) or (select ohms.kind()) in ('system', 'staff', 'client')
    or ((select ohms.kind()) = 'patient' and ohms.in_hands(patient_id, 'visits')));

drop policy contact_preference_known on ohms.contact_preference;
create policy contact_preference_known on ohms.contact_preference using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('contact-preference.change')))
    or ((select ohms.kind()) = 'patient' and ohms.in_hands(patient_id, 'changes')));

drop policy change_proposal_known on ohms.change_proposal;
create policy change_proposal_known on ohms.change_proposal for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('patient-proposal.review')))
    or ((select ohms.kind()) = 'patient'
        and (ohms.in_hands(patient_id, 'details') or ohms.in_hands(patient_id, 'changes'))));
drop policy change_proposal_made on ohms.change_proposal;
create policy change_proposal_made on ohms.change_proposal for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'patient' and account_id = (select ohms.actor())
        and (select ohms.may('own-record.propose')) and ohms.in_hands(patient_id, 'changes')));
drop policy change_proposal_decided on ohms.change_proposal;
create policy change_proposal_decided on ohms.change_proposal for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('patient-proposal.review')))
    or ((select ohms.kind()) = 'patient' and state = 'open' and ohms.in_hands(patient_id, 'changes')))
    with check (
    (select ohms.kind()) in ('system', 'staff') or state = 'withdrawn');

-- A merge takes along who may act, and gives it back when it is undone. Whoever merges need not manage proxies.
create function ohms.merge_proxies(survivor uuid, merged uuid, merge uuid) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    moved int;
begin
    perform set_config('ohms.kind', 'system', true);
    update proxy_grant set patient_id = survivor, merges = merges || merge where patient_id = merged;
    get diagnostics moved = row_count;
    perform set_config('ohms.kind', acting, true);
    return moved;
end $$;
create function ohms.unmerge_proxies(merged uuid, merge uuid) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    moved int;
begin
    perform set_config('ohms.kind', 'system', true);
    update proxy_grant set patient_id = merged, merges = merges[:cardinality(merges) - 1]
        where merges[cardinality(merges)] = merge;
    get diagnostics moved = row_count;
    perform set_config('ohms.kind', acting, true);
    return moved;
end $$;
-- The birth date is another one now: parents, and guardians of minors, stop on another day.
create function ohms.proxies_grow_up(patient uuid, at timestamptz) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    moved int;
begin
    perform set_config('ohms.kind', 'system', true);
    update proxy_grant set grown_up_at = at
        where patient_id = patient and ended_at is null
          and (relationship = 'parent' or relationship = 'guardian' and (grown_up_at is not null or at > now()));
    get diagnostics moved = row_count;
    perform set_config('ohms.kind', acting, true);
    return moved;
end $$;

-- What an account may do in a session. Whoever acts for a patient has, of what is about patients, what the scopes of the
-- grant allow, as long as there is one, and nothing else.
create function ohms.permissions_at_the_door(account uuid, acting uuid, at_time timestamptz) returns text
    language plpgsql stable as $$
begin
    if acting is null then
        return (select coalesce(string_agg(distinct p.permission, ' '), '')
            from ohms.account_role r join ohms.role_permission p on p.role = r.role where r.account_id = account);
    end if;
    return (select coalesce(string_agg(distinct m.permission, ' '), '') from (
        select p.permission from ohms.account_role r
            join ohms.role_permission p on p.role = r.role
            join ohms.permission c on c.code = p.permission
            where r.account_id = account and c.reach = 'nobody'
        union all
        select sp.permission from ohms.proxy_grant g
            join ohms.proxy_scope_permission sp on sp.scope = any (string_to_array(g.scopes, ' '))
            where g.account_id = account and g.patient_id = acting and g.accepted_at is not null
              and g.ended_at is null and g.starts_at <= at_time
              and (g.ends_at is null or g.ends_at > at_time)
              and (g.grown_up_at is null or g.grown_up_at > at_time)) m);
end $$;

-- The check of every request, in one statement: is this token a live session, whose, and what may that person do?
-- It reads as kind 'login' and gives the asker's kind back. What a page asks by itself says so (not used), and keeps no
-- session alive. A session of the password alone is over as soon as a role of the person needs more.
drop function ohms.session_check(bytea, text, timestamptz, interval, boolean);
create function ohms.session_check(wanted bytea, at_door text, at_time timestamptz, idle interval, used boolean)
    returns table (state text, since timestamptz, session uuid, account uuid, kind text, clearance text,
                   authenticated timestamptz, permissions text, acting_for uuid)
    language plpgsql as $$
declare
    asking text := coalesce(current_setting('ohms.kind', true), '');
    s ohms.account_session;
    a ohms.account;
begin
    perform set_config('ohms.kind', 'login', true);
    select * into s from ohms.account_session x where x.token = wanted and x.door = at_door;
    if found then
        select * into a from ohms.account x where x.id = s.account_id;
        if s.ended_at is not null then
            state := s.ended_reason; since := s.ended_at;
        elsif a.status <> 'active' then
            state := 'disabled'; since := at_time;
        elsif at_time >= s.expires_at then
            state := 'expired'; since := s.expires_at;
        elsif at_time >= s.last_used_at + idle then
            state := 'idle'; since := s.last_used_at + idle;
        elsif s.factors = 'password' and exists (
                select 1 from ohms.account_role r join ohms.role o on o.code = r.role
                where r.account_id = a.id and o.needs_second_factor) then
            state := 'factor-missing'; since := at_time;
        else
            state := 'open'; since := s.created_at;
            session := s.id; account := a.id; kind := a.kind; clearance := a.clearance; authenticated := s.auth_time;
            acting_for := s.acting_for;
            permissions := ohms.permissions_at_the_door(a.id, s.acting_for, at_time);
            if used and at_time >= s.last_used_at + interval '1 minute' then
                update ohms.account_session x set last_used_at = at_time
                    where x.id = s.id and x.ended_at is null and x.last_used_at < at_time;
            end if;
        end if;
        return next;
    end if;
    perform set_config('ohms.kind', asking, true);
end $$;
