package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.billing.x12.Party;
import org.ohms.billing.x12.X12Settings;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.start.Demonstration;
import org.ohms.shared.start.SettingsCheck;

/**
 * How insurers are asked: keys {@code ohms.billing.insurance.*}, and the identifier {@code ohms.billing.provider.npi} that
 * claims have too, whose form the settings of claims check.
 */
@ApplicationScoped
class EligibilitySettings implements SettingsCheck {
    private static final Pattern RECEIVER = Pattern.compile("[0-9A-Za-z .-]{2,15}");
    private static final int LONGEST_RECEIVER = 15;
    private static final int LAST_HOUR = 23;

    @Inject
    @ConfigProperty(name = "ohms.billing.provider.npi")
    Optional<String> npi;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.receiver-qualifier", defaultValue = "ZZ")
    String receiverQualifier;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.receiver")
    Optional<String> receiver;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.night-hour", defaultValue = "20")
    int nightHour;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.stale-after", defaultValue = "P7D")
    Duration staleAfter;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.later-answer-within", defaultValue = "PT24H")
    Duration laterAnswerWithin;

    @Inject
    Demonstration demonstration;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.demo-payer")
    Optional<Boolean> demoPayer;

    @Inject
    X12Settings x12;

    @Inject
    KnownHospital hospital;

    @SuppressWarnings("NullAway")
    protected EligibilitySettings() {}

    /** Who asks: by the national provider identifier, or where there is none by the name the two agreed on. */
    Asker asker() {
        var name = hospital.settings().name();
        return npi.map(number -> new Asker(name, "XX", number))
                .orElseGet(() -> new Asker(name, "SV", x12.self().id()));
    }

    /** Who gets the interchange: the clearing house, or the payer itself. */
    Party receiver(String payerId) {
        return new Party(
                receiverQualifier,
                receiver.orElse(
                        payerId.length() > LONGEST_RECEIVER ? payerId.substring(0, LONGEST_RECEIVER) : payerId));
    }

    /** From which hour of the hospital's clock on the visits of the next day are asked about. */
    int nightHour() {
        return nightHour;
    }

    /** How old an answer may be before a desk is told to ask again. */
    Duration staleAfter() {
        return staleAfter;
    }

    /** How long one waits for an insurer that answers by files. */
    Duration laterAnswerWithin() {
        return laterAnswerWithin;
    }

    /** Whether the payer of demonstrations answers. */
    boolean hasDemoPayer() {
        return demonstration.unlessSaid(demoPayer);
    }

    @Override
    public void insistOnSense() {
        if (!Party.QUALIFIERS.contains(receiverQualifier)
                || !receiver.map(name -> RECEIVER.matcher(name).matches()).orElse(true)) {
            throw new IllegalArgumentException(
                    "ohms.billing.insurance.receiver must be 2 to 15 letters, digits, blanks, dots or hyphens, and .receiver-qualifier a qualifier of ISA07, such as ZZ or 30.");
        }
        if (nightHour < 0 || nightHour > LAST_HOUR) {
            throw new IllegalArgumentException("ohms.billing.insurance.night-hour must be 0 to 23.");
        }
        if (staleAfter.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException(
                    "ohms.billing.insurance.stale-after must be a duration of PT1H or more.");
        }
        if (laterAnswerWithin.compareTo(Duration.ofMinutes(5)) < 0) {
            throw new IllegalArgumentException(
                    "ohms.billing.insurance.later-answer-within must be a duration of PT5M or more.");
        }
    }
}
