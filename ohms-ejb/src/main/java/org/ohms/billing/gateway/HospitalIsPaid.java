package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.compliance.hospital.KnownHospital;

/** The hospital by its name. */
@ApplicationScoped
class HospitalIsPaid implements Payee {
    @Inject
    KnownHospital hospital;

    @Override
    public String name() {
        return hospital.settings().name();
    }
}
