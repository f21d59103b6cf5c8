package org.ohms.billing.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** The clearing house that is reached over HTTPS: keys {@code ohms.billing.insurance.https.*}. */
@ApplicationScoped
class HttpsSettings implements SettingsCheck {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.https.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.https.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.https.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.https.patience", defaultValue = "PT20S")
    Duration patience;

    @SuppressWarnings("NullAway")
    protected HttpsSettings() {}

    /** Empty where nothing is sent over HTTPS. */
    Optional<URI> address() {
        return url.filter(text -> !text.isBlank()).map(URI::create);
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    Duration patience() {
        return patience;
    }

    @Override
    public void insistOnSense() {
        if (!url.filter(text -> !text.isBlank()).map(HttpsSettings::isAddress).orElse(true)) {
            throw new IllegalArgumentException("ohms.billing.insurance.https.url must be an address of https.");
        }
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException(
                    "ohms.billing.insurance.https.user and .password are given both or neither.");
        }
        if (patience.isNegative() || patience.isZero() || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "ohms.billing.insurance.https.patience must be a duration of PT1S to PT60S.");
        }
    }

    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getRawUserInfo() == null;
        } catch (URISyntaxException no) {
            return false;
        }
    }
}
