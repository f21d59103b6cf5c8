-- The chart: what happened, what was found, what changed. Doctors and nurses read and write it for those in their care;
-- patients read what was released to them; programs bring it in, and read none of it here.
insert into ohms.permission (code, reach) values
    ('chart.read', 'related'),
    ('encounter.write', 'related'),
    ('note.write', 'related'),
    ('note.cosign', 'related'),
    ('condition.write', 'related'),
    ('allergy.write', 'related'),
    ('observation.write', 'related'),
    ('order.write', 'related'),
    ('result.write', 'related'),
    ('result.sign', 'related'),
    ('history.write', 'related'),
    ('result.escalated', 'nobody'),
    ('own-chart.read', 'related'),
    ('chart.import', 'everyone');

insert into ohms.role_permission (role, permission)
select role, permission
from (values
    ('doctor', array ['chart.read', 'encounter.write', 'note.write', 'note.cosign', 'condition.write', 'allergy.write',
        'observation.write', 'order.write', 'result.write', 'result.sign', 'history.write']),
    ('nurse', array ['chart.read', 'encounter.write', 'note.write', 'condition.write', 'allergy.write',
        'observation.write', 'result.write', 'history.write']),
    ('cmo', array ['chart.read', 'result.escalated']),
    ('admin', array ['chart.import']),
    ('patient', array ['own-chart.read'])) as shipped (role, permissions),
    unnest(permissions) as permission;

-- The part of the portal that shows it, which somebody can be let into for a patient.
insert into ohms.proxy_scope (code, sort) values ('health', 40);
insert into ohms.proxy_scope_permission (scope, permission) values ('health', 'own-chart.read');

-- Whose this part of the record is in the hands of the one who acts at the patients' door: one patient or none. A policy
-- that asks for this list is answered once a statement, however long a chart is.
create function ohms.all_in_hands(part text) returns setof uuid language sql stable as $$
    select mine.patient_id from (
        select a.patient_id from ohms.patient_account a where a.account_id = ohms.actor()
        union select ohms.acting_for()) mine
    where mine.patient_id is not null and ohms.in_hands(mine.patient_id, part)
$$;

create table ohms.chart_table (
    name text primary key
);
comment on table ohms.chart_table is '[vocabulary] tables whose rows are part of a patient''s chart and follow it when two records become one';

create table ohms.chart_merge (
    merge_id   uuid not null,
    chart      text not null references ohms.chart_table,
    row_id     uuid not null,
    patient_id uuid not null,
    primary key (merge_id, chart, row_id)
);
comment on table ohms.chart_merge is '[patient] whose a row of a chart was before two records became one';
alter table ohms.chart_merge enable row level security;
alter table ohms.chart_merge force row level security;
create policy chart_merge_work on ohms.chart_merge using ((select ohms.kind()) = 'system');
create policy chart_merge_of_client on ohms.chart_merge as restrictive using ((select ohms.kind()) <> 'client');
revoke insert, update, delete, truncate on ohms.chart_merge from ohms_app;

-- The wall around a table of the chart: one place says who reads and who writes. The table has an id and a patient_id;
-- with a label it has a column sensitivity, and what patients may see has a column released_at. What is labelled as
-- sensitive stays with the patient: a proxy does not see it. Nothing of a chart is ever deleted.
create function ohms.guard_chart(guarded text, writers text[], labelled boolean, released boolean) returns void
    language plpgsql set search_path = ohms, pg_temp as $$
declare
    label text := case when labelled then 'ohms.cleared(sensitivity)' else 'true' end;
    theirs text := case when labelled then '(sensitivity = ''N'' or (select ohms.acting_for()) is null)' else 'true' end;
    cared text := format('exists (select 1 from ohms.in_my_care c where c.patient_id = %I.patient_id)', guarded);
    may text := (select string_agg(format('ohms.may(%L)', w), ' or ') from unnest(writers) w);
begin
    execute format('alter table ohms.%I enable row level security', guarded);
    execute format('alter table ohms.%I force row level security', guarded);
    execute format('create policy %1$s_known on ohms.%1$I for select using ((select ohms.kind()) = ''system'' '
        'or ((select ohms.kind()) = ''staff'' and (select ohms.may(''chart.read'')) and %2$s and %3$s))',
        guarded, label, cared);
    execute format('create policy %1$s_kept on ohms.%1$I for insert with check ((select ohms.kind()) = ''system'' '
        'or ((select ohms.kind()) = ''staff'' and (select %2$s) and %3$s))', guarded, may, cared);
    execute format('create policy %1$s_changed on ohms.%1$I for update using ((select ohms.kind()) = ''system'' '
        'or ((select ohms.kind()) = ''staff'' and (select %2$s) and %3$s))', guarded, may, cared);
    if released then
        execute format('create policy %1$s_released on ohms.%1$I for select using ((select ohms.kind()) = ''patient'' '
            'and (select ohms.may(''own-chart.read'')) and released_at <= now() and %2$s '
            'and patient_id in (select ohms.all_in_hands(''health'')))', guarded, theirs);
    end if;
    execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ((select ohms.kind()) <> ''client'')',
        guarded);
    execute format('revoke delete, truncate on ohms.%I from ohms_app', guarded);
    insert into chart_table (name) values (guarded);
end $$;
revoke execute on function ohms.guard_chart(text, text[], boolean, boolean) from public, ohms_app;

-- Two records became one: the chart follows, and remembers whose it was.
create function ohms.merge_charts(survivor uuid, merged uuid, merge uuid) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    part text;
begin
    perform set_config('ohms.kind', 'system', true);
    for part in select name from chart_table order by name loop
        execute format('insert into chart_merge (merge_id, chart, row_id, patient_id) '
            'select $1, %L, id, $2 from %I where patient_id = $2', part, part) using merge, merged;
        execute format('update %I set patient_id = $1 where patient_id = $2', part) using survivor, merged;
    end loop;
    perform set_config('ohms.kind', acting, true);
end $$;

create function ohms.unmerge_charts(merge uuid) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    part text;
begin
    perform set_config('ohms.kind', 'system', true);
    for part in select distinct chart from chart_merge where merge_id = merge loop
        execute format('update %I t set patient_id = m.patient_id from chart_merge m '
            'where m.merge_id = $1 and m.chart = %L and m.row_id = t.id', part, part) using merge;
    end loop;
    perform set_config('ohms.kind', acting, true);
end $$;
