package org.ohms.records.coding;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code systems of the chart, under the addresses that FHIR gives them, with the form a code of theirs has. */
public enum CodeSystem {
    ICD10CM("http://hl7.org/fhir/sid/icd-10-cm", "[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?"),
    SNOMED("http://snomed.info/sct", "[1-9][0-9]{5,17}") {
        @Override
        boolean isSound(String code) {
            return super.isSound(code) && Verhoeff.holds(code);
        }
    },
    LOINC("http://loinc.org", "[1-9][0-9]{0,6}-[0-9]"),
    RXNORM("http://www.nlm.nih.gov/research/umls/rxnorm", "[1-9][0-9]{0,7}"),
    CVX("http://hl7.org/fhir/sid/cvx", "[0-9]{2,3}");

    private final String address;
    private final Pattern form;

    CodeSystem(String address, String form) {
        this.address = address;
        this.form = Pattern.compile(form);
    }

    /** The address that names it in FHIR. */
    public String address() {
        return address;
    }

    /** Whether this may be one of its codes, judged by form and check digit; whether it is one only its owner knows. */
    boolean isSound(String code) {
        return form.matcher(code).matches();
    }

    /** The one with this address; empty for one we do not know. */
    public static Optional<CodeSystem> at(String address) {
        return Arrays.stream(values())
                .filter(system -> system.address.equals(address))
                .findAny();
    }
}
