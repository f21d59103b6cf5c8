package org.ohms.shared.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this hospital is a demonstration: key {@code ohms.demo}. What nobody said holds there, and nowhere else. */
@ApplicationScoped
public class Demonstration {
    @Inject
    @ConfigProperty(name = "ohms.demo", defaultValue = "false")
    boolean on;

    @SuppressWarnings("NullAway")
    protected Demonstration() {}

    /** What was said, or where nothing was said, whether this is a demonstration. */
    public boolean unlessSaid(Optional<Boolean> said) {
        return said.orElse(on);
    }
}
