package org.ohms.drill;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ohms.house.Database;

/** What the database says about visits, past all walls. */
final class Books {
    private final Database database;

    Books(Database database) {
        this.database = database;
    }

    /** Every visit of these patients, as its row says; changes are counted by its history. */
    Map<String, BookingClient.Visit> visits(List<String> patients) throws SQLException {
        var visits = new TreeMap<String, BookingClient.Visit>();
        try (var connection = database.connect();
                var query = connection.prepareStatement("""
                        select a.id, a.practitioner_id, a.patient_id, a.starts_at, a.status = 'CANCELLED',
                            (select count(*) from ohms.appointment_status_history h
                             where h.appointment_id = a.id and h.what = 'MOVED'),
                            (select count(*) from ohms.appointment_status_history h
                             where h.appointment_id = a.id and h.what in ('BOOKED', 'CANCELLED'))
                        from ohms.appointment a where a.patient_id = any (?)""")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", patients.stream().map(UUID::fromString).toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var cancelled = rows.getBoolean(5);
                    if (rows.getInt(7) != (cancelled ? 2 : 1)) {
                        throw new AssertionError("visit " + rows.getString(1) + " was booked or cancelled twice");
                    }
                    visits.put(
                            rows.getString(1),
                            new BookingClient.Visit(
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getObject(4, OffsetDateTime.class).toInstant(),
                                    cancelled,
                                    rows.getInt(6)));
                }
            }
        }
        return visits;
    }

    /** Pairs of visits that have a practitioner, a patient or a room at the same time. */
    List<String> overlaps() throws SQLException {
        var pairs = new ArrayList<String>();
        try (var connection = database.connect();
                var query = connection.prepareStatement("""
                        select a.id, b.id
                        from ohms.appointment a join ohms.appointment b on a.id < b.id
                        where a.status not in ('CANCELLED', 'RELEASED', 'NO_SHOW')
                          and b.status not in ('CANCELLED', 'RELEASED', 'NO_SHOW')
                          and (tstzrange(a.busy_from, a.busy_until) && tstzrange(b.busy_from, b.busy_until)
                               and (a.practitioner_id = b.practitioner_id or a.room_id = b.room_id)
                            or tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
                               and a.patient_id = b.patient_id)""");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                pairs.add(rows.getString(1) + " and " + rows.getString(2));
            }
        }
        return pairs;
    }
}
