package org.ohms.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything below {@code /api}: REST under {@code v1}, FHIR under {@code fhir/r4}, tokens under {@code oauth}. */
@ApplicationPath("/")
public class Interfaces extends Application {}
