-- Five templates that come with the house. Every figure is the one its source gives, and stands beside it; where none was
-- found to cite, there is none, and the doctor says it. "Under 130" is kept as at most 129, because both ends of a goal
-- count as reached. Hospitals publish their own versions.
select set_config('ohms.kind', 'system', true);

create function pg_temp.template(kind text, called text, aimed text, guided text) returns void language sql as $$
    insert into ohms.care_plan_template
        (id, series_id, number, category, name, aim, guideline, published_at, version)
        values (gen_random_uuid(), gen_random_uuid(), 1, kind, called, aimed, guided, now(), 1)
$$;
create function pg_temp.line(called text, kind text, what text, code text, unit text, high numeric, every_days int,
    due_days int, owner_role text, source text) returns void language sql as $$
    insert into ohms.care_plan_template_line
        (id, template_id, place, kind, what, code, unit, high, every_days, due_days, owner_role, source)
    select gen_random_uuid(), t.id,
        (select count(*) + 1 from ohms.care_plan_template_line l where l.template_id = t.id),
        kind, what, code, unit, high, every_days, due_days, owner_role, source
    from ohms.care_plan_template t where t.name = called
$$;

select pg_temp.template('DIABETES', 'Diabetes in adults',
    'Blood sugar and blood pressure stay where they do no harm, and feet, eyes and kidneys stay healthy.',
    'American Diabetes Association: Standards of Medical Care in Diabetes 2022, section 6, Glycemic Targets, Diabetes Care 45'
    ' (Suppl. 1): S83, diabetesjournals.org/care/article/45/Supplement_1/S83/138927. Indian Health Service: Diabetes'
    ' Standards of Care, Recommendations At-a-Glance, ihs.gov/diabetes/clinician-resources/soc/soc-recataglance. Goals are'
    ' each patient''s own: less strict ones where low sugar is a danger.');
select pg_temp.line('Diabetes in adults', 'GOAL', 'HbA1c under 7 %', '4548-4', '%', 6.9, null, null, null,
    'ADA, Summary of glycemic recommendations for many nonpregnant adults with diabetes: A1C <7.0 %');
select pg_temp.line('Diabetes in adults', 'GOAL', 'Blood pressure under 130/80; its upper figure is followed', '85354-9', 'mm[Hg]', 129, null, null, null,
    'Indian Health Service, Standards of Care at a glance: adult goal <130/<80 mmHg');
select pg_temp.line('Diabetes in adults', 'PATIENT', 'Look at both feet for cuts, blisters and red spots', null, null, null,
    1, null, null, 'Indian Health Service, Standards of Care at a glance, Foot Care: stress daily self-exam');
select pg_temp.line('Diabetes in adults', 'TEAM', 'Measure HbA1c and talk about the goal', null, null, null, 90, 90, 'doctor',
    'Indian Health Service, Standards of Care at a glance: check A1C, set or review the individual goal every 3-6 months');
select pg_temp.line('Diabetes in adults', 'TEAM', 'Examine the feet thoroughly', null, null, null, 365, 365, 'nurse',
    'Indian Health Service, Standards of Care at a glance: comprehensive foot exam at diagnosis, then annually');
select pg_temp.line('Diabetes in adults', 'TEAM', 'Send for an eye examination: dilated, or a picture of the retina', null, null,
    null, 365, 365, 'doctor',
    'Indian Health Service, Standards of Care at a glance: eye exam at diagnosis, then annually or as the eye specialist says');

select pg_temp.template('HYPERTENSION', 'High blood pressure in adults',
    'The blood pressure stays where it does no harm to heart, brain and kidneys.',
    '2017 ACC/AHA/AAPA/ABC/ACPM/AGS/APhA/ASH/ASPC/NMA/PCNA Guideline for the Prevention, Detection, Evaluation, and'
    ' Management of High Blood Pressure in Adults, Hypertension 2018, doi:10.1161/HYP.0000000000000066; lifestyle figures'
    ' after the AHA/ACC pocket guide, eguideline.guidelinecentral.com/i/1512419.');
select pg_temp.line('High blood pressure in adults', 'GOAL', 'Blood pressure under 130/80; its upper figure is followed', '85354-9', 'mm[Hg]', 129, null,
    null, null, '2017 ACC/AHA guideline, 8.1.5: goal of less than 130/80 mm Hg');
select pg_temp.line('High blood pressure in adults', 'PATIENT', 'Measure your blood pressure at home, as agreed', '85354-9',
    null, null, null, null, null, 'AHA/ACC pocket guide: home monitoring with frequent contact to the team');
select pg_temp.line('High blood pressure in adults', 'PATIENT', 'Move in all 90 to 150 minutes this week, as far as you can',
    null, null, null, 7, null, null, 'AHA/ACC pocket guide, lifestyle table: aerobic activity 90-150 minutes a week');
select pg_temp.line('High blood pressure in adults', 'PATIENT',
    'Eat little salt: less than 2,300 mg of sodium a day, better less than 1,500', null, null, null, null, null, null,
    'AHA/ACC pocket guide, lifestyle table: less than 2,300 mg a day, ideally less than 1,500 mg');
