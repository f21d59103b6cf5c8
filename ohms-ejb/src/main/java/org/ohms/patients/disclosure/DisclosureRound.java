package org.ohms.patients.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.compliance.oversight.TrailReading;
import org.ohms.identity.client.ClientLabels;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.StoredInstant;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/** What partners' programs got by themselves is read from the trail, each line once, and added to the accounting. */
@ApplicationScoped
class DisclosureRound {
    private static final Logger LOG = Logger.getLogger(DisclosureRound.class.getName());
    private static final String READER = "disclosures";

    @Inject
    TrailReading reading;

    @Inject
    Disclosures disclosures;

    @Inject
    ClientLabels clients;

    @Inject
    EntityManager entities;

    @Inject
    KnownHospital hospital;

    @Inject
    Background background;

    void on(@Observes MinuteHasPassed minute) {
        while (background.call("disclosure.read", this::round)) {
            LOG.fine("a stretch of the trail was looked through; going on");
        }
    }

    private boolean round() {
        var stretch = reading.next(READER);
        stretch.ifPresent(this::account);
        return stretch.isPresent();
    }

    private void account(TrailReading.Stretch stretch) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(e.actor as text), cast(p as text),
                            cast(cast(e.occurred_at at time zone ?3 as date) as text),
                            coalesce(e.permission, e.action), e.purpose, min(e.occurred_at), max(e.occurred_at), count(*)
                        from audit_event e cross join lateral unnest(e.patients) p
                        where e.id > ?1 and e.id <= ?2 and e.kind = 'client' and e.outcome = 'allowed'
                        and e.actor is not null and exists (select 1 from patient known where known.id = p)
                        group by 1, 2, 3, 4, 5""")
                .setParameter(1, stretch.after())
                .setParameter(2, stretch.upTo())
                .setParameter(3, hospital.zone().getId())
                .getResultList();
        var got = rows.stream().map(row -> got((Object[]) row)).toList();
        var names = clients.of(
                got.stream().map(Disclosures.OfProgram::client).distinct().toList());
        got.forEach(one -> disclosures.add(one, names.getOrDefault(one.client(), "")));
    }

    private static Disclosures.OfProgram got(Object[] row) {
        return new Disclosures.OfProgram(
                UUID.fromString(String.valueOf(row[0])),
                PatientId.of(String.valueOf(row[1])),
                LocalDate.parse(String.valueOf(row[2])),
                String.valueOf(row[3]),
                DisclosurePurpose.of(String.valueOf(row[4])).orElse(DisclosurePurpose.OPERATIONS),
                StoredInstant.of(row[5]),
                StoredInstant.of(row[6]),
                ((Number) row[7]).intValue());
    }
}
