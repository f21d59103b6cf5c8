-- What is to become of a patient's illness between visits: an aim, goals that are measured, what the patient does and how
-- often, what the team does until when, and how it ended.
insert into ohms.permission (code, reach) values
    ('care-plan.write', 'related'),
    ('own-care-plan.tick', 'related'),
    ('care-plan-template.write', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('doctor', 'care-plan.write'), ('nurse', 'care-plan.write'),
    ('patient', 'own-care-plan.tick'),
    ('cmo', 'care-plan-template.write'), ('admin', 'care-plan-template.write');
insert into ohms.proxy_scope_permission (scope, permission) values ('health', 'own-care-plan.tick');

-- What plans are often made of, in the hospital's own words, with the guideline they follow. A version never changes:
-- another wording is another version, and the one before is retired, so that a plan can be traced to what stood there.
create table ohms.care_plan_template (
    id           uuid primary key,
    series_id    uuid not null,
    number       int not null check (number > 0),
    category     text not null check (category in
        ('DIABETES', 'HYPERTENSION', 'ASTHMA', 'HEART_FAILURE', 'PREGNANCY', 'OTHER')),
    name         text not null check (length(name) between 1 and 100),
    aim          text not null check (length(aim) between 1 and 1000),
    guideline    text not null check (length(guideline) between 1 and 1000),
    published_at timestamptz not null,
    -- null for what came with the house
    published_by uuid,
    retired_at   timestamptz,
    version      bigint not null,
    unique (series_id, number)
);
comment on table ohms.care_plan_template is '[vocabulary] what plans are made of; a version never changes, it is retired';
create unique index care_plan_template_name on ohms.care_plan_template (lower(name)) where retired_at is null;
create unique index care_plan_template_live on ohms.care_plan_template (series_id) where retired_at is null;

create table ohms.care_plan_template_line (
    id          uuid primary key,
    template_id uuid not null references ohms.care_plan_template,
    place       int not null check (place > 0),
    kind        text not null check (kind in ('GOAL', 'PATIENT', 'TEAM')),
    what        text not null check (length(what) between 1 and 200),
    -- what a goal is about, or what the patient measures: a code of LOINC
    code        text,
    unit        text,
    low         numeric(24, 8),
    high        numeric(24, 8),
    -- how often; null for once, or as agreed
    every_days  int check (every_days between 1 and 366),
    -- how many days after the plan begins; null when the guideline says nothing
    due_days    int check (due_days between 1 and 366),
    owner_role  text,
    source      text check (length(source) between 1 and 500),
    unique (template_id, place),
    check ((kind = 'GOAL') = (low is not null or high is not null)),
    check (kind <> 'GOAL' or (code is not null and unit is not null)),
    check (low is null or high is null or low <= high),
    check ((kind = 'TEAM') = (owner_role is not null)),
    -- a figure is somebody's, who is named
    check ((low is null and high is null and every_days is null and due_days is null) or source is not null)
);
comment on table ohms.care_plan_template_line is '[vocabulary] one goal or one thing to do of a template, with its source';
revoke delete, truncate on ohms.care_plan_template, ohms.care_plan_template_line from ohms_app;
revoke update on ohms.care_plan_template_line from ohms_app;

create function ohms.care_plan_templates_written() returns trigger language plpgsql as $$
begin
    if ohms.kind() <> 'system' and not (ohms.kind() = 'staff' and ohms.may('care-plan-template.write')) then
        raise exception 'not allowed' using errcode = '42501';
    end if;
    if tg_op = 'UPDATE' then
        if old.retired_at is not null
            or (old.series_id, old.number, old.category, old.name, old.aim, old.guideline)
                is distinct from (new.series_id, new.number, new.category, new.name, new.aim, new.guideline) then
            raise exception 'a version stays what it is' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger care_plan_template_written before insert or update on ohms.care_plan_template
    for each row execute function ohms.care_plan_templates_written();
create trigger care_plan_template_line_written before insert on ohms.care_plan_template_line
    for each row execute function ohms.care_plan_templates_written();

create table ohms.care_plan (
    id          uuid primary key,
    patient_id  uuid not null,
    category    text not null check (category in
        ('DIABETES', 'HYPERTENSION', 'ASTHMA', 'HEART_FAILURE', 'PREGNANCY', 'OTHER')),
    status      text not null check (status in ('ACTIVE', 'ON_HOLD', 'COMPLETED', 'REVOKED', 'ENTERED_IN_ERROR')),
    template_id uuid references ohms.care_plan_template,
    words       bytea not null,
    starts_on   date not null,
    ends_on     date,
    -- null for one that came from elsewhere
    author      uuid,
    created_at  timestamptz not null,
    outcome     text check (outcome in ('REACHED', 'PARTLY_REACHED', 'NOT_REACHED', 'NOT_JUDGED')),
    closing     bytea,
    ended_by    uuid,
    ended_at    timestamptz,
    released_at timestamptz,
    version     bigint not null,
    check (ends_on is null or ends_on >= starts_on),
    check ((status in ('ACTIVE', 'ON_HOLD')) = (ended_at is null)),
    -- who ends a plan says what became of it
    check (status not in ('COMPLETED', 'REVOKED') or outcome is not null),
    check (outcome is null or ended_at is not null),
    check (closing is null or outcome is not null)
);
comment on table ohms.care_plan is '[patient] plans of care and how they ended; title, aim and closing words encrypted';
comment on column ohms.care_plan.words is '[sealed care_plan.words]';
comment on column ohms.care_plan.closing is '[sealed care_plan.closing]';
create index care_plan_of on ohms.care_plan (patient_id, created_at desc, id);
select ohms.guard_chart('care_plan', array ['care-plan.write'], false, true);

create table ohms.care_plan_goal (
    id         uuid primary key,
    patient_id uuid not null,
    plan_id    uuid not null references ohms.care_plan,
    goal_id    uuid not null references ohms.goal,
    since      timestamptz not null,
    -- when the plan stopped following it; the goal itself goes on
    left_at    timestamptz,
    released_at timestamptz
);
comment on table ohms.care_plan_goal is '[patient] which goals a plan follows';
create unique index care_plan_goal_once on ohms.care_plan_goal (plan_id, goal_id) where left_at is null;
create index care_plan_goal_of on ohms.care_plan_goal (patient_id);
select ohms.guard_chart('care_plan_goal', array ['care-plan.write'], false, true);

create table ohms.care_plan_activity (
    id         uuid primary key,
    patient_id uuid not null,
    plan_id    uuid not null references ohms.care_plan,
    status     text not null check (status in ('IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'ENTERED_IN_ERROR')),
    words      bytea not null,
    -- what the patient measures with it: a code of LOINC
    code       text,
    starts_on  date not null,
    every_days int check (every_days between 1 and 366),
    due_on     date,
    set_at     timestamptz not null,
    ended_on   date,
    ended_at   timestamptz,
    released_at timestamptz,
    version    bigint not null,
    -- again and again, or once until a day, or as agreed
    check (every_days is null or due_on is null),
    check ((status = 'IN_PROGRESS') = (ended_at is null)),
    check ((ended_at is null) = (ended_on is null)),
    check (ended_on is null or ended_on >= starts_on)
);
comment on table ohms.care_plan_activity is '[patient] what patients do by their plans, and how often; words encrypted';
comment on column ohms.care_plan_activity.words is '[sealed care_plan_activity.words]';
create index care_plan_activity_of on ohms.care_plan_activity (patient_id, plan_id);
create index care_plan_activity_plan on ohms.care_plan_activity (plan_id);
select ohms.guard_chart('care_plan_activity', array ['care-plan.write'], false, true);

-- What the patient says to have done, one day at a time. It is written at the patients' door, and by nobody else.
create table ohms.care_plan_tick (
    id          uuid primary key,
    patient_id  uuid not null,
    activity_id uuid not null references ohms.care_plan_activity,
    day         date not null,
    ticked_by   uuid not null,
    ticked_at   timestamptz not null,
    taken_back_at timestamptz
);
comment on table ohms.care_plan_tick is '[patient] what patients did by their plans, day by day';
create unique index care_plan_tick_once on ohms.care_plan_tick (activity_id, day) where taken_back_at is null;
create index care_plan_tick_of on ohms.care_plan_tick (patient_id, day);
insert into ohms.chart_table (name) values ('care_plan_tick');
alter table ohms.care_plan_tick enable row level security;
alter table ohms.care_plan_tick force row level security;
create policy care_plan_tick_known on ohms.care_plan_tick for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('chart.read'))
        and exists (select 1 from ohms.in_my_care c where c.patient_id = care_plan_tick.patient_id))
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-chart.read'))
        and patient_id in (select ohms.all_in_hands('health'))));
