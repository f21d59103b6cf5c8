package org.ohms.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.records.report.ResultReading;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many results wait for a signature, beside the entry of the rail. */
@ApplicationScoped
class WaitingResults implements RailCount {
    @Inject
    ResultReading results;

    @Inject
    Person person;

    @Override
    public String path() {
        return RecordPages.RESULTS;
    }

    @Override
    public long open() {
        return person.may("result.sign") ? results.waitingCount() : 0;
    }
}