select pg_temp.line('High blood pressure in adults', 'TEAM', 'See how the pressure goes and whether the medicines suit', null,
    null, null, 30, 30, 'doctor', '2017 ACC/AHA guideline, 8.2.1: monthly follow-up until the pressure is controlled');

select pg_temp.template('ASTHMA', 'Asthma',
    'Few or no signs of asthma by day and by night, no attacks, and a life without limits because of it.',
    'Global Initiative for Asthma: Global Strategy for Asthma Management and Prevention, and its Pocket Guide,'
    ' ginasthma.org; follow-up as in the asthma guide of Universiti Malaya, pcm.um.edu.my/follow-up-for-review. It has no'
    ' goal with a figure: a personal best of peak flow is each patient''s own.');
select pg_temp.line('Asthma', 'PATIENT', 'Take your daily asthma medicine as it was prescribed', null, null, null, 1, null, null,
    'GINA: long-term controller medicines every day as prescribed');
select pg_temp.line('Asthma', 'PATIENT', 'Keep your written asthma plan at hand, and do what it says when breathing gets harder',
    null, null, null, null, null, null, 'GINA: every patient has a written action plan');
select pg_temp.line('Asthma', 'TEAM', 'Write the asthma action plan with the patient', null, null, null, null, null, 'doctor',
    'GINA: every patient has a written action plan');
select pg_temp.line('Asthma', 'TEAM', 'Review: signs in the last 4 weeks, attacks, watch the inhaler being used, action plan',
    null, null, null, 90, 90, 'nurse',
    'Universiti Malaya: not later than 3 months after a change of treatment, then every 3-12 months');

select pg_temp.template('HEART_FAILURE', 'Heart failure',
    'Breathing stays easy, water stays out of legs and lungs, and the hospital bed stays empty.',
    '2022 AHA/ACC/HFSA Guideline for the Management of Heart Failure, section 7.1, Circulation 2022;145:e895,'
    ' doi:10.1161/CIR.0000000000001063; daily weight after Allina Health, How to manage heart failure, and Healthwise, Heart'
    ' Failure: Checking Your Weight Daily. A dry weight is each patient''s own: set it as a goal.');
select pg_temp.line('Heart failure', 'PATIENT', 'Weigh yourself in the morning, before breakfast, on the same scale', '29463-7',
    null, null, 1, null, null, 'Allina Health and Healthwise: every morning, same scale, before eating');
select pg_temp.line('Heart failure', 'PATIENT', 'Call us when you gain 3 pounds in a day or 5 pounds in a week', null, null, null,
    null, null, null, 'Allina Health, How to manage heart failure: 3 pounds in 1 day, 5 pounds in 1 week');
select pg_temp.line('Heart failure', 'PATIENT', 'Avoid much salt', null, null, null, null, null, null,
    '2022 AHA/ACC/HFSA guideline, 7.1.2: avoiding excessive sodium is reasonable');
select pg_temp.line('Heart failure', 'PATIENT', 'Be active as your team agreed with you', null, null, null, null, null, null,
    '2022 AHA/ACC/HFSA guideline, 7.1.3: exercise training or regular physical activity');
select pg_temp.line('Heart failure', 'TEAM', 'Teach self-care, and agree on the dry weight', null, null, null, null, null,
    'nurse', '2022 AHA/ACC/HFSA guideline, 7.1.1: specific education and support for self-care');
select pg_temp.line('Heart failure', 'TEAM', 'Check vaccines against illnesses of the airways', null, null, null, null, null,
    'nurse', '2022 AHA/ACC/HFSA guideline, 7.1.1: vaccination against respiratory illnesses is reasonable');
select pg_temp.line('Heart failure', 'TEAM', 'Ask about low mood, loneliness, frailty, and how well advice is understood', null,
    null, null, null, null, 'nurse',
    '2022 AHA/ACC/HFSA guideline, 7.1.1: screening for risk factors of poor self-care is reasonable');

select pg_temp.template('PREGNANCY', 'Pregnancy',
    'Mother and child stay well, problems are found early, and the birth is a good one.',
    'World Health Organization: WHO recommendations on antenatal care for a positive pregnancy experience, 2016, ISBN 978 92 4'
    ' 154991 2. The plan has no dates: the weeks count from the beginning of the pregnancy. Doses stand in prescriptions.');
select pg_temp.line('Pregnancy', 'PATIENT', 'Take iron and folic acid every day as prescribed', null, null, null, 1, null, null,
    'WHO 2016: daily oral iron and folic acid');
select pg_temp.line('Pregnancy', 'PATIENT', 'Come to every check, and call us at once with bleeding, strong pain or fever', null,
    null, null, null, null, null, 'WHO 2016: at least eight contacts');
select pg_temp.line('Pregnancy', 'TEAM',
    'Book the eight contacts: up to week 12, and weeks 20, 26, 30, 34, 36, 38 and 40', null, null, null, null, null, 'nurse',
    'WHO 2016: first contact in the first 12 weeks, then at 20, 26, 30, 34, 36, 38 and 40 weeks');
select pg_temp.line('Pregnancy', 'TEAM', 'Ultrasound before week 24', null, null, null, null, null, 'doctor',
    'WHO 2016: one ultrasound scan before 24 weeks');

drop function pg_temp.template(text, text, text, text);
drop function pg_temp.line(text, text, text, text, text, numeric, int, int, text, text);
