package org.ohms.scheduling.waitlist;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.patients.demo.DemoCast;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;

/** Two people of the demonstration wait for a time some weeks ahead. */
@ApplicationScoped
class DemoWaitlist {
    @Inject
    Waitlist waitlist;

    @Inject
    DemoCast people;

    @Inject
    AccountDirectory accounts;

    @Inject
    ServiceLookup services;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    void fill(@Observes @Priority(306) DemoDataWanted wanted) {
        accounts.byEmail("registrar@demo.ohms")
                .ifPresent(desk -> services.rows().stream()
                        .filter(row -> row.offered() && row.specialties().isEmpty())
                        .map(ServiceRow::id)
                        .findFirst()
                        .ifPresent(service -> fill(desk, service)));
    }

    private void fill(AccountId desk, ServiceId service) {
        var today = hospital.today(clock.instant());
        var wish = WaitlistWish.anyTime(service, today.plusWeeks(5), today.plusWeeks(9));
        add("Okafor", wish.hurrying(WaitlistUrgency.URGENT).saying("Can come at short notice"), desk);
        add("Iyer", wish.on(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), LocalTime.of(8, 0), LocalTime.NOON), desk);
    }

    private void add(String family, WaitlistWish wish, AccountId desk) {
        var patient = people.byFamily().get(family);
        if (patient != null) {
            waitlist.add(new WaitlistEntry(patient, wish, desk, clock.instant()));
        }
    }
}