create policy care_plan_tick_made on ohms.care_plan_tick for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-care-plan.tick')) and ticked_by = (select ohms.actor())
        and patient_id in (select ohms.all_in_hands('health'))
        and exists (select 1 from ohms.care_plan_activity a join ohms.care_plan p on p.id = a.plan_id
            where a.id = care_plan_tick.activity_id and a.patient_id = care_plan_tick.patient_id
              and a.status = 'IN_PROGRESS' and p.status = 'ACTIVE')));
create policy care_plan_tick_taken_back on ohms.care_plan_tick for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-care-plan.tick'))
        and patient_id in (select ohms.all_in_hands('health'))));
create policy care_plan_tick_of_client on ohms.care_plan_tick as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.care_plan_tick from ohms_app;

-- An entry of a plan is the same patient's as the plan, and stays in it; a plan that is over stays over.
create function ohms.care_plan_entries() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'care_plan' then
        if old.ended_at is not null and (old.status, old.ended_at, old.outcome)
            is distinct from (new.status, new.ended_at, new.outcome) then
            raise exception 'a plan that is over stays over' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if tg_op = 'UPDATE' then
        if old.plan_id <> new.plan_id then
            raise exception 'an entry stays in its plan' using errcode = 'check_violation';
        end if;
    elsif not exists (select 1 from ohms.care_plan p where p.id = new.plan_id and p.patient_id = new.patient_id) then
        raise exception 'an entry belongs to the patient of its plan' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger care_plan_course before update on ohms.care_plan
    for each row execute function ohms.care_plan_entries();
create trigger care_plan_goal_stays before insert or update on ohms.care_plan_goal
    for each row execute function ohms.care_plan_entries();
create trigger care_plan_activity_stays before insert or update on ohms.care_plan_activity
    for each row execute function ohms.care_plan_entries();

-- What the team does by a plan is a task like any other, which the plan finds again; a task that comes again and again
-- is followed by the next one.
alter table ohms.task add column care_plan_id uuid references ohms.care_plan;
alter table ohms.task add column every_days int check (every_days between 1 and 366);
-- when the next one was made of one that is done
alter table ohms.task add column followed_at timestamptz;
alter table ohms.task add constraint task_again_by_plan check (every_days is null or care_plan_id is not null);
create index task_to_follow on ohms.task (ended_at) where every_days is not null and state = 'COMPLETED' and followed_at is null;
create index task_care_plan on ohms.task (care_plan_id) where care_plan_id is not null;

select ohms.let_owner_seal_again();
