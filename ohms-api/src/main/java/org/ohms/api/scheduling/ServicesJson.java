package org.ohms.api.scheduling;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything the hospital offers now. */
@Schema(name = "HealthcareServices")
public record ServicesJson(@Schema(required = true) List<ServiceJson> items) {}
