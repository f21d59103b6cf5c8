package org.ohms.shared.time;

import java.time.Instant;

/** Five seconds or so have passed: couriers look for work. Announced on every node; work it starts is claimed in the database, so two nodes never do it twice. */
public record FewSecondsHavePassed(Instant at) {}
