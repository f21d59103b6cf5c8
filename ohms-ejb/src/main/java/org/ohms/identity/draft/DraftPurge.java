package org.ohms.identity.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/** Forgets drafts nobody came back to. */
@ApplicationScoped
class DraftPurge {
    @Inject
    Background background;

    @Inject
    Drafts drafts;

    @Inject
    DraftSettings settings;

    void forgetOld(@Observes DayHasPassed day) {
        background.run("draft.purge", () -> drafts.forgetBefore(day.at().minus(settings.kept())));
    }
}
