-- What patients tell of their insurance: it waits, with what was known, until the office writes it down as it is or as it
-- knows it better, or declines with a reason.
insert into ohms.permission (code, reach) values ('own-coverage.propose', 'related');
insert into ohms.role_permission (role, permission) values ('patient', 'own-coverage.propose');
insert into ohms.proxy_scope_permission (scope, permission) values ('changes', 'own-coverage.propose');

create table ohms.coverage_proposal (
    id          uuid primary key,
    patient_id  uuid not null,
    account_id  uuid not null,
    -- none for an insurance nobody knew
    coverage_id uuid references ohms.coverage,
    base        bytea not null,
    wanted      bytea not null,
    kept        bytea,
    state       text not null check (state in ('open', 'accepted', 'partly', 'declined', 'withdrawn')),
    made_at     timestamptz not null,
    decided_at  timestamptz,
    decided_by  uuid,
    answer      bytea,
    version     int not null,
    check ((state = 'open') = (decided_at is null)),
    check ((state in ('accepted', 'partly')) = (kept is not null)),
    check (state not in ('partly', 'declined') or answer is not null)
);
comment on table ohms.coverage_proposal is
    '[patient] what patients tell of their insurance, with what was known and what became of it; words encrypted';
comment on column ohms.coverage_proposal.base is '[sealed coverage_proposal.base]';
comment on column ohms.coverage_proposal.wanted is '[sealed coverage_proposal.wanted]';
comment on column ohms.coverage_proposal.kept is '[sealed coverage_proposal.kept]';
comment on column ohms.coverage_proposal.answer is '[sealed coverage_proposal.answer]';
create index coverage_proposal_of on ohms.coverage_proposal (patient_id, made_at desc, id desc);
create index coverage_proposal_oldest on ohms.coverage_proposal (made_at, id) where state = 'open';

alter table ohms.coverage_proposal enable row level security;
alter table ohms.coverage_proposal force row level security;
create policy coverage_proposal_known on ohms.coverage_proposal for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('coverage.write'))));
create policy coverage_proposal_decided on ohms.coverage_proposal for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('coverage.write'))));
create policy coverage_proposal_brought on ohms.coverage_proposal for insert with check ((select ohms.kind()) = 'system');
create policy coverage_proposal_own on ohms.coverage_proposal for select using (
    (select ohms.kind()) = 'patient' and (select ohms.may('own-coverage.propose'))
    and patient_id in (select ohms.all_in_hands('details')) and patient_id in (select ohms.all_in_hands('changes')));
create policy coverage_proposal_sent on ohms.coverage_proposal for insert with check (
    (select ohms.kind()) = 'patient' and (select ohms.may('own-coverage.propose'))
    and account_id = (select ohms.actor()) and state = 'open'
    and patient_id in (select ohms.all_in_hands('details')) and patient_id in (select ohms.all_in_hands('changes')));
create policy coverage_proposal_taken_back on ohms.coverage_proposal for update using (
    (select ohms.kind()) = 'patient' and (select ohms.may('own-coverage.propose')) and state = 'open'
    and patient_id in (select ohms.all_in_hands('details')) and patient_id in (select ohms.all_in_hands('changes')))
    with check ((select ohms.kind()) = 'patient' and state = 'withdrawn');
create policy coverage_proposal_of_client on ohms.coverage_proposal as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.coverage_proposal from ohms_app;

-- Two records became one: what was told follows.
insert into ohms.chart_table (name) values ('coverage_proposal');
select ohms.let_owner_seal_again();
