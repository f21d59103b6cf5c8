-- What payers send: each file kept as it came, each interchange in it counted once and answered.
insert into ohms.permission (code, reach) values
    ('claim.read', 'everyone'), ('claim.send', 'everyone'),
    ('remittance.read', 'everyone'), ('remittance.post', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('billing', 'claim.read'), ('billing', 'claim.send'),
    ('billing', 'remittance.read'), ('billing', 'remittance.post');
insert into ohms.api_scope (code) values ('claims.read'), ('remittances.read'), ('remittances.write');
insert into ohms.api_scope_permission (scope, permission) values
    ('claims.read', 'claim.read'), ('remittances.read', 'remittance.read'),
    ('remittances.write', 'remittance.read'), ('remittances.write', 'remittance.post');

-- Whether somebody on staff works with claims and what payers say about them.
create function ohms.works_with_claims() returns boolean language sql stable as $$
    select ohms.kind() = 'staff' and (ohms.may('claim.read') or ohms.may('claim.send')
        or ohms.may('remittance.read') or ohms.may('remittance.post'))
$$;

-- A claim is made of an invoice, so those who work with claims see the bills behind them.
create or replace function ohms.works_with_bills() returns boolean language sql stable as $$
    select ohms.kind() = 'staff' and (ohms.may('charge.read') or ohms.may('charge.review') or ohms.may('invoice.read')
        or ohms.may('invoice.issue') or ohms.may('invoice.settle') or ohms.may('payment.take') or ohms.may('refund.pay')
        or ohms.may('refund.approve') or ohms.may('claim.read') or ohms.may('claim.send')
        or ohms.may('remittance.read') or ohms.may('remittance.post'))
$$;

create table ohms.x12_file (
    id          uuid primary key,
    -- the same bytes are the same file, however often they come
    digest      text not null constraint x12_file_once unique check (digest ~ '^[0-9a-f]{64}$'),
    content     bytea not null,
    origin      text not null check (origin in ('PAGE', 'API', 'CONNECTOR')),
    received_at timestamptz not null,
    received_by uuid,
    -- why it, or the rest of it, is no interchange
    problem     text check (problem in ('EMPTY', 'NO_HEADER', 'TRAILING_CONTENT', 'TOO_LARGE'))
);
comment on table ohms.x12_file is '[patient] files of interchanges as they came, encrypted; insert only';
comment on column ohms.x12_file.content is '[sealed x12_file.content]';
create index x12_file_newest on ohms.x12_file (received_at desc, id);

create table ohms.x12_interchange (
    id               uuid primary key,
    file_id          uuid not null references ohms.x12_file,
    position         int not null check (position > 0),
    sender_qualifier text not null,
    sender           text not null,
    receiver         text not null,
    control_number   text not null,
    -- of what stands in it, whatever separates it
    digest           text not null check (digest ~ '^[0-9a-f]{64}$'),
    -- the types of its transaction sets, such as 835
    contents         text not null,
    set_count        int not null check (set_count >= 0),
    accepted_count   int not null check (accepted_count between 0 and set_count),
    state            text not null check (state in ('ACCEPTED', 'PARTLY', 'REJECTED')),
    -- TA105 of the answer
    fault            text not null check (fault ~ '^\d{3}$'),
    ta1              bytea not null,
    functional       bytea,
    received_at      timestamptz not null,
    constraint x12_interchange_once unique (sender_qualifier, sender, receiver, control_number, digest),
    unique (file_id, position)
);
comment on table ohms.x12_interchange is '[patient] interchanges that came in, each once, and what they were answered; insert only';
comment on column ohms.x12_interchange.ta1 is '[sealed x12_interchange.ta1]';
comment on column ohms.x12_interchange.functional is '[sealed x12_interchange.functional]';

do $$
declare
    guarded text;
begin
    foreach guarded in array array ['x12_file', 'x12_interchange'] loop
        execute format('alter table ohms.%I enable row level security', guarded);
        execute format('alter table ohms.%I force row level security', guarded);
        execute format('create policy %1$s_known on ohms.%1$I for select using ((select ohms.kind()) = ''system'' '
            'or (select ohms.works_with_claims()))', guarded);
        execute format('create policy %1$s_kept on ohms.%1$I for insert with check ((select ohms.kind()) = ''system'')',
            guarded);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ((select ohms.kind()) <> ''client'')',
            guarded);
        execute format('revoke update, delete, truncate on ohms.%I from ohms_app', guarded);
    end loop;
end $$;
select ohms.let_owner_seal_again();
