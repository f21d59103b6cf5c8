-- Announcements to groups: what the hospital tells many people at once, to whom it goes, and how far it has come.
insert into ohms.permission (code, reach) values
    ('announcement.read', 'nobody'),
    ('announcement.send', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('admin', 'announcement.read'), ('admin', 'announcement.send'),
    ('cmo', 'announcement.read'), ('cmo', 'announcement.send');

create table ohms.announcement (
    id              uuid primary key,
    audience        text not null check (audience in ('STAFF', 'PORTAL', 'VISITS')),
    -- staff: those who have it
    role            text references ohms.role,
    -- visits: on these days of the place, with this practitioner, of this service
    from_on         date,
    until_on        date,
    practitioner_id uuid,
    service_id      uuid,
    state           text not null check (state in ('DRAFT', 'SENDING', 'SENT', 'STOPPED')),
    written_by      uuid not null,
    written_at      timestamptz not null,
    sent_by         uuid,
    sent_at         timestamptz,
    ended_at        timestamptz,
    -- everybody up to this one, in the order of their ids, is on the list of those who are told
    gathered_to     uuid,
    gathered        boolean not null default false,
    version         bigint not null,
    check ((audience = 'STAFF') = (role is not null)),
    check ((audience = 'VISITS') = (from_on is not null) and (audience = 'VISITS') = (until_on is not null)),
    check (audience = 'VISITS' or (practitioner_id is null and service_id is null)),
    check (until_on >= from_on and until_on <= from_on + 366),
    check ((state = 'DRAFT') = (sent_by is null) and (state = 'DRAFT') = (sent_at is null)),
    check ((state in ('SENT', 'STOPPED')) = (ended_at is not null)),
    check (state <> 'DRAFT' or (gathered_to is null and not gathered)),
    check (state <> 'SENT' or gathered)
);
comment on table ohms.announcement is '[vocabulary] what the hospital tells a group of people, and to which group; the same words for everybody';
create index announcement_newest on ohms.announcement (written_at desc, id desc);
-- what is under way, for whoever sends the next piece of it
create index announcement_sending on ohms.announcement (sent_at) where state = 'SENDING';

create table ohms.announcement_text (
    announcement_id uuid not null references ohms.announcement on delete cascade,
    language        text not null check (language in ('en', 'es')),
    title           text not null check (length(title) between 1 and 120),
    body            text not null check (length(body) between 1 and 4000),
    primary key (announcement_id, language)
);
comment on table ohms.announcement_text is '[vocabulary] the words of an announcement in each language it was written in';

-- A draft becomes what is sent, once; what was sent stays as it was read, and is not deleted.
create function ohms.announcement_course() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'what was sent stays' using errcode = 'check_violation';
        end if;
        return old;
    end if;
    if old.state <> 'DRAFT' and (old.audience, old.role, old.from_on, old.until_on, old.practitioner_id, old.service_id,
            old.sent_by, old.sent_at) is distinct from (new.audience, new.role, new.from_on, new.until_on,
            new.practitioner_id, new.service_id, new.sent_by, new.sent_at)
        or (old.written_by, old.written_at) is distinct from (new.written_by, new.written_at)
        or old.gathered and not new.gathered then
        raise exception 'what was sent stays as it is' using errcode = 'check_violation';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (('DRAFT', 'SENDING'), ('SENDING', 'SENT'),
            ('SENDING', 'STOPPED')) then
        raise exception 'an announcement does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.state = 'DRAFT' and new.state = 'SENDING' and not exists (
            select 1 from ohms.announcement_text t where t.announcement_id = new.id and t.language = 'en') then
        raise exception 'an announcement has words everybody can fall back on' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger announcement_course before update or delete on ohms.announcement
    for each row execute function ohms.announcement_course();
create function ohms.announcement_text_course() returns trigger language plpgsql as $$
begin
    if (select a.state from ohms.announcement a
            where a.id = case when tg_op = 'DELETE' then old.announcement_id else new.announcement_id end) <> 'DRAFT' then
        raise exception 'what was sent stays as it is' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger announcement_text_course before insert or update or delete on ohms.announcement_text
    for each row execute function ohms.announcement_text_course();

