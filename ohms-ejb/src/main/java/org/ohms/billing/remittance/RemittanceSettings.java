package org.ohms.billing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/**
 * Which differences nobody has to look at: key {@code ohms.billing.remittance.contractual-reasons}, claim adjustment reason
 * codes that are written off when the payer says CO: such an adjustment is by contract or regulation, generally written off
 * and not billed to the patient, as
 * <a href="https://resdac.org/sites/datadocumentation.resdac.org/files/Revenue%20Center%201st%20ANSI%20Code%20Code%20Table%20FFS.txt">the
 * Research Data Assistance Center of CMS</a> lists the group codes of X12. By itself only 45, a charge above the agreed fee,
 * as <a href="https://americanmedicalcoding.com/list-claim-adjustment-group-codes">americanmedicalcoding.com</a> quotes X12.
 */
@ApplicationScoped
class RemittanceSettings implements SettingsCheck {
    private static final Pattern REASON = Pattern.compile("[A-Z0-9]{1,5}");

    @Inject
    @ConfigProperty(name = "ohms.billing.remittance.contractual-reasons", defaultValue = "45")
    String contractual;

    @SuppressWarnings("NullAway")
    protected RemittanceSettings() {}

    /** Whether what is not paid for this reason is nobody's, by contract. */
    boolean isContractual(String group, String reason) {
        return group.equals("CO") && reasons().contains(reason);
    }

    private Set<String> reasons() {
        return Arrays.stream(contractual.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public void insistOnSense() {
        if (!reasons().stream().allMatch(one -> REASON.matcher(one).matches())) {
            throw new IllegalArgumentException(
                    "ohms.billing.remittance.contractual-reasons must be claim adjustment reason codes parted by commas,"
                            + " such as 45,A2.");
        }
    }
}
