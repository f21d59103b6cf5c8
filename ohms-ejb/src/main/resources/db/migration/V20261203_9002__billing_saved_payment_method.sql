-- Ways of paying that people keep for next time: the gateway keeps them, and here are only its names for them.
create table ohms.saved_payment_method (
    id           uuid primary key,
    -- whoever pays with it, whose bill it may be
    account_id   uuid not null,
    -- the payment it was kept with: it is kept once
    attempt_id   uuid not null unique,
    gateway      text not null,
    customer     bytea not null,
    method       bytea not null,
    label        bytea not null,
    kept_at      timestamptz not null,
    -- nobody sees it any more; it goes once the gateway has forgotten it
    forgotten_at timestamptz,
    version      bigint not null
);
comment on table ohms.saved_payment_method is
    '[patient] the names by which payment gateways know what people pay with, encrypted; nothing of a card';
comment on column ohms.saved_payment_method.customer is '[sealed saved_payment_method.customer]';
comment on column ohms.saved_payment_method.method is '[sealed saved_payment_method.method]';
comment on column ohms.saved_payment_method.label is '[sealed saved_payment_method.label]';
create index saved_payment_method_of on ohms.saved_payment_method (account_id, gateway, kept_at) where forgotten_at is null;
create index saved_payment_method_forgotten on ohms.saved_payment_method (forgotten_at) where forgotten_at is not null;

alter table ohms.saved_payment_method enable row level security;
alter table ohms.saved_payment_method force row level security;
create policy saved_payment_method_known on ohms.saved_payment_method for select using (
    account_id = (select ohms.actor()) or (select ohms.kind()) = 'system');
create policy saved_payment_method_kept on ohms.saved_payment_method for insert with check (
    (select ohms.kind()) = 'system');
create policy saved_payment_method_forgotten on ohms.saved_payment_method for update using (
    account_id = (select ohms.actor()) or (select ohms.kind()) = 'system');
create policy saved_payment_method_gone on ohms.saved_payment_method for delete using ((select ohms.kind()) = 'system');
create policy saved_payment_method_of_client on ohms.saved_payment_method as restrictive using (
    (select ohms.kind()) <> 'client');
revoke truncate on ohms.saved_payment_method from ohms_app;

alter table ohms.payment_attempt
    -- whether the gateway is to keep the way of paying, and when it said how it calls it
    add column keeps boolean not null default false,
    add column kept_at timestamptz,
    -- what is kept and it is paid by
    add column saved_method uuid,
    add check (kept_at is null or keeps and state = 'PAID'),
    add check (saved_method is null or not keeps);
create index payment_attempt_to_keep on ohms.payment_attempt (begun_at) where keeps and kept_at is null and state = 'PAID';
create index payment_attempt_by on ohms.payment_attempt (saved_method) where saved_method is not null and settled_at is null;

-- which of its cards paid, so that it can be kept
alter table ohms.demo_bank_payment add column card text;
select ohms.let_owner_seal_again();
