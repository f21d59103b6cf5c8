package org.ohms.web.pharmacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.pharmacy.dispensing.DispensingQueue;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many prescriptions wait at the counter. */
@ApplicationScoped
class WaitingDispenses implements RailCount {
    @Inject
    DispensingQueue queue;

    @Inject
    Person person;

    @Override
    public String path() {
        return "/staff/dispensing";
    }

    @Override
    public long open() {
        return person.may("medication.dispense") ? queue.openCount() : 0;
    }
}
