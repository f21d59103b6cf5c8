package org.ohms.patients.patient;

import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.AddressUse;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;

/**
 * Who a patient is, in words and in the few coded facts that stay readable.
 *
 * @param deceased whether the person died, the day known or not
 */
public record Identity(Demographics demographics, Sex sex, boolean deceased) {

    /** A living person. */
    public static Identity of(Demographics demographics, Sex sex) {
        return new Identity(demographics, sex, demographics.deceasedOn() != null);
    }

    @Nullable
    Integer birthYear() {
        var born = demographics.birthDate();
        return born == null ? null : born.year();
    }

    /** First three characters of the present postal code: what statistics may see. */
    @Nullable
    String zip3() {
        for (Address address : demographics.addresses()) {
            var code = address.postalCode();
            if (address.use() != AddressUse.OLD && code != null && code.length() >= 3) {
                return code.substring(0, 3);
            }
        }
        return null;
    }
}
