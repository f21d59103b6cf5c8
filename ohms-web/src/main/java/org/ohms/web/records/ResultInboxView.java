package org.ohms.web.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ohms.records.report.ResultReading;
import org.ohms.records.report.WaitingResult;
import org.ohms.web.shared.PagedList;

/** Results of everybody in one's care that wait for a signature. */
@Named
@RequestScoped
public class ResultInboxView extends PagedList<WaitingResult> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ResultReading results;

    /** Reads the part of the list the address asks for. */
    public void load() {
        show(results.waiting(wanted()));
    }
}
