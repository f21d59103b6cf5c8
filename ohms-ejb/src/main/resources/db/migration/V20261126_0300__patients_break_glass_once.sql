-- One person has one record open once: two clicks at the same moment make one emergency, not two to review.
select set_config('ohms.kind', 'system', true);

-- Where two clicks made two before, the later one is over at once; its words and its review stay.
create policy break_glass_grant_mended on ohms.break_glass_grant for update using ((select ohms.kind()) = 'system');
update ohms.break_glass_grant later set ended_at = later.opened_at
where exists (
    select 1 from ohms.break_glass_grant earlier
    where earlier.account_id = later.account_id and earlier.patient_id = later.patient_id
        and (earlier.opened_at, earlier.id) < (later.opened_at, later.id)
        and least(coalesce(earlier.ended_at, earlier.expires_at), earlier.expires_at) > later.opened_at);
drop policy break_glass_grant_mended on ohms.break_glass_grant;

alter table ohms.break_glass_grant add constraint break_glass_grant_open_once exclude using gist (
    account_id with =, patient_id with =,
    tstzrange(opened_at, least(coalesce(ended_at, expires_at), expires_at)) with &&);
