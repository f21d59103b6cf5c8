-- What readers of the trail look for besides the person, the patient and the result, each in the order of the list.
create index audit_event_permission on ohms.audit_event (permission, occurred_at desc, id desc) where permission is not null;
create index audit_event_action on ohms.audit_event (action, occurred_at desc, id desc);
create index audit_event_purpose on ohms.audit_event (purpose, occurred_at desc, id desc);
create index audit_event_record on ohms.audit_event (object_type, occurred_at desc, id desc) where object_type is not null;

create table ohms.saved_audit_search (
    id         uuid primary key,
    account_id uuid not null,
    search     bytea not null,
    saved_at   timestamptz not null
);
comment on table ohms.saved_audit_search is
    '[staff] looks into the audit trail that people keep for themselves; encrypted, because a name or a look may tell of a patient';
create index saved_audit_search_own on ohms.saved_audit_search (account_id, saved_at);

alter table ohms.saved_audit_search enable row level security;
alter table ohms.saved_audit_search force row level security;
create policy saved_audit_search_own on ohms.saved_audit_search using (
    (select ohms.kind()) = 'staff' and account_id = (select ohms.actor()) and (select ohms.may('audit.read')));
revoke update, truncate on ohms.saved_audit_search from ohms_app;
