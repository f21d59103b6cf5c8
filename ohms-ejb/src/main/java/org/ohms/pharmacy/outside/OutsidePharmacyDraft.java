package org.ohms.pharmacy.outside;

import org.jspecify.annotations.Nullable;

/**
 * A pharmacy outside as somebody typed it.
 *
 * @param ncpdp seven digits under which pharmacies are known to each other; null for none
 * @param npi ten digits of the national register; null for none
 * @param url where prescriptions are sent to
 */
public record OutsidePharmacyDraft(
        @Nullable String name,
        @Nullable String address,
        @Nullable String ncpdp,
        @Nullable String npi,
        @Nullable String url) {}
