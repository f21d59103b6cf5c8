-- A fifth way to be told, for people on staff: a text message to their own mobile phone, which says that there is something and
-- never what. A number counts once its owner has typed the code that was sent to it.
alter table ohms.notification_wish add column sms boolean not null default false;

create table ohms.account_phone (
    account_id  uuid primary key,
    -- null when it was taken away: how many codes were asked for is kept a day longer
    number      bytea,
    code        bytea check (length(code) = 12),
    code_until  timestamptz,
    tries       int not null check (tries between 0 and 5),
    verified_at timestamptz,
    asked       int not null check (asked between 0 and 3),
    asked_from  timestamptz not null,
    version     bigint not null,
    check ((code is null) = (code_until is null)),
    check (number is not null or (code is null and verified_at is null)),
    check (verified_at is null or code is null)
);
comment on table ohms.account_phone is
    '[staff] the mobile phones of people on staff, to which text messages go that say that there is something new; numbers are encrypted';
comment on column ohms.account_phone.number is '[sealed account_phone.number]';
comment on column ohms.account_phone.code is '[fingerprint] of the code that was sent';
alter table ohms.account_phone enable row level security;
alter table ohms.account_phone force row level security;
create policy account_phone_own on ohms.account_phone using (
    (select ohms.kind()) = 'system' or ((select ohms.kind()) = 'staff' and account_id = (select ohms.actor())));
revoke truncate on ohms.account_phone from ohms_app;
select ohms.let_owner_seal_again();
