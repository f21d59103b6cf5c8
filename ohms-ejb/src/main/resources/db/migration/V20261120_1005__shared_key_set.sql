create table ohms.key_set (
    name       text primary key,
    wrapped    bytea not null,
    changed_at timestamptz not null default now()
);
comment on table ohms.key_set is '[system] key sets, readable only with the master key from the environment';

create table ohms.counter (
    series text primary key,
    value  bigint not null
);
comment on table ohms.counter is '[system] last number given out in each series of human numbers';
