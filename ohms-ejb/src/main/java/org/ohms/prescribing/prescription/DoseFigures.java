package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.safety.PlannedDose;

/** How many milligrams directions come to in a day, where dose and strength say it; it never guesses. */
final class DoseFigures {
    private static final Pattern STRENGTH =
            Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s*(mcg|µg|mg|g)(?:\\s*/\\s*(\\d+(?:\\.\\d+)?)?\\s*ml)?");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private DoseFigures() {}

    /** Empty when the strength is needed and cannot be read, as that of a combination. */
    static Optional<PlannedDose> of(@Nullable String strength, Directions directions) {
        return once(strength, directions)
                .map(milligrams -> new PlannedDose(milligrams.multiply(
                        BigDecimal.valueOf(directions.frequency().mostOnADay()))));
    }

    private static Optional<BigDecimal> once(@Nullable String strength, Directions directions) {
        return switch (directions.unit()) {
            case MG -> Optional.of(directions.dose());
            case G -> Optional.of(directions.dose().multiply(THOUSAND));
            case MCG -> Optional.of(directions.dose().divide(THOUSAND, MathContext.DECIMAL64));
            case TABLET, CAPSULE, SACHET, SUPPOSITORY -> read(strength, false).map(directions.dose()::multiply);
            case ML -> read(strength, true).map(directions.dose()::multiply);
            case DROP, PUFF, PATCH, APPLICATION, UNIT -> Optional.empty();
        };
    }

    /** Milligrams in one of what is counted, or in a millilitre. */
    private static Optional<BigDecimal> read(@Nullable String strength, boolean liquid) {
        if (strength == null) {
            return Optional.empty();
        }
        var read = STRENGTH.matcher(strength.strip().toLowerCase(Locale.ROOT));
        if (!read.matches() || liquid != read.group().endsWith("ml")) {
            return Optional.empty();
        }
        var figure = new BigDecimal(read.group(1).replace(",", ""));
        var milligrams = switch (read.group(2)) {
            case "g" -> figure.multiply(THOUSAND);
            case "mg" -> figure;
            default -> figure.divide(THOUSAND, MathContext.DECIMAL64);
        };
        var volume = read.group(3);
        return volume == null || new BigDecimal(volume).signum() == 0
                ? Optional.of(milligrams)
                : Optional.of(milligrams.divide(new BigDecimal(volume), MathContext.DECIMAL64));
    }
}
