package org.ohms.integration.fhir;

import org.ohms.shared.error.RefusalCode;

/** Why a bundle, or an entry of it, does not come in. */
public enum FhirRefusal implements RefusalCode {
    /** It is no JSON, or no bundle. */
    NOT_A_BUNDLE("fhir.not-a-bundle"),
    /** Only batches and transactions come in. */
    BUNDLE_TYPE("fhir.bundle-type"),
    TOO_LARGE("fhir.too-large"),
    /** It has no address that tells it from others, or the same as another one. */
    FULL_URL("fhir.full-url"),
    /** Only new things come in: POST. */
    METHOD("fhir.method"),
    /** What it refers to is neither in the bundle nor known. */
    REFERENCE("fhir.reference"),
    /** What is looked for before an entry comes in can only be an identifier with its system. */
    CONDITION("fhir.condition"),
    /** An element that has to be there is missing, or is not what FHIR says. */
    ELEMENT("fhir.element"),
    /** It contradicts itself. */
    CONTRADICTION("fhir.contradiction");

    private final String code;

    FhirRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
