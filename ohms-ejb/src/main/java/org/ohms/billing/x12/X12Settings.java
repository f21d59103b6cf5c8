package org.ohms.billing.x12;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/**
 * How this hospital is called in interchanges: keys {@code ohms.billing.x12.sender-qualifier},
 * {@code ohms.billing.x12.sender} and {@code ohms.billing.x12.production}.
 */
@ApplicationScoped
public class X12Settings implements SettingsCheck {
    private static final Pattern QUALIFIER = Pattern.compile("[0-9A-Z]{2}");
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

    @Override
    public void insistOnSense() {
        if (!QUALIFIER.matcher(senderQualifier).matches()) {
            throw new IllegalArgumentException(
                    "ohms.billing.x12.sender-qualifier must be two digits or capital letters, such as ZZ.");
        }
        if (!SENDER.matcher(sender).matches()) {
            throw new IllegalArgumentException(
                    "ohms.billing.x12.sender must be 2 to 15 letters, digits, blanks, dots or hyphens.");
        }
    }
}
