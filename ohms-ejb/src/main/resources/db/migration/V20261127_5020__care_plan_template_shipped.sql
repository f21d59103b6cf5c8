-- Five templates that come with the house. Every figure is the one that a guideline, a health authority or a national
-- institute gives, and stands beside it with where it was read; where none was found to cite, there is none, and the doctor
-- says it. "Under 130" is kept as at most 129, because both ends of a goal count as reached. Hospitals publish their own
-- versions.
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
    ' (Suppl. 1): S83, diabetesjournals.org/care/article/45/Supplement_1/S83/138927. Indian Health Service: Standards of Care'
    ' and Clinical Practice Recommendations: Type 2 Diabetes, at a glance, September 2015,'
    ' ihs.gov/medicalprograms/diabetes/index.cfm?module=socrecataglance. 2025 AHA/ACC High Blood Pressure Guideline,'
    ' doi:10.1161/CIR.0000000000001356. Goals are each patient''s own: less strict ones where low sugar is a danger.');
select pg_temp.line('Diabetes in adults', 'GOAL', 'HbA1c under 7 %', '4548-4', '%', 6.9, null, null, null,
    'ADA 2022, section 6: an A1C goal for many nonpregnant adults of <7 %');
select pg_temp.line('Diabetes in adults', 'GOAL', 'Blood pressure under 130/80; its upper figure is followed', '85354-9', 'mm[Hg]', 129, null, null, null,
    '2025 AHA/ACC High Blood Pressure Guideline, 5.3.1, type 2 diabetes and hypertension: treatment goals <130 and <80 mm Hg,'
    ' in the AHA''s pocket guide, eguideline.guidelinecentral.com/i/1539869/57');
select pg_temp.line('Diabetes in adults', 'PATIENT', 'Look at both feet for cuts, blisters and red spots', null, null, null,
    1, null, null, 'Indian Health Service 2015, at a glance, Foot Care: stress daily self-exam');
select pg_temp.line('Diabetes in adults', 'TEAM', 'Measure HbA1c and talk about the goal', null, null, null, 90, 90, 'doctor',
    'Indian Health Service 2015, at a glance, Glycemic Control: check A1C, set or review the individualized goal every 3-6'
    ' months');
select pg_temp.line('Diabetes in adults', 'TEAM', 'Examine the feet thoroughly', null, null, null, 365, 365, 'nurse',
    'Indian Health Service 2015, at a glance, Foot Care: comprehensive foot exam at diagnosis, then annually');
select pg_temp.line('Diabetes in adults', 'TEAM', 'Send for an eye examination: dilated, or a picture of the retina', null, null,
    null, 365, 365, 'doctor',
    'Indian Health Service 2015, at a glance, Eye Care: retinal imaging or dilated exam at diagnosis, then annually or as the'
    ' eye specialist directs');

select pg_temp.template('HYPERTENSION', 'High blood pressure in adults',
    'The blood pressure stays where it does no harm to heart, brain and kidneys.',
    '2025 AHA/ACC/AANP/AAPA/ABC/ACCP/ACPM/AGS/AMA/ASPC/NMA/PCNA/SGIM Guideline for the Prevention, Detection, Evaluation and'
    ' Management of High Blood Pressure in Adults, doi:10.1161/CIR.0000000000001356, its recommendations as in the AHA''s'
    ' pocket guide, eguideline.guidelinecentral.com/i/1539869; monthly follow-up as in the pocket guide of the ACC/AHA'
    ' guideline, eguideline.guidelinecentral.com/i/1512419. The goal is recommended where the risk for heart and vessels is'
    ' increased, and may be reasonable for others: the doctor sets it for each patient.');
select pg_temp.line('High blood pressure in adults', 'GOAL', 'Blood pressure under 130/80; its upper figure is followed', '85354-9', 'mm[Hg]', 129, null,
    null, null,
    '2025 AHA/ACC guideline, 5.2.7: at increased risk a systolic goal of at least <130 and a diastolic target of <80 mm Hg are'
    ' recommended, for others they may be reasonable, eguideline.guidelinecentral.com/i/1539869/57');
