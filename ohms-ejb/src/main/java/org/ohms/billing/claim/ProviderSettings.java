package org.ohms.billing.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/**
 * How this hospital is called as a provider on claims: keys {@code ohms.billing.provider.npi}, {@code .tax-id},
 * {@code .street}, {@code .city}, {@code .state}, {@code .postal-code} and {@code .phone}. Without them no claim is sent; a
 * demonstration has made-up ones.
 */
@ApplicationScoped
class ProviderSettings implements SettingsCheck {
    private static final Pattern NPI = Pattern.compile("\\d{10}");
    private static final Pattern TAX_ID = Pattern.compile("\\d{9}");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}(\\d{4})?");
    private static final Pattern PHONE = Pattern.compile("\\d{10}");

    @Inject
    @ConfigProperty(name = "ohms.billing.provider.npi")
    Optional<String> npi;

    @Inject
    @ConfigProperty(name = "ohms.billing.provider.tax-id")
    Optional<String> taxId;

    @Inject
    @ConfigProperty(name = "ohms.billing.provider.street")
    Optional<String> street;

    @Inject
    @ConfigProperty(name = "ohms.billing.provider.city")
    Optional<String> city;

    @Inject
    @ConfigProperty(name = "ohms.billing.provider.state")
    Optional<String> state;

    @Inject
    @ConfigProperty(name = "ohms.billing.provider.postal-code")
    Optional<String> postalCode;

    @Inject
    @ConfigProperty(name = "ohms.billing.provider.phone")
    Optional<String> phone;

    @Inject
    @ConfigProperty(name = "ohms.demo", defaultValue = "false")
    boolean demo;

    @SuppressWarnings("NullAway")
    protected ProviderSettings() {}

    /** Empty while not all of it is said. */
    Optional<Provider> provider() {
        if (demo && npi.isEmpty()) {
            return Optional.of(Provider.OF_THE_DEMONSTRATION);
        }
        return npi.isEmpty()
                        || taxId.isEmpty()
                        || street.isEmpty()
                        || city.isEmpty()
                        || state.isEmpty()
                        || postalCode.isEmpty()
                        || phone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Provider(
                        npi.get(), taxId.get(), street.get(), city.get(), state.get(), postalCode.get(), phone.get()));
    }

    @Override
    public void insistOnSense() {
        insist(npi, NPI, "npi", "ten digits");
        npi.ifPresent(number -> {
            if (!Provider.isSound(number)) {
                throw new IllegalArgumentException(
                        "ohms.billing.provider.npi must end with its check digit; one digit is wrong.");
            }
        });
        insist(taxId, TAX_ID, "tax-id", "nine digits");
        insist(state, STATE, "state", "two capital letters");
        insist(postalCode, POSTAL_CODE, "postal-code", "five or nine digits");
        insist(phone, PHONE, "phone", "ten digits");
    }

    private static void insist(Optional<String> value, Pattern form, String key, String allowed) {
        value.filter(one -> !form.matcher(one).matches()).ifPresent(one -> {
            throw new IllegalArgumentException("ohms.billing.provider." + key + " must be " + allowed + ".");
        });
    }
}
