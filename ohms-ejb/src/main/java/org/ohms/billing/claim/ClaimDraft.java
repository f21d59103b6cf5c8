package org.ohms.billing.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes on a claim.
 *
 * @param diagnoses codes of ICD-10-CM, the main one first
 * @param placeOfService where it was done, in the two digits of CMS
 * @param needsAuthorisation whether the payer has to have agreed before
 * @param authorisation the number of that agreement
 */
public record ClaimDraft(
        List<String> diagnoses,
        String placeOfService,
        boolean needsAuthorisation,
        @Nullable String authorisation) {
    /**
     * On-campus outpatient hospital, in the place of service codes of CMS, as
     * <a href="https://per.nctracks.com/content/public/providers/provider-communications/2016-announcements/Update-to-Place-of-Service-Codes-19-and-22-.html">
     * Medicaid of North Carolina</a> tells them.
     */
    public static final String OUTPATIENT = "22";

    public ClaimDraft {
        diagnoses = List.copyOf(diagnoses);
    }
}
