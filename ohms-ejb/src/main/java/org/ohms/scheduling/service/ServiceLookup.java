package org.ohms.scheduling.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ohms.compliance.access.Clearance;

/** Services for the other features of the hospital, whoever acts: they are its own vocabulary. */
public interface ServiceLookup {
    /** All services by name, those no longer offered too. */
    List<ServiceRow> rows();

    Optional<ServiceRow> row(ServiceId id);

    /** Those whose visits a patient keeps to themselves: no proxy sees or books them. */
    Set<ServiceId> confidential();

    /** Who may read what patients come for with this service. */
    Clearance sensitivityOf(ServiceId id);
}
