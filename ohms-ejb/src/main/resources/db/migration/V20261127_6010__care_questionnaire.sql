-- Questionnaires that patients answer before a visit: their wording by version, and what each patient was asked and said.
-- Answers are part of the record and kept for good.
insert into ohms.permission (code, reach) values
    ('questionnaire.write', 'related'),
    ('questionnaire.configure', 'nobody'),
    ('own-questionnaire.answer', 'related');
insert into ohms.role_permission (role, permission) values
    ('doctor', 'questionnaire.write'), ('nurse', 'questionnaire.write'),
    ('admin', 'questionnaire.configure'), ('cmo', 'questionnaire.configure'),
    ('patient', 'own-questionnaire.answer');

create table ohms.questionnaire (
    id           uuid primary key,
    code         text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    number       int not null check (number > 0),
    title        text not null,
    state        text not null check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
    definition   text not null,
    -- came with the house: its wording is that of its paper and is not changed
    shipped      boolean not null,
    created_by   uuid,
    created_at   timestamptz not null,
    published_at timestamptz,
    version      bigint not null,
    unique (code, number),
    check (shipped or created_by is not null),
    check ((state = 'DRAFT') = (published_at is null))
);
comment on table ohms.questionnaire is '[vocabulary] questionnaires of the hospital by version: wording, scores and cut-offs';
create unique index questionnaire_one_active on ohms.questionnaire (code) where state = 'ACTIVE';
create unique index questionnaire_one_draft on ohms.questionnaire (code) where state = 'DRAFT';
revoke delete, truncate on ohms.questionnaire from ohms_app;

-- What was published is what patients were asked: it does not change any more.
create function ohms.questionnaire_course() returns trigger language plpgsql as $$
begin
    if old.shipped and old.definition is distinct from new.definition
        or old.state <> 'DRAFT' and (old.title, old.definition) is distinct from (new.title, new.definition)
        or (old.code, old.number, old.shipped) is distinct from (new.code, new.number, new.shipped)
        or old.state = 'RETIRED' and new.state <> 'RETIRED' or old.state = 'ACTIVE' and new.state = 'DRAFT' then
        raise exception 'what was published stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger questionnaire_course before update on ohms.questionnaire
    for each row execute function ohms.questionnaire_course();

create table ohms.service_questionnaire (
    service_id uuid not null references ohms.service,
    code       text not null,
    set_by     uuid not null,
    primary key (service_id, code)
);
comment on table ohms.service_questionnaire is '[vocabulary] which questionnaires belong to a visit for a service';

create table ohms.questionnaire_response (
    id               uuid primary key,
    patient_id       uuid not null,
    questionnaire_id uuid not null references ohms.questionnaire,
    state            text not null check (state in ('ASKED', 'IN_PROGRESS', 'COMPLETED', 'WITHDRAWN')),
    -- the visit it belongs to; null when somebody asked by hand
    appointment_id   uuid,
    asked_by         uuid not null,
    asked_at         timestamptz not null,
    words            bytea,
    score            int,
    red              boolean not null,
    answered_by      uuid,
    ended_at         timestamptz,
    version          bigint not null,
    check ((state in ('COMPLETED', 'WITHDRAWN')) = (ended_at is not null)),
    check ((state = 'COMPLETED') = (answered_by is not null)),
    check (state <> 'COMPLETED' or words is not null),
    check (state = 'COMPLETED' or score is null and not red)
);
comment on table ohms.questionnaire_response is '[patient] what patients were asked and answered; scores are readable, answers encrypted';
comment on column ohms.questionnaire_response.words is '[sealed questionnaire_response.words]';
create index questionnaire_response_of on ohms.questionnaire_response (patient_id, asked_at desc, id);
create index questionnaire_response_visit on ohms.questionnaire_response (appointment_id) where appointment_id is not null;
select ohms.guard_chart('questionnaire_response', array ['questionnaire.write'], false, false);

-- Patients answer for themselves: whoever acts for somebody neither sees nor answers.
create policy questionnaire_response_own on ohms.questionnaire_response for select using (
    (select ohms.kind()) = 'patient' and (select ohms.may('own-questionnaire.answer'))
    and (select ohms.acting_for()) is null and state <> 'WITHDRAWN'
    and patient_id in (select ohms.all_in_hands('health')));
