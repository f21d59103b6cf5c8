package org.ohms.pharmacy.outside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.identity.client.FreshSecret;
import org.ohms.shared.start.DemoDataWanted;

/** The pharmacy around the corner of the demonstration hospital, which answers by {@link DemoPharmacy}. */
@ApplicationScoped
class DemoOutside {
    static final String NAME = "Lighthouse Pharmacy";

    private static final String ADDRESS = "8 Quay Street, Harbor City";

    @Inject
    OutsidePharmacies pharmacies;

    @Inject
    OutsideAddresses addresses;

    @Inject
    DemoPharmacySettings settings;

    @Inject
    Clock clock;

    void open(@Observes @Priority(337) DemoDataWanted wanted) {
        if (settings.isOn() && !pharmacies.hasOther(NAME, null)) {
            var fresh = new OutsidePharmacy(FreshSecret.text(), clock.instant());
            fresh.become(NAME, ADDRESS, null, null, addresses.demo(fresh.id()));
            pharmacies.add(fresh);
        }
    }
}
