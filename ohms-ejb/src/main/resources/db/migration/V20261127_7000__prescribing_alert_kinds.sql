-- A check also knows what speaks against a medicine in the patient: diseases, age, figures of a laboratory, pregnancy,
-- nursing, and a dose above what the label gives.
alter table ohms.medication_alert drop constraint medication_alert_kind_check;
alter table ohms.medication_alert add constraint medication_alert_kind_check check (kind in (
    'INTERACTION', 'DUPLICATE', 'SAME_CLASS', 'ALLERGY', 'CONDITION', 'AGE', 'LABORATORY', 'PREGNANCY', 'LACTATION',
    'DOSE'));
