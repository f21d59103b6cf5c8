-- Pictures of insurance cards: drawn anew, kept encrypted, apart from the documents of the chart, so that those who work
-- with the insurance see them without reading the chart.
create table ohms.coverage_card (
    id         uuid primary key,
    patient_id uuid not null,
    side       text not null check (side in ('FRONT', 'BACK')),
    picture    bytea not null,
    taken_at   timestamptz not null,
    taken_by   uuid
);
comment on table ohms.coverage_card is '[patient] pictures of insurance cards, encrypted; insert only';
comment on column ohms.coverage_card.picture is '[sealed coverage_card.picture]';
create index coverage_card_of on ohms.coverage_card (patient_id);

alter table ohms.coverage_card enable row level security;
alter table ohms.coverage_card force row level security;
create policy coverage_card_known on ohms.coverage_card for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('coverage.read') or ohms.may('coverage.write'))));
create policy coverage_card_kept on ohms.coverage_card for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('coverage.write'))));
create policy coverage_card_own on ohms.coverage_card for select using (
    (select ohms.kind()) = 'patient' and (select ohms.may('own-coverage.read') or ohms.may('own-coverage.propose'))
    and patient_id in (select ohms.all_in_hands('details')));
create policy coverage_card_sent on ohms.coverage_card for insert with check (
    (select ohms.kind()) = 'patient' and (select ohms.may('own-coverage.propose'))
    and taken_by = (select ohms.actor())
    and patient_id in (select ohms.all_in_hands('details')) and patient_id in (select ohms.all_in_hands('changes')));
create policy coverage_card_of_client on ohms.coverage_card as restrictive using ((select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.coverage_card from ohms_app;
insert into ohms.chart_table (name) values ('coverage_card');
select ohms.let_owner_seal_again();

-- Whether there is such a picture of the patient: another system keeps what a coverage names without looking at it.
create function ohms.card_is_of(card uuid, patient uuid) returns boolean
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    found boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    found := exists (select 1 from coverage_card c where c.id = card and c.patient_id = patient);
    perform set_config('ohms.kind', acting, true);
    return found;
end $$;
-- A coverage named documents of the chart until now, which no page let anybody choose.
drop function ohms.document_is_of(uuid, uuid);
select set_config('ohms.kind', 'system', true);
update ohms.coverage set card_front = null, card_back = null where card_front is not null or card_back is not null;
alter table ohms.coverage
    add constraint coverage_card_front_kept foreign key (card_front) references ohms.coverage_card,
    add constraint coverage_card_back_kept foreign key (card_back) references ohms.coverage_card;
alter table ohms.coverage_proposal
    add column card_front uuid references ohms.coverage_card,
    add column card_back uuid references ohms.coverage_card;
create index coverage_card_front on ohms.coverage (card_front) where card_front is not null;
create index coverage_card_back on ohms.coverage (card_back) where card_back is not null;
