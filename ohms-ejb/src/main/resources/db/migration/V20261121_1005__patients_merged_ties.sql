-- Two records became one: who reached the one that went now reaches the one that stays. Each row below remembers, for as
-- long as the merge stands, what the merge took from whom, so that undoing it gives back exactly that.
create table ohms.client_patient_merge (
    merge_id   uuid not null,
    patient_id uuid not null,
    client_id  uuid not null,
    brought    boolean not null,
    primary key (merge_id, client_id)
);
comment on table ohms.client_patient_merge is '[patient] which clients reached a merged record';

create table ohms.care_relationship_merge (
    merge_id           uuid not null,
    patient_id         uuid not null,
    account_id         uuid not null,
    source             text not null,
    source_id          uuid not null,
    starts_at          timestamptz not null,
    ends_at            timestamptz,
    -- false where the surviving record had a tie of the same source; then this is how long that one was
    brought            boolean not null,
    survivor_starts_at timestamptz,
    survivor_ends_at   timestamptz,
    primary key (merge_id, source, source_id, account_id)
);
comment on table ohms.care_relationship_merge is '[patient] who cared for whom before two records became one';

do $$
declare
    kept text;
begin
    foreach kept in array array ['client_patient_merge', 'care_relationship_merge']
    loop
        execute format('alter table ohms.%I enable row level security', kept);
        execute format('alter table ohms.%I force row level security', kept);
        execute format('create policy %1$s_known on ohms.%1$I using ((select ohms.kind()) = ''system'')', kept);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''client'' or (select ohms.may(''reach.all-patients'')) '
            'or exists (select 1 from ohms.client_patient g '
            'where g.client_id = (select ohms.actor()) and g.patient_id = %1$I.patient_id))', kept);
        execute format('revoke insert, update, delete, truncate on ohms.%I from ohms_app', kept);
    end loop;
end $$;

-- As with visits: the functions act as the system for their own statements and give the actor back.
create function ohms.merge_ties(survivor uuid, merged uuid, merge uuid) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);

    -- the id of a merged record stays good for whoever knows it, so a client keeps it and gets the other as well
    insert into client_patient_merge (merge_id, patient_id, client_id, brought)
        select merge, merged, g.client_id, not exists (
            select 1 from client_patient s where s.client_id = g.client_id and s.patient_id = survivor)
        from client_patient g where g.patient_id = merged;
    insert into client_patient (client_id, patient_id)
        select m.client_id, survivor from client_patient_merge m where m.merge_id = merge and m.brought;

    insert into care_relationship_merge (merge_id, patient_id, account_id, source, source_id, starts_at, ends_at,
            brought, survivor_starts_at, survivor_ends_at)
        select merge, merged, c.account_id, c.source, c.source_id, c.starts_at, c.ends_at, s.patient_id is null,
            s.starts_at, s.ends_at
        from care_relationship c
        left join care_relationship s on s.patient_id = survivor and s.account_id = c.account_id
            and s.source = c.source and s.source_id = c.source_id
        where c.patient_id = merged;
    update care_relationship c set
            starts_at = least(c.starts_at, m.starts_at),
            ends_at = case when c.ends_at is null or m.ends_at is null then null else greatest(c.ends_at, m.ends_at) end
        from care_relationship_merge m
        where m.merge_id = merge and not m.brought and c.patient_id = survivor and c.account_id = m.account_id
            and c.source = m.source and c.source_id = m.source_id;
    delete from care_relationship c using care_relationship_merge m
        where m.merge_id = merge and not m.brought and c.patient_id = merged and c.account_id = m.account_id
            and c.source = m.source and c.source_id = m.source_id;
    update care_relationship set patient_id = survivor where patient_id = merged;

    perform set_config('ohms.kind', acting, true);
end $$;

create function ohms.unmerge_ties(survivor uuid, merged uuid, merge uuid) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);

    with passed_on as (
        update client_patient_merge o set brought = true
            from client_patient_merge m, patient_link l
            where m.merge_id = merge and m.brought and o.merge_id = l.id and l.id <> merge and l.survivor_id = survivor
                and l.undone_at is null and o.client_id = m.client_id
            returning o.client_id
    )
    delete from client_patient g using client_patient_merge m
        where m.merge_id = merge and m.brought and g.patient_id = survivor and g.client_id = m.client_id
            and m.client_id not in (select client_id from passed_on);
    delete from client_patient_merge where merge_id = merge;

    -- what has ended since the merge stays ended
    insert into care_relationship (patient_id, account_id, source, source_id, starts_at, ends_at)
        select merged, m.account_id, m.source, m.source_id, m.starts_at,
            case when least(m.ends_at, c.ends_at) is not null then greatest(m.starts_at, least(m.ends_at, c.ends_at)) end
        from care_relationship_merge m
        join care_relationship c on c.patient_id = survivor and c.account_id = m.account_id
            and c.source = m.source and c.source_id = m.source_id
        where m.merge_id = merge and (not m.brought or exists (
            select 1 from care_relationship_merge o join patient_link l on l.id = o.merge_id
            where o.merge_id <> merge and l.survivor_id = survivor and l.undone_at is null
                and o.account_id = m.account_id and o.source = m.source and o.source_id = m.source_id));
    with passed_on as (
        update care_relationship_merge o set brought = true, survivor_starts_at = null, survivor_ends_at = null
            from care_relationship_merge m, patient_link l
            where m.merge_id = merge and m.brought and o.merge_id = l.id and l.id <> merge and l.survivor_id = survivor
                and l.undone_at is null and o.account_id = m.account_id and o.source = m.source
                and o.source_id = m.source_id
            returning o.account_id, o.source, o.source_id, o.starts_at, o.ends_at
    )
    update care_relationship c set starts_at = p.starts_at,
            ends_at = case when least(p.ends_at, c.ends_at) is not null
                then greatest(p.starts_at, least(p.ends_at, c.ends_at)) end
        from passed_on p
        where c.patient_id = survivor and c.account_id = p.account_id and c.source = p.source
            and c.source_id = p.source_id;
    update care_relationship c set patient_id = merged
        from care_relationship_merge m
        where m.merge_id = merge and m.brought and c.patient_id = survivor and c.account_id = m.account_id
            and c.source = m.source and c.source_id = m.source_id
            and not exists (select 1 from care_relationship there where there.patient_id = merged
                and there.account_id = m.account_id and there.source = m.source and there.source_id = m.source_id);
    update care_relationship c set starts_at = m.survivor_starts_at,
            ends_at = case when least(m.survivor_ends_at, c.ends_at) is not null
                then greatest(m.survivor_starts_at, least(m.survivor_ends_at, c.ends_at)) end
        from care_relationship_merge m
        where m.merge_id = merge and not m.brought and c.patient_id = survivor and c.account_id = m.account_id
            and c.source = m.source and c.source_id = m.source_id;
    delete from care_relationship_merge where merge_id = merge;

    perform set_config('ohms.kind', acting, true);
end $$;
