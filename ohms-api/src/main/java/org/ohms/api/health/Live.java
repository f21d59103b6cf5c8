package org.ohms.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The process answers. It asks nobody else: a database that is away is no reason to kill a node. */
@Liveness
@ApplicationScoped
public class Live implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("live");
    }
}