select pg_temp.line('High blood pressure in adults', 'PATIENT', 'Measure your blood pressure at home, as agreed', '85354-9',
    null, null, null, null, null,
    'ACC/AHA pocket guide, Monitoring Strategies: home measuring among the strategies that improve control,'
    ' eguideline.guidelinecentral.com/i/1512419-high-blood-pressure/22');
select pg_temp.line('High blood pressure in adults', 'PATIENT', 'Move in all 90 to 150 minutes this week, as far as you can',
    null, null, null, 7, null, null,
    'AHA/ACC pocket guide, table of lifestyle goals: 90-150 minutes a week, eguideline.guidelinecentral.com/i/1512419/32');
select pg_temp.line('High blood pressure in adults', 'PATIENT',
    'Eat little salt: less than 2,300 mg of sodium a day, better less than 1,500', null, null, null, null, null, null,
    '2025 AHA/ACC guideline, 5.1: sodium to <2,300 mg/day, moving toward an ideal limit of <1,500 mg/day,'
    ' eguideline.guidelinecentral.com/i/1539869/29');
select pg_temp.line('High blood pressure in adults', 'TEAM', 'See how the pressure goes and whether the medicines suit', null,
    null, null, 30, 30, 'doctor',
    'ACC/AHA pocket guide, Follow-Up After Initiating Antihypertensive Drug Therapy: at monthly intervals until control is'
    ' achieved, eguideline.guidelinecentral.com/i/1512419-high-blood-pressure/22');

select pg_temp.template('ASTHMA', 'Asthma',
    'Few or no signs of asthma by day and by night, no attacks, and a life without limits because of it.',
    'National Asthma Council Australia: Australian Asthma Handbook, the national guidelines for health professionals,'
    ' asthmahandbook.org.au. It has no goal with a figure here: a personal best of peak flow is each patient''s own, and so is'
    ' how often the asthma is reviewed.');
select pg_temp.line('Asthma', 'PATIENT', 'Take your daily asthma medicine as it was prescribed', null, null, null, 1, null, null,
    'National Library of Medicine, MedlinePlus, Asthma control drugs, 2020: must be taken every day, as prescribed,'
    ' medlineplus.gov/ency/imagepages/19920.htm');
select pg_temp.line('Asthma', 'PATIENT', 'Keep your written asthma plan at hand, and do what it says when breathing gets harder',
    null, null, null, null, null, null,
    'Australian Asthma Handbook, Written asthma action plans: every adult and child has one,'
    ' asthmahandbook.org.au/management/action-plans');
select pg_temp.line('Asthma', 'TEAM', 'Write the asthma action plan with the patient', null, null, null, null, null, 'doctor',
    'Australian Asthma Handbook, Educating adults and adolescents: an individualised written plan for every one,'
    ' asthmahandbook.org.au/management/adults/self-management/action-plans');
select pg_temp.line('Asthma', 'TEAM', 'Review: signs in the last 4 weeks, attacks, watch the inhaler being used, action plan',
    null, null, null, null, null, 'nurse',
    'Australian Asthma Handbook, Reviewing asthma: control over the previous 4 weeks, flare-ups, watch the inhaler being used,'
    ' ask for the plan, asthmahandbook.org.au/management/adults/reviewing-asthma/respiratory-symptom-visits');

select pg_temp.template('HEART_FAILURE', 'Heart failure',
    'Breathing stays easy, water stays out of legs and lungs, and the hospital bed stays empty.',
    '2022 AHA/ACC/HFSA Guideline for the Management of Heart Failure, section 7.1, Circulation 2022;145:e895,'
    ' doi:10.1161/CIR.0000000000001063, its recommendations as in the AHA''s pocket guide,'
    ' eguideline.guidelinecentral.com/i/1461930/20; daily weight after the National Library of Medicine, MedlinePlus, Heart'
    ' failure - home monitoring, medlineplus.gov/ency/patientinstructions/000113.htm. A dry weight is each patient''s own: set'
    ' it as a goal.');
select pg_temp.line('Heart failure', 'PATIENT', 'Weigh yourself in the morning, before breakfast, on the same scale', '29463-7',
    null, null, 1, null, null,
    'MedlinePlus, Heart failure - home monitoring: every morning, same scale, before eating');
