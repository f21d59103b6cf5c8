-- Whoever gives roles sees who has which. The rule that lets the first administrator make the second one alone looks there,
-- and would take somebody who sees nobody else for the first one.
drop policy account_role_known on ohms.account_role;
create policy account_role_known on ohms.account_role for select using (
    (select ohms.kind()) in ('login', 'system')
    or account_id = (select ohms.actor())
    or (select ohms.may('account.read')) or (select ohms.may('account.directory')) or (select ohms.may('role.give')));
