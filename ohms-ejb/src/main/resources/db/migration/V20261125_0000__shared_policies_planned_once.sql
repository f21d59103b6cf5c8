-- A policy that asks another table carries that table's policies with it, and theirs, into the plan of every statement:
-- reading a line of the outbox had more than five hundred parts to plan. Asked through a function, the other table judges as
-- before, by whoever acts, with a plan that is made once a session.
create function ohms.sees_visit(visit uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from ohms.appointment a where a.id = visit);
end $$;

create function ohms.gives_visit(visit uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from ohms.appointment a join ohms.practitioner p on p.id = a.practitioner_id
        where a.id = visit and p.account_id = ohms.actor());
end $$;

create function ohms.sees_conversation(talk uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from ohms.conversation c where c.id = talk);
end $$;

alter policy outbox_of_visit on ohms.outbox using (
    (select ohms.kind()) = 'staff' and subject is not null and ohms.sees_visit(subject));
alter policy outbox_of_conversation on ohms.outbox using (
    (select ohms.kind()) = 'staff' and subject is not null and ohms.sees_conversation(subject));
alter policy appointment_status_history_known on ohms.appointment_status_history using (
    (select ohms.kind()) = 'system' or ohms.sees_visit(appointment_id));
alter policy appointment_reason_known on ohms.appointment_reason using (
    (select ohms.kind()) = 'system'
    or (ohms.sees_visit(appointment_id)
        and (((select ohms.kind()) = 'patient' and (sensitivity = 'N' or (select ohms.acting_for()) is null))
            or ((select ohms.kind()) <> 'patient' and ohms.cleared(sensitivity))
            or ohms.gives_visit(appointment_id))));
alter policy appointment_reason_of_client on ohms.appointment_reason using (
    (select ohms.kind()) <> 'client' or ohms.sees_visit(appointment_id));