select pg_temp.line('Heart failure', 'PATIENT',
    'Call us when your weight goes up by more than 2 to 3 pounds in a day, or 5 pounds in a week', null, null, null,
    null, null, null,
    'MedlinePlus, Heart failure - home monitoring: call when it goes up by more than 2 to 3 pounds in a day or 5 in a week');
select pg_temp.line('Heart failure', 'PATIENT', 'Avoid much salt', null, null, null, null, null, null,
    '2022 AHA/ACC/HFSA guideline, 7.1.2: avoiding excessive sodium is reasonable');
select pg_temp.line('Heart failure', 'PATIENT', 'Be active as your team agreed with you', null, null, null, null, null, null,
    '2022 AHA/ACC/HFSA guideline, 7.1.3: exercise training or regular physical activity');
select pg_temp.line('Heart failure', 'TEAM', 'Teach self-care, and agree on the dry weight', null, null, null, null, null,
    'nurse', '2022 AHA/ACC/HFSA guideline, 7.1.1: specific education and support for self-care');
select pg_temp.line('Heart failure', 'TEAM', 'Check vaccines against illnesses of the airways', null, null, null, null, null,
    'nurse', '2022 AHA/ACC/HFSA guideline, 7.1.1: vaccinating against respiratory illnesses is reasonable');
select pg_temp.line('Heart failure', 'TEAM', 'Ask about low mood, loneliness, frailty, and how well advice is understood', null,
    null, null, null, null, 'nurse',
    '2022 AHA/ACC/HFSA guideline, 7.1.1: screening for risk factors of poor self-care is reasonable');

select pg_temp.template('PREGNANCY', 'Pregnancy',
    'Mother and child stay well, problems are found early, and the birth is a good one.',
    'World Health Organization: recommendations on antenatal care for a positive pregnancy experience, 2016, ISBN 978 92 4'
    ' 154991 2, as WHO states them in its Antenatal Care Guideline Implementation Guide 0.3.0, smart.who.int/anc. Warning'
    ' signs after the Centers for Disease Control and Prevention, Hear Her, cdc.gov/hearher. The plan has no dates: the weeks'
    ' count from the beginning of the pregnancy. Doses stand in prescriptions.');
select pg_temp.line('Pregnancy', 'PATIENT', 'Take iron and folic acid every day as prescribed', null, null, null, 1, null, null,
    'WHO 2016, recommendation A.2.1: daily oral iron and folic acid, hl7.org/fhir/uv/cpg/Library-ANCCommon.html; also'
    ' smart.who.int/anc/PlanDefinition/ANCDT25');
select pg_temp.line('Pregnancy', 'PATIENT', 'Come to every check', null, null, null, null, null, null,
    'WHO, contact schedule ANC.S.01, smart.who.int/anc/PlanDefinition/ANCS01');
select pg_temp.line('Pregnancy', 'PATIENT',
    'Get help at once with bleeding or leaking fluid, fever of 100.4 °F or more, belly pain that stays, or a baby that moves less',
    null, null, null, null, null, null,
    'CDC, Hear Her, Recognizing urgent pregnancy-related warning signs, which names more of them:'
    ' cdc.gov/hearher/resources/news-media/recognizing-urgent-warning-signs.html');
select pg_temp.line('Pregnancy', 'TEAM',
    'Book the eight contacts: up to week 12, and weeks 20, 26, 30, 34, 36, 38 and 40', null, null, null, null, null, 'nurse',
    'WHO, contact schedule ANC.S.01: first contact up to 12 weeks, then at 20, 26, 30, 34, 36, 38 and 40 weeks,'
    ' smart.who.int/anc/PlanDefinition/ANCS01');
select pg_temp.line('Pregnancy', 'TEAM', 'Ultrasound before week 24', null, null, null, null, null, 'doctor',
    'WHO, ANC.DT.07: an ultrasound is recommended for all pregnant women before 24 weeks,'
    ' smart.who.int/anc/PlanDefinition/ANCDT07');

drop function pg_temp.template(text, text, text, text);
drop function pg_temp.line(text, text, text, text, text, numeric, int, int, text, text);
