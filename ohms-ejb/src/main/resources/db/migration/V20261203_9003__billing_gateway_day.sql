-- What the hospital and its gateway say was paid online, day by day, and whether both say the same.
create table ohms.gateway_day (
    gateway     text not null,
    -- the day on which the payments began, in the hospital's zone
    day         date not null,
    currency    text not null check (currency ~ '^[A-Z]{3}$'),
    ours        numeric(19, 4) not null,
    theirs      numeric(19, 4) not null,
    -- payments that only one of both knows as paid, or of another amount
    differing   int not null check (differing >= 0),
    compared_at timestamptz not null,
    primary key (gateway, day)
);
comment on table ohms.gateway_day is '[system] totals of payments online by day, ours and those of the gateway; nothing of a person';
revoke delete, truncate on ohms.gateway_day from ohms_app;
