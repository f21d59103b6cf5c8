package org.ohms.billing.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the patient is to the one who holds the insurance, in the codes of FHIR R4
 * ({@code http://terminology.hl7.org/CodeSystem/subscriber-relationship}, hl7.org/fhir/R4/codesystem-subscriber-relationship.html).
 */
public enum SubscriberRelationship {
    /** The patient holds the insurance. */
    SELF,
    SPOUSE,
    CHILD,
    PARENT,
    /** Husband or wife without a wedding. */
    COMMON,
    OTHER,
    /** The insurance of somebody else pays, because of an accident. */
    INJURED;

    /** As FHIR writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that code. */
    public static Optional<SubscriberRelationship> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
