package org.ohms.scheduling.appointment;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.ohms.scheduling.practitioner.PractitionerName;
import org.ohms.shared.persistence.StoredInstant;

/**
 * The visit a patient comes for next, as a line beside their record.
 *
 * @param startsAt on the clock of the place
 */
public record NextVisit(AppointmentId id, ZonedDateTime startsAt, String practitionerName, String serviceName) {
    static NextVisit of(Object[] row, ZoneId hospital) {
        var zone = row[2] == null ? hospital : ZoneId.of(String.valueOf(row[2]));
        return new NextVisit(
                AppointmentId.of(String.valueOf(row[0])),
                StoredInstant.of(row[1]).atZone(zone),
                new PractitionerName(
                                row[3] == null ? null : String.valueOf(row[3]),
                                String.valueOf(row[4]),
                                String.valueOf(row[5]),
                                row[6] == null ? null : String.valueOf(row[6]))
                        .full(),
                String.valueOf(row[7]));
    }
}
