package org.ohms.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much open work waits behind the entries of the rail. */
@ApplicationScoped
class RailCounts {
    @Inject
    @Any
    Instance<RailCount> counts;

    /**
     * Path to count, for those of these pages that count something. All are asked in one transaction: every page of the
     * staff asks them, and committing the line of each in the trail alone takes longer than counting does.
     */
    @Transactional
    Map<String, Long> open(List<WebPage> pages) {
        var open = new HashMap<String, Long>();
        for (var count : counts) {
            if (pages.stream().anyMatch(page -> page.path().equals(count.path()))) {
                open.merge(count.path(), count.open(), Long::sum);
            }
        }
        return open;
    }
}
