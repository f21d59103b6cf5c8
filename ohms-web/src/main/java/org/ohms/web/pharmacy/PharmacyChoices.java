package org.ohms.web.pharmacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.stock.HandMove;
import org.ohms.pharmacy.stock.MovementReason;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.prescribing.prescription.SpokenDirections;

/** What the forms of the pharmacy let people choose from, and how figures are said. */
@Named
@ApplicationScoped
public class PharmacyChoices {
    /** What is counted piece by piece or by volume. */
    public List<DoseUnit> getUnits() {
        return Arrays.stream(DoseUnit.values())
                .filter(unit -> unit != DoseUnit.APPLICATION)
                .toList();
    }

    public List<HandMove> getMoves() {
        return List.of(HandMove.values());
    }

    /** Why somebody moves stock by hand. */
    public List<MovementReason> getReasons() {
        return Arrays.stream(MovementReason.values())
                .filter(reason -> reason != MovementReason.REVERSED && reason != MovementReason.BROUGHT_BACK)
                .toList();
    }

    /** A figure with its unit, such as {@code 14 tablets}. */
    public String amount(@Nullable BigDecimal figure, @Nullable DoseUnit unit) {
        return figure == null || unit == null ? "" : new SpokenDirections(Locale.ENGLISH).amount(figure, unit);
    }

    /** The same and in packs, where it is known how much is in one. */
    public String inPacks(@Nullable BigDecimal figure, @Nullable DoseUnit unit, @Nullable BigDecimal packSize) {
        return figure == null || unit == null
                ? ""
                : new SpokenDirections(Locale.ENGLISH).inPacks(figure, unit, packSize);
    }

    /** A figure without the noughts a column adds. */
    public String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }

    /** A figure with its sign; nothing for nought. */
    public String signed(@Nullable BigDecimal figure) {
        return figure == null || figure.signum() == 0 ? "" : (figure.signum() > 0 ? "+" : "") + plain(figure);
    }
}
