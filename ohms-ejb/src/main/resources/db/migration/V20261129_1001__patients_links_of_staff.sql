-- Whom a client reaches is asked of clients alone: once for the statement, not for each of many thousand pairs.
alter policy duplicate_candidate_of_client on ohms.duplicate_candidate using (
    (select ohms.kind()) <> 'client' or (ohms.client_reaches(left_id) and ohms.client_reaches(right_id)));
alter policy patient_link_of_client on ohms.patient_link using (
    (select ohms.kind()) <> 'client' or (ohms.client_reaches(survivor_id) and ohms.client_reaches(merged_id)));
