-- What other systems want to be told, and what they were told. Messages carry ids only.
insert into ohms.permission (code, reach) values ('webhook.own', 'everyone'), ('webhook.manage', 'nobody');
insert into ohms.role_permission (role, permission) values ('admin', 'webhook.manage');
insert into ohms.api_scope (code) values ('webhooks.manage');
insert into ohms.api_scope_permission (scope, permission) values ('webhooks.manage', 'webhook.own');

create table ohms.webhook (
    id         uuid primary key,
    client_id  uuid not null references ohms.api_client,
    url        text not null check (length(url) <= 500 and url like 'https://%'),
    secret     bytea not null,
    created_at timestamptz not null,
    version    int not null default 0
);
comment on table ohms.webhook is '[system] addresses of other systems that are told what happens; the signing secret is encrypted';
create index webhook_client on ohms.webhook (client_id);

-- Readable by whoever causes an event, so that nothing is written when nobody wants to know.
create table ohms.webhook_event (
    webhook_id uuid not null references ohms.webhook on delete cascade,
    event      text not null check (event ~ '^[a-z]+\.[a-z]+$'),
    primary key (webhook_id, event)
);
comment on table ohms.webhook_event is '[system] which events each address is told';
create index webhook_event_event on ohms.webhook_event (event);

create table ohms.webhook_delivery (
    id          uuid primary key,
    webhook_id  uuid not null references ohms.webhook on delete cascade,
    event_id    uuid not null,
    event       text not null,
    subject_id  uuid,
    patient_id  uuid,
    happened_at timestamptz not null,
    state       text not null check (state in ('waiting', 'delivered', 'failed')),
    replays     int not null default 0,
    version     int not null default 0,
    unique (webhook_id, event_id)
);
comment on table ohms.webhook_delivery is '[patient] one event for one address: ids and state';
create index webhook_delivery_newest on ohms.webhook_delivery (webhook_id, happened_at desc, id desc);
create index webhook_delivery_old on ohms.webhook_delivery (happened_at);

create table ohms.webhook_attempt (
    id          uuid primary key,
    delivery_id uuid not null references ohms.webhook_delivery on delete cascade,
    tried_at    timestamptz not null,
    took_ms     int not null,
    status      int,
    failure     text
);
comment on table ohms.webhook_attempt is '[system] each try to deliver an event and how it went';
create index webhook_attempt_delivery on ohms.webhook_attempt (delivery_id, tried_at);

do $$
declare
    guarded text;
begin
    foreach guarded in array array ['webhook', 'webhook_delivery', 'webhook_attempt']
    loop
        execute format('alter table ohms.%1$s enable row level security', guarded);
        execute format('alter table ohms.%1$s force row level security', guarded);
    end loop;
end $$;

create policy webhook_known on ohms.webhook using (
    (select ohms.kind()) = 'system' or (select ohms.may('webhook.manage'))
    or ((select ohms.kind()) = 'client' and client_id = (select ohms.actor())));
create policy webhook_delivery_known on ohms.webhook_delivery using (
    (select ohms.kind()) = 'system' or (select ohms.may('webhook.manage'))
    or exists (select 1 from ohms.webhook w where w.id = webhook_id and w.client_id = (select ohms.actor())));
create policy webhook_delivery_of_client on ohms.webhook_delivery as restrictive using (
    (select ohms.kind()) <> 'client' or (select ohms.may('reach.all-patients')) or patient_id is null
    or exists (select 1 from ohms.client_patient g
               where g.client_id = (select ohms.actor()) and g.patient_id = webhook_delivery.patient_id));
create policy webhook_attempt_known on ohms.webhook_attempt using (
    (select ohms.kind()) = 'system'
    or exists (select 1 from ohms.webhook_delivery d where d.id = delivery_id));
