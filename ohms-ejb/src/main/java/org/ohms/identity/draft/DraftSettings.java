package org.ohms.identity.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** How long a draft waits for whoever typed it. */
@ApplicationScoped
class DraftSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.identity.draft.kept", defaultValue = "P3D")
    Duration kept;

    Duration kept() {
        return kept;
    }

    @Override
    public void insistOnSense() {
        if (kept.compareTo(Duration.ofHours(1)) < 0 || kept.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("ohms.identity.draft.kept must be between PT1H and P30D.");
        }
    }
}
