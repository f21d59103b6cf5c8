package org.ohms.billing.x12;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.Demonstration;
import org.ohms.shared.start.SettingsCheck;

/**
 * How this hospital is called in interchanges: keys {@code ohms.billing.x12.sender-qualifier},
 * {@code ohms.billing.x12.sender} and {@code ohms.billing.x12.production}; and whether it books what payers send as a test:
 * key {@code ohms.billing.x12.accept-tests}, without a value only in the demonstration.
 */
@ApplicationScoped
public class X12Settings implements SettingsCheck {
    private static final Pattern SENDER = Pattern.compile("[0-9A-Za-z .-]{2,15}");

    @Inject
    @ConfigProperty(name = "ohms.billing.x12.sender-qualifier", defaultValue = "ZZ")
    String senderQualifier;

    @Inject
    @ConfigProperty(name = "ohms.billing.x12.sender", defaultValue = "OHMS")
    String sender;

    @Inject
    @ConfigProperty(name = "ohms.billing.x12.production", defaultValue = "false")
    boolean production;

    @Inject
    Demonstration demonstration;

    @Inject
    @ConfigProperty(name = "ohms.billing.x12.accept-tests")
    Optional<Boolean> acceptTests;

    @SuppressWarnings("NullAway")
    protected X12Settings() {}

    /** What interchanges of this hospital say of their sender. */
    public Party self() {
        return new Party(senderQualifier, sender);
    }

    /** Whether what is sent is meant, and no test. */
    public boolean isProduction() {
        return production;
    }

    /** Whether a payment that a payer sends as a test (ISA15) is posted as if it were meant. */
    public boolean acceptsTests() {
        return demonstration.unlessSaid(acceptTests);
    }

    @Override
    public void insistOnSense() {
        if (!Party.QUALIFIERS.contains(senderQualifier)) {
            throw new IllegalArgumentException(
                    "ohms.billing.x12.sender-qualifier must be a qualifier of ISA05, such as ZZ or 30.");
        }
        if (!SENDER.matcher(sender).matches()) {
            throw new IllegalArgumentException(
                    "ohms.billing.x12.sender must be 2 to 15 letters, digits, blanks, dots or hyphens.");
        }
    }
}
