-- What a payer promised before: a number, for which services, how often or up to which sum, until when. Charges use it up.
create table ohms.prior_authorisation (
    id           uuid primary key,
    patient_id   uuid not null,
    coverage_id  uuid not null references ohms.coverage,
    words        bytea not null,
    -- codes of the price list, parted by blanks; every service while there is none
    codes        text not null check (codes = '' or codes ~ '^[A-Z0-9.-]+( [A-Z0-9.-]+)*$'),
    visit_limit  int check (visit_limit > 0),
    amount_limit numeric(19, 4) check (amount_limit > 0),
    currency     text not null check (currency ~ '^[A-Z]{3}$'),
    valid_from   date not null,
    valid_until  date not null,
    cancelled_at timestamptz,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    version      bigint not null,
    check (valid_until >= valid_from)
);
comment on table ohms.prior_authorisation is
    '[patient] what payers promised to pay for, how often and until when; the number and remarks are encrypted';
comment on column ohms.prior_authorisation.words is '[sealed prior_authorisation.words]';
create index prior_authorisation_of on ohms.prior_authorisation (patient_id, valid_until desc);
create index prior_authorisation_coverage on ohms.prior_authorisation (coverage_id, valid_until);

create table ohms.authorisation_use (
    id               uuid primary key,
    patient_id       uuid not null,
    authorisation_id uuid not null references ohms.prior_authorisation,
    charge_id        uuid not null,
    code             text not null,
    service_day      date not null,
    amount           numeric(19, 4) not null check (amount >= 0),
    used_at          timestamptz not null,
    constraint authorisation_use_once unique (charge_id)
);
comment on table ohms.authorisation_use is '[patient] which charges used an authorisation up';
create index authorisation_use_of on ohms.authorisation_use (authorisation_id, service_day);
create index authorisation_use_patient on ohms.authorisation_use (patient_id);

do $$
declare
    guarded text;
begin
    foreach guarded in array array ['prior_authorisation', 'authorisation_use'] loop
        execute format('alter table ohms.%I enable row level security', guarded);
        execute format('alter table ohms.%I force row level security', guarded);
        execute format('create policy %1$s_known on ohms.%1$I for select using ((select ohms.kind()) = ''system'' '
            'or (select ohms.works_with_bills()) '
            'or ((select ohms.kind()) = ''staff'' and (select ohms.may(''coverage.read'') or ohms.may(''coverage.write''))))',
            guarded);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ((select ohms.kind()) <> ''client'')',
            guarded);
    end loop;
end $$;
create policy prior_authorisation_written on ohms.prior_authorisation for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('coverage.write'))));
create policy prior_authorisation_changed on ohms.prior_authorisation for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('coverage.write'))));
create policy authorisation_use_taken on ohms.authorisation_use for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.issue'))));
create policy authorisation_use_given_back on ohms.authorisation_use for delete using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('invoice.issue') or ohms.may('invoice.settle'))));
revoke delete, truncate on ohms.prior_authorisation from ohms_app;
revoke update, truncate on ohms.authorisation_use from ohms_app;

-- The database has the last word: whoever uses an authorisation waits for whoever does, and it never gives more than it has.
create function ohms.authorisation_holds() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    promised prior_authorisation;
    days int;
    spent numeric;
begin
    perform set_config('ohms.kind', 'system', true);
    select * into promised from prior_authorisation p where p.id = new.authorisation_id for update;
    select count(distinct u.service_day) filter (where u.service_day <> new.service_day), coalesce(sum(u.amount), 0)
        into days, spent from authorisation_use u where u.authorisation_id = new.authorisation_id;
    perform set_config('ohms.kind', acting, true);
    if promised.id is null or promised.cancelled_at is not null or promised.patient_id <> new.patient_id
        or new.service_day not between promised.valid_from and promised.valid_until
        or (promised.codes <> '' and new.code <> all (string_to_array(promised.codes, ' ')))
        or days + 1 > promised.visit_limit or spent + new.amount > promised.amount_limit then
        raise exception 'authorisation_used_up' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger authorisation_holds before insert on ohms.authorisation_use
    for each row execute function ohms.authorisation_holds();

insert into ohms.chart_table (name) values ('prior_authorisation'), ('authorisation_use');
select ohms.let_owner_seal_again();
