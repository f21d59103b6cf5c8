-- What patients send for their charts: it waits, with how the chart stood, until somebody who cares for them takes it as
-- it is or as they know it better, or declines with a reason.
insert into ohms.permission (code, reach) values
    ('own-chart.propose', 'related'),
    ('chart-proposal.review', 'related');
insert into ohms.role_permission (role, permission) values
    ('patient', 'own-chart.propose'),
    ('doctor', 'chart-proposal.review'), ('nurse', 'chart-proposal.review');
insert into ohms.proxy_scope_permission (scope, permission) values ('changes', 'own-chart.propose');

create table ohms.chart_proposal (
    id         uuid primary key,
    patient_id uuid not null,
    account_id uuid not null,
    subject    text not null check (subject in ('ALLERGY', 'FAMILY', 'SOCIAL', 'READING')),
    target_id  uuid,
    base       bytea not null,
    wanted     bytea not null,
    kept       bytea,
    state      text not null check (state in ('open', 'accepted', 'partly', 'declined', 'withdrawn')),
    made_at    timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    answer     bytea,
    version    int not null,
    check ((state = 'open') = (decided_at is null)),
    check ((state in ('accepted', 'partly')) = (kept is not null)),
    check (state not in ('partly', 'declined') or answer is not null)
);
comment on table ohms.chart_proposal is
    '[patient] what patients ask to be written in their charts, with how it stood and what became of it; words encrypted';
create index chart_proposal_of on ohms.chart_proposal (patient_id, made_at desc, id desc);
create index chart_proposal_oldest on ohms.chart_proposal (made_at, id) where state = 'open';
select ohms.guard_chart('chart_proposal', array ['chart-proposal.review'], false, false);

-- At the patients' door whoever may read the chart and may ask for changes sends, reads and takes back.
create policy chart_proposal_own on ohms.chart_proposal for select using (
    (select ohms.kind()) = 'patient' and (select ohms.may('own-chart.propose'))
    and patient_id in (select ohms.all_in_hands('health')) and patient_id in (select ohms.all_in_hands('changes')));
create policy chart_proposal_sent on ohms.chart_proposal for insert with check (
    (select ohms.kind()) = 'patient' and (select ohms.may('own-chart.propose'))
    and account_id = (select ohms.actor()) and state = 'open'
    and patient_id in (select ohms.all_in_hands('health')) and patient_id in (select ohms.all_in_hands('changes')));
create policy chart_proposal_taken_back on ohms.chart_proposal for update using (
    (select ohms.kind()) = 'patient' and (select ohms.may('own-chart.propose')) and state = 'open'
    and patient_id in (select ohms.all_in_hands('health')) and patient_id in (select ohms.all_in_hands('changes')))
    with check (
    (select ohms.kind()) = 'patient' and state = 'withdrawn');

-- What patients measured themselves stays marked as theirs.
alter table ohms.observation add column by_patient boolean not null default false;

comment on column ohms.chart_proposal.base is '[sealed chart_proposal.base]';
comment on column ohms.chart_proposal.wanted is '[sealed chart_proposal.wanted]';
comment on column ohms.chart_proposal.kept is '[sealed chart_proposal.kept]';
comment on column ohms.chart_proposal.answer is '[sealed chart_proposal.answer]';
select ohms.let_owner_seal_again();
