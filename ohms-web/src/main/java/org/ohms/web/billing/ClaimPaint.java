package org.ohms.web.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.ohms.billing.claim.ClaimState;
import org.ohms.billing.remittance.RemittanceState;

/**
 * How states of claims and remittances look, and what the codes of payers mean.
 *
 * <p>The words for claim adjustment reasons are our own, after the list of the
 * <a href="https://resdac.org/sites/datadocumentation.resdac.org/files/Revenue%20Center%201st%20ANSI%20Code%20Code%20Table%20FFS.txt">
 * Research Data Assistance Center of CMS</a> (1 to 11, and who bears an amount) and
 * <a href="https://americanmedicalcoding.com/list-claim-adjustment-group-codes">americanmedicalcoding.com</a> (15 to 50). A
 * code that is in neither is shown as a code.
 */
@Named
@ApplicationScoped
public class ClaimPaint {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("1", "billing.reason.1"),
            Map.entry("2", "billing.reason.2"),
            Map.entry("3", "billing.reason.3"),
            Map.entry("4", "billing.reason.4"),
            Map.entry("5", "billing.reason.5"),
            Map.entry("6", "billing.reason.6"),
            Map.entry("8", "billing.reason.8"),
            Map.entry("9", "billing.reason.9"),
            Map.entry("10", "billing.reason.10"),
            Map.entry("11", "billing.reason.11"),
            Map.entry("15", "billing.reason.15"),
            Map.entry("22", "billing.reason.22"),
            Map.entry("24", "billing.reason.24"),
            Map.entry("29", "billing.reason.29"),
            Map.entry("38", "billing.reason.38"),
            Map.entry("39", "billing.reason.39"),
            Map.entry("45", "billing.reason.45"),
            Map.entry("49", "billing.reason.49"),
            Map.entry("50", "billing.reason.50"));

    private static final String CODE_ONLY = "billing.reason.code";

    public String kind(ClaimState state) {
        return switch (state) {
            case DRAFT, CANCELLED -> "";
            case SENT, RECEIVED, ACCEPTED -> "info";
            case PAID -> "ok";
            case REJECTED, PARTLY_PAID, DENIED -> "warn";
        };
    }

    public String icon(ClaimState state) {
        return switch (state) {
            case DRAFT -> "edit";
            case SENT, RECEIVED, ACCEPTED -> "clock";
            case PAID -> "okc";
            case REJECTED, PARTLY_PAID, DENIED -> "alert";
            case CANCELLED -> "slash";
        };
    }

    public String kindOf(RemittanceState state) {
        return switch (state) {
            case RECEIVED -> "info";
            case POSTED -> "ok";
            case HELD -> "warn";
            case REPEATED, DROPPED -> "";
        };
    }

    public String iconOf(RemittanceState state) {
        return switch (state) {
            case RECEIVED -> "clock";
            case POSTED -> "okc";
            case HELD -> "alert";
            case REPEATED -> "undo";
            case DROPPED -> "x";
        };
    }

    /** Key of the words for a reason; of the one that shows nothing but the code for one that is not known. */
    public String reason(String code) {
        return REASONS.getOrDefault(code, CODE_ONLY);
    }
}
