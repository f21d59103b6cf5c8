package org.ohms.pharmacy.outside;

import java.util.UUID;

/**
 * A pharmacy outside.
 *
 * @param ncpdp empty when nobody entered one; so is the national number
 * @param ended whether nothing is sent there any more
 */
public record OutsidePharmacyRow(
        UUID id, String name, String address, String ncpdp, String npi, String url, boolean ended, long version) {}