create policy questionnaire_response_answered on ohms.questionnaire_response for update using (
    (select ohms.kind()) = 'patient' and (select ohms.may('own-questionnaire.answer'))
    and (select ohms.acting_for()) is null and state in ('ASKED', 'IN_PROGRESS')
    and patient_id in (select ohms.all_in_hands('health')))
    with check ((select ohms.kind()) = 'patient' and state in ('IN_PROGRESS', 'COMPLETED')
        and (answered_by is null or answered_by = (select ohms.actor()))
        and patient_id in (select ohms.all_in_hands('health')));

create function ohms.questionnaire_response_course() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null and (old.state, old.words, old.score, old.red, old.answered_by, old.ended_at)
            is distinct from (new.state, new.words, new.score, new.red, new.answered_by, new.ended_at)
            -- another key for the same words is no change
            and (old.state, old.score, old.red, old.answered_by, old.ended_at)
            is distinct from (new.state, new.score, new.red, new.answered_by, new.ended_at)
        or (old.questionnaire_id, old.asked_by, old.asked_at, old.appointment_id)
            is distinct from (new.questionnaire_id, new.asked_by, new.asked_at, new.appointment_id) then
        raise exception 'what was answered stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger questionnaire_response_course before update on ohms.questionnaire_response
    for each row execute function ohms.questionnaire_response_course();

-- A visit brings the questionnaires of its service, whoever booked it; what waits for an answer already is not asked twice.
-- It says how many, and nothing else.
create function ohms.ask_questionnaires(visit uuid, patient uuid, service uuid, at timestamptz) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    asked int;
begin
    perform set_config('ohms.kind', 'system', true);
    insert into questionnaire_response (id, patient_id, questionnaire_id, state, appointment_id, asked_by, asked_at, red,
            version)
        select gen_random_uuid(), patient, q.id, 'ASKED', visit, s.set_by, at, false, 1
        from service_questionnaire s join questionnaire q on q.code = s.code and q.state = 'ACTIVE'
        where s.service_id = service and not exists (
            select 1 from questionnaire_response r join questionnaire o on o.id = r.questionnaire_id
            where r.patient_id = patient and o.code = s.code and r.state in ('ASKED', 'IN_PROGRESS'));
    get diagnostics asked = row_count;
    perform set_config('ohms.kind', acting, true);
    return asked;
end $$;

-- A visit that does not take place asks nothing any more; what was begun stays.
create function ohms.stop_questionnaires(visit uuid, at timestamptz) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    stopped int;
begin
    perform set_config('ohms.kind', 'system', true);
    update questionnaire_response set state = 'WITHDRAWN', ended_at = at, version = version + 1
        where appointment_id = visit and state = 'ASKED';
    get diagnostics stopped = row_count;
    perform set_config('ohms.kind', acting, true);
    return stopped;
end $$;

