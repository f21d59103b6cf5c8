package org.ohms.patients.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ohms.shared.work.Background;

/**
 * How many requests of patients wait for the desk: figures beside an entry of the rail, on every page, so they are counted
 * without a line in the audit trail. Who may see them is asked by whoever shows them.
 */
@ApplicationScoped
public class OpenRequests {
    @Inject
    EntityManager entities;

    @Inject
    Background background;

    /** Accounts that look for their record. */
    public long accounts() {
        return count("select count(*) from link_request where state = 'open'");
    }

    /** Changes that patients ask for. */
    public long changes() {
        return count("select count(*) from change_proposal where state = 'open'");
    }

    private long count(String sql) {
        return background.call(
                "portal-requests.count",
                () -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
