-- Each channel has a worker of its own, a message may be of no use after a moment, and what a provider took is asked after in
-- growing pauses.
alter table ohms.outbox add column not_after timestamptz, add column tried_at timestamptz, add column ask_at timestamptz,
    add column asked int not null default 0;
alter table ohms.outbox drop constraint outbox_state_check;
alter table ohms.outbox add constraint outbox_state_check
    check (state in ('waiting', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'dropped'));

create index outbox_due_of_channel on ohms.outbox (channel, not_before, id) where state in ('waiting', 'sending');
drop index ohms.outbox_on_the_way;
create index outbox_on_the_way on ohms.outbox (channel, ask_at) where state = 'sent' and ask_at is not null;
-- A message of the provider is what became of one of ours.
create unique index outbox_receipt on ohms.outbox (channel, receipt) where receipt is not null;

select set_config('ohms.kind', 'system', true);
update ohms.outbox set ask_at = now() where state = 'sent' and receipt is not null and finished_at > now() - interval '1 day';

-- Takes back what waits about a thing. Whoever changes the thing may not touch the messages, so the table itself would
-- refuse. One that a node holds at the moment only loses its further tries.
create function ohms.outbox_withdraw(about uuid, keys_begin text, at timestamptz) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    update outbox o set not_after = at where o.subject = about and starts_with(o.dedupe_key, keys_begin)
        and o.state = 'sending';
    update outbox o set state = 'dropped', failure = 'outbox.withdrawn', finished_at = at, version = o.version + 1
        where o.subject = about and starts_with(o.dedupe_key, keys_begin) and o.state = 'waiting';
    perform set_config('ohms.kind', acting, true);
end $$;
