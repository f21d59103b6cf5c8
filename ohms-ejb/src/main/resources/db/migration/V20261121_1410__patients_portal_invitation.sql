-- The desk invites a patient into the portal, by mail or by a printed letter, with a code.
insert into ohms.permission (code, reach) values ('portal-account.invite', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('registrar', 'portal-account.invite'), ('admin', 'portal-account.invite');

create table ohms.portal_invitation (
    id          uuid primary key,
    patient_id  uuid not null references ohms.patient,
    email       bytea,
    token       bytea not null unique check (length(token) = 32),
    code        bytea not null check (length(code) = 12),
    tries       int not null default 0 check (tries between 0 and 5),
    state       text not null check (state in ('open', 'used', 'revoked', 'blocked')),
    created_at  timestamptz not null,
    created_by  uuid not null,
    expires_at  timestamptz not null,
    visit       bytea unique,
    visit_until timestamptz,
    proven_at   timestamptz,
    ended_at    timestamptz,
    account_id  uuid,
    check ((visit is null) = (visit_until is null)),
    check ((state = 'open') = (ended_at is null)),
    check ((state = 'used') = (account_id is not null))
);
comment on table ohms.portal_invitation is
    '[patient] invitations into the portal: digests of link and code, the address encrypted; without an address it went as a letter';
create unique index portal_invitation_one_open on ohms.portal_invitation (patient_id) where state = 'open';
create index portal_invitation_newest on ohms.portal_invitation (patient_id, created_at desc);

alter table ohms.portal_invitation enable row level security;
alter table ohms.portal_invitation force row level security;
create policy portal_invitation_known on ohms.portal_invitation using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('portal-account.invite'))));
create policy portal_invitation_of_client on ohms.portal_invitation as restrictive using (
    (select ohms.kind()) <> 'client');

revoke delete, truncate on ohms.portal_invitation from ohms_app;
