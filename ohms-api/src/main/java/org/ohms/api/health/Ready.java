package org.ohms.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The node may get requests: what it depends on answers. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    @Inject
    Checkup checkup;

    @Override
    public HealthCheckResponse call() {
        return checkup.ready();
    }
}
