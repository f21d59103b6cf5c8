-- Messages carry the label the chart carries: what is more than normal is read by those cleared for it. A question of a
-- patient is always somebody's to answer, so whoever it was given to by name reads it as well, and it has such a person.
alter table ohms.conversation
    add column sensitivity text not null default 'N' check (sensitivity in ('N', 'R', 'V')),
    add constraint conversation_labelled_is_somebodys check (sensitivity = 'N' or kind = 'STAFF' or assignee is not null);
comment on column ohms.conversation.sensitivity is 'who may read it';

-- What is labelled as sensitive stays with the patient: a proxy does not see it, as with the chart.
create policy conversation_labelled on ohms.conversation as restrictive for select using (
    case (select ohms.kind())
        when 'system' then true
        when 'patient' then sensitivity = 'N' or (select ohms.acting_for()) is null
        else ohms.cleared(sensitivity) or assignee = (select ohms.actor()) or given_by = (select ohms.actor())
    end);
create policy conversation_labelled_goes_on on ohms.conversation as restrictive for update using (
    case (select ohms.kind())
        when 'system' then true
        when 'patient' then sensitivity = 'N' or (select ohms.acting_for()) is null
        else ohms.cleared(sensitivity) or assignee = (select ohms.actor()) or given_by = (select ohms.actor())
    end);

-- Nobody says more or less than they are cleared for.
create function ohms.conversation_label() returns trigger language plpgsql as $$
begin
    if ohms.kind() <> 'system' and (ohms.kind() <> 'staff'
            or not ohms.cleared(old.sensitivity) or not ohms.cleared(new.sensitivity)) then
        raise exception 'a label is changed by who is cleared for both' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger conversation_label before update of sensitivity on ohms.conversation
    for each row when (old.sensitivity is distinct from new.sensitivity) execute function ohms.conversation_label();
