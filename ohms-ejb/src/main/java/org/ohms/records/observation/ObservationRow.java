package org.ohms.records.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.shared.id.AccountId;

/**
 * An observation as lists, charts and results show it.
 *
 * @param value null when it is not a figure
 * @param answer in words; empty when it is a figure
 * @param low lower end of the laboratory's range; null when it gave none
 * @param interpretation null when nobody says
 * @param effectiveAt when it was so: when the specimen was taken
 * @param issuedAt when it was known here or where it comes from
 * @param releasedAt when the patient may read it; null for not at all yet
 * @param byPatient whether the patient measured it, and not somebody here
 */
public record ObservationRow(
        UUID id,
        @Nullable UUID report,
        @Nullable UUID taking,
        ObservationCategory category,
        ObservationStatus status,
        Concept what,
        @Nullable Quantity value,
        String answer,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Interpretation interpretation,
        List<Component> components,
        String remark,
        Instant effectiveAt,
        Instant issuedAt,
        @Nullable AccountId recordedBy,
        Clearance sensitivity,
        @Nullable Instant releasedAt,
        boolean byPatient,
        long version) {
    public ObservationRow {
        components = List.copyOf(components);
    }

    /** The figures as people read them: {@code 7.4}, {@code 148/86}, or what was found in words. */
    public String figure() {
        if (value != null) {
            return Quantity.plain(value.value());
        }
        var pressure = part(Measurement.SYSTOLIC_CODE)
                .flatMap(upper -> part(Measurement.DIASTOLIC_CODE)
                        .map(lower -> Quantity.plain(upper) + "/" + Quantity.plain(lower)));
        return pressure.orElse(answer);
    }

    /** The unit as UCUM writes it; empty when there is none. */
    public String unit() {
        if (value != null) {
            return value.unit();
        }
        return components.stream()
                .map(Component::unit)
                .filter(unit -> unit != null)
                .findFirst()
                .orElse("");
    }

    /** The figure a course is drawn by: the value, or the upper figure of a blood pressure. */
    public Optional<BigDecimal> drawn() {
        return value != null ? Optional.of(value.value()) : part(Measurement.SYSTOLIC_CODE);
    }

    /** The code without its system; empty when none is known. */
    public String code() {
        return what.code() == null ? "" : what.code().code();
    }

    public boolean hasRange() {
        return low != null || high != null;
    }

    private Optional<BigDecimal> part(String code) {
        return components.stream()
                .filter(component -> code.equals(component.code()))
                .findFirst()
                .map(Component::value);
    }
}
