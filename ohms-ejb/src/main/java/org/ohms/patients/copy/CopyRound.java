package org.ohms.patients.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.work.Background;

/** Makes the copies that take longer, one at a time, and forgets what nobody can take any more. */
@ApplicationScoped
class CopyRound {
    @Inject
    RecordCopies copies;

    @Inject
    RecordGathering gathering;

    @Inject
    KnownHospital hospital;

    @Inject
    Background background;

    void make(@Observes FewSecondsHavePassed tick) {
        background.call("copy.claim", copies::claim).ifPresent(claimed -> {
            var whole = background.call("copy.gather", () -> gathering.of(claimed.patient()));
            var content = CopyArchive.of(whole, claimed.language(), hospital.zone());
            background.run("copy.make", () -> {
                background.about("RecordCopy", claimed.id(), claimed.patient());
                copies.finish(claimed.id(), content);
            });
        });
    }

    void giveUp(@Observes HourHasPassed hour) {
        background.run("copy.give-up", copies::giveUp);
    }

    void forgetOld(@Observes DayHasPassed day) {
        background.run("copy.forget", copies::forgetOld);
    }
}
