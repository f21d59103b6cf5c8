package org.ohms.integration.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.pharmacy.outside.OutsideAddresses;

/** The two addresses at which a demonstration and its pharmacy speak with each other, and no other of this machine. */
@ApplicationScoped
class DemoPharmacyCalls implements DemoCalls {
    @Inject
    OutsideAddresses addresses;

    @Override
    public boolean allow(String url) {
        return addresses.isOfDemonstration(url);
    }
}
