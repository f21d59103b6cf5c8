-- Articles for patients in plain words, by version and language, with the codes that lead to them; and who has read which.
insert into ohms.permission (code, reach) values
    ('education.write', 'nobody'),
    ('education.review', 'nobody'),
    ('own-education.read', 'related');
insert into ohms.role_permission (role, permission) values
    ('doctor', 'education.write'), ('nurse', 'education.write'), ('pharmacist', 'education.write'),
    ('cmo', 'education.write'),
    ('doctor', 'education.review'), ('cmo', 'education.review'),
    ('patient', 'own-education.read');
insert into ohms.proxy_scope_permission (scope, permission) values ('health', 'own-education.read');

create table ohms.article (
    id            uuid primary key,
    slug          text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
    language      text not null check (language in ('en', 'es')),
    number        int not null check (number > 0),
    topic         text not null check (topic in ('HEART', 'LUNGS', 'DIABETES', 'MIND', 'BONES', 'DIGESTION', 'HORMONES',
        'KIDNEYS', 'BRAIN', 'BLOOD', 'MEDICINES', 'TESTS', 'INFECTION', 'LIVING')),
    title         text not null check (length(title) between 1 and 120),
    summary       text not null check (length(summary) between 1 and 300),
    body          text not null check (length(body) between 1 and 20000),
    words         int not null check (words > 0),
    state         text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN')),
    -- came with the program: nobody in the hospital wrote it, and somebody in the hospital reviews it
    shipped       boolean not null,
    -- everybody who wrote at this version: none of them reviews it
    writers       uuid[] not null default '{}',
    written_at    timestamptz not null,
    -- why it was sent back; of the version that is written at again
    returned      text check (length(returned) between 1 and 1000),
    reviewed_by   uuid,
    -- the name patients are shown, as the reviewer wants to be named
    reviewer_name text check (length(reviewer_name) between 1 and 100),
    reviewed_at   timestamptz,
    valid_until   date,
    withdrawn_at  timestamptz,
    version       bigint not null,
    unique (slug, language, number),
    check (state <> 'PUBLISHED' or reviewed_by is not null),
    check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (valid_until is null)
        and (reviewed_by is null) = (reviewer_name is null)),
    check (reviewed_by is null or state in ('PUBLISHED', 'WITHDRAWN')),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    check (state = 'DRAFT' or returned is null),
    check (shipped or cardinality(writers) > 0),
    constraint article_other_eyes check (reviewed_by is null or reviewed_by <> all (writers))
);
comment on table ohms.article is '[vocabulary] articles for patients by version and language; nobody reviews what they wrote';
create unique index article_one_published on ohms.article (slug, language) where state = 'PUBLISHED';
create unique index article_one_open on ohms.article (slug, language) where state in ('DRAFT', 'IN_REVIEW');
-- the list of the editors, by state and title
create index article_by_state on ohms.article (state, title, id);
revoke delete, truncate on ohms.article from ohms_app;

create table ohms.article_source (
    article_id uuid not null references ohms.article,
    place      int not null check (place > 0),
    title      text not null check (length(title) between 1 and 200),
    publisher  text not null check (length(publisher) between 1 and 200),
    address    text not null check (address ~ '^https://[^[:space:]]+$' and length(address) <= 400),
    read_on    date not null,
    primary key (article_id, place)
);
comment on table ohms.article_source is '[vocabulary] where an article has its facts from, and when that was read';

create table ohms.article_code (
    article_id  uuid not null references ohms.article,
    code_system text not null,
    code        text not null,
    primary key (article_id, code_system, code)
);
comment on table ohms.article_code is '[vocabulary] problems, medicines and results an article is about';
-- from what a patient has to the articles about it
create index article_code_of on ohms.article_code (code_system, code);

-- The course of a version: draft, in review, published or back, withdrawn. What was sent to review is what is reviewed, and
-- what was published is what patients read: it does not change any more, another wording is another version.
create function ohms.article_course() returns trigger language plpgsql as $$
begin
    if (old.slug, old.language, old.number, old.shipped) is distinct from (new.slug, new.language, new.number, new.shipped)
        or not old.writers <@ new.writers
        or old.state <> 'DRAFT' and (old.topic, old.title, old.summary, old.body, old.words, old.writers)
            is distinct from (new.topic, new.title, new.summary, new.body, new.words, new.writers)
        or old.reviewed_by is not null and (old.reviewed_by, old.reviewed_at, old.reviewer_name, old.valid_until)
            is distinct from (new.reviewed_by, new.reviewed_at, new.reviewer_name, new.valid_until) then
        raise exception 'what was sent to review stays as it is' using errcode = 'check_violation';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (('DRAFT', 'IN_REVIEW'), ('DRAFT', 'WITHDRAWN'),
            ('IN_REVIEW', 'PUBLISHED'), ('IN_REVIEW', 'DRAFT'), ('PUBLISHED', 'WITHDRAWN')) then
        raise exception 'an article does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.state = 'IN_REVIEW' and not exists (select 1 from ohms.article_source s where s.article_id = new.id) then
        raise exception 'an article names its sources' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger article_course before update on ohms.article for each row execute function ohms.article_course();

-- An article begins as a draft, whoever brings it.
create function ohms.article_begins() returns trigger language plpgsql as $$
begin
    if new.state <> 'DRAFT' or new.reviewed_by is not null then
        raise exception 'an article begins as a draft' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger article_begins before insert on ohms.article for each row execute function ohms.article_begins();

-- Sources and codes are part of the version: they are written while it is written.
create function ohms.article_part_course() returns trigger language plpgsql as $$
begin
    if (select state from ohms.article where id = case when tg_op = 'DELETE' then old.article_id else new.article_id end)
            <> 'DRAFT' then
        raise exception 'what was sent to review stays as it is' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger article_source_course before insert or update or delete on ohms.article_source
    for each row execute function ohms.article_part_course();
create trigger article_code_course before insert or update or delete on ohms.article_code
    for each row execute function ohms.article_part_course();

create table ohms.article_read (
    id         uuid primary key,
    patient_id uuid not null,
    article_id uuid not null references ohms.article,
    read_by    uuid not null,
    read_at    timestamptz not null
);
comment on table ohms.article_read is
    '[patient] which version of which article was read in the portal for a patient, by whom and when; insert only';
-- Not unique: two records that become one may both have read the same, and both stay.
create index article_read_of on ohms.article_read (patient_id, article_id);
insert into ohms.chart_table (name) values ('article_read');
alter table ohms.article_read enable row level security;
alter table ohms.article_read force row level security;
create policy article_read_known on ohms.article_read for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-education.read'))
        and patient_id in (select ohms.all_in_hands('health'))));
create policy article_read_kept on ohms.article_read for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-education.read'))
        and read_by = (select ohms.actor()) and patient_id in (select ohms.all_in_hands('health'))));
create policy article_read_changed on ohms.article_read for update using ((select ohms.kind()) = 'system');
create policy article_read_of_client on ohms.article_read as restrictive using ((select ohms.kind()) <> 'client');
-- written once; a merge moves them as the owner
revoke update, delete, truncate on ohms.article_read from ohms_app;
