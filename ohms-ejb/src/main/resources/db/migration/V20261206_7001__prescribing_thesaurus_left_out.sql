-- A thesaurus that a hospital brings names substances that are not in the catalogue and rows that hold only under
-- conditions. The list of them stands with the release, so that whoever decides on it knows what it does not say.
alter table ohms.drug_rule_set add column left_out text;
alter table ohms.drug_rule_set add constraint drug_rule_set_left_out_of_somebody
    check (left_out is null or proposed_by is not null);
comment on column ohms.drug_rule_set.left_out is 'rows of an imported thesaurus that want a look, as CSV';
