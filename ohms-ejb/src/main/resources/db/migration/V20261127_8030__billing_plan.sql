-- Bills that are paid in parts, and bills somebody is reminded of. Who keeps to a plan is asked for no more than the plan says.
create table ohms.payment_plan (
    id         uuid primary key,
    patient_id uuid not null,
    invoice_id uuid not null references ohms.invoice,
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    -- what was open when it was agreed on: that is paid in parts
    total      numeric(19, 4) not null check (total > 0),
    agreed_at  timestamptz not null,
    agreed_by  uuid not null,
    ended_at   timestamptz,
    version    bigint not null
);
comment on table ohms.payment_plan is '[patient] what was agreed on about paying a bill in parts, in figures and dates';
create unique index payment_plan_running on ohms.payment_plan (invoice_id) where ended_at is null;
create index payment_plan_of on ohms.payment_plan (patient_id, agreed_at desc);

create table ohms.payment_instalment (
    plan_id  uuid not null references ohms.payment_plan,
    position int not null check (position > 0),
    due_on   date not null,
    amount   numeric(19, 4) not null check (amount > 0),
    primary key (plan_id, position)
);
comment on table ohms.payment_instalment is '[patient] the parts of a plan; insert only';

alter table ohms.payment_plan enable row level security;
alter table ohms.payment_plan force row level security;
alter table ohms.payment_instalment enable row level security;
alter table ohms.payment_instalment force row level security;
create policy payment_plan_known on ohms.payment_plan for select using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy payment_plan_own on ohms.payment_plan for select using ((select ohms.kind()) = 'patient'
    and (select ohms.may('own-bill.read')) and patient_id in (select ohms.all_in_hands(null)));
create policy payment_plan_agreed on ohms.payment_plan for insert with check ((select ohms.kind()) = 'system'
    or (agreed_by = (select ohms.actor()) and ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.settle'))
        or (select ohms.kind()) = 'patient' and (select ohms.may('own-bill.pay'))
            and patient_id in (select ohms.all_in_hands(null)))));
create policy payment_plan_ended on ohms.payment_plan for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.settle'))));
create policy payment_plan_of_client on ohms.payment_plan as restrictive using ((select ohms.kind()) <> 'client');
create policy payment_instalment_known on ohms.payment_instalment for select using (
    exists (select 1 from ohms.payment_plan p where p.id = payment_instalment.plan_id));
create policy payment_instalment_agreed on ohms.payment_instalment for insert with check (
    exists (select 1 from ohms.payment_plan p where p.id = payment_instalment.plan_id));
create policy payment_instalment_of_client on ohms.payment_instalment as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.payment_plan from ohms_app;
revoke update, delete, truncate on ohms.payment_instalment from ohms_app;

-- What was agreed on stays so: a plan ends, and another one is agreed on.
create function ohms.payment_plan_course() returns trigger language plpgsql as $$
begin
    if (new.invoice_id, new.currency, new.total, new.agreed_at, new.agreed_by)
            is distinct from (old.invoice_id, old.currency, old.total, old.agreed_at, old.agreed_by)
        or old.ended_at is not null and new.ended_at is distinct from old.ended_at then
        raise exception 'what was agreed on stays so' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger payment_plan_course before update on ohms.payment_plan
    for each row execute function ohms.payment_plan_course();

-- The parts are the whole, at the end of the transaction that agrees on them.
create function ohms.payment_plan_adds_up() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    agreed uuid := case when tg_table_name = 'payment_plan' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'plan_id' end;
    whole numeric;
    parts numeric;
begin
    perform set_config('ohms.kind', 'system', true);
    select p.total into whole from payment_plan p where p.id = agreed;
    select coalesce(sum(i.amount), 0) into parts from payment_instalment i where i.plan_id = agreed;
    perform set_config('ohms.kind', acting, true);
    if whole is distinct from parts then
        raise exception 'payment_plan_adds_up' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger payment_plan_whole after insert on ohms.payment_plan
    deferrable initially deferred for each row execute function ohms.payment_plan_adds_up();
create constraint trigger payment_instalment_whole after insert on ohms.payment_instalment
    deferrable initially deferred for each row execute function ohms.payment_plan_adds_up();

-- Whether a plan of this invoice runs, and what it asked for until that day was paid.
create function ohms.plan_is_kept(invoice uuid, owed numeric, today date) returns boolean language sql stable as $$
    select exists (select 1 from ohms.payment_plan p where p.invoice_id = invoice and p.ended_at is null
        and coalesce((select sum(i.amount) from ohms.payment_instalment i where i.plan_id = p.id and i.due_on < today), 0)
            <= p.total - owed)
$$;

create or replace function ohms.overdue_dues(patient uuid, today date) returns numeric
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    due numeric;
begin
    perform set_config('ohms.kind', 'system', true);
    select coalesce(sum(owed.open), 0) into due from (
        select i.id, sum(e.amount) as open from invoice i join ledger_entry e on e.invoice_id = i.id
        where i.patient_id = patient and i.kind = 'INVOICE' and i.due_on < today
          and e.account = 'PATIENT_RECEIVABLE'
          and (i.disputed_at is null or i.dispute_settled_at is not null)
        group by i.id) owed where owed.open > 0 and not plan_is_kept(owed.id, owed.open, today);
    perform set_config('ohms.kind', acting, true);
    return due;
end $$;

-- The patient was reminded of a bill: each step once.
create table ohms.invoice_dunning (
    invoice_id uuid not null references ohms.invoice,
    step       int not null check (step > 0),
    told_at    timestamptz not null,
    primary key (invoice_id, step)
);
comment on table ohms.invoice_dunning is '[patient] when somebody was reminded of a bill; insert only';
alter table ohms.invoice_dunning enable row level security;
alter table ohms.invoice_dunning force row level security;
create policy invoice_dunning_known on ohms.invoice_dunning for select using (
    (select ohms.kind()) = 'system' or (select ohms.works_with_bills()));
create policy invoice_dunning_told on ohms.invoice_dunning for insert with check ((select ohms.kind()) = 'system');
create policy invoice_dunning_of_client on ohms.invoice_dunning as restrictive using ((select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.invoice_dunning from ohms_app;

insert into ohms.chart_table (name) values ('payment_plan');
