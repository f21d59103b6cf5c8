-- The desk has words about treatment signed before a visit of the next day. Nobody asks for that but the house, which ends
-- the task by itself when it is signed or the visit does not come any more: once for each visit and day.
alter table ohms.task
    add column visit_id uuid,
    add column visit_day date,
    alter column created_by drop not null;
comment on column ohms.task.visit_id is 'the visit before which consent to treatment is to be signed';
comment on column ohms.task.created_by is 'who gave it; null where the house did';

do $$
declare
    old_rule text;
begin
    select conname into strict old_rule from pg_constraint where conrelid = 'ohms.task'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) = 'CHECK (((ended_at IS NULL) = (ended_by IS NULL)))';
    execute format('alter table ohms.task drop constraint %I', old_rule);
end $$;
alter table ohms.task
    add constraint task_visit_and_day check ((visit_id is null) = (visit_day is null)),
    add constraint task_given_by_somebody check (created_by is not null or visit_id is not null),
    add constraint task_ended_by_somebody check (
        case when ended_at is null then ended_by is null else ended_by is not null or visit_id is not null end);
create unique index task_of_visit_once on ohms.task (visit_id, visit_day) where visit_id is not null;
create index task_of_visit_open on ohms.task (id) where visit_id is not null and state in ('REQUESTED', 'ACCEPTED');

-- What the house does, nobody on staff does in its name.
create policy task_given_by_house on ohms.task as restrictive for insert with check (
    visit_id is null or (select ohms.kind()) = 'system');
create policy task_ended_by_house on ohms.task as restrictive for update using (true) with check (
    ended_at is null or ended_by is not null or (select ohms.kind()) = 'system');

create or replace function ohms.task_course() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null and (old.state, old.ended_by, old.ended_at)
        is distinct from (new.state, new.ended_by, new.ended_at)
        or (old.created_by, old.created_at, old.conversation_id, old.visit_id, old.visit_day)
        is distinct from (new.created_by, new.created_at, new.conversation_id, new.visit_id, new.visit_day) then
        raise exception 'a task stays what it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
