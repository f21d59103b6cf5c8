package org.ohms.billing.price;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.counter.Counters;
import org.ohms.shared.start.DemoDataWanted;

/** What the demonstration hospital asks for its services; the prices are made up. */
@ApplicationScoped
class DemoPrices {
    private static final int DAYS_AGO = 60;
    private static final int CHECK_UP_DAYS = 14;

    @Inject
    EntityManager entities;

    @Inject
    PriceLists lists;

    @Inject
    Packages packages;

    @Inject
    Counters counters;

    @Inject
    KnownHospital hospital;

    @Inject
    Clock clock;

    void publish(@Observes @Priority(340) DemoDataWanted wanted) {
        var now = clock.instant();
        var today = hospital.today(now);
        var list = lists.begin(hospital.settings().currency(), PriceScope.everybody(), today, now, null);
        put(list, "VISIT-15", "Visit, 15 minutes", "90.00");
        put(list, "VISIT-30", "Visit, 30 minutes", "180.00");
        put(list, "VISIT-45", "Visit, 45 minutes", "260.00");
        put(list, "LAB-PANEL", "Blood panel", "62.00");
        put(list, "LAB-URINE", "Urine albumin ratio", "38.00");
        put(list, "XRAY-CHEST", "Chest X-ray, two views", "110.00");
        put(list, "VACC-FLU", "Flu vaccination", "35.00");
        put(list, "WOUND-SET", "Dressing set", "12.50");
        put(list, "MED-DOXY-100", "Doxycycline 100 mg, capsule", "0.62");
        put(list, "MED-METF-1000", "Metformin 1,000 mg, tablet", "0.14");
        put(list, "MED-LISI-20", "Lisinopril 20 mg, tablet", "0.18");
        put(list, "MED-OMEP-20", "Omeprazole 20 mg, capsule", "0.22");
        put(list, "MED-BISO-5", "Bisoprolol 5 mg, tablet", "0.16");
        put(list, "MED-PARA-500", "Acetaminophen 500 mg, tablet", "0.05");
        put(list, "MED-WARF-3", "Warfarin 3 mg, tablet", "0.24");
        lists.keep();
        packages.add(
                new PricePackage(list.id(), "CHECK-UP", "Check-up", new BigDecimal("240"), CHECK_UP_DAYS, now),
                List.of("VISIT-30", "LAB-PANEL", "VACC-FLU"),
                now);
        lists.publish(list, () -> (int) counters.next("price-list", 1), today.minusDays(DAYS_AGO), null, now, null);
    }

    private void put(PriceList list, String code, String name, String amount) {
        var price = new Price(list.id(), code, clock.instant());
        price.become(name, null, new BigDecimal(amount), BigDecimal.ZERO);
        entities.persist(price);
    }
}
