package org.ohms.patients.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.demographics.Demographics;

/** The parts of a record a patient may ask to change. Papers, sex and death are the desk's. */
final class Proposable {
    private static final Set<DemographicField> FIELDS = Set.of(
            DemographicField.NAME,
            DemographicField.PREFERRED_NAME,
            DemographicField.BIRTH_DATE,
            DemographicField.ADDRESSES,
            DemographicField.TELECOMS,
            DemographicField.LANGUAGES,
            DemographicField.INTERPRETER_NEEDED,
            DemographicField.CONTACTS);

    private Proposable() {}

    /** The record with the parts of the wish that may be asked for. */
    static Demographics limited(Demographics record, Demographics wish) {
        return over(record, wish, FIELDS);
    }

    /** The target with these parts of the source. */
    static Demographics over(Demographics target, Demographics source, Set<DemographicField> fields) {
        var draft = target.draft();
        fields.forEach(field -> field.copy(source, draft));
        return draft.done();
    }

    /** The parts in which the two differ, in the order of the record. */
    static List<DemographicField> differing(Demographics one, Demographics other) {
        return Arrays.stream(DemographicField.values())
                .filter(FIELDS::contains)
                .filter(field -> !over(one, other, Set.of(field)).equals(one))
                .toList();
    }
}
