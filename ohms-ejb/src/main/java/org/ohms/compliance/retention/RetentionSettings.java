package org.ohms.compliance.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/**
 * How long each kind is kept: keys {@code ohms.compliance.retention.<kind>}. Where no federal law names a period there is
 * none until the hospital sets one, and nothing of the kind is deleted.
 */
@ApplicationScoped
class RetentionSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.message")
    Optional<String> message;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.import")
    Optional<String> imports;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.visit")
    Optional<String> visit;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.document")
    Optional<String> document;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.chart")
    Optional<String> chart;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.bill")
    Optional<String> bill;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.announcement")
    Optional<String> announcement;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.eligibility")
    Optional<String> eligibility;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.insurance-told")
    Optional<String> insuranceTold;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.insurance-card")
    Optional<String> insuranceCard;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.payer-file")
    Optional<String> payerFile;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.claim")
    Optional<String> claim;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.claim-batch")
    Optional<String> claimBatch;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.coverage")
    Optional<String> coverage;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.emergency", defaultValue = "P6Y")
    String emergency;

    @Inject
    @ConfigProperty(name = "ohms.compliance.retention.role-change", defaultValue = "P6Y")
    String roleChange;

    @SuppressWarnings("NullAway")
    protected RetentionSettings() {}

    /** The period of a kind; empty when it is kept for good. */
    Optional<Period> of(String kind) {
        return texts().getOrDefault(kind, Optional.empty()).map(Period::parse);
    }

    private Map<String, Optional<String>> texts() {
        var texts = new LinkedHashMap<String, Optional<String>>();
        texts.put("message", message);
        texts.put("import", imports);
        texts.put("visit", visit);
        texts.put("document", document);
        texts.put("chart", chart);
        texts.put("bill", bill);
        texts.put("announcement", announcement);
        texts.put("eligibility", eligibility);
        texts.put("insurance-told", insuranceTold);
        texts.put("insurance-card", insuranceCard);
        texts.put("payer-file", payerFile);
        texts.put("claim", claim);
        texts.put("claim-batch", claimBatch);
        texts.put("coverage", coverage);
        texts.put("emergency", Optional.of(emergency));
        texts.put("role-change", Optional.of(roleChange));
        texts.replaceAll((kind, text) -> text.map(String::strip).filter(given -> !given.isEmpty()));
        return texts;
    }

    private static Period least(String kind) {
        return switch (kind) {
            case "message" -> Period.ofDays(30);
            case "import" -> Period.ofDays(1);
            case "bill",
                    "announcement",
                    "eligibility",
                    "insurance-told",
                    "insurance-card",
                    "payer-file",
                    "claim",
                    "claim-batch",
                    "coverage" -> Period.ofYears(1);
            case "visit", "document", "chart" -> Period.ofYears(5);
            default -> Period.ofYears(6);
        };
    }

    @Override
    public void insistOnSense() {
        // any day will do to compare two periods with
        var day = LocalDate.of(2026, 1, 1);
        texts().forEach((kind, text) -> text.ifPresent(given -> {
            try {
                if (!day.minus(Period.parse(given)).isAfter(day.minus(least(kind)))) {
                    return;
                }
            } catch (DateTimeException noPeriod) {
                throw new IllegalArgumentException(sentence(kind), noPeriod);
            }
            throw new IllegalArgumentException(sentence(kind));
        }));
    }

    private static String sentence(String kind) {
        return "ohms.compliance.retention." + kind + " must be a period of at least " + least(kind)
                + ", such as P10Y, or empty to keep everything.";
    }
}
