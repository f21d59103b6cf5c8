-- An interchange that came before in another file is not counted again, and its sender hears so.
create table ohms.x12_repeat (
    id             uuid primary key,
    file_id        uuid not null references ohms.x12_file on delete cascade,
    position       int not null check (position > 0),
    -- the one it repeats
    interchange_id uuid not null references ohms.x12_interchange on delete cascade,
    control_number text not null,
    ta1            bytea not null,
    -- set while the answer is to be put into the drop of payers; never for what a person or a system brought
    due_at         timestamptz,
    sent_at        timestamptz,
    version        bigint not null,
    unique (file_id, position)
);
comment on table ohms.x12_repeat is '[patient] interchanges that came again in another file, and what they were answered';
comment on column ohms.x12_repeat.ta1 is '[sealed x12_repeat.ta1]';
create index x12_repeat_of on ohms.x12_repeat (interchange_id);
create index x12_repeat_due on ohms.x12_repeat (due_at) where due_at is not null and sent_at is null;

alter table ohms.x12_repeat enable row level security;
alter table ohms.x12_repeat force row level security;
create policy x12_repeat_known on ohms.x12_repeat for select using ((select ohms.kind()) = 'system'
    or (select ohms.works_with_claims()));
create policy x12_repeat_kept on ohms.x12_repeat for insert with check ((select ohms.kind()) = 'system');
create policy x12_repeat_sent on ohms.x12_repeat for update using ((select ohms.kind()) = 'system');
create policy x12_repeat_of_client on ohms.x12_repeat as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.x12_repeat from ohms_app;
select ohms.let_owner_seal_again();
