create table ohms.hospital (
    id              int primary key default 1 check (id = 1),
    name            text not null check (length(name) between 1 and 120),
    zone            text not null,
    currency        text not null check (currency ~ '^[A-Z]{3}$'),
    phone_region    text not null check (phone_region ~ '^[A-Z]{2}$'),
    help_phone      text,
    emergency_phone text not null,
    accent          text not null default 'harbour',
    logo            bytea,
    logo_type       text check (logo_type in ('image/png', 'image/jpeg')),
    hold_minutes    int not null default 10 check (hold_minutes between 1 and 60),
    notice_minutes  int not null default 0 check (notice_minutes between 0 and 10080),
    waiting_target_minutes int not null default 15 check (waiting_target_minutes between 1 and 240),
    version         int not null default 0,
    check ((logo is null) = (logo_type is null)),
    check (logo is null or length(logo) <= 262144)
);
comment on table ohms.hospital is '[vocabulary] the hospital: name, zone, look and limits';
insert into ohms.hospital (name, zone, currency, phone_region, emergency_phone)
values ('Harbour General Hospital', 'America/New_York', 'USD', 'US', '911');