create table ohms.announcement_receiver (
    id              uuid primary key,
    announcement_id uuid not null references ohms.announcement,
    patient_id      uuid,
    account_id      uuid,
    told_at         timestamptz,
    -- it stands in the pages of whoever signs in
    in_page         boolean not null default false,
    -- an e-mail or a text message was put on its way
    by_message      boolean not null default false,
    -- messages of this kind are not wanted outside the pages
    unwanted        boolean not null default false,
    failure         text,
    check ((patient_id is null) <> (account_id is null)),
    check (told_at is not null or not (in_page or by_message or unwanted or failure is not null)),
    unique (announcement_id, patient_id),
    unique (announcement_id, account_id)
);
comment on table ohms.announcement_receiver is '[patient] whom an announcement is for, each person once, and by which ways they were told';
-- who is to be told next
create index announcement_receiver_waiting on ohms.announcement_receiver (announcement_id, id) where told_at is null;
alter table ohms.announcement_receiver enable row level security;
alter table ohms.announcement_receiver force row level security;
-- only figures are ever shown of it
create policy announcement_receiver_work on ohms.announcement_receiver using ((select ohms.kind()) = 'system');
create policy announcement_receiver_of_client on ohms.announcement_receiver as restrictive using (
    (select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.announcement_receiver from ohms_app;

create table ohms.announcement_reader (
    announcement_id uuid not null references ohms.announcement,
    account_id      uuid not null,
    since           timestamptz not null,
    -- what the notification that told of it is known by
    note            text not null,
    primary key (announcement_id, account_id)
);
comment on table ohms.announcement_reader is '[patient] which accounts read an announcement in their pages';
create index announcement_reader_of on ohms.announcement_reader (account_id, since desc, announcement_id);
alter table ohms.announcement_reader enable row level security;
alter table ohms.announcement_reader force row level security;
create policy announcement_reader_known on ohms.announcement_reader for select using (
    account_id = (select ohms.actor()) or (select ohms.kind()) = 'system');
create policy announcement_reader_put on ohms.announcement_reader for insert with check ((select ohms.kind()) = 'system');
create policy announcement_reader_of_client on ohms.announcement_reader as restrictive using (
    (select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.announcement_reader from ohms_app;

-- How far an announcement has come, in figures: people first, then what became of their messages. A member of staff gets a
-- note that becomes a letter; what became of the letter counts, once there is one. It says nothing about who.
create function ohms.announcement_report(which uuid)
    returns table (part text, state text, failure text, figure bigint)
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    if not (acting = 'system' or (acting = 'staff' and ohms.may('announcement.read'))) then
        raise exception 'not allowed' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('ohms.kind', 'system', true);
    return query
        select 'person', case when r.told_at is null then 'waiting' when r.failure is not null then 'failed'
                when r.in_page or r.by_message then 'told' when r.unwanted then 'unwanted' else 'unreachable' end,
            r.failure, count(*)
        from announcement_receiver r where r.announcement_id = which group by 2, 3
        union all
        select 'person', 'no-message', null, count(*) from announcement_receiver r
            where r.announcement_id = which and r.unwanted
        union all
        select 'page', 'told', null, count(*) from announcement_reader p where p.announcement_id = which
        union all
        select 'page', 'read', null, count(*) from announcement_reader p
            join notification t on t.dedupe_key = p.note and t.read_at is not null where p.announcement_id = which
        union all
        select o.channel, o.state, o.failure, count(*) from outbox o where o.subject = which group by 1, 2, 3
        union all
        select 'mail', coalesce(l.state, o.state), case when l.id is null then o.failure else l.failure end, count(*)
            from announcement_receiver r
            join outbox o on o.dedupe_key = 'notification-mail:announcement:' || which || ':' || r.account_id
            left join outbox l on l.dedupe_key = 'notification.new:' || o.id || ':mail'
            where r.announcement_id = which and r.account_id is not null group by 2, 3;
    perform set_config('ohms.kind', acting, true);
end $$;

-- people say by which ways they hear of announcements, as they do of the rest
alter table ohms.notification_wish drop constraint notification_wish_topic_check;
alter table ohms.notification_wish add constraint notification_wish_topic_check
    check (topic in ('SCHEDULE', 'MESSAGES', 'TASKS', 'CHART', 'ANNOUNCEMENTS'));
