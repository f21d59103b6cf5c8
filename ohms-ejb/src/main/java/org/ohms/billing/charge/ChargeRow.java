package org.ohms.billing.charge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.money.Money;

/**
 * A charge as lists show it.
 *
 * @param sourceId the visit or the dispense, where it is from one
 * @param practitionerId null when nobody is named
 * @param practitioner who did it; empty when nobody is named
 * @param name empty while no price list knows the code
 * @param procedure empty where there is none
 * @param unitPrice null while no price list knows the code
 * @param list number of the price list it is from; 0 for none
 * @param back what came back of it and is not taken off yet; nought mostly
 * @param discount what is taken off, or waits to be; null for nothing
 * @param packageGroup the same for all that is billed as one package; null where it is in none
 * @param packageName empty where it is in none
 * @param late whether it was made after a bill for that day was issued: nobody who paid that bill expects it
 * @param invoice on which it stands; null while it is on none
 */
public record ChargeRow(
        UUID id,
        PatientId patient,
        String patientName,
        String mrn,
        ChargeSource source,
        UUID sourceId,
        LocalDate day,
        @Nullable PractitionerId practitionerId,
        String practitioner,
        String code,
        String name,
        String procedure,
        @Nullable Money unitPrice,
        BigDecimal taxPercent,
        int list,
        BigDecimal quantity,
        BigDecimal back,
        @Nullable ChargeDiscount discount,
        @Nullable UUID packageGroup,
        String packageName,
        boolean late,
        ChargeState state,
        @Nullable UUID invoice,
        Instant madeAt,
        long version) {
    public boolean isOpen() {
        return state == ChargeState.OPEN;
    }

    public boolean isPriced() {
        return unitPrice != null;
    }

    /** Whether it is from what stands in the chart, so that nothing of it lies on a shelf. */
    public boolean isFromChart() {
        return source == ChargeSource.PROCEDURE || source == ChargeSource.RESULT;
    }

    /** Whether something came back that somebody has to look at before it is billed, or credit. */
    public boolean isCameBack() {
        return back.signum() > 0;
    }

    /** Whether a second person has to agree to what is taken off before it is billed. */
    public boolean isWaiting() {
        return discount != null && discount.waits();
    }

    /** What is taken off; empty where nothing is. */
    public String discountName() {
        return discount == null ? "" : discount.name();
    }

    /** What it comes to; null while it has no price. */
    public @Nullable LineAmounts amounts() {
        return unitPrice == null
                ? null
                : LineAmounts.of(
                        unitPrice,
                        quantity,
                        taxPercent,
                        discount == null || discount.waits() ? null : discount.discount());
    }

    /** With tax; null while it has no price. */
    public @Nullable Money total() {
        var known = amounts();
        return known == null ? null : known.total();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ChargeRow[" + id + "]";
    }
}
