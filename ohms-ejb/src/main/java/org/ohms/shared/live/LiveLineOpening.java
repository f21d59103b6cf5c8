package org.ohms.shared.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.ohms.shared.start.HospitalOpened;

/** Opens the line when the hospital opens on this node, and hangs up when it closes. */
@ApplicationScoped
class LiveLineOpening {
    @Resource(lookup = "jdbc/ohmsNotifications")
    DataSource source;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    LiveLine line;

    @SuppressWarnings("NullAway")
    LiveLineOpening() {}

    void open(@Observes HospitalOpened opened) {
        var thread = threads.newThread(() -> line.keep(source));
        thread.setName("ohms-live");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void close() {
        line.hangUp();
    }
}
