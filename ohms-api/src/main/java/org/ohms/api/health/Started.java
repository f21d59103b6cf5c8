package org.ohms.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** The node has opened: schema and keys are right. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {
    @Inject
    Checkup checkup;

    @Override
    public HealthCheckResponse call() {
        return checkup.started();
    }
}
