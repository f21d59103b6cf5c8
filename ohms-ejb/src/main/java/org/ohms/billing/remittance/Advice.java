package org.ohms.billing.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an 835 says, as it says it.
 *
 * @param amount what is paid (BPR02)
 * @param credit whether it is paid to the hospital (BPR03 is C)
 * @param method how (BPR04), such as ACH or CHK; NON for a notice without money
 * @param paidOn when (BPR16); null when it does not say a day
 * @param trace what the payer calls the payment (TRN02)
 * @param payer who the payer is to its bank (TRN03), or else what the payer is called
 * @param payerName what the payer is called (N102 of PR)
 * @param currency null when it names none
 * @param claims the claims it is about
 * @param adjustments what is kept back or added apart from claims
 */
record Advice(
        BigDecimal amount,
        boolean credit,
        String method,
        @Nullable LocalDate paidOn,
        String trace,
        String payer,
        String payerName,
        @Nullable String currency,
        List<Claimed> claims,
        List<Kept> adjustments) {
    Advice {
        claims = List.copyOf(claims);
        adjustments = List.copyOf(adjustments);
    }

    /**
     * One claim.
     *
     * @param number what the hospital called it (CLP01)
     * @param status how the payer processed it (CLP02)
     * @param charged what was asked for (CLP03)
     * @param paid what is paid (CLP04); below zero what is taken back
     * @param patientPart what is left to the patient (CLP05)
     * @param payerNumber what the payer calls it (CLP07)
     * @param adjustments why less is paid than asked, for the claim as a whole
     */
    record Claimed(
            String number,
            String status,
            BigDecimal charged,
            BigDecimal paid,
            BigDecimal patientPart,
            String payerNumber,
            List<Adjustment> adjustments,
            List<Service> services) {
        Claimed {
            adjustments = List.copyOf(adjustments);
            services = List.copyOf(services);
        }

        /** Everything that is not paid, of the claim as a whole and of its services. */
        BigDecimal adjusted() {
            return sum(adjustments)
                    .add(services.stream()
                            .map(service -> sum(service.adjustments()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        boolean isReversal() {
            return status.equals(REVERSAL);
        }
    }

    /**
     * One service of a claim.
     *
     * @param procedure its code
     * @param remarks remark codes that say more
     */
    record Service(
            String procedure, BigDecimal charged, BigDecimal paid, List<Adjustment> adjustments, List<String> remarks) {
        Service {
            adjustments = List.copyOf(adjustments);
            remarks = List.copyOf(remarks);
        }

        boolean balances() {
            return charged.subtract(sum(adjustments)).compareTo(paid) == 0;
        }
    }

    /** Why less is paid. */
    record Adjustment(String group, String reason, BigDecimal amount) {}

    /** What is kept back (above zero) or added (below zero) apart from claims. */
    record Kept(String reason, String reference, BigDecimal amount) {}

    /**
     * Reversal of previous payment, in the
     * <a href="https://doc.chinlinktech.com/x12/005040/element/1029">claim status codes of X12</a>.
     */
    static final String REVERSAL = "22";

    /** What all claims come to. */
    BigDecimal claimed() {
        return claims.stream().map(Claimed::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is kept back and added apart from claims. */
    BigDecimal adjusted() {
        return adjustments.stream().map(Kept::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