-- PHQ-9: Kroenke K, Spitzer RL, Williams JBW. The PHQ-9: validity of a brief depression severity measure. J Gen Intern Med
-- 2001;16:606-613. GAD-7: Spitzer RL, Kroenke K, Williams JBW, Löwe B. A brief measure for assessing generalized anxiety
-- disorder. Arch Intern Med 2006;166:1092-1097. Of both: "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt
-- Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display
-- or distribute." An answer other than "not at all" to item 9 of the PHQ-9 goes with suicide attempts and deaths: Simon GE
-- et al. Psychiatr Serv 2013 (doi 10.1176/appi.ps.201200587).
-- AUDIT-C: items 1 to 3 of the AUDIT, Babor TF et al., WHO/MSD/MSB/01.6a, second edition 2001; Bush K et al. Arch Intern Med
-- 1998;158:1789-1795 (men, 4 and over); Bradley KA et al. Arch Intern Med 2003;163:821-829 (women, 3 and over).
-- The codes of the scores are LOINC's.
insert into ohms.questionnaire (id, code, number, title, state, definition, shipped, created_at, published_at, version)
values
(gen_random_uuid(), 'phq-9', 1, 'PHQ-9', 'ACTIVE', $q$ {
 "intro": "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
 "source": "Kroenke K, Spitzer RL, Williams JBW. J Gen Intern Med 2001;16:606-613. Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
 "scoreCode": "44261-6",
 "items": [
  {"linkId": "q1", "kind": "CHOICE", "required": true, "text": "Little interest or pleasure in doing things", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q2", "kind": "CHOICE", "required": true, "text": "Feeling down, depressed, or hopeless", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q3", "kind": "CHOICE", "required": true, "text": "Trouble falling or staying asleep, or sleeping too much", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q4", "kind": "CHOICE", "required": true, "text": "Feeling tired or having little energy", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q5", "kind": "CHOICE", "required": true, "text": "Poor appetite or overeating", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q6", "kind": "CHOICE", "required": true, "text": "Feeling bad about yourself - or that you are a failure or have let yourself or your family down", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q7", "kind": "CHOICE", "required": true, "text": "Trouble concentrating on things, such as reading the newspaper or watching television", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q8", "kind": "CHOICE", "required": true, "text": "Moving or speaking so slowly that other people could have noticed? Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q9", "kind": "CHOICE", "required": true, "redFrom": 1, "text": "Thoughts that you would be better off dead or of hurting yourself in some way", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]}],
 "bands": [{"from": 0, "text": "Minimal"}, {"from": 5, "text": "Mild"}, {"from": 10, "text": "Moderate"}, {"from": 15, "text": "Moderately severe"}, {"from": 20, "text": "Severe"}]
}$q$, true, now(), now(), 1),
(gen_random_uuid(), 'gad-7', 1, 'GAD-7', 'ACTIVE', $q$ {
 "intro": "Over the last 2 weeks, how often have you been bothered by the following problems?",
 "source": "Spitzer RL, Kroenke K, Williams JBW, Löwe B. Arch Intern Med 2006;166:1092-1097. Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
 "scoreCode": "70274-6",
 "items": [
  {"linkId": "q1", "kind": "CHOICE", "required": true, "text": "Feeling nervous, anxious or on edge", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q2", "kind": "CHOICE", "required": true, "text": "Not being able to stop or control worrying", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q3", "kind": "CHOICE", "required": true, "text": "Worrying too much about different things", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q4", "kind": "CHOICE", "required": true, "text": "Trouble relaxing", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q5", "kind": "CHOICE", "required": true, "text": "Being so restless that it is hard to sit still", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q6", "kind": "CHOICE", "required": true, "text": "Becoming easily annoyed or irritable", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]},
  {"linkId": "q7", "kind": "CHOICE", "required": true, "text": "Feeling afraid as if something awful might happen", "options": [{"text": "Not at all", "score": 0}, {"text": "Several days", "score": 1}, {"text": "More than half the days", "score": 2}, {"text": "Nearly every day", "score": 3}]}],
 "bands": [{"from": 0, "text": "Minimal"}, {"from": 5, "text": "Mild"}, {"from": 10, "text": "Moderate"}, {"from": 15, "text": "Severe"}]
}$q$, true, now(), now(), 1),
(gen_random_uuid(), 'audit-c', 1, 'AUDIT-C', 'ACTIVE', $q$ {
 "intro": "",
 "source": "Items 1 to 3 of the AUDIT: Babor TF, Higgins-Biddle JC, Saunders JB, Monteiro MG. World Health Organization, WHO/MSD/MSB/01.6a, 2001. Cut-offs: men 4 and over, Bush K et al. Arch Intern Med 1998;158:1789-1795; women 3 and over, Bradley KA et al. Arch Intern Med 2003;163:821-829.",
 "scoreCode": "75626-2",
 "items": [
  {"linkId": "q1", "kind": "CHOICE", "required": true, "text": "How often do you have a drink containing alcohol?", "options": [{"text": "Never", "score": 0}, {"text": "Monthly or less", "score": 1}, {"text": "2 to 4 times a month", "score": 2}, {"text": "2 to 3 times a week", "score": 3}, {"text": "4 or more times a week", "score": 4}]},
  {"linkId": "q2", "kind": "CHOICE", "required": true, "text": "How many drinks containing alcohol do you have on a typical day when you are drinking?", "hiddenWhen": {"linkId": "q1", "option": 0}, "options": [{"text": "1 or 2", "score": 0}, {"text": "3 or 4", "score": 1}, {"text": "5 or 6", "score": 2}, {"text": "7, 8, or 9", "score": 3}, {"text": "10 or more", "score": 4}]},
  {"linkId": "q3", "kind": "CHOICE", "required": true, "text": "How often do you have six or more drinks on one occasion?", "hiddenWhen": {"linkId": "q1", "option": 0}, "options": [{"text": "Never", "score": 0}, {"text": "Less than monthly", "score": 1}, {"text": "Monthly", "score": 2}, {"text": "Weekly", "score": 3}, {"text": "Daily or almost daily", "score": 4}]}],
 "bands": [{"from": 0, "text": "Below the cut-off", "sex": "male"}, {"from": 4, "text": "At or over the cut-off", "sex": "male"}, {"from": 0, "text": "Below the cut-off", "sex": "female"}, {"from": 3, "text": "At or over the cut-off", "sex": "female"}]
}$q$, true, now(), now(), 1);

select ohms.let_owner_seal_again();
