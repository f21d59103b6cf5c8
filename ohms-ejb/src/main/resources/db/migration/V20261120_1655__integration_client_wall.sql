-- Tables that came after the wall of the clients: the same question there.
do $$
declare
    guarded text;
begin
    foreach guarded in array array ['patient_external', 'contact_preference', 'reply_link']
    loop
        execute format('create policy %1$s_of_client on ohms.%1$s as restrictive using ('
            '(select ohms.kind()) <> ''client'' or (select ohms.may(''reach.all-patients'')) '
            'or exists (select 1 from ohms.client_patient g '
            'where g.client_id = (select ohms.actor()) and g.patient_id = %1$s.patient_id))', guarded);
    end loop;
end $$;
