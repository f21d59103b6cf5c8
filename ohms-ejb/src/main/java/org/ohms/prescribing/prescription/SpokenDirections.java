package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Reads directions aloud as one sentence, in the language of whoever listens; English for any other. */
public final class SpokenDirections {
    private static final String BUNDLE = "org.ohms.prescribing.directions";

    private final ResourceBundle words;

    public SpokenDirections(Locale wanted) {
        words = ResourceBundle.getBundle(
                BUNDLE,
                wanted.getLanguage().equals("es") ? Locale.forLanguageTag("es") : Locale.ROOT,
                SpokenDirections.class.getClassLoader());
    }

    /** As a patient is told: {@code Take 1 tablet by mouth twice a day with food, for 7 days.} */
    public String forPatient(Directions directions) {
        return words.getString("verb." + directions.route()) + " " + amount(directions.dose(), directions.unit()) + " "
                + rest(directions) + ".";
    }

    /** As professionals write it: {@code 1 tablet by mouth twice a day with food, for 7 days} */
    public String forProfessional(Directions directions) {
        return amount(directions.dose(), directions.unit()) + " " + rest(directions);
    }

    /** A figure with its unit, such as {@code 14 tablets}. */
    public String amount(BigDecimal figure, DoseUnit unit) {
        var plain = figure.stripTrailingZeros().toPlainString();
        return plain + " " + words.getString("unit." + unit + (figure.compareTo(BigDecimal.ONE) > 0 ? ".many" : ""));
    }

    /**
     * A figure with its unit and in packs, such as {@code 56 tablets (2 packs of 28)}.
     *
     * @param packSize how much is in one; null where no pack is known, and only the units are said
     */
    public String inPacks(BigDecimal figure, DoseUnit unit, @Nullable BigDecimal packSize) {
        if (packSize == null) {
            return amount(figure, unit);
        }
        var packs = Packs.of(figure, packSize);
        return new MessageFormat(words.getString("packs"), Locale.ROOT).format(new Object[] {
            amount(figure, unit), packs.count(), packSize.stripTrailingZeros().toPlainString()
        });
    }

    private String rest(Directions directions) {
        var sentence = new StringBuilder(words.getString("route." + directions.route()));
        add(sentence, "frequency.", directions.frequency());
        add(sentence, "dayTime.", directions.dayTime());
        add(sentence, "meal.", directions.meal());
        if (directions.asNeeded()) {
            sentence.append(", ").append(words.getString("asNeeded"));
        }
        var days = directions.days();
        if (days != null && directions.frequency() != Frequency.ONCE_ONLY) {
            sentence.append(", ")
                    .append(new MessageFormat(words.getString("days"), Locale.ROOT).format(new Object[] {days}));
        }
        return sentence.toString();
    }

    private void add(StringBuilder sentence, String key, @Nullable Enum<?> part) {
        if (part != null) {
            sentence.append(' ').append(words.getString(key + part));
        }
    }
}
