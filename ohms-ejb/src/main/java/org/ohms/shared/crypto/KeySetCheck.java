package org.ohms.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.shared.health.Check;

/** The key sets are unlocked. */
@ApplicationScoped
class KeySetCheck implements Check {
    @Inject
    TinkVault vault;

    @Override
    public String name() {
        return "key-set";
    }

    @Override
    public Kind kind() {
        return Kind.READY;
    }

    @Override
    public Optional<String> problem() {
        return vault.isOpen() ? Optional.empty() : Optional.of("the key sets are locked");
    }
}
