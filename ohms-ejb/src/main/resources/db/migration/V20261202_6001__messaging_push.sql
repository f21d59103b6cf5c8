-- A fourth way to be told: a word that the browser shows although no page is open. It says that there is something, never what.
alter table ohms.notification_wish add column push boolean not null default false;

create table ohms.push_subscription (
    id             uuid primary key,
    account_id     uuid not null,
    -- tells one browser from the others without showing its address
    endpoint_index bytea not null unique check (length(endpoint_index) = 12),
    endpoint       bytea not null,
    receiver_key   bytea not null,
    receiver_auth  bytea not null,
    made_at        timestamptz not null
);
comment on table ohms.push_subscription is '[patient] browsers that show to the owner of an account that there is something new; address and keys are encrypted';
comment on column ohms.push_subscription.endpoint_index is '[fingerprint] of the address';
comment on column ohms.push_subscription.endpoint is '[sealed push_subscription.endpoint]';
comment on column ohms.push_subscription.receiver_key is '[sealed push_subscription.receiver_key]';
comment on column ohms.push_subscription.receiver_auth is '[sealed push_subscription.receiver_auth]';
-- the browsers of one account, for their owner and for whoever tells them
create index push_subscription_account on ohms.push_subscription (account_id, made_at);
alter table ohms.push_subscription enable row level security;
alter table ohms.push_subscription force row level security;
create policy push_subscription_known on ohms.push_subscription using (
    account_id = (select ohms.actor()) or (select ohms.kind()) = 'system');
create policy push_subscription_of_client on ohms.push_subscription as restrictive using (
    (select ohms.kind()) <> 'client');
revoke update, truncate on ohms.push_subscription from ohms_app;

-- The pair of keys by which the services that carry these words know the hospital (RFC 8292): one for all nodes, for good,
-- because a browser's subscription is bound to it.
create table ohms.push_key (
    one         boolean primary key default true check (one),
    public_key  bytea not null check (length(public_key) = 65),
    private_key bytea not null,
    made_at     timestamptz not null
);
comment on table ohms.push_key is '[system] the keys that sign what is handed to the services of browsers; the private one is encrypted';
comment on column ohms.push_key.public_key is '[plain] the public half, which every browser is told';
comment on column ohms.push_key.private_key is '[sealed push_key.private_key]';
revoke update, delete, truncate on ohms.push_key from ohms_app;
select ohms.let_owner_seal_again();
