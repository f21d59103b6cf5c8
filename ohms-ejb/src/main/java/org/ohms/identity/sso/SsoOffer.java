package org.ohms.identity.sso;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.Optional;
import org.ohms.identity.session.Door;

/**
 * What the page of signing in offers beside the password. It is not a use case: it is on every such page, says what stands
 * on its button, and leaves no audit line.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class SsoOffer {
    @Inject
    SsoProviders providers;

    /** The name of the provider whose word counts at this door; empty when there is none. */
    public Optional<String> at(Door door) {
        return providers.on().filter(on -> on.isFor(door)).map(SsoProvider::name);
    }

    /** Who may tell that somebody signed out; for this feature alone, which alone can read it. */
    public Optional<ProviderFacts> provider() {
        return providers.on().map(SsoProvider::facts);
    }
}
