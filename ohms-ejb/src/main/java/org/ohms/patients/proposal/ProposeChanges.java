package org.ohms.patients.proposal;

import org.ohms.patients.demographics.Demographics;

/**
 * A patient's wish for the own record.
 *
 * @param version the version of the record that was looked at
 */
public record ProposeChanges(int version, Demographics demographics) {}
