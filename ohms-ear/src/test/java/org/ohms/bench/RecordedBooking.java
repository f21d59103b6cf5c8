package org.ohms.bench;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.house.Hospital;
import org.ohms.house.Patience;

/**
 * Everything one booking asks of the database, taken from the database's own log, to be said again without the
 * application: for other times, doctors and patients, with ids of its own. What the application adds is the difference.
 */
final class RecordedBooking {
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')");
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIMES = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)");
    private static final Pattern DAYS = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final DateTimeFormatter SQL_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter();
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final List<Transaction> transactions;
    private final Booking recorded;
    private final Instant recordedAt;

    private RecordedBooking(List<Transaction> transactions, Booking recorded, Instant recordedAt) {
        this.transactions = transactions;
        this.recorded = recorded;
        this.recordedAt = recordedAt;
    }

    /** Who is booked with whom, where and when; the key is the one of the request. */
    record Booking(String patient, String practitioner, String room, Instant start, String key) {}

    private record Call(String sql, List<@Nullable String> parameters) {}

    private record Transaction(List<Call> calls) {
        boolean speaksOf(String text) {
            return calls.stream()
                    .flatMap(call -> call.parameters().stream())
                    .anyMatch(parameter -> parameter != null && parameter.contains(text));
        }
    }

    /**
     * @param client whose transactions belong to the booking
     * @param book books that booking, once
     */
    static RecordedBooking of(Hospital hospital, String client, Booking booking, Runnable book) throws SQLException {
        try (var superuser = hospital.database()) {
            listen(superuser, true);
            try {
                // sessions that were open before are not listened to
                Patience.until("the hospital is back", () -> hospital.doors().statusOf("/health/ready") == 200);
                var begin = Instant.now(java.time.Clock.systemUTC());
                book.run();
                var log = hospital.data().root().resolve("database").resolve("log");
                var said = transactions(log, begin);
                var ours = said.stream()
                        .filter(transaction -> transaction.speaksOf(client))
                        .toList();
                return new RecordedBooking(ours, booking, begin);
            } finally {
                listen(superuser, false);
            }
        }
    }

    int statements() {
        return transactions.stream().mapToInt(each -> each.calls().size()).sum();
    }

    int transactions() {
        return transactions.size();
    }

    /** A session that says bookings again; statements are prepared once, as the application's are. */
    Speaker speaker(Hospital hospital) throws SQLException {
        return new Speaker(login(hospital));
    }

    /** Not safe for many threads. */
    final class Speaker implements AutoCloseable {
        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        private Speaker(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
        }

        void say(Booking booking) throws SQLException {
            var translation = translation(booking);
            for (var transaction : transactions) {
                for (var call : transaction.calls()) {
                    say(call, translation);
                }
                connection.commit();
            }
        }

        private void say(Call call, UnaryOperator<String> translation) throws SQLException {
            var statement = prepared.get(call.sql());
            if (statement == null) {
                statement = connection.prepareStatement(call.sql());
                prepared.put(call.sql(), statement);
            }
            for (var i = 0; i < call.parameters().size(); i++) {
                var parameter = call.parameters().get(i);
                statement.setString(i + 1, parameter == null ? null : translation.apply(parameter));
            }
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private UnaryOperator<String> translation(Booking booking) {
        var names = new HashMap<String, String>();
        names.put(recorded.patient(), booking.patient());
        names.put(recorded.practitioner(), booking.practitioner());
        names.put(recorded.room(), booking.room());
        var later = Duration.between(recorded.start(), booking.start());
        var day = LocalDate.ofInstant(recorded.start(), ZONE);
        var otherDay = LocalDate.ofInstant(booking.start(), ZONE);
        var digest = digest(recorded.key());
        var otherDigest = digest(booking.key());
        return text -> {
            var translated = UUIDS.matcher(text)
                    .replaceAll(id -> names.computeIfAbsent(id.group(), known -> isNew(known) ? fresh() : known));
            translated = TIMES.matcher(translated).replaceAll(time -> moved(time.group(), later));
            if (DAYS.matcher(translated).matches()
                    && LocalDate.parse(translated).equals(day)) {
                translated = otherDay.toString();
            }
            return translated.replace(digest, otherDigest).replace(recorded.key(), booking.key());
        };
    }

    /** Ids that were made for the booking carry its time. */
    private boolean isNew(String id) {
        var uuid = UUID.fromString(id);
        return uuid.version() == 7 && (uuid.getMostSignificantBits() >>> 16) >= recordedAt.toEpochMilli();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Times of the visit move with it; the time at which it was booked stays. */
    private String moved(String time, Duration later) {
        var moment = OffsetDateTime.parse(time, time.contains("T") ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : SQL_TIME)
                .toInstant();
        if (Duration.between(recorded.start(), moment).abs().compareTo(Duration.ofDays(1)) > 0) {
            return time;
        }
        return moment.plus(later).toString();
    }

    private static String digest(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this Java has no SHA-256", broken);
        }
    }

    /** The application's login, on a connection as the application has them. */
    private static Connection login(Hospital hospital) throws SQLException {
        var login = new Properties();
        login.setProperty("user", "ohms_app");
        login.setProperty("password", read(hospital.data().variables().resolve("ohms.db.app.password")));
        login.setProperty("currentSchema", "ohms,public");
        login.setProperty("stringtype", "unspecified");
        login.setProperty("prepareThreshold", "1");
        try (var superuser = hospital.database()) {
            return DriverManager.getConnection(superuser.getMetaData().getURL(), login);
        }
    }

    /** Statements and their values reach a log of this throw-away database while somebody listens, and no longer. */
    private static void listen(Connection superuser, boolean on) throws SQLException {
        try (var statement = superuser.createStatement()) {
            if (on) {
                statement.execute("alter system set log_destination = 'jsonlog'");
                statement.execute("alter role ohms_app set log_statement = 'all'");
                statement.execute("alter role ohms_app set log_parameter_max_length = -1");
                statement.execute("alter role ohms_app set log_error_verbosity = 'default'");
            } else {
                statement.execute("alter system reset log_destination");
                statement.execute("alter role ohms_app reset all");
            }
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'ohms_app'");
        }
    }

    private static List<Transaction> transactions(Path log, Instant begin) {
        var bySession = new LinkedHashMap<String, List<Call>>();
        var transactions = new ArrayList<Transaction>();
        for (var line : lines(log)) {
            var entry = JsonPath.from(line);
            var message = String.valueOf(entry.getString("message"));
            if (!"ohms_app".equals(entry.getString("user"))
                    || !message.startsWith("execute ")
                    || time(entry.getString("timestamp")).isBefore(begin)) {
                continue;
            }
            var sql = message.substring(message.indexOf(": ") + 2);
            var session = entry.getString("session_id");
            if (sql.equals("COMMIT") || sql.equals("ROLLBACK")) {
                transactions.add(new Transaction(List.copyOf(bySession.getOrDefault(session, List.of()))));
                bySession.remove(session);
            } else if (!sql.equals("BEGIN")) {
                bySession
                        .computeIfAbsent(session, key -> new ArrayList<>())
                        .add(new Call(sql.replaceAll("\\$\\d+", "?"), parameters(entry.getString("detail"))));
            }
        }
        return transactions;
    }

    private static List<@Nullable String> parameters(@Nullable String detail) {
        var parameters = new ArrayList<@Nullable String>();
        if (detail != null) {
            PARAMETER.matcher(detail).results().forEach(found -> {
                var quoted = found.group(2);
                parameters.add(quoted == null ? null : quoted.replace("''", "'"));
            });
        }
        return parameters;
    }

    private static Instant time(String text) {
        return Instant.parse(text.replace(" GMT", "Z").replace(" UTC", "Z").replace(' ', 'T'));
    }

    private static List<String> lines(Path log) {
        try (var files = Files.list(log)) {
            var lines = new ArrayList<String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
