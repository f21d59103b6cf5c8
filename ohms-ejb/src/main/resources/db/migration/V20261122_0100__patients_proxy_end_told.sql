-- Whoever acted for somebody is told once when that ends. What ended before this is not told of afterwards.
alter table ohms.proxy_grant add column end_told_at timestamptz;
comment on column ohms.proxy_grant.end_told_at is
    'when a letter told whoever acted that it has ended; null while it runs, and when they ended it themselves';
grant update (end_told_at) on ohms.proxy_grant to ohms_app;
select set_config('ohms.kind', 'system', true);
update ohms.proxy_grant set end_told_at = now()
    where accepted_at is not null and (ended_at is not null or ends_at <= now() or grown_up_at <= now());
create index proxy_grant_to_tell on ohms.proxy_grant (id)
    where accepted_at is not null and ended_at is null and end_told_at is null
      and (ends_at is not null or grown_up_at is not null);
