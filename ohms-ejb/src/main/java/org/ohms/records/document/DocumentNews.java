package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.CareTie;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.records.document.scan.VirusScanner;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.work.Background;

/**
 * Tells, once it can be opened, that there is a document: whoever cares for the patient what the patient sent, and the
 * patient what the hospital shares.
 */
@ApplicationScoped
class DocumentNews {
    private static final int AT_MOST = 50;
    private static final int MOST_CARERS = 50;

    @Inject
    EntityManager entities;

    @Inject
    CareRelationships care;

    @Inject
    Notifications notifications;

    @Inject
    VirusScanner scanner;

    @Inject
    Clock clock;

    @Inject
    Background background;

    void tell(@Observes FewSecondsHavePassed tick) {
        for (var done = 0; done < AT_MOST; done++) {
            if (!background.call("document.tell", this::toldOne)) {
                return;
            }
        }
    }

    private boolean toldOne() {
        List<?> rows = entities.createNativeQuery("""
                        update document_reference set announced_at = ?1, version = version + 1
                        where id = (select id from document_reference
                            where announced_at is null and state = 'CURRENT'
                              and (scan = 'CLEAN' or scan = 'NOT_SCANNED' and not ?2)
                              and (source = 'PATIENT' or visibility = 'RELEASED')
                            order by completed_at, id limit 1 for update skip locked)
                        returning cast(id as text), cast(patient_id as text), source""")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, scanner.isOn())
                .getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        var row = (Object[]) rows.get(0);
        var document = UUID.fromString(String.valueOf(row[0]));
        var patient = PatientId.of(String.valueOf(row[1]));
        background.about("DocumentReference", document, patient);
        if (DocumentSource.PATIENT.name().equals(row[2])) {
            tellCarers(patient, document);
        } else {
            notifications.tellPatient(patient, news("document.shared", patient, document));
        }
        return true;
    }

    private void tellCarers(PatientId patient, UUID document) {
        var now = clock.instant();
        care.of(patient, MOST_CARERS).stream()
                .filter(tie -> tie.holdsAt(now))
                .map(CareTie::account)
                .distinct()
                .forEach(carer -> notifications.tell(carer, news("document.sent", patient, document)));
    }

    private static NewNotification news(String kind, PatientId patient, UUID document) {
        return new NewNotification(kind, patient, document, null, kind + ":" + document);
    }
}
