-- The way in for patients: asking for an account, and the desk tying an account to a record.
insert into ohms.permission (code, reach) values ('portal-account.match', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('registrar', 'portal-account.match'), ('admin', 'portal-account.match');

-- An account of the portal is of one person; what is tied by a merge of records stays tied until the merge is undone.
alter table ohms.patient_account add column merges uuid[] not null default '{}';
create unique index patient_account_one_record on ohms.patient_account (account_id);
create unique index patient_account_one_account on ohms.patient_account (patient_id) where merges = '{}';

create table ohms.sign_up (
    id          uuid primary key,
    email       bytea not null unique check (length(email) = 12),
    details     bytea,
    password    bytea,
    token       bytea not null unique check (length(token) = 32),
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    visit       bytea unique,
    visit_until timestamptz,
    invitation  uuid,
    check ((details is null) = (password is null)),
    check ((visit is null) = (visit_until is null))
);
comment on table ohms.sign_up is
    '[patient] people who asked for an account and have not shown yet that the e-mail is theirs; encrypted, deleted after a day. '
    'Without details: the address has an account already and was only told so';
create index sign_up_expires on ohms.sign_up (expires_at);

create table ohms.link_request (
    id         uuid primary key,
    account_id uuid not null,
    details    bytea not null,
    state      text not null check (state in ('open', 'linked', 'declined')),
    patient_id uuid,
    made_at    timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    answer     bytea,
    version    int not null,
    check ((state = 'linked') = (patient_id is not null)),
    check ((state = 'open') = (decided_at is null)),
    check ((state = 'declined') = (answer is not null))
);
comment on table ohms.link_request is
    '[patient] accounts whose owner says to be a patient here, until the desk finds the record; words encrypted';
create unique index link_request_one_open on ohms.link_request (account_id) where state = 'open';
create index link_request_account on ohms.link_request (account_id, made_at desc);
create index link_request_oldest on ohms.link_request (made_at, id) where state = 'open';

alter table ohms.sign_up enable row level security;
alter table ohms.sign_up force row level security;
alter table ohms.link_request enable row level security;
alter table ohms.link_request force row level security;

create policy sign_up_known on ohms.sign_up using ((select ohms.kind()) = 'system');
create policy link_request_known on ohms.link_request for select using (
    (select ohms.kind()) = 'system' or account_id = (select ohms.actor())
    or ((select ohms.kind()) = 'staff' and (select ohms.may('portal-account.match'))));
create policy link_request_made on ohms.link_request for insert with check ((select ohms.kind()) = 'system');
create policy link_request_decided on ohms.link_request for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('portal-account.match'))));

create policy sign_up_of_client on ohms.sign_up as restrictive using ((select ohms.kind()) <> 'client');
create policy link_request_of_client on ohms.link_request as restrictive using ((select ohms.kind()) <> 'client');

revoke delete, truncate on ohms.link_request from ohms_app;
