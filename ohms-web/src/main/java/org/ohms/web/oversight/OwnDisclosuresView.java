package org.ohms.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ohms.patients.disclosure.DisclosureRow;
import org.ohms.patients.disclosure.OwnDisclosures;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.web.shared.PagedList;

/** A patient sees to whom the hospital gave data about them. */
@Named
@RequestScoped
public class OwnDisclosuresView extends PagedList<DisclosureRow> {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    transient OwnDisclosures disclosures;

    @Inject
    transient PortalStanding standing;

    private boolean known;

    public OwnDisclosuresView() {
        super(ROWS);
    }

    /** Reads the part of the list the address asks for. */
    public void load() {
        known = standing.mine().isLinked();
        if (known) {
            show(disclosures.mine(wanted()));
        }
    }

    public boolean isKnown() {
        return known;
    }
}
