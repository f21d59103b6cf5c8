package org.ohms.integration.fhir;

import org.ohms.shared.error.DomainException;

/** Gives one type of resource its room in the house. */
interface FhirPlacer {
    /** The type of FHIR R4. */
    String type();

    /** What others refer to comes first: 0 before 1. */
    int rank();

    /**
     * Takes the resource in.
     *
     * @throws DomainException INVALID, with the element that is wrong, before anything was written
     */
    Placed place(FhirBundle.Entry entry, FhirLinks links);
}
